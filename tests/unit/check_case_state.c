#include "coded_unit.h"
#include "menzhen/model/case_state.h"

START_TEST(every_state_has_its_words)
{
	static const char *const codes[] = {
		"assigned", "closed", "consulting", "declined", "rated", "voided", "waiting"};
	enum case_state state = CASE_RATED;

	ck_assert_uint_eq(case_state_table.count, CASE_STATES);
	expect_codes(&case_state_table, codes, sizeof(codes) / sizeof(codes[0]));
	for (size_t i = 0; i < CASE_STATES; i++) {
		enum case_state parsed;
		ck_assert(case_state_parse(case_state_code((enum case_state)i), &parsed));
		ck_assert_uint_eq(parsed, i);
	}
	ck_assert(!case_state_parse("Waiting", &state));
	ck_assert_int_eq(state, CASE_RATED);
}
END_TEST

START_TEST(open_is_what_is_still_to_be_done)
{
	static const bool open[CASE_STATES] = {
		[CASE_WAITING] = true, [CASE_ASSIGNED] = true, [CASE_CONSULTING] = true};

	for (int state = 0; state < CASE_STATES; state++)
		ck_assert_int_eq(case_state_is_open((enum case_state)state), open[state]);
}
END_TEST

/*
 * A row for each state, a letter for each command: where it leads, '.' where it is refused.
 * Commands: open assign reassign start close reopen void rate decline.
 */
static const char letters[] = {
	[CASE_WAITING] = 'w',
	[CASE_ASSIGNED] = 'a',
	[CASE_CONSULTING] = 'c',
	[CASE_CLOSED] = 'C',
	[CASE_RATED] = 'R',
	[CASE_DECLINED] = 'D',
	[CASE_VOIDED] = 'V',
};

static const char *const unrated[CASE_STATES] = {
	[CASE_WAITING] = ".a....V..",
	[CASE_ASSIGNED] = "..acC.V..",
	[CASE_CONSULTING] = "..a.C.V..",
	[CASE_CLOSED] = ".....aVRD",
	[CASE_RATED] = ".....a...",
	[CASE_DECLINED] = ".....aV..",
	[CASE_VOIDED] = ".........",
};

/* With its rating a case closes back to rated, and neither vanishes nor is asked again. */
static const char *const with_rating[CASE_STATES] = {
	[CASE_WAITING] = ".a.......",
	[CASE_ASSIGNED] = "..acR....",
	[CASE_CONSULTING] = "..a.R....",
	[CASE_CLOSED] = ".....a...",
	[CASE_RATED] = ".....a...",
	[CASE_DECLINED] = ".....a...",
	[CASE_VOIDED] = ".........",
};

static void assert_step(int from, int command, bool rated, char expected)
{
	const enum case_state untouched = CASE_STATES;
	enum case_state to = untouched;
	struct error err = {0};
	enum status status =
		case_next((enum case_state)from, (enum case_command)command, rated, &to, &err);
	bool allowed = status == STATUS_OK;

	ck_assert_msg((allowed ? letters[to] : '.') == expected, "%s, command %d%s",
		case_state_code((enum case_state)from), command, rated ? ", rated" : "");
	ck_assert_int_eq(
		case_allows((enum case_state)from, (enum case_command)command, rated), allowed);
	if (allowed)
		return;
	ck_assert_int_eq(status, STATUS_REFUSED);
	ck_assert_int_eq(err.status, STATUS_REFUSED);
	ck_assert_int_eq(to, untouched);
	/* why; and after it, what can be done */
	ck_assert_ptr_nonnull(strchr(err.msgid, ';'));
	ck_assert_ptr_null(strchr(err.msgid, '%'));
}

START_TEST(every_command_in_every_state)
{
	for (int from = 0; from < CASE_STATES; from++) {
		for (int command = 0; command < CASE_COMMANDS; command++) {
			assert_step(from, command, false, unrated[from][command]);
			assert_step(from, command, true, with_rating[from][command]);
		}
	}
}
END_TEST

START_TEST(a_refusal_needs_no_error_to_fill)
{
	enum case_state to;

	ck_assert_int_eq(case_next(CASE_WAITING, COMMAND_CLOSE, false, &to, NULL), STATUS_REFUSED);
}
END_TEST

START_TEST(a_second_rating_is_told_so)
{
	struct error err = {0};
	enum case_state to;

	ck_assert_int_eq(case_next(CASE_RATED, COMMAND_RATE, true, &to, &err), STATUS_REFUSED);
	ck_assert_str_eq(err.msgid, "This case has its rating already; one case, one rating");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_state_has_its_words);
	tcase_add_test(tests, open_is_what_is_still_to_be_done);
	tcase_add_test(tests, every_command_in_every_state);
	tcase_add_test(tests, a_refusal_needs_no_error_to_fill);
	tcase_add_test(tests, a_second_rating_is_told_so);
}

UNIT_MAIN("case_state", add_tests)
