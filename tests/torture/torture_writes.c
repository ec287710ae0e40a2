/*
 * Every step of a recorded day, its n-th access to the disk failing in each way, for every n: what
 * is on record is what was before or what is to come, never between; nothing is found wrong with
 * it; and the same step done again once the disk is sound is on record once.
 */
#include <stdio.h>
#include <string.h>

#include "day.h"
#include "measure.h"
#include "unit.h"
#include "vfs_shim.h"

enum { CUTS = 3 };

static struct site site;
static struct day_record day;

/* One failure, and what it is told as. */
struct trial {
	size_t step;
	enum disk_fault fault;
	long at;
	uint64_t seed;
	char name[128];
};

static void name_trial(struct trial *trial)
{
	static const char *const faults[DISK_FAULTS] = {
		[DISK_READ_ERROR] = "read error",
		[DISK_WRITE_ERROR] = "write error",
		[DISK_FULL] = "disk full",
		[DISK_TORN] = "torn write",
		[DISK_POWER_CUT] = "power cut",
	};

	snprintf(trial->name, sizeof(trial->name), "step %s, %s at %ld (seed %llu)",
		day_steps[trial->step].name, faults[trial->fault], trial->at,
		(unsigned long long)trial->seed);
}

/* The disk comes back to the desk that saw it fail, and the person tries again. */
static bool heals(enum disk_fault fault)
{
	return fault == DISK_READ_ERROR || fault == DISK_WRITE_ERROR || fault == DISK_FULL;
}

static void expect_sentence(const struct trial *trial, const struct error *err)
{
	char sentence[512];

	error_format(err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(err->status == STATUS_STORE && strstr(sentence, "disk") != NULL, "%s: %s",
		trial->name, sentence);
}

static void expect_done(const struct trial *trial, struct desk *desk)
{
	struct error err = {0};
	char sentence[512];
	enum status status = day_run(desk, trial->step, &err);

	ck_assert_msg(status == STATUS_OK, "%s, again: %s", trial->name,
		error_format(&err, NULL, sentence, sizeof(sentence)));
	ck_assert_msg(site_digest(&site) == day.digests[trial->step + 1],
		"%s: done again, it is not on record as it ought to be", trial->name);
	site_verify(desk, trial->name);
}

/* What stands on the disk after a failure, read by a program started anew. */
static void expect_old_or_new(const struct trial *trial, enum status status)
{
	struct desk desk;
	uint64_t digest = site_digest(&site);

	if (status == STATUS_OK)
		ck_assert_msg(digest == day.digests[trial->step + 1], "%s: what was done is lost",
			trial->name);
	else
		ck_assert_msg(digest == day.digests[trial->step] ||
				      digest == day.digests[trial->step + 1],
			"%s: neither before nor after", trial->name);
	site_open(&site, day_time(trial->step), &desk);
	expect_done(trial, &desk);
	desk_release(&desk);
}

/* False: the step has fewer accesses than that. */
static bool try(struct trial *trial)
{
	struct vfs_shim shim;
	struct desk desk;
	struct error err = {0};

	name_trial(trial);
	site_put_back(&site, trial->step);
	vfs_shim_begin(&shim);
	site_open(&site, day_time(trial->step), &desk);
	vfs_shim_arm(&shim, trial->fault, trial->at);
	enum status status = day_run(&desk, trial->step, &err);
	if (status != STATUS_OK)
		expect_sentence(trial, &err);
	if (heals(trial->fault)) {
		vfs_shim_mend(&shim);
		expect_done(trial, &desk);
	}
	desk_release(&desk);
	bool struck = shim.struck;
	if (trial->fault == DISK_POWER_CUT) /* right after the step at the latest */
		vfs_shim_cut(&shim, trial->seed);
	vfs_shim_end(&shim);
	if (!heals(trial->fault))
		expect_old_or_new(trial, status);
	return struck;
}

/* Every access in a long run; else ever farther ones, so that long steps take hardly longer. */
static long next_access(long at, uint64_t *chance)
{
	return measure_is_long() ? at + 1 : at + 1 + measure_random(chance, 3 + (uint32_t)at);
}

static void try_all(size_t step, enum disk_fault fault)
{
	uint64_t chance = measure_seed() + step * DISK_FAULTS + (uint64_t)fault;
	struct trial trial = {.step = step, .fault = fault, .seed = chance};
	int cuts = fault == DISK_POWER_CUT && measure_is_long() ? CUTS : 1;

	trial.at = next_access(0, &chance);
	while (try(&trial)) {
		for (int i = 1; i < cuts; i++) {
			trial.seed++;
			try(&trial);
		}
		trial.at = next_access(trial.at, &chance);
		trial.seed++;
	}
}

START_TEST(reads_fail)
{
	try_all((size_t)_i, DISK_READ_ERROR);
}
END_TEST

START_TEST(writes_fail)
{
	try_all((size_t)_i, DISK_WRITE_ERROR);
}
END_TEST

START_TEST(the_disk_is_full)
{
	try_all((size_t)_i, DISK_FULL);
}
END_TEST

START_TEST(writes_are_torn)
{
	try_all((size_t)_i, DISK_TORN);
}
END_TEST

START_TEST(the_power_fails)
{
	try_all((size_t)_i, DISK_POWER_CUT);
}
END_TEST

static void record_day(void)
{
	day_record(&site, &day);
}

static void forget_day(void)
{
	site_end(&site);
}

static void add(TCase *tests)
{
	int steps = (int)day_step_count;

	tcase_add_unchecked_fixture(tests, record_day, forget_day);
	tcase_add_loop_test(tests, reads_fail, 0, steps);
	tcase_add_loop_test(tests, writes_fail, 0, steps);
	tcase_add_loop_test(tests, the_disk_is_full, 0, steps);
	tcase_add_loop_test(tests, writes_are_torn, 0, steps);
	tcase_add_loop_test(tests, the_power_fails, 0, steps);
}

UNIT_MAIN("writes", add)
