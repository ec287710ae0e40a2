/* A recorded day is restored from a backup, with the n-th allocation refused: see trial.h. */
#include <unistd.h>

#include "alloc_shim.h"
#include "alloc_survey.h"
#include "day.h"
#include "menzhen/desk/backup/restore.h"
#include "trial.h"
#include "unit.h"

static struct site site;

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
		trial_expect_sentence(trial, status, &err);
	desk_release(&desk);
	trial_expect_freed(trial, before, 0);
	expect_one_whole(trial, events, status);
	return struck;
}

START_TEST(a_backup_is_restored_or_not)
{
	struct trial trial = {.what = _i == 1 ? "restore and salvage" : "restore"};

	trial_run_all(&trial, try_restore, (size_t)_i);
}
END_TEST

static void record_day(void)
{
	struct day_record day;

	alloc_survey_prepare();
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
	tcase_add_loop_test(tests, a_backup_is_restored_or_not, 0, 2);
}

UNIT_MAIN("memory in a restore", add)
