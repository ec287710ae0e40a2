#include "menzhen/model/ledger/ledger_filter.h"

#include <string.h>

#include "menzhen/builtin/builtin_defaults.h"
#include "menzhen/model/case/case_state.h"
#include "menzhen/model/ledger/ledger_match.h"
#include "unit.h"

/* What is written, and what it is written as again; NULL: refused. */
static const struct {
	const char *line, *same;
} lines[] = {
	{"", ""},
	{"  ", ""},
	{"state=closed", "state=closed"},
	{" category=LAB   day=2026-11-01..2026-11-30 ", "category=LAB day=2026-11-01..2026-11-30"},
	{"adviser=wang-xm,li-hua text=工资", "adviser=wang-xm,li-hua text=工资"},
	{"text=\"拖欠 工资\"", "text=\"拖欠 工资\""},
	{"text=\"a \"\"b\"\"\" state=rated", "text=\"a \"\"b\"\"\" state=rated"},
	{"text=\"工资\"", "text=工资"},
	{"text=工资 text=合同", "text=工资 text=合同"},
	{"town=遥观镇 access=sight,reading", "town=遥观镇 access=sight,reading"},
	{"rating=1..2", "rating=1..2"},
	{"rating=none", "rating=none"},
	{"adviser=none phone=any", "adviser=none phone=any"},
	{"overdue=yes", "overdue=yes"},
	{"state!=closed town!=\"甲 乙\"", "state!=closed town!=\"甲 乙\""},
	{"state!closed", NULL},
	{"state!=open", NULL},
	{"!=closed", NULL},
	{"text!=工资", NULL},
	{"day=this_month closed_at=2026-11", "day=this_month closed_at=2026-11"},
	{"day=2026-11-01..", "day=2026-11-01.."},
	{"day=..yesterday", "day=..yesterday"},
	{"states=closed", NULL},
	{"closed", NULL},
	{"state=", NULL},
	{"state=open", NULL},
	{"state=closed,open", NULL},
	{"priority=old", NULL},
	{"day=2026-02-30", NULL},
	{"day=2026-11-30..2026-11-01", NULL},
	{"day=..", NULL},
	{"day=11-25", NULL},
	{"rating=good", NULL},
	{"rating=1..", NULL},
	{"rating=1.2", NULL},
	{"rating=..2", NULL},
	{"overdue=maybe", NULL},
	{"overdue=none", NULL},
	{"text=\"a", NULL},
	{"=closed", NULL},
	{"a-very-long-word-that-names-no-column-at-all=1", NULL},
};

START_TEST(lines_are_read_and_written)
{
	struct ledger_filter filter = {0};
	struct buffer out = {0};
	struct error err = {0};
	enum status status = ledger_filter_parse(&filter, lines[_i].line, &err);

	ck_assert_msg((status == STATUS_OK) == (lines[_i].same != NULL), "%s", lines[_i].line);
	if (lines[_i].same != NULL) {
		ledger_filter_format(&filter, &out);
		ck_assert_str_eq(buffer_text(&out), lines[_i].same);
	} else {
		ck_assert_int_eq(status, STATUS_USAGE);
	}
	buffer_release(&out);
	ledger_filter_release(&filter);
}
END_TEST

/* A case as it is matched: values by column. */
struct sample {
	const char *values[LEDGER_COLUMNS];
};

static const char *value_of(void *context, int column)
{
	const struct sample *sample = context;

	return sample->values[column];
}

