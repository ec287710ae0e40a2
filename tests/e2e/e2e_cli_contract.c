/* The command line that scripts rely on: keys, types, the whole job, repeated ids. */
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

static void open_case(struct sandbox *st, char number[RECEPTION_NUMBER_SIZE])
{
	reception_init(st, "zh");
	reception_record(st, "张三", "LAB01", number);
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
	FIELD_IS(&st, "client", "李*");
	FIELD_IS(&st, "phone", "138****5678");
	FIELD_IS(&st, "id_number", "1101**********002X");
	FIELD_IS(&st, "opponent", "房东"); /* a landlord is no name */
	FIELD_IS(&st, "channel", "phone");
	FIELD_IS(&st, "summary", "押金不退\n还换锁");
	FIELD_IS(&st, "category", "HOU02");
	FIELD_IS(&st, "adviser", "null");
	FIELD_IS(&st, "outcome", "null");
	FIELD_IS(&st, "rating", "null");
	FIELD_IS(&st, "opened_at", "2026-11-25T19:42:00+08:00");
	sandbox_must(&st, "case", "show", "N01", "--reveal", "--json", NULL);
	FIELD_IS(&st, "client", "李四");
	FIELD_IS(&st, "phone", "13812345678");
	FIELD_IS(&st, "id_number", "11010519491231002X");
	FIELD_IS(&st, "opponent", "房东");
	sandbox_release(&st);
}
END_TEST

START_TEST(what_the_visitor_asks_for_is_recorded_and_kept_private)
{
	struct sandbox st;
	reception_init(&st, "zh");
	sandbox_must(&st, "case", "open", "--client", "李四", "--category", "HOU02", "--opponent",
		"演示置业公司", "--opponent-phone", "０５１９ 88880000", "--opponent-id",
		"91350100m000100y43", "--priority", "elder_alone", "--dialect", "常州话",
		"--adviser-sex", "female", "--json", NULL);
	FIELD_IS(&st, "opponent_phone", "0519****0000");
	FIELD_IS(&st, "opponent_id", "91350100M000100Y43");
	FIELD_IS(&st, "priority", "elder_alone");
	FIELD_IS(&st, "dialect", "常州话");
	FIELD_IS(&st, "adviser_sex", "female");
	ck_assert_str_eq(st.last.err, "");
	sandbox_must(&st, "case", "show", "ZL-20261125-001", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "常州话"));
	reception_sql(&st, "CREATE TEMP TABLE told (n CHECK (n = 0)); INSERT INTO told"
			   " SELECT count(*) FROM event WHERE body LIKE '%elder%'"
			   " OR body LIKE '%常州%' OR body LIKE '%female%' OR body LIKE '%8888%'"
			   " OR body LIKE '%9135%'");
	sandbox_release(&st);
}
END_TEST

START_TEST(an_unknown_group_is_refused_with_those_there_are)
{
	struct sandbox st;
	reception_init(&st, "zh");
	sandbox_run(&st, "case", "open", "--client", "李四", "--category", "HOU02", "--priority",
		"vip", NULL);
	reception_expect_refusal(&st, 2, "released_corrections");
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
	reception_expect_refusal(&st, REFUSED, "N02");
	sandbox_run(&st, "case", "show", "ZL-20261125-999", NULL);
	reception_expect_refusal(&st, REFUSED, "ZL-20261125-999");
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
	reception_expect_refusal(&st, REFUSED, "desk1-0001");
	sandbox_must(&st, "case", "list", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	for (int i = 0; i < 2; i++)
		sandbox_must(&st, "case", "assign", number, "--command-id", "desk1-0002", NULL);
	sandbox_run(&st, "case", "start", number, "--command-id", "desk1-0002", NULL);
	reception_expect_refusal(&st, REFUSED, "desk1-0002");
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
	FIELD_IS(&st, "client", "乙*");
	sandbox_must(&st, "case", "list", "--date", "2026-11-24", "--json", NULL);
	FIELD_IS(&st, "client", "昨*");
	sandbox_must(&st, "case", "list", "--limit", "2", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 2);
	sandbox_must(&st, "case", "list", "--date", "2020-01-01", "--json", NULL);
	ck_assert_str_eq(st.last.out, "");
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
	/* A long name does not run into what it is. */
	sandbox_must(&st, "--language", "en", "--help", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, "appointment arrive APPOINTMENT\n"));
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
	tcase_add_test(tests, what_the_visitor_asks_for_is_recorded_and_kept_private);
	tcase_add_test(tests, an_unknown_group_is_refused_with_those_there_are);
	tcase_add_test(tests, the_whole_job);
	tcase_add_test(tests, a_ticket_names_a_case_too);
	tcase_add_test(tests, a_proposal_ranks_with_reasons);
	tcase_add_test(tests, a_closed_case_can_be_reopened);
	tcase_add_test(tests, a_repeated_command_records_nothing_twice);
	tcase_add_test(tests, lists_are_filtered_newest_first);
	tcase_add_test(tests, help_names_every_command);
}

UNIT_MAIN("cli_contract", add_tests)
