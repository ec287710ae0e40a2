/*
 * Conflicts of interest by the command line: who is kept from a case, what is decided about it, and
 * that nothing of the earlier matter is ever shown.
 */
#include <string.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE };

static const char roster[] = "advisers:\n"
			     "  - {id: jia, name: 甲文, kind: lawyer, firm: 示例律师事务所}\n"
			     "  - {id: yi, name: 乙文, kind: lawyer, firm: 示例律师事务所}\n"
			     "  - {id: bing, name: 丙文, kind: lawyer}\n"
			     "shifts:\n"
			     "  - id: night-clinic\n"
			     "    session: night\n"
			     "    days: [mon, wed, fri]\n"
			     "    time: 19:00-21:00\n"
			     "    who: [jia, yi, bing]\n";

/* What only the earlier matter says. */
static const char *const earlier[] = {
	"衛東", "卫东", "13800009999", "19491231", "隐情一", "隐情二", "隐情三", "ZL-20261125-001"};

static struct sandbox st;
static char old_case[RECEPTION_NUMBER_SIZE], new_case[RECEPTION_NUMBER_SIZE];

static void note(char out[RECEPTION_NUMBER_SIZE])
{
	snprintf(out, RECEPTION_NUMBER_SIZE, "%s", sandbox_field(&st, "case"));
}

/* jia advised somebody, who is now on the other side under another spelling. */
static void set_up(void)
{
	reception_init(&st, "en");
	sandbox_write(&st, "roster.yaml", roster);
	sandbox_must(&st, "case", "open", "--client", "張衛東", "--phone", "13800009999",
		"--id-number", "11010519491231002X", "--opponent", "隐情一", "--summary", "隐情二",
		"--category", "LAB01", "--json", NULL);
	note(old_case);
	ck_assert_str_eq(old_case, "ZL-20261125-001");
	sandbox_must(&st, "case", "assign", old_case, "--to", "jia", NULL);
	sandbox_must(&st, "case", "start", old_case, NULL);
	sandbox_must(&st, "case", "close", old_case, "--outcome", "answered", "--advice", "隐情三",
		NULL);
}

static void tear_down(void)
{
	reception_must_verify(&st);
	sandbox_release(&st);
}

/* A new case against OPPONENT, with the ID number ID_NUMBER or without. */
static void open_against(const char *opponent, const char *id_number)
{
	if (id_number != NULL)
		sandbox_must(&st, "case", "open", "--client", "王五", "--opponent", opponent,
			"--opponent-id", id_number, "--category", "LAB01", "--json", NULL);
	else
		sandbox_must(&st, "case", "open", "--client", "王五", "--opponent", opponent,
			"--category", "LAB01", "--json", NULL);
	note(new_case);
}

static void expect_silence(const char *text)
{
	for (size_t i = 0; i < sizeof(earlier) / sizeof(*earlier); i++)
		ck_assert_msg(strstr(text, earlier[i]) == NULL, "%s in %s", earlier[i], text);
}

/* Run a command; nothing of the earlier matter may be in what it says, in whichever way. */
#define run(...) (sandbox_run(&st, __VA_ARGS__, NULL), hear())

static int hear(void)
{
	expect_silence(st.last.out);
	expect_silence(st.last.err);
	return st.last.status;
}

/* What `conflict check --json` says of ADVISER: "certain advised none"; "" when nothing. */
static const char *between(const char *adviser)
{
	static char text[128];
	char of[32], band[32], tie[32], decision[32], *rest = NULL;

	text[0] = '\0';
	ck_assert_int_eq(run("conflict", "check", new_case, "--json"), DONE);
	for (char *line = strtok_r(st.last.out, "\n", &rest); line;
		line = strtok_r(NULL, "\n", &rest)) {
		ck_assert(json_get(line, "adviser", of, sizeof(of)));
		ck_assert(json_get(line, "band", band, sizeof(band)));
		ck_assert(json_get(line, "tie", tie, sizeof(tie)));
		ck_assert(json_get(line, "decision", decision, sizeof(decision)));
		if (strcmp(of, adviser) == 0)
			snprintf(text, sizeof(text), "%s %s %s", band, tie, decision);
	}
	return text;
}

START_TEST(a_certain_hit_is_blocked_until_a_supervisor_overrides_it)
{
	open_against("章卫冬", "１１０１０５４９１２３１００２");
	ck_assert_str_eq(between("jia"), "certain advised none");
	ck_assert_str_eq(between("yi"), "certain firm none");
	ck_assert_str_eq(between("bing"), "");

	ck_assert_int_eq(run("case", "assign", new_case, "--to", "jia", "--reason", "x"), REFUSED);
	ck_assert_ptr_nonnull(strstr(st.last.err, "supervisor"));
	ck_assert_int_eq(
		run("conflict", "decide", new_case, "--adviser", "jia", "--decision", "different"),
		REFUSED);
	ck_assert_int_eq(
		run("conflict", "decide", new_case, "--adviser", "jia", "--decision", "override"),
		REFUSED);
	ck_assert_int_eq(run("conflict", "decide", new_case, "--adviser", "jia", "--decision",
				 "override", "--reason", "没有别人"),
		DONE);
	ck_assert_str_eq(between("jia"), "certain advised override");
	ck_assert_int_eq(run("case", "assign", new_case, "--to", "jia", "--reason", "x"), DONE);
}
END_TEST

