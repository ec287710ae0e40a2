/* What is done about duties at the screen: coming and going, leave, swaps, stand-ins, handing over.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "reception.h"
#include "unit.h"

struct fixture {
	struct sandbox st;
	struct term *term;
};

/* Wednesday evening: wang-xm, li-h and zhao-j are on duty; the first of them is selected. */
static void set_up(struct fixture *f, const char *language, int rows, int cols)
{
	reception_init(&f->st, language);
	f->term = reception_open(&f->st, rows, cols);
	term_keys(f->term, "F6");
}

static void tear_down(struct fixture *f)
{
	term_free(f->term);
	reception_must_verify(&f->st);
	sandbox_release(&f->st);
}

/* The duty of ADVISER on DATE at START (local ISO 8601 without seconds) is in STATE. */
static void expect_state(
	struct fixture *f, const char *adviser, const char *start, const char *state)
{
	char wanted[128];
	term_sync(f->term); /* what was typed is done */
	sandbox_must(&f->st, "roster", "show", "--from", "2026-11-25", "--to", "2026-12-04",
		"--json", NULL);
	for (char *line = strtok(f->st.last.out, "\n"); line != NULL; line = strtok(NULL, "\n")) {
		snprintf(wanted, sizeof(wanted), "\"start\":\"%s", start);
		if (strstr(line, wanted) == NULL)
			continue;
		snprintf(wanted, sizeof(wanted), "\"adviser\":\"%s\"", adviser);
		if (strstr(line, wanted) == NULL)
			continue;
		snprintf(wanted, sizeof(wanted), "\"state\":\"%s\"", state);
		ck_assert_msg(strstr(line, wanted) != NULL, "not %s: %s", state, line);
		return;
	}
	ck_abort_msg("%s has no duty at %s", adviser, start);
}

START_TEST(coming_and_going)
{
	struct fixture f;
	set_up(&f, "en", 24, 80);
	term_keys(f.term, "F4");
	TERM_SHOWS(f.term, "has not signed in");
	term_keys(f.term, "Enter F2");
	RECEPTION_ROW_SHOWS(f.term, "> 19:00-21:00", "I Signed in");
	expect_state(&f, "wang-xm", "2026-11-25T19:00", "signed_in");
	term_keys(f.term, "F2");
	TERM_SHOWS(f.term, "王晓明 has signed in already");
	term_keys(f.term, "Enter a");
	TERM_SHOWS(f.term, "back by 19:52");
	term_keys(f.term, "Backspace Backspace 1 5 Enter");
	RECEPTION_ROW_SHOWS(f.term, "> 19:00-21:00", "A Away");
	TERM_SHOWS(f.term, "back by 19:57");
	term_keys(f.term, "b");
	RECEPTION_ROW_SHOWS(f.term, "> 19:00-21:00", "I Signed in");
	term_keys(f.term, "F3");
	RECEPTION_ROW_SHOWS(f.term, "> 19:00-21:00", "O Signed out");
	expect_state(&f, "wang-xm", "2026-11-25T19:00", "signed_out");
	/* The others are as they were; and nobody signs in to another day. */
	expect_state(&f, "li-h", "2026-11-25T19:00", "planned");
	term_keys(f.term, "Right F2");
	TERM_SHOWS(f.term, "does not run now");
	tear_down(&f);
}
END_TEST

START_TEST(a_swap_is_proposed_agreed_and_taken_back)
{
	struct fixture f;
	set_up(&f, "en", 24, 80);
	term_keys(f.term, "Right"); /* Thursday, the afternoon of wang-xm */
	RECEPTION_ROW_SHOWS(f.term, "11-26 Thu 14:30-17:30", "Daytime clinic");
	term_keys(f.term, "F8 z j");
	RECEPTION_ROW_SHOWS(f.term, "> 1 11-26 Thu 11:30-14:30 赵静", "Daytime clinic");
	term_keys(f.term, "Enter");
	term_type(f.term, "a hearing");
	term_keys(f.term, "Ctrl-S");
	TERM_SHOWS(f.term, "The swap is proposed as R-0001");
	TERM_SHOWS(f.term, "swaps to answer: 1 (c)");
	expect_state(&f, "wang-xm", "2026-11-26T14:30", "planned");
	term_keys(f.term, "c");
	RECEPTION_ROW_SHOWS(f.term, "> R-0001", "Proposed");
	RECEPTION_ROW_SHOWS(f.term, "Reason", "a hearing");
	term_keys(f.term, "F2");
	RECEPTION_ROW_SHOWS(f.term, "> R-0001", "Agreed");
	expect_state(&f, "zhao-j", "2026-11-26T14:30", "swapped");
	expect_state(&f, "wang-xm", "2026-11-26T11:30", "swapped");
	term_keys(f.term, "F2");
	TERM_SHOWS(f.term, "Only a swap that was proposed");
	term_keys(f.term, "Enter Escape w");
	RECEPTION_ROW_SHOWS(f.term, "11:30-14:30", "王晓明 X");
	RECEPTION_ROW_SHOWS(f.term, "14:30-17:30", "赵静 X");
	TERM_LACKS(f.term, "swaps to answer");
	term_keys(f.term, "c F4");
	term_type(f.term, "the hearing is off");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "> R-0001", "Withdrawn");
	RECEPTION_ROW_SHOWS(f.term, "Answer", "the hearing is off");
	expect_state(&f, "wang-xm", "2026-11-26T14:30", "planned");
	tear_down(&f);
}
END_TEST