static const struct sample zhang = {{
	[LEDGER_DAY] = "2026-11-25",
	[LEDGER_OPENED_AT] = "2026-11-25T19:10",
	[LEDGER_NUMBER] = "ZL-20261125-001",
	[LEDGER_STATE] = "assigned",
	[LEDGER_SESSION] = "night",
	[LEDGER_CLIENT] = "张三",
	[LEDGER_PHONE] = "13800001234",
	[LEDGER_PRIORITY] = "disabled,elder",
	[LEDGER_CATEGORY] = "LAB01",
	[LEDGER_OPPONENT] = "演示ABC有限公司",
	[LEDGER_SUMMARY] = "拖欠三个月工资",
	[LEDGER_ADVISER] = "wang-xm",
	[LEDGER_DUE_AT] = "2026-11-25T19:40",
	[LEDGER_REGISTER + REGISTER_TOWN] = "遥观镇",
	[LEDGER_REGISTER + REGISTER_GROUP_SIZE] = "12",
	[LEDGER_REGISTER + REGISTER_EVENT_DAY] = "2026-03-01",
}};

static const struct {
	const char *line;
	bool matches;
} matches[] = {
	{"", true},
	{"state=assigned", true},
	{"state=closed,assigned", true},
	{"state=closed", false},
	{"state=assigned adviser=li-hua", false},
	{"state!=closed", true},
	{"state!=closed,assigned", false},
	{"adviser!=li-hua", true},
	{"adviser!=me", false},
	{"outcome!=answered", true}, /* nothing is recorded */
	{"outcome!=none", false},
	{"category!=LAB", false},
	{"day!=today", false},
	{"day!=yesterday", true},
	{"overdue!=yes", false},
	{"session!=daytime", true},
	{"adviser=li-hua,wang-xm", true},
	{"adviser=wang", false},
	{"adviser=none", false},
	{"adviser=any", true},
	{"adviser=me", true},
	{"adviser=li-hua,me", true},
	{"outcome=none", true},
	{"outcome=any", false},
	{"outcome=answered", false},
	{"category=LAB01", true},
	{"category=LAB", true},
	{"category=FAM,LAB", true},
	{"category=LAB02", false},
	{"category=FAM", false},
	{"day=2026-11-25", true},
	{"day=2026-11", true},
	{"day=2026", true},
	{"day=today", true},
	{"day=yesterday", false},
	{"day=this_week", true},
	{"day=this_month", true},
	{"day=last_month", false},
	{"day=this_year", true},
	{"day=2026-11-01..2026-11-25", true},
	{"day=2026-11-26..", false},
	{"day=..2026-11-24", false},
	{"day=..today", true},
	{"day=2026-10..2026-11", true},
	{"opened_at=2026-11-25", true},
	{"closed_at=none", true},
	{"closed_at=2026", false},
	{"priority=elder", true},
	{"priority=minor,disabled", true},
	{"priority=minor", false},
	{"rating=none", true},
	{"rating=1..5", false},
	{"group_size=10..20", true},
	{"group_size=13..20", false},
	{"town=遥观", true},
	{"town=横山桥", false},
	{"event_day=2026-03", true},
	{"client=张", true},
	{"client=李", false},
	{"opponent=abc", true},
	{"opponent=ＡＢＣ有限", true},
	{"phone=1234", true},
	{"summary=个月工资", true},
	{"summary=个月工资款", false},
	{"summary=工资 summary=离婚", false},
	{"opponent=ａｂｃ有限公司", true},
	{"opponent=abcd", false},
	{"text=离婚", true}, /* that the index decides */
	{"overdue=yes", true},
	{"overdue=no", false},
	{"session=night", true},
};

/* Wednesday evening. */
#define NOW "2026-11-25T19:42"

static bool matches_zhang(const char *line, const char *now, const struct sample *sample)
{
	struct ledger_filter filter = {0};
	struct ledger_match match;
	struct error err = {0};

	ck_assert_msg(ledger_filter_parse(&filter, line, &err) == STATUS_OK, "%s", line);
	const struct ledger_context context = {now, "wang-xm", &builtin_defaults.categories};
	ck_assert_int_eq(ledger_match_init(&match, &filter, &context, &err), STATUS_OK);
	bool found = ledger_match_case(&match, value_of, (void *)sample);
	ledger_match_release(&match);
	ledger_filter_release(&filter);
	return found;
}