START_TEST(one_of_the_firm_needs_a_decision)
{
	open_against("章卫冬", "110105491231002");
	ck_assert_int_eq(run("case", "assign", new_case, "--to", "yi", "--reason", "x"), REFUSED);
	ck_assert_ptr_nonnull(strstr(st.last.err, "firm"));
	ck_assert_int_eq(
		run("conflict", "decide", new_case, "--adviser", "yi", "--decision", "consented"),
		DONE);
	ck_assert_int_eq(run("case", "assign", new_case, "--to", "yi", "--reason", "x"), DONE);
}
END_TEST

START_TEST(a_name_is_asked_about_once_until_there_is_more)
{
	char other[RECEPTION_NUMBER_SIZE];

	open_against("章维栋", NULL);
	ck_assert_str_eq(between("jia"), "name_only advised none");
	ck_assert_int_eq(run("conflict", "decide", "N02", "--adviser", "jia", "--decision",
				 "different", "--command-id", "once"),
		DONE);
	ck_assert_int_eq(run("conflict", "decide", "N02", "--adviser", "jia", "--decision",
				 "different", "--command-id", "once"),
		DONE);
	ck_assert_str_eq(between("jia"), "name_only advised different");
	ck_assert_str_eq(between("yi"), "name_only firm different");
	/* Another of that name comes, and jia advises them. */
	sandbox_must(
		&st, "case", "open", "--client", "张伟东", "--category", "LAB01", "--json", NULL);
	note(other);
	sandbox_must(&st, "case", "assign", other, "--to", "jia", "--reason", "x", NULL);
	ck_assert_str_eq(between("jia"), "name_only advised none");
}
END_TEST

/* Whatever shows the new case shows nothing of the old one. */
START_TEST(nothing_of_the_earlier_matter_is_shown)
{
	static const char *const languages[] = {"C.UTF-8", "zh_CN.UTF-8"};

	open_against("章卫冬", "110105491231002");
	run("conflict", "decide", new_case, "--adviser", "yi", "--decision", "consented",
		"--reason", "双方已签同意书");
	for (size_t i = 0; i < 2; i++) {
		environment_set(&st.environment, "LANG", languages[i]);
		ck_assert_int_eq(run("conflict", "check", new_case), DONE);
		ck_assert_ptr_nonnull(strstr(st.last.out, "甲文"));
		ck_assert_int_eq(run("conflict", "list"), DONE);
		ck_assert_ptr_nonnull(strstr(st.last.out, "乙文"));
		ck_assert_int_eq(run("conflict", "list", "--json"), DONE);
		ck_assert_int_eq(run("case", "propose", new_case), DONE);
		ck_assert_int_eq(run("case", "propose", new_case, "--json"), DONE);
		ck_assert_int_eq(run("case", "show", new_case), DONE);
		ck_assert_int_eq(run("case", "show", new_case, "--json"), DONE);
		run("case", "assign", new_case, "--to", "jia");
	}
	ck_assert_int_eq(run("case", "assign", new_case), DONE);
	ck_assert_int_eq(run("case", "show", new_case, "--json"), DONE);
	ck_assert_int_eq(
		run("case", "reassign", new_case, "--to", "jia", "--reason", "x"), REFUSED);
}
END_TEST

START_TEST(decisions_are_counted)
{
	open_against("章卫冬", "110105491231002");
	run("conflict", "decide", new_case, "--adviser", "yi", "--decision", "consented");
	run("conflict", "decide", new_case, "--adviser", "jia", "--decision", "override",
		"--reason", "没有别人");
	ck_assert_int_eq(
		run("conflict", "list", "--from", "2026-11-25", "--to", "2026-11-25"), DONE);
	ck_assert_uint_eq(reception_lines(&st), 3);
	ck_assert_int_eq(run("conflict", "list", "--to", "2026-11-24", "--json"), DONE);
	ck_assert_str_eq(st.last.out, "{\"decisions\":{\"different\":0,\"consented\":0,"
				      "\"override\":0}}\n");
	ck_assert_int_eq(run("conflict", "list", "--json"), DONE);
	ck_assert_ptr_nonnull(strstr(
		st.last.out, "{\"decisions\":{\"different\":0,\"consented\":1,\"override\":1}}\n"));
	ck_assert_int_eq(run("conflict", "list", "--from", "today"), USAGE);
}
END_TEST

START_TEST(words_that_are_none_are_refused)
{
	open_against("李四", NULL);
	ck_assert_int_eq(run("conflict", "check", new_case), DONE);
	ck_assert_uint_eq(reception_lines(&st), 1);
	ck_assert_int_eq(run("conflict", "check", new_case, "--json"), DONE);
	ck_assert_str_eq(st.last.out, "");
	ck_assert_int_eq(run("conflict", "check", "ZL-20261125-099"), REFUSED);
	ck_assert_int_eq(
		run("conflict", "decide", new_case, "--adviser", "jia", "--decision", "none"),
		USAGE);
	ck_assert_int_eq(run("conflict", "decide", new_case, "--adviser", "jia"), USAGE);
	ck_assert_int_eq(run("conflict", "decide", new_case, "--adviser", "nobody", "--decision",
				 "different"),
		USAGE);
	ck_assert_int_eq(
		run("conflict", "decide", new_case, "--adviser", "jia", "--decision", "different"),
		REFUSED);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_certain_hit_is_blocked_until_a_supervisor_overrides_it);
	tcase_add_test(tests, one_of_the_firm_needs_a_decision);
	tcase_add_test(tests, a_name_is_asked_about_once_until_there_is_more);
	tcase_add_test(tests, nothing_of_the_earlier_matter_is_shown);
	tcase_add_test(tests, decisions_are_counted);
	tcase_add_test(tests, words_that_are_none_are_refused);
}

UNIT_MAIN("cli_conflict", add_tests)