START_TEST(a_swap_is_refused)
{
	struct fixture f;
	set_up(&f, "en", 40, 120);
	term_keys(f.term, "F8"); /* this evening runs already */
	TERM_SHOWS(f.term, "cannot be swapped");
	term_keys(f.term, "Enter Right F8 z j Enter Ctrl-S c r");
	term_type(f.term, "no time");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "> R-0001", "Refused");
	RECEPTION_ROW_SHOWS(f.term, "Answer", "no time");
	expect_state(&f, "wang-xm", "2026-11-26T14:30", "planned");
	tear_down(&f);
}
END_TEST

START_TEST(leave_of_several_days)
{
	struct fixture f;
	set_up(&f, "en", 24, 80);
	term_keys(f.term, "Right F5");
	RECEPTION_ROW_SHOWS(f.term, "First day", "2026-11-26");
	term_keys(f.term, "Tab Ctrl-U");
	term_type(f.term, "2026-11-");
	term_keys(f.term, "Ctrl-S");
	TERM_SHOWS(f.term, "is no date");
	term_type(f.term, "27");
	RECEPTION_ROW_SHOWS(f.term, "2026-11-27", "Fri");
	term_keys(f.term, "Tab Tab");
	term_type(f.term, "flu");
	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "Leave is recorded as R-0001");
	expect_state(&f, "wang-xm", "2026-11-26T09:00", "leave");
	expect_state(&f, "wang-xm", "2026-11-27T19:00", "leave");
	expect_state(&f, "wang-xm", "2026-11-30T09:00", "planned");
	expect_state(&f, "li-h", "2026-11-26T09:00", "planned");
	term_keys(f.term, "w");
	RECEPTION_ROW_SHOWS(f.term, "09:00-11:30", "王晓明 L");
	tear_down(&f);
}
END_TEST

START_TEST(a_stand_in_and_another_room)
{
	struct fixture f;
	set_up(&f, "en", 24, 80);
	term_keys(f.term, "F9 s g z Enter Ctrl-S");
	TERM_SHOWS(f.term, "The stand-in is recorded as R-0001");
	RECEPTION_ROW_SHOWS(f.term, "> 19:00-21:00", "孙国珍");
	TERM_SHOWS(f.term, "in place of 王晓明");
	expect_state(&f, "sun-gz", "2026-11-25T19:00", "stand_in");
	term_keys(f.term, "r");
	term_type(f.term, "3号室");
	term_keys(f.term, "Ctrl-S");
	TERM_SHOWS(f.term, "The room is recorded as R-0002");
	RECEPTION_ROW_SHOWS(f.term, "> 19:00-21:00", "3号室");
	term_keys(f.term, "p"); /* and everybody is told */
	RECEPTION_ROW_SHOWS(f.term, "孙 国 珍", "3号室");
	TERM_LACKS(f.term, "王 晓 明      Night");
	tear_down(&f);
}
END_TEST

START_TEST(a_calendar_into_the_outbox)
{
	struct fixture f;
	char path[SANDBOX_PATH_SIZE];
	set_up(&f, "en", 40, 120);
	term_keys(f.term, "x");
	TERM_SHOWS(f.term, "Send that file to the phone.");
	ck_assert_int_eq(access(sandbox_path(&f.st, "outbox/wang-xm.ics", path), R_OK), 0);
	term_keys(f.term, "Enter x"); /* again: it is our own */
	TERM_SHOWS(f.term, "Send that file to the phone.");
	tear_down(&f);
}
END_TEST

static void give(struct fixture *f, const char *client, const char *adviser)
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_record(&f->st, client, "LAB01", number);
	sandbox_must(
		&f->st, "case", "assign", number, "--to", adviser, "--reason", "as it was", NULL);
}

