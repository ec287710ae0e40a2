/* Logging in at the desk, locking it, and taking it over. */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80, CODE_SIZE = 24 };

/* A station with an administrator, a receptionist and a case of 张三, before whom nobody sits. */
static struct term *start(struct sandbox *st, int rows, int cols)
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(st, "en");
	reception_record(st, "张三", "LAB01", number);
	reception_admin(st);
	reception_user(st, "wang", "receptionist", NULL);
	return reception_open(st, rows, cols);
}

START_TEST(without_accounts_every_screen_says_so)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_record(&st, "张三", "LAB01", number);
	struct term *term = reception_open(&st, ROWS, COLS);
	/* The desk, intake, card, duty, ledger, appointments, visitors. */
	static const char *const screens[] = {"", "F2", "Enter", "F6", "F9", "y", "/"};
	for (size_t i = 0; i < sizeof(screens) / sizeof(screens[0]); i++) {
		term_keys(term, screens[i]);
		TERM_SHOWS(term, "未设登录");
		RECEPTION_FRAME_SOUND(term, ROWS, COLS);
		if (i > 0)
			term_keys(term, "Escape");
	}
	term_keys(term, "F12"); /* there is nobody to unlock it */
	TERM_SHOWS(term, "未设登录");
	term_keys(term, "Enter");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(nothing_shows_before_somebody_logs_in)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	TERM_SHOWS(term, "Log in");
	TERM_LACKS(term, "N01");
	term_keys(term, "Escape F2 Ctrl-P F6"); /* no way round */
	TERM_LACKS(term, "N01");
	term_type(term, "wa");
	TERM_SHOWS(term, "wang");
	term_keys(term, "Down Enter");
	RECEPTION_ROW_SHOWS(term, "User", "wang");
	term_type(term, RECEPTION_PIN);
	RECEPTION_ROW_SHOWS(term, "PIN", "******");
	TERM_LACKS(term, RECEPTION_PIN);
	term_keys(term, "Ctrl-Z");
	RECEPTION_ROW_SHOWS(term, "PIN", "******"); /* there is nothing to undo */
	term_keys(term, "Enter");
	TERM_SHOWS(term, "N01");
	ck_assert_ptr_nonnull(strstr(term_row(term, 0), "wang"));
	TERM_LACKS(term, "No login");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(who_leaves_at_the_login_has_seen_nothing)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	term_keys(term, "F10");
	ck_assert_int_eq(term_wait(term), 0);
	TERM_LEFT_CLEAN(term);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(wrong_pins_make_wait_also_after_a_restart)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	for (int i = 0; i < 3; i++) {
		reception_log_in(term, "wang", "999111");
		TERM_LACKS(term, "N01");
	}
	TERM_SHOWS(term, "wait 5 seconds");
	reception_log_in(term, "wang", RECEPTION_PIN); /* the right one, too soon */
	TERM_SHOWS(term, "wait 5 seconds");
	term_keys(term, "F10");
	ck_assert_int_eq(term_wait(term), 0);
	term_free(term);
	reception_clock(&st, "2026-11-25T19:43");
	term = reception_open(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	TERM_SHOWS(term, "N01");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_locked_desk_is_found_as_it_was_left)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	term_keys(term, "F2");
	term_type(term, "李四");
	RECEPTION_ROW_SHOWS(term, "Visitor", "李四");
	term_keys(term, "F12");
	TERM_SHOWS(term, "Locked");
	TERM_LACKS(term, "李四");
	TERM_LACKS(term, "N01");
	term_keys(term, "Escape F1 Ctrl-S");
	TERM_LACKS(term, "李四");
	term_free(term);
	/* It was a draft, too. */
	term = reception_open(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	TERM_SHOWS(term, "half-typed form was kept");
	term_keys(term, "F2 F12");
	TERM_SHOWS(term, "Locked");
	TERM_LACKS(term, "李四");
	term_type(term, RECEPTION_PIN);
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "Visitor", "李四");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* Leaving would lead to the shell of the desk's user. */
START_TEST(only_who_logs_in_leaves_a_locked_desk)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	TERM_SHOWS(term, "F10: leave");
	reception_log_in(term, "wang", RECEPTION_PIN);
	term_keys(term, "F12");
	TERM_LACKS(term, "F10: leave");
	term_keys(term, "F10 Ctrl-C Escape F8 Ctrl-C F10");
	TERM_SHOWS(term, "Forgot the PIN");
	term_keys(term, "Escape Ctrl-C");
	TERM_SHOWS(term, "Locked");
	/* Nor after another has had the desk. */
	reception_log_in(term, RECEPTION_ADMIN, RECEPTION_PIN);
	TERM_SHOWS(term, "N01");
	term_keys(term, "F12 F10 Ctrl-C");
	TERM_SHOWS(term, "Locked");
	reception_log_in(term, "wang", RECEPTION_PIN);
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_name_where_the_pin_goes_shows_no_pin)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	term_keys(term, "F12");
	RECEPTION_ROW_SHOWS(term, "User", "wang");
	/* Another does not look where the cursor is. */
	term_type(term, "zhou");
	term_keys(term, "Tab");
	term_type(term, "246813");
	TERM_LACKS(term, "246813");
	RECEPTION_ROW_SHOWS(term, "User", "wang");
	TERM_SHOWS(term, "F2: another user");
	term_keys(term, "F2");
	RECEPTION_ROW_SHOWS(term, "PIN", "");
	TERM_LACKS(term, "****");
	term_type(term, RECEPTION_ADMIN);
	term_keys(term, "Tab");
	term_type(term, RECEPTION_PIN);
	term_keys(term, "Enter");
	ck_assert_ptr_nonnull(strstr(term_row(term, 0), RECEPTION_ADMIN));
	/* A name that was proposed is replaced by what is typed over it. */
	term_keys(term, "F12 Up");
	term_type(term, "wang");
	term_keys(term, "Tab");
	term_type(term, RECEPTION_PIN);
	term_keys(term, "Enter");
	ck_assert_ptr_nonnull(strstr(term_row(term, 0), "wang"));
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(another_takes_the_desk_and_not_the_drafts)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	term_keys(term, "F2");
	term_type(term, "李四");
	term_keys(term, "F12");
	reception_log_in(term, RECEPTION_ADMIN, RECEPTION_PIN);
	TERM_SHOWS(term, "N01"); /* the desk, begun anew */
	ck_assert_ptr_nonnull(strstr(term_row(term, 0), RECEPTION_ADMIN));
	TERM_LACKS(term, "half-typed");
	term_keys(term, "F2");
	TERM_LACKS(term, "李四");
	term_type(term, "赵六");
	term_keys(term, "F12");
	reception_log_in(term, "wang", RECEPTION_PIN);
	TERM_SHOWS(term, "half-typed form was kept");
	term_keys(term, "F2");
	RECEPTION_ROW_SHOWS(term, "Visitor", "李四");
	TERM_LACKS(term, "赵六");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(who_is_disabled_meanwhile_is_out)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	TERM_SHOWS(term, "N01");
	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "user", "disable", "wang", NULL);
	TERM_AWAIT_GONE(term, "N01");
	TERM_SHOWS(term, "Locked");
	reception_log_in(term, "wang", RECEPTION_PIN);
	TERM_LACKS(term, "N01");
	TERM_SHOWS(term, "wrong");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_lock_covers_dialogs_too)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	term_keys(term, "v");
	term_type(term, "entered twice");
	term_keys(term, "F12");
	TERM_LACKS(term, "entered twice");
	TERM_LACKS(term, "N01");
	term_type(term, RECEPTION_PIN);
	term_keys(term, "Enter");
	TERM_SHOWS(term, "entered twice");
	term_keys(term, "Escape");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

