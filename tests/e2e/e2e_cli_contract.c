/* The command line that scripts rely on: keys, types, exit statuses, refusals, repeated ids. */
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

static void open_case(struct sandbox *st, char number[RECEPTION_NUMBER_SIZE])
{
	reception_init(st, "zh");
	reception_record(st, "张三", "LAB01", number);
}

/* Refused with STATUS, a sentence that holds WORDS, and nothing on the standard output. */
static void expect_refusal(struct sandbox *st, int status, const char *words)
{
	ck_assert_msg(
		st->last.status == status, "%d: %s%s", st->last.status, st->last.out, st->last.err);
	ck_assert_str_eq(st->last.out, "");
	ck_assert_msg(strstr(st->last.err, words), "\"%s\" is not in: %s", words, st->last.err);
}

START_TEST(init_answers_with_the_station)
{
	struct sandbox st;
	sandbox_init_empty(&st);
	sandbox_must(&st, "--json", "init", "--name", "邹区镇服务站", "--code", "ZQ", "--level",
		"town", "--parent", "ZL", NULL);
	FIELD_IS(&st, "station", "ZQ");
	FIELD_IS(&st, "level", "town");
	FIELD_IS(&st, "parent", "ZL");
	/* A second station does not overwrite the first. */
	ck_assert_int_ne(
		sandbox_run(&st, "init", "--name", "x", "--code", "X", "--level", "city", NULL),
		DONE);
	sandbox_must(&st, "case", "open", "--client", "甲", "--category", "LAB01", "--json", NULL);
	ck_assert_int_eq(strncmp(sandbox_field(&st, "case"), "ZQ-", 3), 0);
	sandbox_release(&st);
}
END_TEST

START_TEST(an_opened_case_has_every_key)
{
	struct sandbox st;
	reception_init(&st, "zh");
	sandbox_must(&st, "case", "open", "--client", " 李四 ", "--category", "HOU02", "--phone",
		"１３８１２３４５６７８", "--id-number", "１１０１０５１９４９１２３１００２ｘ",
		"--opponent", "房东", "--channel", "phone", "--summary", "押金不退\n还换锁",
		"--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert(json_is_object(st.last.out));
	FIELD_IS(&st, "case", "ZL-20261125-001");
	FIELD_IS(&st, "ticket", "N01");
	FIELD_IS(&st, "state", "waiting");
	FIELD_IS(&st, "session", "night");
	FIELD_IS(&st, "service_date", "2026-11-25");
	FIELD_IS(&st, "client", "李四");
	FIELD_IS(&st, "phone", "13812345678");
	FIELD_IS(&st, "id_number", "11010519491231002X");
	FIELD_IS(&st, "opponent", "房东");
	FIELD_IS(&st, "channel", "phone");
	FIELD_IS(&st, "summary", "押金不退\n还换锁");
	FIELD_IS(&st, "category", "HOU02");
	FIELD_IS(&st, "adviser", "null");
	FIELD_IS(&st, "outcome", "null");
	FIELD_IS(&st, "rating", "null");
	FIELD_IS(&st, "opened_at", "2026-11-25T19:42:00+08:00");
	sandbox_release(&st);
}
END_TEST

START_TEST(the_whole_job)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	open_case(&st, number);
	sandbox_must(&st, "case", "assign", number, "--json", NULL);
	FIELD_IS(&st, "state", "assigned");
	FIELD_IS(&st, "adviser", "wang-xm");
	sandbox_must(&st, "case", "start", number, "--json", NULL);
	FIELD_IS(&st, "state", "consulting");
	sandbox_must(&st, "case", "close", number, "--outcome", "legal_aid", "--advice",
		"申请法律援助", "--json", NULL);
	FIELD_IS(&st, "state", "closed");
	FIELD_IS(&st, "outcome", "legal_aid");
	FIELD_IS(&st, "rating", "null");
	sandbox_must(&st, "case", "rate", number, "--level", "5", "--json", NULL);
	FIELD_IS(&st, "state", "rated");
	ck_assert_ptr_nonnull(strstr(st.last.out, "\"rating\":5"));
	sandbox_must(&st, "case", "show", number, "--json", NULL);
	FIELD_IS(&st, "advice", "申请法律援助");
	ck_assert_uint_eq(reception_count(&st, "\"kind\":\"case."), 5);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_ticket_names_a_case_too)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	open_case(&st, number);
	sandbox_must(&st, "case", "show", "N01", "--json", NULL);
	FIELD_IS(&st, "case", number);
	sandbox_run(&st, "case", "show", "N02", NULL);
	expect_refusal(&st, REFUSED, "N02");
	sandbox_run(&st, "case", "show", "ZL-20261125-999", NULL);
	expect_refusal(&st, REFUSED, "ZL-20261125-999");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_proposal_ranks_with_reasons)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE], candidates[SANDBOX_FIELD_SIZE];
	open_case(&st, number);
	sandbox_must(&st, "case", "propose", number, "--json", NULL);
	FIELD_IS(&st, "case", number);
	ck_assert(json_get(st.last.out, "candidates", candidates, sizeof(candidates)));
	const char *first = strstr(candidates, "\"adviser\":\"wang-xm\"");
	const char *last = strstr(candidates, "\"adviser\":\"sun-gz\"");
	ck_assert(first && last && first < last);
	ck_assert_uint_eq(reception_count(&st, "\"eligible\":true"), 3);
	ck_assert_uint_eq(reception_count(&st, "\"eligible\":false"), 1);
	ck_assert_uint_eq(reception_count(&st, "\"reasons\":[\""), 4);
	/* Fewest open cases among equals: housing's own lawyer is out of it. */
	sandbox_must(&st, "case", "assign", number, NULL);
	reception_record(&st, "钱七", "LAB01", number);
	sandbox_must(&st, "case", "propose", number, "--json", NULL);
	FIELD_IS(&st, "proposed", "wang-xm"); /* skill comes before load */
	reception_record(&st, "孙八", "CRM01", number);
	sandbox_must(&st, "case", "propose", number, "--json", NULL);
	FIELD_IS(&st, "proposed", "li-h"); /* nobody's field: who has no open case */
	sandbox_release(&st);
}
END_TEST

