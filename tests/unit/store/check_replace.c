/* A database takes another's place: whenever that is cut short, one of the two is there, whole. */
#define _GNU_SOURCE
#include "menzhen/store/backup/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "menzhen/store/backup/copy.h"
#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"

#define SUFFIX "-20261125-194205"

enum { OLD_CASES = 2, NEW_CASES = 1, STEPS_MAX = 40, KILLED = 9 };

/* --- a file system that fails, or kills, at the n-th change of names --- */

/* The functions below have nothing to hand this over by: it is the program's. */
static struct {
	int at;    /* 0: not armed */
	int count; /* changes asked for since it was */
	bool kills;
	bool lasting; /* none after it works either */
} trap;

static bool is_trapped(void)
{
	if (trap.at == 0 || (++trap.count != trap.at && !(trap.lasting && trap.count > trap.at)))
		return false;
	if (trap.kills)
		_exit(KILLED);
	errno = EIO;
	return true;
}

int rename(const char *old, const char *new)
{
	return is_trapped() ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, 0);
}

int unlink(const char *name)
{
	return is_trapped() ? -1 : (int)syscall(SYS_unlinkat, AT_FDCWD, name, 0);
}

int fsync(int fd)
{
	return is_trapped() ? -1 : (int)syscall(SYS_fsync, fd);
}

/* --- two databases --- */

struct scene {
	struct sandbox_store box;
	struct workplace place;
	char kept[160];
};

static void copy_to(const struct sandbox_store *box, const char *path)
{
	struct copy *copy;
	struct error err = {0};
	bool done = false;
	ck_done(copy_begin(&copy, box->path, path, &err), err);
	while (!done)
		ck_done(copy_step(copy, &done, &err), err);
	copy_end(copy);
}

static void open_case(struct store *store, const char *number, int sequence)
{
	sandbox_open_case(store, &(struct sandbox_case){.number = number, .sequence = sequence});
}

/* A database of two cases, the second in the log alone, and a copy of one to take its place. */
static struct scene scene_begin(void)
{
	struct scene scene = {.box = sandbox_store_begin()};
	struct error err = {0};
	char whole[160];
	open_case(scene.box.store, "ZL-1", 1);
	ck_done(workplace_begin(&scene.place, scene.box.path, &err), err);
	ck_done(workplace_file(&scene.place, "whole", whole, sizeof(whole), &err), err);
	copy_to(&scene.box, whole);
	open_case(scene.box.store, "ZL-2", 2);
	store_close(scene.box.store);
	scene.box.store = NULL;
	snprintf(scene.kept, sizeof(scene.kept), "%s" SUFFIX, scene.box.path);
	return scene;
}

static void scene_end(struct scene *scene)
{
	workplace_end(&scene->place);
	sandbox_store_end(&scene->box);
}

static enum status replace(const struct scene *scene, struct error *err)
{
	struct replacement *replacement;
	enum status status = replacement_begin(&replacement, scene->box.path, err);
	if (status == STATUS_OK)
		status = replacement_make(replacement, &scene->place, "whole", SUFFIX, err);
	replacement_end(replacement);
	return status;
}

static size_t count_cases(const char *path)
{
	struct store *store;
	struct verify_report report;
	struct case_list list = {0};
	struct error err = {0};
	ck_done(store_open(&store, path, STORE_OPEN, &err), err);
	ck_done(verify_run(store, &report, &err), err);
	ck_assert_uint_eq(report.findings.count, 0);
	verify_report_release(&report);
	sandbox_ledger(store, SANDBOX_EVER, ~0u, &list);
	size_t count = list.count;
	case_list_release(&list);
	store_close(store);
	return count;
}

static bool is_there(const char *path)
{
	return access(path, F_OK) == 0;
}

/* One of the two is in place, whole, and nothing is lost; whoever opened it has tidied up. */
static bool assert_one_is_whole(const struct scene *scene)
{
	char place[160];
	size_t cases = count_cases(scene->box.path);
	ck_assert(cases == OLD_CASES || cases == NEW_CASES);
	if (cases == NEW_CASES)
		ck_assert_uint_eq(count_cases(scene->kept), OLD_CASES);
	else
		ck_assert(!is_there(scene->kept));
	snprintf(place, sizeof(place), "%s-restoring", scene->box.path);
	ck_assert(!is_there(place));
	return cases == NEW_CASES;
}

START_TEST(what_was_there_is_kept)
{
	struct scene scene = scene_begin();
	struct store *desk = sandbox_store_open(&scene.box);
	struct error err = {0};
	ck_done(replace(&scene, &err), err);
	ck_assert_int_eq(store_begin(desk, &err), STATUS_STORE); /* a desk that slept meanwhile */
	store_close(desk);
	workplace_end(&scene.place);
	ck_assert(assert_one_is_whole(&scene));
	scene_end(&scene);
}
END_TEST

START_TEST(nothing_is_written_over)
{
	static const char *const kept[] = {SUFFIX, SUFFIX "-wal"};
	for (size_t i = 0; i < sizeof(kept) / sizeof(kept[0]); i++) {
		struct scene scene = scene_begin();
		struct error err = {0};
		char path[192];
		snprintf(path, sizeof(path), "%s%s", scene.box.path, kept[i]);
		fclose(fopen(path, "w"));
		ck_assert_int_eq(replace(&scene, &err), STATUS_STORE);
		workplace_end(&scene.place);
		ck_assert_uint_eq(count_cases(scene.box.path), OLD_CASES);
		scene_end(&scene);
	}
}
END_TEST

