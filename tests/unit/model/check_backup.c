#include <string.h>

#include "menzhen/model/backup.h"
#include "unit.h"

START_TEST(a_name_says_what_a_backup_is)
{
	static const struct {
		struct backup_name name;
		const char *text;
	} cases[] = {
		{{"ZL", BACKUP_DAILY, {{20782}, 19 * 60 + 42, 5}, false, {0}},
			"ZL-daily-20261125-194205.db"},
		{{"ZL-01", BACKUP_UPGRADE, {{20782}, 0, 0}, true, {0}},
			"ZL-01-upgrade-20261125-000000.menzhen"},
		{{"a", BACKUP_MANUAL, {{0}, 23 * 60 + 59, 59}, true, {0}},
			"a-manual-19700101-235959.menzhen"},
		{{"daily-2", BACKUP_DAILY, {{20782}, 1, 1}, false, {0}},
			"daily-2-daily-20261125-000101.db"},
		{{"ZL-01", BACKUP_DAILY, {{20782}, 1, 1}, true, {312, "9f3a01c2"}},
			"ZL-01-daily-20261125-000101-312-9f3a01c2.menzhen"},
		{{"ZL", BACKUP_MANUAL, {{20782}, 1, 1}, false, {0, "00000000"}},
			"ZL-manual-20261125-000101-0-00000000.db"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		char text[BACKUP_NAME_SIZE];
		struct backup_name name;
		ck_assert_str_eq(backup_name_format(&cases[i].name, text), cases[i].text);
		ck_assert(backup_name_parse(text, &name));
		ck_assert_str_eq(name.station, cases[i].name.station);
		ck_assert_int_eq(name.kind, cases[i].name.kind);
		ck_assert_int_eq(name.sealed, cases[i].name.sealed);
		ck_assert_int_eq(backup_name_compare(&name, &cases[i].name), 0);
		ck_assert_int_eq(name.position.events, cases[i].name.position.events);
		ck_assert_str_eq(name.position.head, cases[i].name.position.head);
	}
}
END_TEST

START_TEST(the_longest_code_has_room)
{
	struct backup_name name = {"ABCDEFGHIJKLMNOPQRSTUVWX", BACKUP_UPGRADE, {{20782}, 0, 0},
		true, {123456789012345, "9f3a01c2"}};
	char text[BACKUP_NAME_SIZE];

	ck_assert(backup_name_parse(backup_name_format(&name, text), &name));
	ck_assert_str_eq(name.station, "ABCDEFGHIJKLMNOPQRSTUVWX");
}
END_TEST

START_TEST(other_names_are_no_backups)
{
	static const char *const names[] = {
		"",
		".db",
		"menzhen.db",
		"ZL-daily-20261125-194205",
		"ZL-daily-20261125-194205.db.part",
		"ZL-daily-20261125-194205-9f3a01c2.db",
		"ZL-daily-20261125-194205-12-9f3a01c.db",
		"ZL-daily-20261125-194205-12-9F3A01C2.db",
		"ZL-daily-20261125-194205--9f3a01c2.db",
		"ZL-daily-20261125-194205-1234567890123456-9f3a01c2.db",
		"-12-9f3a01c2.db",
		"12-9f3a01c2.db",
		"ZL-daily-20261325-194205.db",
		"ZL-daily-20261125-244205.db",
		"ZL-daily-20261125-196005.db",
		"ZL-weekly-20261125-194205.db",
		"ZL-replaced-20261125-194205.db",
		"daily-20261125-194205.db",
		"-daily-20261125-194205.db",
		"ZLdaily-20261125-194205.db",
		"Z L-daily-20261125-194205.db",
		"ABCDEFGHIJKLMNOPQRSTUVWXY-daily-20261125-194205.db",
	};
	struct backup_name name;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		ck_assert_msg(!backup_name_parse(names[i], &name), "%s", names[i]);
}
END_TEST

START_TEST(a_database_put_aside_is_known_by_its_name)
{
	static const char *const others[] = {"", "-wal", "-lock", "-20261125-194205-wal",
		"-20261325-194205", "-20261125-19420", "20261125-194205"};
	char text[BACKUP_REPLACED_SIZE];
	struct local_time at = {{20782}, 19 * 60 + 42, 5};

	ck_assert_str_eq(backup_replaced_format(at, text), "-20261125-194205");
	ck_assert(backup_replaced_parse(text, &at));
	ck_assert_int_eq(at.day.n, 20782);
	ck_assert_int_eq(at.minute, 19 * 60 + 42);
	ck_assert_int_eq(at.second, 5);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		ck_assert_msg(!backup_replaced_parse(others[i], &at), "%s", others[i]);
}
END_TEST

START_TEST(backups_stand_in_the_order_of_their_making)
{
	static const struct backup_name names[] = {
		{.at = {{5}, 10, 30}},
		{.at = {{5}, 10, 31}},
		{.at = {{5}, 11, 0}},
		{.at = {{6}, 0, 0}},
		/* What holds more is newer, whatever its date. */
		{.at = {{6}, 0, 0}, .position = {10, "00000001"}},
		{.at = {{7}, 0, 0}, .position = {10, "00000001"}},
		{.at = {{900}, 0, 0}, .position = {11, "00000002"}},
		{.at = {{1}, 0, 0}, .position = {12, "00000003"}},
	};

	for (size_t i = 1; i < sizeof(names) / sizeof(names[0]); i++) {
		ck_assert_int_lt(backup_name_compare(&names[i - 1], &names[i]), 0);
		ck_assert_int_gt(backup_name_compare(&names[i], &names[i - 1]), 0);
	}
}
END_TEST

/* Days as text, the newest first, each with a mark: '+' stays, '-' goes, '=' holds the same as the
 * one before it and goes. */
struct rotation {
	const char *about;
	const char *days[40];
};

static const struct rotation rotations[] = {
	{"none", {NULL}},
	{"one", {"+2026-11-25"}},
	{"of those that hold the same one is enough",
		{"+2026-11-25", "=2026-11-25", "=2026-11-24", "+2026-11-23"}},
	{"a dead clock dates all alike",
		{"+2000-01-01", "+2000-01-01", "+2000-01-01", "+2000-01-01", "+2000-01-01",
			"+2000-01-01", "+2000-01-01", "-2000-01-01", "-2000-01-01"}},
	{"a clock that ran ahead for two days",
		{"+2026-11-26", "+2026-11-25", "+2036-11-25", "+2036-11-24", "+2026-11-24",
			"+2026-11-23", "+2026-11-22", "-2026-11-21", "-2026-11-20", "-2026-11-17"}},
	/* 2026-11-25 is a Wednesday. Seven days reach back to Thursday the 19th; the Sundays of
	 * the weeks before stay, the first of which is in November still. */
	{"daily, then Sundays",
		{"+2026-11-25", "+2026-11-24", "+2026-11-23", "+2026-11-22", "+2026-11-21",
			"+2026-11-20", "+2026-11-19", "-2026-11-18", "-2026-11-17", "-2026-11-16",
			"+2026-11-15", "-2026-11-14", "+2026-11-08", "-2026-11-07", "+2026-11-01",
			"+2026-10-31", "-2026-10-30"}},
	{"of a month the last that there is",
		{"+2026-03-02", "+2026-02-27", "+2026-02-26", "+2026-02-25", "+2026-02-24",
			"+2026-02-23", "+2026-02-20", "-2026-02-19", "+2026-02-13", "+2026-02-06",
			"+2026-01-31", "-2026-01-30"}},
	{"a year of months, no more",
		{"+2026-12-31", "+2026-11-30", "+2026-10-31", "+2026-09-30", "+2026-08-31",
			"+2026-07-31", "+2026-06-30", "+2026-05-31", "+2026-04-30", "+2026-03-31",
			"+2026-02-28", "+2026-01-31", "-2025-12-31"}},
	{"weeks of which a new year is the middle",
		{"+2027-01-08", "+2027-01-07", "+2027-01-06", "+2027-01-05", "+2027-01-04",
			"+2027-01-03", "+2027-01-02", "-2027-01-01", "+2026-12-31", "-2026-12-30",
			"+2026-12-27", "-2026-12-26", "+2026-12-20", "+2026-12-13", "-2026-12-06"}},
};

START_TEST(days_weeks_and_months_are_kept)
{
	const struct rotation *rotation = &rotations[_i];
	struct backup_name names[40];
	bool keep[40];
	size_t count = 0;

	for (; rotation->days[count] != NULL; count++) {
		struct backup_name *name = &names[count];
		*name = (struct backup_name){.position = {1000 - (int64_t)count, "00000000"}};
		if (rotation->days[count][0] == '=')
			name->position = names[count - 1].position;
		ck_assert(day_parse(rotation->days[count] + 1, &name->at.day));
	}
	backup_rotation(names, count, keep);
	for (size_t i = 0; i < count; i++)
		ck_assert_msg(keep[i] == (rotation->days[i][0] == '+'), "%s: %s", rotation->about,
			rotation->days[i]);
}
END_TEST

/* Day by day, from what was left the day before. */
START_TEST(ten_years_of_rotation_end_in_what_is_promised)
{
	struct backup_name kept[64];
	bool keep[64];
	size_t count = 0;

	for (int n = 20000; n < 23650; n++) {
		memmove(kept + 1, kept, count * sizeof(kept[0]));
		kept[0] = (struct backup_name){.at = {.day = {n}}};
		count++;
		backup_rotation(kept, count, keep);
		size_t left = 0;
		for (size_t i = 0; i < count; i++)
			if (keep[i])
				kept[left++] = kept[i];
		count = left;
	}
	ck_assert_int_eq(kept[0].at.day.n, 23649);
	ck_assert_int_eq(kept[6].at.day.n, 23643);
	ck_assert_uint_ge(count, 7 + 3 + 10);
	ck_assert_uint_le(count, 7 + 5 + 12);
	struct civil newest = day_to_civil(kept[0].at.day);
	struct civil oldest = day_to_civil(kept[count - 1].at.day);
	ck_assert_int_eq(newest.year * 12 + newest.month - (oldest.year * 12 + oldest.month), 11);
}
END_TEST

START_TEST(an_old_backup_is_stale)
{
	const moment hour = (moment)60 * MS_PER_MINUTE, day = 24 * hour, now = 1000 * day;
	const struct {
		enum backup_place place;
		moment newest, unsaved;
		bool stale;
	} cases[] = {
		{BACKUP_OWN, 0, 0, true},
		{BACKUP_OWN, now, 0, false},
		{BACKUP_OWN, now - 47 * hour, 0, false},
		{BACKUP_OWN, now - 48 * hour, 0, true},
		{BACKUP_SECOND, 0, 0, true},
		{BACKUP_SECOND, now - 48 * hour, 0, false},
		{BACKUP_SECOND, now - 8 * day + 1, 0, false},
		{BACKUP_SECOND, now - 8 * day, 0, true},
		/* Dated by a clock that ran ahead. */
		{BACKUP_OWN, now + 100 * day, 0, false},
		{BACKUP_OWN, now + 100 * day, now - 47 * hour, false},
		{BACKUP_OWN, now + 100 * day, now - 48 * hour, true},
		{BACKUP_OWN, now + 100 * day, now + 101 * day, true},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		ck_assert_int_eq(
			backup_is_stale(cases[i].place, cases[i].newest, cases[i].unsaved, now),
			cases[i].stale);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_name_says_what_a_backup_is);
	tcase_add_test(tests, the_longest_code_has_room);
	tcase_add_test(tests, other_names_are_no_backups);
	tcase_add_test(tests, a_database_put_aside_is_known_by_its_name);
	tcase_add_test(tests, backups_stand_in_the_order_of_their_making);
	tcase_add_loop_test(
		tests, days_weeks_and_months_are_kept, 0, sizeof(rotations) / sizeof(rotations[0]));
	tcase_add_test(tests, ten_years_of_rotation_end_in_what_is_promised);
	tcase_add_test(tests, an_old_backup_is_stale);
}

UNIT_MAIN("backup", add)