START_TEST(another_choice_needs_a_reason)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	open_case(&st, number);
	sandbox_run(&st, "case", "assign", number, "--to", "zhao-j", NULL);
	expect_refusal(&st, REFUSED, "--reason");
	sandbox_run(&st, "case", "assign", number, "--to", "sun-gz", "--reason", "公证", NULL);
	expect_refusal(&st, REFUSED, "孙国珍");
	sandbox_run(&st, "case", "assign", number, "--to", "nobody", "--reason", "x", NULL);
	ck_assert_int_ne(st.last.status, DONE);
	sandbox_must(&st, "case", "assign", number, "--to", "zhao-j", "--reason", "来访人指定",
		"--json", NULL);
	FIELD_IS(&st, "adviser", "zhao-j");
	sandbox_run(&st, "case", "reassign", number, "--to", "li-h", NULL);
	ck_assert_int_ne(st.last.status, DONE);
	sandbox_must(&st, "case", "reassign", number, "--to", "li-h", "--reason", "有事离开",
		"--json", NULL);
	FIELD_IS(&st, "adviser", "li-h");
	FIELD_IS(&st, "state", "assigned");
	sandbox_release(&st);
}
END_TEST

START_TEST(every_step_refuses_what_is_out_of_turn)
{
	static const struct {
		const char *verb, *option, *value, *option2, *value2;
	} waiting[] = {
		{"start", NULL, NULL, NULL, NULL},
		{"reassign", "--to", "li-h", "--reason", "x"},
		{"close", "--outcome", "answered", "--advice", "x"},
		{"reopen", "--reason", "x", NULL, NULL},
		{"rate", "--level", "5", NULL, NULL},
		{"decline", NULL, NULL, NULL, NULL},
	};
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	open_case(&st, number);
	for (size_t i = 0; i < sizeof(waiting) / sizeof(*waiting); i++) {
		sandbox_run(&st, "case", waiting[i].verb, number, waiting[i].option,
			waiting[i].value, waiting[i].option2, waiting[i].value2, NULL);
		expect_refusal(&st, REFUSED, "menzhen: ");
	}
	sandbox_must(&st, "case", "void", number, "--reason", "重复登记", "--json", NULL);
	FIELD_IS(&st, "state", "voided");
	sandbox_run(&st, "case", "assign", number, NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_run(&st, "case", "void", number, "--reason", "又一次", NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	/* The number stays taken. */
	reception_record(&st, "李四", "LAB01", number);
	ck_assert_str_eq(number, "ZL-20261125-002");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_closed_case_can_be_reopened)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_record_closed(&st, "张三", "LAB01", number);
	sandbox_run(&st, "case", "reopen", number, NULL);
	ck_assert_int_ne(st.last.status, DONE);
	sandbox_must(&st, "case", "reopen", number, "--reason", "补充材料", "--json", NULL);
	FIELD_IS(&st, "state", "assigned");
	FIELD_IS(&st, "adviser", "wang-xm");
	sandbox_must(&st, "case", "close", number, "--outcome", "mediation", "--advice", "调解",
		"--json", NULL);
	FIELD_IS(&st, "outcome", "mediation");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

START_TEST(one_case_one_rating)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_record_closed(&st, "张三", "LAB01", number);
	for (const char *level = "21"; *level; level++) {
		const char text[] = {*level, '\0'};
		sandbox_run(&st, "case", "rate", number, "--level", text, NULL);
		expect_refusal(&st, REFUSED, "menzhen: ");
	}
	sandbox_run(&st, "case", "rate", number, "--level", "2", "--reason", "no_such", NULL);
	ck_assert_int_ne(st.last.status, DONE);
	sandbox_run(&st, "--user", "wang-xm", "case", "rate", number, "--level", "5", NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_run(&st, "--user", "wang-xm", "case", "decline", number, NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_must(&st, "case", "rate", number, "--level", "2", "--reason", "long_wait",
		"--source", "slip", "--json", NULL);
	FIELD_IS(&st, "rating", "2");
	FIELD_IS(&st, "rating_reason", "long_wait");
	FIELD_IS(&st, "rating_source", "slip");
	sandbox_run(&st, "case", "rate", number, "--level", "5", NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_run(&st, "case", "decline", number, NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	/* Reopening does not give a second one. */
	sandbox_must(&st, "case", "reopen", number, "--reason", "整改", NULL);
	sandbox_run(&st, "case", "rate", number, "--level", "5", NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_must(&st, "case", "close", number, "--outcome", "answered", "--advice", "再答复",
		"--json", NULL);
	FIELD_IS(&st, "rating", "2");
	sandbox_run(&st, "case", "rate", number, "--level", "5", NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_release(&st);
}
END_TEST

START_TEST(own_words_are_a_reason_and_declining_is_a_state)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_record_closed(&st, "张三", "LAB01", number);
	sandbox_run(&st, "case", "rate", number, "--level", "1", "--text", "　 ", NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_must(
		&st, "case", "rate", number, "--level", "1", "--text", "没说清楚", "--json", NULL);
	FIELD_IS(&st, "rating_text", "没说清楚");
	reception_record_closed(&st, "李四", "LAB01", number);
	sandbox_must(&st, "case", "decline", number, "--json", NULL);
	FIELD_IS(&st, "state", "declined");
	FIELD_IS(&st, "rating", "null");
	sandbox_run(&st, "case", "rate", number, "--level", "5", NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_release(&st);
}
END_TEST

static int open_with_id(struct sandbox *st, const char *client, const char *id)
{
	return sandbox_run(st, "case", "open", "--client", client, "--category", "LAB01",
		"--command-id", id, "--json", NULL);
}

START_TEST(a_repeated_command_records_nothing_twice)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	ck_assert_int_eq(open_with_id(&st, "张三", "desk1-0001"), DONE);
	snprintf(number, sizeof(number), "%s", sandbox_field(&st, "case"));
	ck_assert_int_eq(open_with_id(&st, "张三", "desk1-0001"), DONE);
	FIELD_IS(&st, "case", number);
	open_with_id(&st, "李四", "desk1-0001");
	expect_refusal(&st, REFUSED, "desk1-0001");
	sandbox_must(&st, "case", "list", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	for (int i = 0; i < 2; i++)
		sandbox_must(&st, "case", "assign", number, "--command-id", "desk1-0002", NULL);
	sandbox_run(&st, "case", "start", number, "--command-id", "desk1-0002", NULL);
	expect_refusal(&st, REFUSED, "desk1-0002");
	for (int i = 0; i < 2; i++)
		sandbox_must(&st, "case", "start", number, "--command-id", "desk1-0003", NULL);
	sandbox_must(&st, "verify", "--json", NULL);
	FIELD_IS(&st, "events", "3");
	sandbox_release(&st);
}
END_TEST

START_TEST(lists_are_filtered_newest_first)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&st, "zh");
	reception_clock(&st, "2026-11-24T10:00");
	reception_record(&st, "昨天", "LAB01", number);
	reception_clock(&st, "2026-11-25T19:42");
	reception_record(&st, "甲", "LAB01", number);
	reception_record_closed(&st, "乙", "LAB01", number);
	sandbox_must(&st, "case", "list", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 3);
	FIELD_IS(&st, "case", "ZL-20261125-002");
	sandbox_must(&st, "case", "list", "--state", "waiting", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 2);
	sandbox_must(
		&st, "case", "list", "--state", "closed", "--date", "2026-11-25", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	FIELD_IS(&st, "client", "乙");
	sandbox_must(&st, "case", "list", "--date", "2026-11-24", "--json", NULL);
	FIELD_IS(&st, "client", "昨天");
	sandbox_must(&st, "case", "list", "--limit", "2", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 2);
	sandbox_must(&st, "case", "list", "--date", "2020-01-01", "--json", NULL);
	ck_assert_str_eq(st.last.out, "");
	sandbox_release(&st);
}
END_TEST

START_TEST(what_is_not_understood_is_usage)
{
	static const struct {
		const char *args[6], *words;
	} cases[] = {
		{{"cse", "open"}, "case open"},
		{{"verfy"}, "verify"},
		{{"no-such-thing-at-all"}, "--help"},
		{{"case", "show"}, "case show --help"},
		{{"case", "open", "--category", "LAB01"}, "--client"},
		{{"case", "open", "--client", "甲", "--categry", "LAB01"}, "--categry"},
		{{"case", "list", "--state", "sleeping"}, "waiting"},
		{{"case", "list", "--date", "2026-02-30"}, "2026-02-30"},
		{{"case", "list", "--limit", "many"}, "many"},
		{{"case", "rate", "N01", "--level", "6"}, "6"},
		{{"roster", "show", "--date", "yesterday"}, "yesterday"},
		{{"verify", "everything"}, "everything"},
	};
	struct sandbox st;
	reception_init(&st, "zh");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *const *a = cases[i].args;
		sandbox_run(&st, a[0], a[1], a[2], a[3], a[4], a[5], NULL);
		expect_refusal(&st, USAGE, cases[i].words);
	}
	sandbox_release(&st);
}
END_TEST

START_TEST(a_category_that_is_none_is_refused)
{
	static const char *const codes[] = {"LAB", "LAB99", "", "lab01 "};
	struct sandbox st;
	reception_init(&st, "zh");
	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
		sandbox_run(&st, "case", "open", "--client", "甲", "--category", codes[i], NULL);
		ck_assert(st.last.status == REFUSED || st.last.status == USAGE);
	}
	sandbox_run(&st, "case", "open", "--client", "　", "--category", "LAB01", NULL);
	expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_str_eq(st.last.out, "");
	sandbox_release(&st);
}
END_TEST

START_TEST(refusals_are_json_where_json_is_asked_for)
{
	struct sandbox st;
	reception_init(&st, "zh");
	ck_assert_int_eq(sandbox_run(&st, "--json", "case", "show", "ZL-1", NULL), REFUSED);
	ck_assert_str_eq(st.last.out, "");
	ck_assert(json_is_object(st.last.err));
	ck_assert_ptr_nonnull(strstr(st.last.err, "\"error\":\""));
	ck_assert_ptr_nonnull(strstr(st.last.err, "\"status\":1"));
	sandbox_release(&st);
}
END_TEST

START_TEST(help_names_every_command)
{
	static const char *const commands[] = {"init", "demo", "verify", "case open",
		"case propose", "case assign", "case start", "case reassign", "case close",
		"case reopen", "case void", "case rate", "case decline", "case show", "case list",
		"roster check", "roster show"};
	struct sandbox st;
	sandbox_init_empty(&st);
	sandbox_must(&st, "--help", NULL);
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++)
		ck_assert_msg(strstr(st.last.out, commands[i]), "%s", commands[i]);
	sandbox_must(&st, "case", "open", "--help", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "--command-id"));
	sandbox_must(&st, "--version", NULL);
	ck_assert_int_eq(strncmp(st.last.out, "menzhen ", 8), 0);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, init_answers_with_the_station);
	tcase_add_test(tests, an_opened_case_has_every_key);
	tcase_add_test(tests, the_whole_job);
	tcase_add_test(tests, a_ticket_names_a_case_too);
	tcase_add_test(tests, a_proposal_ranks_with_reasons);
	tcase_add_test(tests, another_choice_needs_a_reason);
	tcase_add_test(tests, every_step_refuses_what_is_out_of_turn);
	tcase_add_test(tests, a_closed_case_can_be_reopened);
	tcase_add_test(tests, one_case_one_rating);
	tcase_add_test(tests, own_words_are_a_reason_and_declining_is_a_state);
	tcase_add_test(tests, a_repeated_command_records_nothing_twice);
	tcase_add_test(tests, lists_are_filtered_newest_first);
	tcase_add_test(tests, what_is_not_understood_is_usage);
	tcase_add_test(tests, a_category_that_is_none_is_refused);
	tcase_add_test(tests, refusals_are_json_where_json_is_asked_for);
	tcase_add_test(tests, help_names_every_command);
}

UNIT_MAIN("cli_contract", add_tests)