START_TEST(nobody_records_meanwhile)
{
	struct scene scene = scene_begin();
	struct store *desk = sandbox_store_open(&scene.box);
	struct replacement *replacement;
	struct error err = {0};
	ck_done(replacement_begin(&replacement, scene.box.path, &err), err);
	ck_assert_int_eq(store_begin_within(desk, 0, &err), STATUS_STORE);
	ck_assert(store_busy(desk));
	replacement_end(replacement);
	ck_done(store_begin(desk, &err), err);
	store_rollback(desk);
	store_close(desk);
	scene_end(&scene);
}
END_TEST

/* How the child that replaces fared: KILLED, or the status that it was told. */
static int replace_trapped(const struct scene *scene, int at, bool kills, bool lasting)
{
	struct error err = {0};
	int status;
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		trap.kills = kills;
		trap.lasting = lasting;
		trap.at = at;
		_exit((int)replace(scene, &err));
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* Its program is dead: so is its hold of the workplace. */
static void let_go(struct scene *scene)
{
	close(scene->place.folder);
	free(scene->place.path);
	scene->place = (struct workplace){.path = NULL};
}

START_TEST(a_kill_at_each_step_leaves_one_whole)
{
	int steps = 0, outcome = KILLED;
	for (bool kept = true; outcome == KILLED; steps++) {
		struct scene scene = scene_begin();
		outcome = replace_trapped(&scene, steps + 1, true, false);
		let_go(&scene);
		kept = !assert_one_is_whole(&scene);
		ck_assert(outcome == KILLED || (outcome == STATUS_OK && !kept));
		ck_assert(steps > 0 || kept); /* killed before anything was done */
		scene_end(&scene);
		ck_assert_int_lt(steps, STEPS_MAX);
	}
	ck_assert_int_gt(steps, 6);
}
END_TEST

/* The old one was damaged, and that was noted. */
START_TEST(a_note_of_damage_is_never_beside_the_new_one)
{
	int outcome = KILLED;
	for (int step = 1; outcome == KILLED; step++) {
		struct scene scene = scene_begin();
		struct store *store = NULL;
		struct error err = {0};
		char mark[160];
		snprintf(mark, sizeof(mark), "%s-damaged", scene.box.path);
		fclose(fopen(mark, "w"));
		outcome = replace_trapped(&scene, step, true, false);
		let_go(&scene);
		enum status status = store_open(&store, scene.box.path, STORE_OPEN, &err);
		ck_assert(status == STATUS_OK || status == STATUS_DAMAGED);
		store_close(store);
		unlink(mark);
		ck_assert_int_eq(assert_one_is_whole(&scene), status == STATUS_OK);
		scene_end(&scene);
		ck_assert_int_lt(step, STEPS_MAX);
	}
}
END_TEST

START_TEST(a_failure_at_each_step_leaves_one_whole)
{
	bool lasting = _i != 0;
	int outcome = STATUS_STORE;
	for (int step = 1; outcome != STATUS_OK || step < 9; step++) {
		struct scene scene = scene_begin();
		outcome = replace_trapped(&scene, step, false, lasting);
		let_go(&scene);
		assert_one_is_whole(&scene);
		scene_end(&scene);
		ck_assert_int_lt(step, STEPS_MAX);
	}
}
END_TEST

START_TEST(what_a_killed_one_left_is_cleared_away)
{
	struct scene scene = scene_begin();
	char opened[192];
	struct error err = {0};
	snprintf(opened, sizeof(opened), "%s-restoring/opened", scene.box.path);
	fclose(fopen(opened, "w"));
	/* Not while somebody is at work. */
	ck_assert_uint_eq(count_cases(scene.box.path), OLD_CASES);
	ck_assert(is_there(opened));
	struct workplace other = {.path = NULL};
	ck_assert_int_eq(workplace_begin(&other, scene.box.path, &err), STATUS_REFUSED);
	let_go(&scene);
	ck_assert(!assert_one_is_whole(&scene));
	scene_end(&scene);
}
END_TEST

START_TEST(a_database_that_is_gone_is_replaced)
{
	struct scene scene = scene_begin();
	struct error err = {0};
	ck_assert_int_eq(unlink(scene.box.path), 0);
	ck_done(replace(&scene, &err), err);
	workplace_end(&scene.place);
	ck_assert_uint_eq(count_cases(scene.box.path), NEW_CASES);
	ck_assert(!is_there(scene.kept));
	scene_end(&scene);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, what_was_there_is_kept);
	tcase_add_test(tests, nothing_is_written_over);
	tcase_add_test(tests, nobody_records_meanwhile);
	tcase_add_test(tests, a_kill_at_each_step_leaves_one_whole);
	tcase_add_test(tests, a_note_of_damage_is_never_beside_the_new_one);
	tcase_add_loop_test(tests, a_failure_at_each_step_leaves_one_whole, 0, 2);
	tcase_add_test(tests, what_a_killed_one_left_is_cleared_away);
	tcase_add_test(tests, a_database_that_is_gone_is_replaced);
}

UNIT_MAIN("replace", add)
