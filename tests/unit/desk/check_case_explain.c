/* What is told of a decision months later is what was seen on the day. */
#include "menzhen/desk/assign/case_explain.h"

#include "conflict_unit.h"
#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/desk/words/words.h"
#include "unit.h"

static struct conflict_station box;

static void set_up(void)
{
	conflict_station_begin(&box);
}

static void tear_down(void)
{
	conflict_station_end(&box);
}

static const char *plain(const char *msgid)
{
	return msgid;
}

/* Name, points and reasons of all who were on duty, a line each. */
static void tell_live(const struct proposal *proposal, struct buffer *out)
{
	const struct candidate_list *list = &proposal->candidates;
	int points[CRITERIA];

	for (size_t i = 0; i < list->count; i++) {
		buffer_printf(out, "%s ", list->items[i].adviser->name);
		candidate_points(&list->items[i], &list->weights, points);
		if (list->items[i].eligible)
			words_add_points(out, points, list->items[i].total, plain);
		buffer_add_char(out, ' ');
		words_add_reasons(out, &list->items[i], plain);
		buffer_add_char(out, '\n');
	}
}

static void tell_recorded(const struct explanation *list, struct buffer *out)
{
	for (size_t i = 0; i < list->count; i++) {
		buffer_printf(out, "%s ", list->items[i].name);
		if (list->items[i].eligible)
			words_add_points(out, list->items[i].points, list->items[i].total, plain);
		buffer_add_char(out, ' ');
		words_add_explained(out, &list->items[i], plain);
		buffer_add_char(out, '\n');
	}
}

/* 张三 was advised by jia against 李四; now 李四 comes, and asks for a woman who speaks the
 * dialect. */
static void open_second(char number[CASE_NUMBER_SIZE])
{
	static const struct parties first = {.client = "张三",
		.phone = "13812345678",
		.opponent = "李四",
		.opponent_phone = "13900001111"};
	const struct intake intake = {.client = "李四",
		.phone = "13900001111",
		.opponent = "张三",
		.opponent_phone = "13812345678",
		.category = "LAB01",
		.dialect = "常州话",
		.adviser_sex = "female"};
	struct intake_result result;
	struct error err = {0};

	give_case(&box.desk, &first, "jia", number);
	ck_done(case_open(&box.desk, &intake, &result, &err), err);
	memcpy(number, result.number, CASE_NUMBER_SIZE);
}

static const struct explanation *assigned(const struct case_explanation *explanation)
{
	const struct history *history = &explanation->view.history;

	for (size_t i = 0; i < history->count; i++)
		if (strcmp(history->items[i].kind, "case.assigned") == 0)
			return &explanation->proposals[i];
	ck_abort_msg("nothing was assigned");
	return NULL;
}

static void record(struct desk *desk, const char *number)
{
	const struct assign_request request = {0};
	struct error err = {0};

	ck_done(case_assign(desk, number, &request, &err), err);
}

START_TEST(it_is_told_as_it_was_seen)
{
	char number[CASE_NUMBER_SIZE];
	struct proposal proposal = {0};
	struct case_explanation explanation = {0};
	struct buffer seen = {0}, told = {0};
	struct error err = {0};

	open_second(number);
	ck_done(case_propose(&box.desk, number, &proposal, &err), err);
	tell_live(&proposal, &seen);
	record(&box.desk, number);
	ck_done(case_explain(&box.desk, number, &explanation, &err), err);
	tell_recorded(assigned(&explanation), &told);
	ck_assert_str_eq(buffer_text(&told), buffer_text(&seen));
	ck_assert_ptr_nonnull(strstr(buffer_text(&told), "does not speak 常州话"));
	ck_assert_ptr_nonnull(strstr(buffer_text(&told), "has advised the other side (likely)"));
	ck_assert_ptr_nonnull(strstr(buffer_text(&told), " points: Field "));

	proposal_release(&proposal);
	case_explanation_release(&explanation);
	buffer_release(&seen);
	buffer_release(&told);
}
END_TEST

/* Whoever has left the roster since has the name they had. */
START_TEST(names_are_of_the_day)
{
	char number[CASE_NUMBER_SIZE];
	struct case_explanation explanation = {0};
	struct error err = {0};

	open_second(number);
	record(&box.desk, number);
	size_t count = box.desk.config.roster.adviser_count;
	box.desk.config.roster.adviser_count = 0;
	ck_done(case_explain(&box.desk, number, &explanation, &err), err);
	box.desk.config.roster.adviser_count = count;
	ck_assert_str_eq(assigned(&explanation)->items[0].name, "丙");
	ck_assert_str_eq(assigned(&explanation)->items[0].adviser, "bing");
	case_explanation_release(&explanation);
}
END_TEST

static void explain_json(const char *proposal, struct explanation *out)
{
	struct error err = {0};

	ck_done(explanation_read(box.desk.store, proposal, NULL, out, &err), err);
}

/* Older events have no points and no names; newer ones may have what is not known here. */
START_TEST(what_is_not_there_or_not_known_is_not_told)
{
	struct explanation list = {0};
	struct buffer words = {0};

	explain_json("[{\"adviser\":\"jia\",\"eligible\":true,"
		     "\"points\":{\"skill\":5,\"charm\":7},\"total\":12,"
		     "\"reasons\":{\"speaks\":true,\"is_charming\":3,\"idle\":9}},"
		     "{\"adviser\":\"yi\",\"eligible\":false},"
		     "{\"adviser\":\"bing\",\"eligible\":false,\"reasons\":{\"daily_limit\":2}}]",
		&list);
	ck_assert_uint_eq(list.count, 2);
	ck_assert_ptr_null(list.items[0].name);
	ck_assert_int_eq(list.items[0].points[CRITERION_SKILL], 5);
	ck_assert_int_eq(list.items[0].total, 12);
	words_add_explained(&words, &list.items[0], plain);
	ck_assert_str_eq(
		buffer_text(&words), "speaks the language asked for, last case done 9 min ago");
	ck_assert_str_eq(list.items[1].adviser, "bing");
	ck_assert_str_eq(list.items[1].reasons[0].detail, "2");
	buffer_release(&words);
	explanation_release(&list);
}
END_TEST

START_TEST(points_in_words)
{
	static const struct {
		int points[CRITERIA], total;
		const char *words;
	} cases[] = {
		{{0}, 0, "0 points"},
		{{[CRITERION_IDLE] = 40}, 40, "40 points: Idle 40"},
		{{[CRITERION_SKILL] = 300000, [CRITERION_OPEN_CASES] = -2000}, 298000,
			"298,000 points: Field 300,000, Open cases -2,000"},
		{{[CRITERION_SHARE] = -450}, -450, "-450 points: Share of cases -450"},
		{{[CRITERION_SKILL] = 3000000}, 3000000, "3,000,000 points: Field 3,000,000"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buffer words = {0};
		words_add_points(&words, cases[i].points, cases[i].total, plain);
		ck_assert_str_eq(buffer_text(&words), cases[i].words);
		buffer_release(&words);
	}
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, it_is_told_as_it_was_seen);
	tcase_add_test(tests, names_are_of_the_day);
	tcase_add_test(tests, what_is_not_there_or_not_known_is_not_told);
	tcase_add_test(tests, points_in_words);
}

UNIT_MAIN("case_explain", add)
