/*
 * Every step of a recorded day, and looking at it, with the n-th allocation refused, for every n: a
 * sentence and nothing half done, nothing leaked, and the same done again goes well.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "alloc_shim.h"
#include "day.h"
#include "day_views.h"
#include "measure.h"
#include "menzhen/desk/backup/restore.h"
#include "unit.h"

static struct site site;
static struct day_record day;

/* One refusal, and what it is told as. */
struct trial {
	const char *what;
	long at;
	bool lasting;
	char name[128];
};

static void name_trial(struct trial *trial)
{
	snprintf(trial->name, sizeof(trial->name), "%s, allocation %ld%s", trial->what, trial->at,
		trial->lasting ? " and all after it" : "");
}

/*
 * Or of what SQLite makes of it: a page that there is no memory for is damaged to its own check,
 * and a JSON is none.
 */
static bool tells_of_memory(const char *sentence)
{
	static const char *const words[] = {"memory", "The file is damaged", "json_valid"};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strstr(sentence, words[i]) != NULL)
			return true;
	return false;
}

static void expect_sentence(const struct trial *trial, enum status status, const struct error *err)
{
	char sentence[512];

	error_format(err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(status == err->status && sentence[0] != '\0', "%s: status %d, %d: %s",
		trial->name, (int)status, (int)err->status, sentence);
	ck_assert_msg(err->status == STATUS_MEMORY || tells_of_memory(sentence), "%s: %s",
		trial->name, sentence);
}

static void expect_done(const struct trial *trial, enum status status, const struct error *err)
{
	char sentence[512];

	ck_assert_msg(status == STATUS_OK, "%s, again: %s", trial->name,
		error_format(err, NULL, sentence, sizeof(sentence)));
}

static void expect_freed(const struct trial *trial, long before, long forgotten)
{
	long left = alloc_shim_live() - before;

	ck_assert_msg(
		left >= 0 && left <= forgotten, "%s: %ld blocks are not freed", trial->name, left);
}

/* The next allocation to be refused: each in a long run, else ever farther ones. */
static long next_allocation(long at, uint64_t *chance)
{
	return measure_is_long() ? at + 1 : at + 1 + measure_random(chance, 16 + (uint32_t)at / 2);
}

/* TRY one, then as many as there are; both ways. */
static void try_all(struct trial *trial, bool (*try)(struct trial *trial, size_t i), size_t i)
{
	uint64_t chance = measure_seed() + i;

	for (int lasting = 0; lasting < 2; lasting++) {
		bool struck = true;
		trial->lasting = lasting != 0;
		for (trial->at = 1; struck; trial->at = next_allocation(trial->at, &chance)) {
			name_trial(trial);
			struck = try(trial, i);
		}
	}
}

/* --- steps --- */

static void expect_old_or_new(const struct trial *trial, size_t i, enum status status)
{
	uint64_t digest = site_digest(&site);

	ck_assert_msg(
		digest == day.digests[i + 1] || (status != STATUS_OK && digest == day.digests[i]),
		"%s: half done", trial->name);
}

static bool try_step(struct trial *trial, size_t i)
{
	struct desk desk;
	struct error err = {0};
	long before = alloc_shim_live();

	site_put_back(&site, i);
	site_open(&site, day_time(i), &desk);
	alloc_shim_arm(trial->at, trial->lasting);
	enum status status = day_run(&desk, i, &err);
	bool struck = alloc_shim_disarm();
	if (status != STATUS_OK)
		expect_sentence(trial, status, &err);
	expect_old_or_new(trial, i, status);
	expect_done(trial, day_run(&desk, i, &err), &err);
	expect_old_or_new(trial, i, STATUS_OK);
	desk_release(&desk);
	expect_freed(trial, before, 0);
	return struck;
}

START_TEST(steps_are_done_or_not)
{
	struct trial trial = {.what = day_steps[_i].name};

	try_step(&trial, (size_t)_i); /* what is allocated once and for all, is */
	try_all(&trial, try_step, (size_t)_i);
}
END_TEST

/* --- looking --- */

static bool try_view(struct trial *trial, size_t i)
{
	struct desk desk;
	struct error err = {0};
	long before = alloc_shim_live();

	site_put_back(&site, day_step_count);
	site_open(&site, day_time(day_step_count), &desk);
	alloc_shim_arm(trial->at, trial->lasting);
	enum status status = day_views[i].run(&desk, &err);
	bool struck = alloc_shim_disarm();
	if (status != STATUS_OK)
		expect_sentence(trial, status, &err);
	expect_done(trial, day_views[i].run(&desk, &err), &err);
	desk_release(&desk);
	expect_freed(trial, before, day_views[i].forgotten);
	return struck;
}

START_TEST(what_cannot_be_shown_is_said)
{
	struct trial trial = {.what = day_views[_i].name};

	try_view(&trial, (size_t)_i);
	try_all(&trial, try_view, (size_t)_i);
}
END_TEST

/* --- opening --- */

static bool try_open(struct trial *trial, size_t i)
{
	struct desk desk;
	struct error_list errors = {0};
	struct error err = {0};
	const struct desk_options options = {.directory = site.folder,
		.clock.pinned = day_time(day_step_count),
		.reads = i == 1};
	long before = alloc_shim_live();

	site_put_back(&site, day_step_count);
	alloc_shim_arm(trial->at, trial->lasting);
	enum status status = desk_open(&desk, &options, &errors, &err);
	if (status == STATUS_OK && i == 0)
		status = desk_sit_down(&desk, &err);
	bool struck = alloc_shim_disarm();
	if (status != STATUS_OK && errors.count == 0)
		expect_sentence(trial, status, &err);
	desk_release(&desk);
	error_list_release(&errors);
	expect_freed(trial, before, 0);
	return struck;
}

START_TEST(a_desk_opens_or_not)
{
	struct trial trial = {.what = _i == 1 ? "open to read" : "open"};

	try_open(&trial, (size_t)_i);
	try_all(&trial, try_open, (size_t)_i);
}
END_TEST

/* --- going back --- */

static int64_t count_events(struct desk *desk)
{
	int64_t events;
	moment last;
	struct error err = {0};

	ck_assert_int_eq(journal_extent(desk->store, &events, &last, &err), STATUS_OK);
	return events;
}

static enum status restore(
	struct desk *desk, const struct restore_request *request, struct error *err)
{
	struct restore *restore;
	enum status status = restore_look(&restore, desk, request, err);

	if (status == STATUS_OK)
		status = restore_carry_out(restore, err);
	restore_end(restore);
	return status;
}

/* The day as it was, or the restored one; and nothing of the attempt is left lying. */
static void expect_one_whole(const struct trial *trial, int64_t events, enum status status)
{
	struct desk desk;
	char path[SITE_PATH_SIZE];

	site_open(&site, day_time(day_step_count), &desk);
	site_verify(&desk, trial->name);
	bool same = count_events(&desk) == events;
	ck_assert_msg(!same || status != STATUS_OK, "%s: not restored", trial->name);
	ck_assert_int_ne(access(site_path(&site, "menzhen.db-restoring", path), F_OK), 0);
	desk_release(&desk);
}

static bool try_restore(struct trial *trial, size_t i)
{
	struct desk desk;
	struct error_list errors = {0};
	struct error err = {0};
	const struct desk_options options = {
		.directory = site.folder, .clock.pinned = day_time(day_step_count)};
	char file[SITE_PATH_SIZE];
	const struct restore_request request = {
		.file = site_kept(&site, day_step_count / 2, "menzhen.db", file),
		.salvage = i == 1};
	long before = alloc_shim_live();

	site_put_back(&site, day_step_count);
	ck_assert_int_eq(desk_open(&desk, &options, &errors, &err), STATUS_OK);
	int64_t events = count_events(&desk);
	alloc_shim_arm(trial->at, trial->lasting);
	enum status status = restore(&desk, &request, &err);
	bool struck = alloc_shim_disarm();
	if (status != STATUS_OK)
		expect_sentence(trial, status, &err);
	desk_release(&desk);
	expect_freed(trial, before, 0);
	expect_one_whole(trial, events, status);
	return struck;
}

START_TEST(a_backup_is_restored_or_not)
{
	struct trial trial = {.what = _i == 1 ? "restore and salvage" : "restore"};

	try_restore(&trial, (size_t)_i);
	try_all(&trial, try_restore, (size_t)_i);
}
END_TEST

static void record_day(void)
{
	struct desk desk;
	struct error err = {0};

	day_record(&site, &day);
	site_open(&site, day_time(day_step_count), &desk);
	ck_assert_int_eq(day_export_workbook(&desk, &err), STATUS_OK);
	desk_release(&desk);
	site_keep(&site, day_step_count);
}

static void forget_day(void)
{
	site_end(&site);
}

static void add(TCase *tests)
{
	tcase_add_unchecked_fixture(tests, record_day, forget_day);
	tcase_add_loop_test(tests, steps_are_done_or_not, 0, (int)day_step_count);
	tcase_add_loop_test(tests, what_cannot_be_shown_is_said, 0, (int)day_view_count);
	tcase_add_loop_test(tests, a_desk_opens_or_not, 0, 2);
	tcase_add_loop_test(tests, a_backup_is_restored_or_not, 0, 2);
}

UNIT_MAIN("memory", add)
