/* What the desk shows of backups, and makes of them when nobody types. */
#include <string.h>
#include <sys/stat.h>

#include "reception.h"
#include "unit.h"

static bool is_red(struct term *term, const char *text)
{
	struct term_place at = reception_find(term, text);
	return term_cell(term, at.row, at.col).fg == 1;
}

START_TEST(an_idle_desk_makes_the_backup_of_the_day)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, 24, 80);
	/* Nobody could have made one yet: that is no alarm. */
	TERM_SHOWS(term, "No backup yet");
	ck_assert(!is_red(term, "No backup yet"));
	TERM_AWAIT(term, "Backup 19:42");
	TERM_SHOWS(term, "not encrypted");
	RECEPTION_FRAME_SOUND(term, 24, 80);
	sandbox_must(&st, "backup", "--daily", NULL); /* there is one: nothing is made */
	sandbox_must(&st, "backup", "list", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert_str_eq(sandbox_field(&st, "kind"), "daily");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

/* The hour at which it stands is that of the desk: no idle moment passes before it is read. */
START_TEST(an_old_backup_is_red)
{
	static const struct {
		const char *now, *shown;
		bool red;
	} cases[] = {
		{"2026-11-25T20:00", "Backup 19:42", false},
		{"2026-11-26T08:00", "Backup 11-25 Wed 19:42", false},
		{"2026-11-28T08:00", "Backup is 2 d old!", true},
	};
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(&st, "backup", NULL);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		reception_clock(&st, cases[i].now);
		struct term *term = reception_open(&st, 24, 80);
		TERM_SHOWS(term, cases[i].shown);
		ck_assert_int_eq(is_red(term, cases[i].shown), cases[i].red);
		reception_close(term);
	}
	sandbox_release(&st);
}
END_TEST

START_TEST(a_stick_that_is_put_in_gets_the_backup_of_the_day)
{
	struct sandbox st;
	char text[2048], stick[SANDBOX_PATH_SIZE + 8];
	reception_init(&st, "en");
	snprintf(stick, sizeof(stick), "%s/stick", st.root);
	snprintf(text, sizeof(text),
		"name: X\ncode: ZL\nlevel: district\nlanguage: en\n"
		"backup: {to: \"%s\", encryption: optional}\n",
		stick);
	sandbox_write(&st, "station.yaml", text);
	sandbox_must(&st, "backup", "--daily", NULL);
	struct term *term = reception_open(&st, 24, 100);
	TERM_SHOWS(term, "second place not there");
	ck_assert_int_eq(mkdir(stick, 0700), 0);
	TERM_AWAIT_GONE(term, "second place");
	sandbox_must(&st, "backup", "list", "--json", NULL);
	ck_assert_uint_eq(reception_count(&st, stick), 1);
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(damage_that_the_day_s_backup_finds_stops_the_desk)
{
	enum { SEEN_AT_ONCE = 16 };
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	for (int i = 0; i < SEEN_AT_ONCE + 2; i++)
		reception_record(&st, "Zhang San", "LAB01", number);
	reception_sql(
		&st, "DROP TRIGGER event_is_final; UPDATE event SET actor = 'other' WHERE id = 1");
	struct term *term = reception_open(&st, 24, 80);
	TERM_LACKS(term, "DAMAGED");
	TERM_AWAIT(term, "The database is DAMAGED");
	TERM_SHOWS(term, "No backup!");
	ck_assert(is_red(term, "No backup!"));
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_damaged_database_can_be_looked_at)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	sandbox_must(&st, "backup", NULL);
	reception_record(&st, "Li Si", "LAB01", number);
	reception_sql(
		&st, "DROP TRIGGER event_is_final; UPDATE event SET actor = 'other' WHERE id = 2");
	struct term *term = reception_open(&st, 24, 80);
	TERM_SHOWS(term, "The database is DAMAGED");
	TERM_SHOWS(term, "N02");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, an_idle_desk_makes_the_backup_of_the_day);
	tcase_add_test(tests, an_old_backup_is_red);
	tcase_add_test(tests, a_stick_that_is_put_in_gets_the_backup_of_the_day);
	tcase_add_test(tests, damage_that_the_day_s_backup_finds_stops_the_desk);
	tcase_add_test(tests, a_damaged_database_can_be_looked_at);
}

UNIT_MAIN("backup", add)
