/* Lists that are taken in from the command line, as a clerk would bring them. */
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG };

#define GOOD                                                                                                                     \
	"来访时间,姓名,联系电话（手机）,身份证号,事项,对方,咨询内容,渠道,坐诊律师,办理结果," \
	"满意度\r\n"                                                                                                          \
	"2024-03-11 "                                                                                                            \
	"09:30,赵试一,13812345678,,拖欠工资,试验公司,\"三个月,未付\",来访,王试,当场答复,5\r\n"           \
	"2024/3/12 14:00,钱试二,,,FAM01,,想离婚,12348,,转办,满意\r\n"

#define BAD                                                                                        \
	GOOD "去年,孙试三,,,拖欠工资,,,,,,\r\n"                                           \
	     "2024-03-13 10:00,,,,拖欠工资,,,,,,\r\n"                                          \
	     "2024-03-13 10:00,李试四,,,种地,,,,,,\r\n"

static void expect_says(const char *where, const char *words)
{
	ck_assert_msg(strstr(where, words) != NULL, "\"%s\" is not in: %s", words, where);
}

static int take(struct sandbox *st, const char *text, const char *option)
{
	char path[SANDBOX_PATH_SIZE];

	sandbox_write(st, "list.csv", text);
	return sandbox_run(st, "import", sandbox_path(st, "list.csv", path), option, NULL);
}

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

/* All three are told, each by its row, and nothing of the list is there afterwards. */
START_TEST(three_bad_rows)
{
	struct sandbox st;

	reception_init(&st, "zh");
	ck_assert_int_eq(take(&st, BAD, "--dry-run"), REFUSED);
	expect_says(st.last.out, "4");
	expect_says(st.last.out, "去年");
	expect_says(st.last.out, "5");
	expect_says(st.last.out, "6");
	expect_says(st.last.out, "种地");
	ck_assert_int_eq(take(&st, BAD, NULL), REFUSED);
	ck_assert_int_eq(take(&st, BAD, "--json"), REFUSED);
	expect_says(st.last.out, "\"problems\":[{\"row\":4,");
	expect_says(st.last.out, "{\"row\":5,");
	expect_says(st.last.out, "{\"row\":6,");
	ck_assert_str_eq(sandbox_field(&st, "recorded"), "0");
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_str_eq(st.last.out, "");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_dry_run_records_nothing)
{
	struct sandbox st;

	reception_init(&st, "zh");
	ck_assert_int_eq(take(&st, GOOD, "--dry-run"), DONE);
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_str_eq(st.last.out, "");
	sandbox_must(&st, "verify", NULL);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_list_is_taken_in)
{
	struct sandbox st;

	reception_init(&st, "zh");
	ck_assert_int_eq(take(&st, GOOD, "--json"), DONE);
	ck_assert_str_eq(sandbox_field(&st, "recorded"), "2");
	ck_assert_str_eq(sandbox_field(&st, "import"), "I-0001");
	sandbox_must(&st, "case", "show", "ZL-20240311-001", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "client"), "赵试一");
	ck_assert_str_eq(sandbox_field(&st, "summary"), "三个月,未付");
	ck_assert_str_eq(sandbox_field(&st, "state"), "rated");
	ck_assert_str_eq(sandbox_field(&st, "adviser"), "王试");
	ck_assert_str_eq(sandbox_field(&st, "opened_at"), "2024-03-11T09:30:00+08:00");
	sandbox_must(&st, "verify", NULL);
	ck_assert_int_eq(take(&st, GOOD, NULL), REFUSED);
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_uint_eq(reception_count(&st, "ZL-2024"), 2);
	sandbox_release(&st);
}
END_TEST

START_TEST(what_is_no_list_is_refused)
{
	struct sandbox st;

	reception_init(&st, "zh");
	ck_assert_int_eq(sandbox_run(&st, "import", "/nowhere/list.csv", NULL), CONFIG);
	ck_assert_int_eq(sandbox_run(&st, "import", NULL), USAGE);
	ck_assert_int_eq(take(&st, "", NULL), REFUSED);
	ck_assert_int_eq(take(&st, "来访时间,姓名\r\n2024-03-11,赵试一\r\n", NULL), REFUSED);
	expect_says(st.last.err, "category");
	sandbox_release(&st);
}
END_TEST

/* A district's list is Chinese, whatever language the one who takes it in reads. */
START_TEST(what_a_chinese_station_exports_an_english_one_reads)
{
	char list[SANDBOX_PATH_SIZE], sealed[SANDBOX_PATH_SIZE];
	struct sandbox from, to;
	reception_init(&from, "zh");
	sandbox_must(&from, "case", "open", "--client", "张三", "--category", "拖欠工资",
		"--priority", "migrant_worker,disabled", "--access", "sight,hearing", "--call",
		"unsafe", NULL);
	sandbox_outbox(&from, "list.csv", list);
	sandbox_outbox(&from, "list.menzhen", sealed);
	from.last.input = "correct horse 8\n";
	sandbox_must(&from, "export", "ledger", "--format", "csv", "--columns",
		"opened_at,client,category,priority,access,call", "--reveal", "--out", sealed,
		NULL);
	from.last.input = "correct horse 8\n";
	sandbox_must(&from, "unseal", sealed, "--out", list, NULL);
	reception_init(&to, "en");
	sandbox_must(&to, "import", list, NULL);
	sandbox_must(&to, "case", "find", "张三", "--json", NULL);
	char number[RECEPTION_NUMBER_SIZE];
	snprintf(number, sizeof(number), "%s", sandbox_field(&to, "case"));
	sandbox_must(&to, "case", "show", number, "--json", NULL);
	FIELD_IS(&to, "category", "LAB01");
	FIELD_IS(&to, "priority", "disabled,migrant_worker");
	FIELD_IS(&to, "access", "sight,hearing");
	FIELD_IS(&to, "call", "unsafe");
	sandbox_release(&from);
	sandbox_release(&to);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, three_bad_rows);
	tcase_add_test(tests, a_dry_run_records_nothing);
	tcase_add_test(tests, a_list_is_taken_in);
	tcase_add_test(tests, what_is_no_list_is_refused);
	tcase_add_test(tests, what_a_chinese_station_exports_an_english_one_reads);
}

UNIT_MAIN("e2e_cli_import", add_tests)
