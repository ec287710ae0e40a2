/* Two desks of one station, and one backup a day. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "menzhen/desk/backup/backup_daily.h"
#include "menzhen/desk/backup/backup_standing.h"
#include "sandbox_store.h"
#include "unit.h"

struct desks {
	char folder[64];
	struct desk first, second;
};

static void open_desk(struct desk *desk, const char *folder, const char *time)
{
	struct desk_options options = {.directory = folder};
	struct error_list errors = {0};
	struct error err = {0};
	ck_assert(moment_parse(time, &options.clock.pinned));
	ck_done(desk_open(desk, &options, &errors, &err), err);
	ck_done(desk_sit_down(desk, &err), err);
	error_list_release(&errors);
}

static void begin(struct desks *desks)
{
	static const char now[] = "2026-11-25T19:42:00+08:00";
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	struct desk_options options = {.directory = desks->folder};
	struct error err = {0};
	memset(desks, 0, sizeof(*desks));
	strcpy(desks->folder, "/tmp/menzhen-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(desks->folder));
	ck_assert(moment_parse(now, &options.clock.pinned));
	ck_done(desk_create(&options, &station, &err), err);
	open_desk(&desks->first, desks->folder, now);
	open_desk(&desks->second, desks->folder, now);
}

static void end(struct desks *desks)
{
	desk_release(&desks->first);
	desk_release(&desks->second);
	nftw(desks->folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

static void idle_until_done(struct desk *desk)
{
	for (int i = 0; backup_daily_idle(desk); i++)
		ck_assert_int_lt(i, 10000);
}

static size_t count(const struct desk *desk)
{
	struct backup_rows rows = {0};
	struct error err = {0};
	ck_done(backup_rows_load(desk, &rows, &err), err);
	size_t found = rows.count;
	backup_rows_release(&rows);
	return found;
}

START_TEST(the_first_idle_desk_makes_it)
{
	struct desks desks;
	struct error err = {0};
	struct backup_made again;
	bool made = false;
	begin(&desks);
	ck_assert(backup_daily_idle(&desks.first));   /* begun */
	ck_assert(!backup_daily_idle(&desks.second)); /* another is at it: no failure, no wait */
	ck_assert_ptr_null(backup_daily_error(&desks.second));
	idle_until_done(&desks.first);
	ck_assert(backup_daily_changed(&desks.first));
	ck_assert(!backup_daily_changed(&desks.first));
	idle_until_done(&desks.second);
	ck_assert_uint_eq(count(&desks.second), 1);
	/* The next day it is made anew, by whoever is idle; of two that hold the same one stays. */
	desks.second.clock.pinned += 24LL * 60 * MS_PER_MINUTE;
	idle_until_done(&desks.second);
	ck_assert_uint_eq(count(&desks.second), 1);
	ck_done(backup_daily_make(&desks.first, &made, &again, &err), err);
	ck_assert(made); /* by its own clock it is the day before */
	ck_done(backup_daily_make(&desks.first, &made, &again, &err), err);
	ck_assert(!made);
	end(&desks);
}
END_TEST

START_TEST(one_that_dies_leaves_the_work_to_another)
{
	struct desks desks;
	begin(&desks);
	ck_assert(backup_daily_idle(&desks.first));
	desk_release(&desks.first);
	idle_until_done(&desks.second);
	ck_assert_uint_eq(count(&desks.second), 1);
	end(&desks);
}
END_TEST

START_TEST(what_is_asked_for_waits_for_nobody)
{
	struct desks desks;
	struct backup *first, *second;
	struct error err = {0};
	begin(&desks);
	ck_done(backup_begin(&first, &desks.first, BACKUP_MANUAL, NULL, &err), err);
	ck_assert_int_eq(
		backup_begin(&second, &desks.second, BACKUP_MANUAL, NULL, &err), STATUS_REFUSED);
	ck_assert_ptr_null(second);
	backup_end(first);
	ck_assert_uint_eq(count(&desks.second), 0);
	ck_done(backup_begin(&second, &desks.second, BACKUP_MANUAL, NULL, &err), err);
	backup_end(second);
	end(&desks);
}
END_TEST

START_TEST(a_failure_is_told_and_tried_again_after_an_hour)
{
	struct desks desks;
	struct backup_standing standing;
	struct error err = {0};
	char path[96];
	begin(&desks);
	/* A key that nobody can read. */
	snprintf(path, sizeof(path), "%s/backup.key", desks.folder);
	FILE *key = fopen(path, "w");
	ck_assert_ptr_nonnull(key);
	fputs("rust", key);
	fclose(key);
	ck_assert(!backup_daily_idle(&desks.first));
	ck_assert(backup_daily_changed(&desks.first));
	ck_done(backup_standing_load(&desks.first, &standing, &err), err);
	ck_assert_int_eq(standing.error.status, STATUS_CONFIG);
	ck_assert(standing.stale);
	unlink(path);
	idle_until_done(&desks.first);
	ck_assert_uint_eq(count(&desks.first), 0);
	desks.first.clock.pinned += 60LL * MS_PER_MINUTE;
	idle_until_done(&desks.first);
	ck_assert_uint_eq(count(&desks.first), 1);
	ck_done(backup_standing_load(&desks.first, &standing, &err), err);
	ck_assert_int_eq(standing.error.status, STATUS_OK);
	ck_assert(!standing.stale && !standing.sealed);
	ck_assert_int_eq(standing.at, desks.first.clock.pinned);
	end(&desks);
}
END_TEST

/* What a busy desk cannot make in its first minutes is no fault of anybody; later it is. */
START_TEST(the_first_one_is_waited_for_and_then_missed)
{
	enum { CHANCE = 10 };
	struct desks desks;
	struct backup_standing standing;
	struct error err = {0};
	begin(&desks);
	for (int minutes = 0; minutes <= CHANCE; minutes += CHANCE - 1) {
		ck_done(backup_standing_load(&desks.first, &standing, &err), err);
		ck_assert(standing.awaited && !standing.stale);
		desks.first.clock.pinned += (CHANCE - 1LL) * MS_PER_MINUTE;
	}
	ck_done(backup_standing_load(&desks.first, &standing, &err), err);
	ck_assert(!standing.awaited && standing.stale);
	idle_until_done(&desks.first);
	ck_done(backup_standing_load(&desks.first, &standing, &err), err);
	ck_assert(!standing.awaited && !standing.stale);
	end(&desks);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, the_first_one_is_waited_for_and_then_missed);
	tcase_add_test(tests, the_first_idle_desk_makes_it);
	tcase_add_test(tests, one_that_dies_leaves_the_work_to_another);
	tcase_add_test(tests, what_is_asked_for_waits_for_nobody);
	tcase_add_test(tests, a_failure_is_told_and_tried_again_after_an_hour);
}

UNIT_MAIN("backup_desks", add)
