/*
 * Every step of a recorded day, looking at it, and opening it, with the n-th allocation refused,
 * for every n: see trial.h.
 */
#include "alloc_shim.h"
#include "alloc_survey.h"
#include "day.h"
#include "day_views.h"
#include "trial.h"
#include "unit.h"

static struct site site;
static struct day_record day;

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
		trial_expect_sentence(trial, status, &err);
	expect_old_or_new(trial, i, status);
	trial_expect_done(trial, day_run(&desk, i, &err), &err);
	expect_old_or_new(trial, i, STATUS_OK);
	desk_release(&desk);
	trial_expect_freed(trial, before, 0);
	return struck;
}

START_TEST(steps_are_done_or_not)
{
	struct trial trial = {.what = day_steps[_i].name};

	trial_run_all(&trial, try_step, (size_t)_i);
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
		trial_expect_sentence(trial, status, &err);
	trial_expect_done(trial, day_views[i].run(&desk, &err), &err);
	desk_release(&desk);
	trial_expect_freed(trial, before, day_views[i].forgotten);
	return struck;
}

START_TEST(what_cannot_be_shown_is_said)
{
	struct trial trial = {.what = day_views[_i].name};

	trial_run_all(&trial, try_view, (size_t)_i);
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
		trial_expect_sentence(trial, status, &err);
	desk_release(&desk);
	error_list_release(&errors);
	trial_expect_freed(trial, before, 0);
	return struck;
}

START_TEST(a_desk_opens_or_not)
{
	struct trial trial = {.what = _i == 1 ? "open to read" : "open"};

	trial_run_all(&trial, try_open, (size_t)_i);
}
END_TEST

static void record_day(void)
{
	struct desk desk;
	struct error err = {0};

	alloc_survey_prepare();
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
}

UNIT_MAIN("memory", add)