/* Also what is left on the terminal: nothing of the desk, under the lock and after its end. */
START_TEST(the_actor_of_what_is_recorded_is_who_logged_in)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	term_keys(term, "F3 Enter");
	RECEPTION_ROW_SHOWS(term, "N01", "Assigned");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "wang)");
	term_keys(term, "Escape");
	reception_quit(term);
	TERM_LACKS(term, "张");
	TERM_LACKS(term, "N01");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_new_station_begins_with_its_administrator)
{
	struct sandbox st;
	char code[64];
	struct term_place place;
	sandbox_init_empty(&st);
	struct term *term = sandbox_term(&st, ROWS, COLS, "--language", "en", NULL);
	term_sync(term);
	term_type(term, "Zhonglou");
	term_keys(term, "Enter Z L Enter d Enter Ctrl-S");
	TERM_SHOWS(term, "Who uses this station?");
	term_keys(term, "1");
	TERM_SHOWS(term, "The first administrator");
	term_type(term, "zhou");
	term_keys(term, "Enter Enter");
	term_type(term, "123456");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Everybody guesses this PIN");
	term_keys(term, "Up Ctrl-U");
	term_type(term, RECEPTION_PIN);
	term_keys(term, "Enter");
	term_type(term, "735292");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "not the same");
	term_keys(term, "Ctrl-U");
	term_type(term, RECEPTION_PIN);
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Write it down");
	TERM_SHOWS(term, "user zhou");
	place = reception_find(term, "-");
	snprintf(code, sizeof(code), "%s", term_row(term, place.row));
	term_keys(term, "Enter Escape Ctrl-C F10");
	TERM_SHOWS(term, "Write it down"); /* it is not typed away */
	term_keys(term, "w");
	TERM_LACKS(term, "Write it down");
	ck_assert_ptr_nonnull(strstr(term_row(term, 0), "zhou"));

	/* The PIN is forgotten: the code sets a new one, and another code is made. */
	term_keys(term, "F12 F8 Down");
	char *start = strchr(code, '-');
	ck_assert_ptr_nonnull(start);
	start -= 5;
	start[23] = '\0';
	term_type(term, start);
	term_keys(term, "Enter");
	term_type(term, "864213");
	term_keys(term, "Enter");
	term_type(term, "864213");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Write it down");
	TERM_LACKS(term, start);
	term_keys(term, "Ctrl-C F10");
	TERM_SHOWS(term, "Write it down");
	term_keys(term, "w F12");
	reception_log_in(term, "zhou", RECEPTION_PIN);
	TERM_SHOWS(term, "is wrong");
	reception_log_in(term, "zhou", "864213");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

