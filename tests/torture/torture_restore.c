/*
 * Going back to a backup on a disk whose n-th access fails in each way, for every n: the database
 * that was is there or the restored one, whole, and a retry on a sound disk goes well.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "day.h"
#include "measure.h"
#include "menzhen/desk/backup/restore.h"
#include "unit.h"
#include "vfs_shim.h"

static struct site site;
static struct day_record day;

/* One failure, and what it is told as. */
struct trial {
	enum disk_fault fault;
	long at;
	bool salvage;
	uint64_t seed;
	char name[128];
};

static void name_trial(struct trial *trial)
{
	snprintf(trial->name, sizeof(trial->name), "fault %d at %ld (seed %llu)", (int)trial->fault,
		trial->at, (unsigned long long)trial->seed);
}

static void open_desk(struct desk *desk, const struct trial *trial)
{
	struct error_list errors = {0};
	struct error err = {0};
	char sentence[512];
	const struct desk_options options = {
		.directory = site.folder, .clock.pinned = day_time(day_step_count)};
	enum status status = desk_open(desk, &options, &errors, &err);

	ck_assert_msg(status == STATUS_OK, "%s: %s", trial->name,
		error_format(&err, NULL, sentence, sizeof(sentence)));
	ck_assert_msg(desk->damage.status == STATUS_OK, "%s: damaged", trial->name);
}

static int64_t count_events(struct desk *desk)
{
	int64_t events;
	moment last;
	struct error err = {0};

	ck_assert_int_eq(journal_extent(desk->store, &events, &last, &err), STATUS_OK);
	return events;
}

static enum status restore(struct desk *desk, const struct trial *trial, struct error *err)
{
	struct restore *restore;
	char file[SITE_PATH_SIZE];
	const struct restore_request request = {
		.file = site_kept(&site, day_step_count / 2, "menzhen.db", file),
		.salvage = trial->salvage};
	enum status status = restore_look(&restore, desk, &request, err);

	if (status == STATUS_OK)
		status = restore_carry_out(restore, err);
	restore_end(restore);
	return status;
}

/* As a program started anew on a sound disk finds it, and goes on from there. */
static void expect_one_whole(const struct trial *trial, int64_t events, enum status status)
{
	struct desk desk;
	struct error err = {0};
	char path[SITE_PATH_SIZE], sentence[512];

	open_desk(&desk, trial);
	site_verify(&desk, trial->name);
	ck_assert_msg(count_events(&desk) != events || status != STATUS_OK, "%s: not restored",
		trial->name);
	ck_assert_int_ne(access(site_path(&site, "menzhen.db-restoring", path), F_OK), 0);
	status = restore(&desk, trial, &err);
	ck_assert_msg(status == STATUS_OK, "%s, again: %s", trial->name,
		error_format(&err, NULL, sentence, sizeof(sentence)));
	site_verify(&desk, trial->name);
	desk_release(&desk);
}

/* False: it takes fewer accesses than that. */
static bool try(struct trial *trial)
{
	struct vfs_shim shim;
	struct desk desk;
	struct error err = {0};

	name_trial(trial);
	site_put_back(&site, day_step_count);
	vfs_shim_begin(&shim);
	open_desk(&desk, trial);
	int64_t events = count_events(&desk);
	vfs_shim_arm(&shim, trial->fault, trial->at);
	enum status status = restore(&desk, trial, &err);
	bool struck = shim.struck;
	ck_assert_msg(status == STATUS_OK || err.msgid != NULL, "%s: no sentence", trial->name);
	desk_release(&desk);
	if (trial->fault == DISK_POWER_CUT)
		vfs_shim_cut(&shim, trial->seed);
	vfs_shim_end(&shim);
	expect_one_whole(trial, events, status);
	return struck;
}

static long next_access(long at, uint64_t *chance)
{
	return measure_is_long() ? at + 1 : at + 1 + measure_random(chance, 8 + (uint32_t)at);
}

START_TEST(one_of_the_two_is_whole)
{
	static const enum disk_fault faults[] = {
		DISK_READ_ERROR, DISK_WRITE_ERROR, DISK_FULL, DISK_TORN, DISK_POWER_CUT};
	struct trial trial = {.fault = faults[_i / 2], .salvage = _i % 2 != 0};
	uint64_t chance = measure_seed() + (uint64_t)_i;

	trial.seed = chance;
	trial.at = next_access(0, &chance);
	while (try(&trial)) {
		trial.at = next_access(trial.at, &chance);
		trial.seed++;
	}
}
END_TEST

static void record_day(void)
{
	day_record(&site, &day);
	site_keep(&site, day_step_count);
}

static void forget_day(void)
{
	site_end(&site);
}

static void add(TCase *tests)
{
	tcase_add_unchecked_fixture(tests, record_day, forget_day);
	tcase_add_loop_test(tests, one_of_the_two_is_whole, 0, 10);
}

UNIT_MAIN("restore", add)