START_TEST(cases_match)
{
	ck_assert_msg(matches_zhang(matches[_i].line, NOW, &zhang) == matches[_i].matches, "%s",
		matches[_i].line);
}
END_TEST

START_TEST(overdue_is_owed_an_answer_and_past_its_time)
{
	struct sample closed = zhang;

	ck_assert(!matches_zhang("overdue=yes", "2026-11-25T19:40", &zhang));
	closed.values[LEDGER_STATE] = "closed";
	closed.values[LEDGER_CLOSED_AT] = "2026-11-25T19:41";
	ck_assert(!matches_zhang("overdue=yes", NOW, &closed));
	closed.values[LEDGER_OUTCOME] = "appointment"; /* put off to another day */
	ck_assert(matches_zhang("overdue=yes", NOW, &closed));
	closed.values[LEDGER_STATE] = "voided";
	ck_assert(!matches_zhang("overdue=yes", NOW, &closed));
	closed.values[LEDGER_CLOSED_AT] = NULL;
	closed.values[LEDGER_STATE] = "waiting";
	closed.values[LEDGER_DUE_AT] = NULL;
	ck_assert(!matches_zhang("overdue=yes", NOW, &closed));
}
END_TEST

/* What no case of another day or state can match is not even looked at. */
START_TEST(days_and_states_are_narrowed)
{
	struct ledger_filter filter = {0};
	struct ledger_match match;
	struct error err = {0};
	struct day first, last;

	day_parse("2026-11-01", &first);
	day_parse("2026-11-24", &last);
	ck_assert_int_eq(
		ledger_filter_parse(&filter,
			"day=this_month day=..yesterday state=closed,rated state=rated", &err),
		STATUS_OK);
	ck_assert_int_eq(
		ledger_match_init(&match, &filter, &(struct ledger_context){NOW, "", NULL}, &err),
		STATUS_OK);
	ck_assert_int_eq(match.days.first.n, first.n);
	ck_assert_int_eq(match.days.last.n, last.n);
	ck_assert_uint_eq(match.states, 1u << CASE_RATED);
	ck_assert(!match.wants_register);
	ledger_match_release(&match);
	ledger_filter_release(&filter);
}
END_TEST

START_TEST(a_condition_is_put_in_place_of_another)
{
	struct ledger_filter filter = {0}, copy = {0};
	struct buffer out = {0};
	struct error err = {0};

	ledger_filter_parse(&filter, "state=closed town=遥观 state=rated", &err);
	ck_assert_str_eq(ledger_filter_value(&filter, LEDGER_STATE), "closed");
	ck_assert_int_eq(
		ledger_filter_set(&filter, LEDGER_STATE, LEDGER_IS, "waiting", &err), STATUS_OK);
	ck_assert_int_eq(
		ledger_filter_set(&filter, LEDGER_STATE, LEDGER_IS, "open", &err), STATUS_USAGE);
	ck_assert_int_eq(ledger_filter_copy(&copy, &filter, &err), STATUS_OK);
	ledger_filter_format(&copy, &out);
	ck_assert_str_eq(buffer_text(&out), "town=遥观 state=waiting");
	ck_assert_int_eq(
		ledger_filter_set(&filter, LEDGER_STATE, LEDGER_IS, NULL, &err), STATUS_OK);
	ck_assert_ptr_null(ledger_filter_value(&filter, LEDGER_STATE));
	ck_assert_uint_eq(filter.count, 1);
	buffer_release(&out);
	ledger_filter_release(&filter);
	ledger_filter_release(&copy);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, lines_are_read_and_written, 0, sizeof(lines) / sizeof(lines[0]));
	tcase_add_loop_test(tests, cases_match, 0, sizeof(matches) / sizeof(matches[0]));
	tcase_add_test(tests, overdue_is_owed_an_answer_and_past_its_time);
	tcase_add_test(tests, days_and_states_are_narrowed);
	tcase_add_test(tests, a_condition_is_put_in_place_of_another);
}

UNIT_MAIN("ledger_filter", add_tests)
