#include "coded_unit.h"
#include "menzhen/model/case/case_state.h"

START_TEST(every_state_has_its_words)
{
	static const char *const codes[] = {"assigned", "called", "closed", "consulting",
		"declined", "held", "no_show", "rated", "voided", "waiting"};
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
	static const bool open[CASE_STATES] = {[CASE_WAITING] = true,
		[CASE_ASSIGNED] = true,
		[CASE_CALLED] = true,
		[CASE_CONSULTING] = true,
		[CASE_HELD] = true};

	for (int state = 0; state < CASE_STATES; state++)
		ck_assert_int_eq(case_state_is_open((enum case_state)state), open[state]);
}
END_TEST

START_TEST(over_is_what_only_a_reopening_undoes)
{
	static const bool over[CASE_STATES] = {[CASE_CLOSED] = true,
		[CASE_RATED] = true,
		[CASE_DECLINED] = true,
		[CASE_VOIDED] = true};

	for (int state = 0; state < CASE_STATES; state++)
		ck_assert_int_eq(case_state_is_over((enum case_state)state), over[state]);
}
END_TEST

/*
 * A row for each state, a letter for each command: where it leads, '.' where it is refused.
 * Commands: open assign reassign call start hold resume no-show redirect carry close reopen void
 * rate decline.
 */
static const char letters[] = {
	[CASE_WAITING] = 'w',
	[CASE_ASSIGNED] = 'a',
	[CASE_CALLED] = 'k',
	[CASE_CONSULTING] = 'c',
	[CASE_HELD] = 'h',
	[CASE_NO_SHOW] = 'n',
	[CASE_CLOSED] = 'C',
	[CASE_RATED] = 'R',
	[CASE_DECLINED] = 'D',
	[CASE_VOIDED] = 'V',
};

static const char *const unrated[CASE_STATES] = {
	[CASE_WAITING] = ".a.k.h.nww..V..",
	[CASE_ASSIGNED] = "..akch.nwwC.V..",
	[CASE_CALLED] = "..akchanwwC.V..",
	[CASE_CONSULTING] = "..a..h..wwC.V..",
	[CASE_HELD] = "..h.c.anwwC.V..",
	[CASE_NO_SHOW] = "......a...C.V..",
	[CASE_CLOSED] = "...........aVRD",
	[CASE_RATED] = "...........a...",
	[CASE_DECLINED] = "...........aV..",
	[CASE_VOIDED] = "...............",
};

/* With its rating a case closes back to rated, and neither vanishes nor is asked again. */
static const char *const with_rating[CASE_STATES] = {
	[CASE_WAITING] = ".a.k.h.nww.....",
	[CASE_ASSIGNED] = "..akch.nwwR....",
	[CASE_CALLED] = "..akchanwwR....",
	[CASE_CONSULTING] = "..a..h..wwR....",
	[CASE_HELD] = "..h.c.anwwR....",
	[CASE_NO_SHOW] = "......a...R....",
	[CASE_CLOSED] = "...........a...",
	[CASE_RATED] = "...........a...",
	[CASE_DECLINED] = "...........a...",
	[CASE_VOIDED] = "...............",
};

/* Whoever steps out or leaves before anybody has the case goes back among those waiting. */
static const char *const without_adviser[CASE_STATES] = {
	[CASE_WAITING] = ".a.k.h.nww..V..",
	[CASE_HELD] = "......wnww..V..",
	[CASE_NO_SHOW] = "......w.....V..",
};

static void assert_step(struct case_standing from, int command, char expected)
{
	const enum case_state untouched = CASE_STATES;
	enum case_state to = untouched;
	struct error err = {0};
	enum status status = case_next(from, (enum case_command)command, &to, &err);
	bool allowed = status == STATUS_OK;

	ck_assert_msg((allowed ? letters[to] : '.') == expected, "%s, command %d%s%s",
		case_state_code(from.state), command, from.rated ? ", rated" : "",
		from.has_adviser ? "" : ", nobody has it");
	ck_assert_int_eq(case_allows(from, (enum case_command)command), allowed);
	if (allowed)
		return;
	ck_assert_int_eq(status, STATUS_REFUSED);
	ck_assert_int_eq(err.status, STATUS_REFUSED);
	ck_assert_int_eq(to, untouched);
	/* why; and after it, what can be done */
	ck_assert_ptr_nonnull(strchr(err.msgid, ';'));
	ck_assert_ptr_null(strchr(err.msgid, '%'));
}

static void assert_row(struct case_standing from, const char *expected)
{
	ck_assert_uint_eq(strlen(expected), CASE_COMMANDS);
	for (int command = 0; command < CASE_COMMANDS; command++)
		assert_step(from, command, expected[command]);
}

START_TEST(every_command_in_every_state)
{
	for (int state = 0; state < CASE_STATES; state++) {
		struct case_standing from = {
			.state = (enum case_state)state, .has_adviser = state != CASE_WAITING};
		assert_row(from, unrated[state]);
		from.rated = true;
		assert_row(from, with_rating[state]);
		from = (struct case_standing){.state = (enum case_state)state};
		if (without_adviser[state] != NULL)
			assert_row(from, without_adviser[state]);
	}
}
END_TEST

/* Whatever is not over can be brought back to where an adviser takes it, or be ended. */
START_TEST(no_state_is_a_dead_end)
{
	for (int state = 0; state < CASE_VOIDED; state++) {
		struct case_standing from = {.state = (enum case_state)state};
		ck_assert_msg(case_allows(from, COMMAND_ASSIGN) ||
				      case_allows(from, COMMAND_RESUME) ||
				      case_allows(from, COMMAND_REDIRECT) ||
				      case_allows(from, COMMAND_REOPEN),
			"%s", case_state_code(from.state));
	}
}
END_TEST

START_TEST(a_refusal_needs_no_error_to_fill)
{
	struct case_standing waiting = {.state = CASE_WAITING};
	enum case_state to;

	ck_assert_int_eq(case_next(waiting, COMMAND_CLOSE, &to, NULL), STATUS_REFUSED);
}
END_TEST

START_TEST(a_second_rating_is_told_so)
{
	struct case_standing rated = {.state = CASE_RATED, .rated = true, .has_adviser = true};
	struct error err = {0};
	enum case_state to;

	ck_assert_int_eq(case_next(rated, COMMAND_RATE, &to, &err), STATUS_REFUSED);
	ck_assert_str_eq(err.msgid, "This case has its rating already; one case, one rating");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_state_has_its_words);
	tcase_add_test(tests, open_is_what_is_still_to_be_done);
	tcase_add_test(tests, over_is_what_only_a_reopening_undoes);
	tcase_add_test(tests, every_command_in_every_state);
	tcase_add_test(tests, no_state_is_a_dead_end);
	tcase_add_test(tests, a_refusal_needs_no_error_to_fill);
	tcase_add_test(tests, a_second_rating_is_told_so);
}

UNIT_MAIN("case_state", add_tests)