static bool outbox_has(const struct sandbox *st, const char *text)
{
	char path[SANDBOX_PATH_SIZE], page[8192];
	FILE *file = fopen(sandbox_path(st, "outbox/recovery-" RECEPTION_ADMIN ".html", path), "r");
	if (!file)
		return false;
	page[fread(page, 1, sizeof(page) - 1, file)] = '\0';
	fclose(file);
	ck_assert_ptr_nonnull(strstr(page, text));
	return true;
}

START_TEST(a_recovery_code_is_printed)
{
	struct sandbox st;
	char code[CODE_SIZE], path[SANDBOX_PATH_SIZE];
	struct term *term = start(&st, ROWS, COLS);
	reception_log_in(term, RECEPTION_ADMIN, RECEPTION_PIN);
	term_keys(term, "i F7 y");
	TERM_SHOWS(term, "Write it down");
	const char *row = term_row(term, reception_find(term, "-").row);
	snprintf(code, sizeof(code), "%s", strchr(row, '-') - 5);
	term_keys(term, "p");
	TERM_SHOWS(term, "To print");
	ck_assert(outbox_has(&st, code));
	term_keys(term, "w");
	TERM_LACKS(term, "To print");
	ck_assert(!outbox_has(&st, code)); /* it is on paper */
	term_keys(term, "Escape");
	reception_close(term);

	sandbox_outbox(&st, "code.html", path);
	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(&st, "--user", RECEPTION_ADMIN, "user", "recovery", "--out", path, NULL);
	ck_assert_ptr_null(strstr(st.last.out, code));
	/* One that is there stays, and the code of before still counts. */
	sandbox_run(&st, "--user", RECEPTION_ADMIN, "user", "recovery", "--out", path, NULL);
	reception_expect_refusal(&st, 1, "is there already");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_new_station_may_do_without)
{
	struct sandbox st;
	sandbox_init_empty(&st);
	struct term *term = sandbox_term(&st, ROWS, COLS, "--language", "en", NULL);
	term_sync(term);
	term_type(term, "Zhonglou");
	term_keys(term, "Enter Z L Enter d Enter Ctrl-S 2");
	TERM_SHOWS(term, "No login");
	term_keys(term, "i");
	TERM_SHOWS(term, "This station has no accounts");
	term_keys(term, "Escape");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_administrator_keeps_the_accounts)
{
	struct sandbox st;
	struct term *term = start(&st, ROWS, COLS);
	reception_log_in(term, RECEPTION_ADMIN, RECEPTION_PIN);
	term_keys(term, "i");
	RECEPTION_ROW_SHOWS(term, "wang", "Receptionist");
	term_keys(term, "F2");
	term_type(term, "fan");
	term_keys(term, "Enter");
	term_type(term, "范某");
	term_keys(term, "Enter");
	term_type(term, "429617");
	term_keys(term, "Enter");
	term_type(term, "429617");
	term_keys(term, "Enter v o l Enter Ctrl-S");
	RECEPTION_ROW_SHOWS(term, "fan", "Volunteer");
	TERM_SHOWS(term, "范某");
	/* What is refused keeps what was typed, the PINs too. */
	term_keys(term, "F2");
	term_type(term, "lv");
	term_keys(term, "Enter Enter");
	term_type(term, "429618");
	term_keys(term, "Enter");
	term_type(term, "429618");
	term_keys(term, "Enter l a w y e r Enter Ctrl-S");
	TERM_SHOWS(term, "which adviser");
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "New PIN", "******");
	RECEPTION_ROW_SHOWS(term, "Once more", "******");
	term_keys(term, "Escape");
	term_keys(term, "Home F4"); /* fan */
	RECEPTION_ROW_SHOWS(term, "fan", "disabled");
	term_keys(term, "F5");
	TERM_LACKS(term, "disabled");
	term_keys(term, "End F4"); /* oneself, the last administrator */
	TERM_SHOWS(term, "last administrator");
	term_keys(term, "Enter Home F6");
	term_type(term, "530864");
	term_keys(term, "Enter");
	term_type(term, "530864");
	term_keys(term, "Enter F12");
	reception_log_in(term, "fan", "530864");
	/* A volunteer's menu has what a volunteer may do. */
	TERM_SHOWS(term, "F2 Record");
	TERM_LACKS(term, "Assign");
	TERM_LACKS(term, "Rate");
	term_keys(term, "F3");
	TERM_SHOWS(term, "As Volunteer you may not assign a case");
	term_keys(term, "Enter f");
	term_type(term, "530864");
	term_keys(term, "Enter");
	term_type(term, "975310");
	term_keys(term, "Enter");
	term_type(term, "975310");
	term_keys(term, "Enter F12");
	reception_log_in(term, "fan", "975310");
	TERM_SHOWS(term, "F2 Record");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_way_back_from_the_rating_asks_for_the_pin)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "en");
	reception_record_closed(&st, "张三", "LAB01", number);
	reception_admin(&st);
	reception_user(&st, "wang", "receptionist", NULL);
	struct term *term = reception_open(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	term_keys(term, "F5 Enter");
	TERM_SHOWS(term, "How satisfied");
	term_keys(term, "Ctrl-C F10");
	TERM_SHOWS(term, "How satisfied");
	term_keys(term, "F12 Ctrl-C F10");
	TERM_SHOWS(term, "please enter the PIN");
	TERM_LACKS(term, "How satisfied");
	term_type(term, "999111");
	TERM_SHOWS(term, "******");
	TERM_LACKS(term, "999111");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "is wrong");
	TERM_LACKS(term, "N01  ");
	term_keys(term, "Escape");
	TERM_SHOWS(term, "How satisfied"); /* the visitor goes on */
	term_keys(term, "5 Enter");
	TERM_SHOWS(term, "Thank you");
	term_keys(term, "F12");
	term_type(term, RECEPTION_PIN);
	term_keys(term, "Enter");
	RECEPTION_ROW_SHOWS(term, "N01", "Rated");
	reception_close(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(the_auditor_sees_who_saw_numbers)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_must(&st, "case", "open", "--client", "张三", "--category", "LAB01", "--phone",
		"13800138000", "--json", NULL);
	reception_admin(&st);
	reception_user(&st, "wang", "receptionist", NULL);
	reception_user(&st, "shen", "auditor", NULL);
	struct term *term = reception_open(&st, ROWS, COLS);
	reception_log_in(term, "wang", RECEPTION_PIN);
	term_keys(term, "e"); /* not for a receptionist */
	TERM_SHOWS(term, "you may not");
	term_keys(term, "Enter Enter F9");
	TERM_SHOWS(term, "13800138000");
	term_keys(term, "F12");
	TERM_LACKS(term, "13800138000");
	reception_log_in(term, RECEPTION_ADMIN, RECEPTION_PIN);
	term_keys(term, "Enter F9 F12");
	reception_log_in(term, "shen", RECEPTION_PIN);
	term_keys(term, "e");
	TERM_SHOWS(term, "six months");
	RECEPTION_ROW_SHOWS(term, "wang", "Shown");
	RECEPTION_ROW_SHOWS(term, RECEPTION_ADMIN, "ZL-20261125-001");
	TERM_LACKS(term, "13800138000");
	RECEPTION_FRAME_SOUND(term, ROWS, COLS);
	term_keys(term, "Down F2"); /* wang's alone: theirs was the first, so it is below */
	TERM_SHOWS(term, "By wang alone");
	TERM_LACKS(term, RECEPTION_ADMIN);
	term_keys(term, "F3");
	term_type(term, "2026-11-24");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Nobody saw numbers");
	term_keys(term, "F4");
	TERM_SHOWS(term, RECEPTION_ADMIN);
	term_keys(term, "Escape");
	reception_close(term);

	st.last.input = RECEPTION_PIN "\n";
	sandbox_must(&st, "--user", "shen", "disclosure", "list", "--by", "wang", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert_str_eq(sandbox_field(&st, "kind"), "shown");
	ck_assert_str_eq(sandbox_field(&st, "subject"), "ZL-20261125-001");
	sandbox_run(&st, "--user", "wang", "disclosure", "list", NULL);
	reception_expect_refusal(&st, 1, "may not");
	sandbox_release(&st);
}
END_TEST

START_TEST(the_board_on_the_wall_leads_to_no_desk)
{
	struct sandbox st;
	reception_init(&st, "en");
	reception_admin(&st);
	struct term *term = sandbox_term(&st, ROWS, COLS, "board", NULL);
	TERM_SHOWS(term, "who is on duty");
	term_keys(term, "F12");
	TERM_SHOWS(term, "Nobody is logged in here");
	TERM_LACKS(term, "PIN");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, the_board_on_the_wall_leads_to_no_desk);
	tcase_add_test(tests, the_way_back_from_the_rating_asks_for_the_pin);
	tcase_add_test(tests, the_auditor_sees_who_saw_numbers);
	tcase_add_test(tests, a_new_station_begins_with_its_administrator);
	tcase_add_test(tests, a_recovery_code_is_printed);
	tcase_add_test(tests, a_new_station_may_do_without);
	tcase_add_test(tests, the_administrator_keeps_the_accounts);
	tcase_add_test(tests, without_accounts_every_screen_says_so);
	tcase_add_test(tests, nothing_shows_before_somebody_logs_in);
	tcase_add_test(tests, who_leaves_at_the_login_has_seen_nothing);
	tcase_add_test(tests, wrong_pins_make_wait_also_after_a_restart);
	tcase_add_test(tests, a_locked_desk_is_found_as_it_was_left);
	tcase_add_test(tests, only_who_logs_in_leaves_a_locked_desk);
	tcase_add_test(tests, a_name_where_the_pin_goes_shows_no_pin);
	tcase_add_test(tests, another_takes_the_desk_and_not_the_drafts);
	tcase_add_test(tests, who_is_disabled_meanwhile_is_out);
	tcase_add_test(tests, a_lock_covers_dialogs_too);
	tcase_add_test(tests, the_actor_of_what_is_recorded_is_who_logged_in);
}

UNIT_MAIN("login", add_tests)