START_TEST(nobody_goes_with_open_cases)
{
	struct fixture f;
	set_up(&f, "en", 24, 80);
	give(&f, "Zhang San", "wang-xm");
	give(&f, "Li Si", "wang-xm");
	give(&f, "Wang Wu", "wang-xm");
	term_keys(f.term, "F2 F3");
	TERM_SHOWS(f.term, "王晓明 goes home");
	RECEPTION_FRAME_SOUND(f.term, 24, 80);
	RECEPTION_ROW_SHOWS(f.term, "> N01", "Undecided");
	TERM_SHOWS(f.term, "nobody has yet: 3");
	term_keys(f.term, "F2"); /* not yet */
	TERM_SHOWS(f.term, "still has open cases (N01, N02, N03)");
	term_keys(f.term, "Enter F3 z j Enter y"); /* handed over, and taken at once */
	TERM_SHOWS(f.term, "N01 is handed over");
	TERM_SHOWS(f.term, "nobody has yet: 2");
	term_keys(f.term, "F3 l h Enter n"); /* offered, and no answer yet */
	RECEPTION_ROW_SHOWS(f.term, "> N02", "Offered");
	term_keys(f.term, "r");
	term_type(f.term, "full up");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "> N02", "Undecided");
	term_keys(f.term, "F5");
	term_type(f.term, "the hearing is tomorrow");
	term_keys(f.term, "Enter");
	RECEPTION_ROW_SHOWS(f.term, "> N02", "Kept");
	term_keys(f.term, "Down F3 l h Enter n a"); /* offered, accepted later */
	TERM_SHOWS(f.term, "Every case has somebody.");
	term_keys(f.term, "F2");
	TERM_SHOWS(f.term, "王晓明 has signed out");
	RECEPTION_ROW_SHOWS(f.term, "> 19:00-21:00", "O Signed out");
	expect_state(&f, "wang-xm", "2026-11-25T19:00", "signed_out");
	term_sync(f.term);
	sandbox_must(&f.st, "case", "list", "--json", NULL);
	ck_assert_uint_eq(reception_count(&f.st, "\"adviser\":\"zhao-j\""), 1);
	ck_assert_uint_eq(reception_count(&f.st, "\"adviser\":\"li-h\""), 1);
	ck_assert_uint_eq(reception_count(&f.st, "\"adviser\":\"wang-xm\""), 1);
	tear_down(&f);
}
END_TEST

/* The roster is written anew while a form about a duty is open: nothing of the old one is used. */
START_TEST(the_roster_changes_under_an_open_form)
{
	static const char roster[] =
		"advisers:\n"
		"  - {id: wang-xm, name: 王晓明, kind: lawyer}\n"
		"  - {id: new-p, name: 新来的, kind: lawyer}\n"
		"shifts:\n"
		"  - {id: night-clinic, session: night, days: [mon, wed, fri], time: 19:00-21:00,\n"
		"     who: [wang-xm, new-p], until: 2026-12-31}\n";
	struct fixture f;
	set_up(&f, "en", 24, 80);
	term_keys(f.term, "F9 s g z");
	TERM_SHOWS(f.term, "孙国珍");
	sandbox_write(&f.st, "roster.yaml", roster);
	sandbox_must(&f.st, "roster", "show", NULL);
	term_sync(f.term);
	term_keys(f.term, "Enter Ctrl-S");
	TERM_SHOWS(f.term, "sun-gz"); /* is not there any more, it says */
	term_keys(f.term, "Enter Escape");
	TERM_AWAIT(f.term, "新来的");
	expect_state(&f, "wang-xm", "2026-11-25T19:00", "planned");
	tear_down(&f);
}
END_TEST

START_TEST(in_chinese)
{
	struct fixture f;
	set_up(&f, "zh", 24, 80);
	RECEPTION_FRAME_SOUND(f.term, 24, 80);
	term_keys(f.term, "F2");
	expect_state(&f, "wang-xm", "2026-11-25T19:00", "signed_in");
	term_keys(f.term, "Right F9 s g z Enter");
	term_type(f.term, "开会");
	term_keys(f.term, "Ctrl-S");
	expect_state(&f, "sun-gz", "2026-11-26T14:30", "stand_in");
	RECEPTION_ROW_SHOWS(f.term, "11月26日 周四 14:30-17:30", "1号室");
	term_keys(f.term, "c");
	RECEPTION_FRAME_SOUND(f.term, 24, 80);
	RECEPTION_ROW_SHOWS(f.term, "R-0001", "孙国珍");
	tear_down(&f);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, coming_and_going);
	tcase_add_test(tests, a_swap_is_proposed_agreed_and_taken_back);
	tcase_add_test(tests, a_swap_is_refused);
	tcase_add_test(tests, leave_of_several_days);
	tcase_add_test(tests, a_stand_in_and_another_room);
	tcase_add_test(tests, a_calendar_into_the_outbox);
	tcase_add_test(tests, nobody_goes_with_open_cases);
	tcase_add_test(tests, the_roster_changes_under_an_open_form);
	tcase_add_test(tests, in_chinese);
}

UNIT_MAIN("duty_actions", add_tests)
