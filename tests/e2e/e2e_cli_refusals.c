/* What the command line refuses: with a status, a sentence, and nothing recorded. */
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG, STORE };

#define FIELD_IS(sandbox, key, value) ck_assert_str_eq(sandbox_field(sandbox, key), value)

static void open_case(struct sandbox *st, char number[RECEPTION_NUMBER_SIZE])
{
	reception_init(st, "zh");
	reception_record(st, "张三", "LAB01", number);
}

START_TEST(another_choice_needs_a_reason)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	open_case(&st, number);
	sandbox_run(&st, "case", "assign", number, "--to", "zhao-j", NULL);
	reception_expect_refusal(&st, REFUSED, "理由");
	sandbox_run(&st, "case", "assign", number, "--to", "sun-gz", "--reason", "公证", NULL);
	reception_expect_refusal(&st, REFUSED, "孙国珍");
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
		reception_expect_refusal(&st, REFUSED, "menzhen: ");
	}
	sandbox_must(&st, "case", "void", number, "--reason", "重复登记", "--json", NULL);
	FIELD_IS(&st, "state", "voided");
	sandbox_run(&st, "case", "assign", number, NULL);
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_run(&st, "case", "void", number, "--reason", "又一次", NULL);
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
	/* The number stays taken. */
	reception_record(&st, "李四", "LAB01", number);
	ck_assert_str_eq(number, "ZL-20261125-002");
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
		reception_expect_refusal(&st, REFUSED, "menzhen: ");
	}
	sandbox_run(&st, "case", "rate", number, "--level", "2", "--reason", "no_such", NULL);
	ck_assert_int_ne(st.last.status, DONE);
	sandbox_run(&st, "--user", "wang-xm", "case", "rate", number, "--level", "5", NULL);
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_run(&st, "--user", "wang-xm", "case", "decline", number, NULL);
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_must(&st, "case", "rate", number, "--level", "2", "--reason", "long_wait",
		"--source", "slip", "--json", NULL);
	FIELD_IS(&st, "rating", "2");
	FIELD_IS(&st, "rating_reason", "long_wait");
	FIELD_IS(&st, "rating_source", "slip");
	sandbox_run(&st, "case", "rate", number, "--level", "5", NULL);
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_run(&st, "case", "decline", number, NULL);
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
	/* Reopening does not give a second one. */
	sandbox_must(&st, "case", "reopen", number, "--reason", "整改", NULL);
	sandbox_run(&st, "case", "rate", number, "--level", "5", NULL);
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_must(&st, "case", "close", number, "--outcome", "answered", "--advice", "再答复",
		"--json", NULL);
	FIELD_IS(&st, "rating", "2");
	sandbox_run(&st, "case", "rate", number, "--level", "5", NULL);
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
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
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
	sandbox_must(
		&st, "case", "rate", number, "--level", "1", "--text", "没说清楚", "--json", NULL);
	FIELD_IS(&st, "rating_text", "没说清楚");
	reception_record_closed(&st, "李四", "LAB01", number);
	sandbox_must(&st, "case", "decline", number, "--json", NULL);
	FIELD_IS(&st, "state", "declined");
	FIELD_IS(&st, "rating", "null");
	sandbox_run(&st, "case", "rate", number, "--level", "5", NULL);
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
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
		{{"queue"}, "carry, leftovers, list, next, overdue, times"},
		{{"queue", "--json"}, "carry, leftovers, list, next, overdue, times"},
		{{"queue", "somewhere-else"}, "carry, leftovers, list, next, overdue, times"},
		{{"no-such-thing-at-all"}, "--help"},
		{{"case", "show"}, "case show --help"},
		{{"case", "open", "--category", "LAB01"}, "--client"},
		{{"case", "open", "--client", "甲", "--categry", "LAB01"}, "--categry"},
		{{"case", "list", "--state", "sleeping"}, "waiting"},
		{{"case", "list", "--date", "2026-02-30"}, "2026-02-30"},
		{{"case", "list", "--limit", "many"}, "many"},
		{{"case", "rate", "N01", "--level", "6"}, "1, 2, 3, 4, 5"},
		{{"case", "decline", "N01", "--source", "fax"}, "kiosk"},
		{{"init", "--name=甲", "--code=A", "--level=county"}, "village"},
		{{"case", "list", "--language", "fr"}, "zh, en"},
		{{"roster", "show", "--date", "yesterday"}, "yesterday"},
		{{"verify", "everything"}, "everything"},
	};
	struct sandbox st;
	reception_init(&st, "zh");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *const *a = cases[i].args;
		sandbox_run(&st, a[0], a[1], a[2], a[3], a[4], a[5], NULL);
		reception_expect_refusal(&st, USAGE, cases[i].words);
	}
	sandbox_release(&st);
}
END_TEST

/* The language asked for holds for what is wrong with the other words too. */
START_TEST(usage_is_told_in_the_language_asked_for)
{
	struct sandbox st;
	reception_init(&st, "zh");
	sandbox_run(&st, "--language", "en", "cse", "open", NULL);
	reception_expect_refusal(&st, USAGE, "There is no command");
	sandbox_release(&st);
}
END_TEST

/* Run ARGS… by the shell with the standard output full; what it says is in st->last. */
static int run_on_full_disk(struct sandbox *st, const char *words)
{
	char script[512];
	snprintf(script, sizeof(script), "exec %s --station %s --language en %s >/dev/full",
		MENZHEN_BINARY, st->folder, words);
	const char *const argv[] = {"/bin/sh", "-c", script, NULL};
	return command_run(&st->last, &st->environment, argv);
}

/* "Recorded" is said of what is on record, and of nothing else. */
START_TEST(a_lost_answer_is_told)
{
	static const struct {
		const char *words;
		bool recorded;
	} cases[] = {
		{"case open --client A --category LAB01", true},
		{"case assign N01", true},
		{"case start N01 --json", true},
		{"case list", false},
		{"case show N01", false},
		{"case void --help", false},
		{"verify", false},
		{"roster check", false},
	};
	struct sandbox st;
	reception_init(&st, "en");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		ck_assert_int_eq(run_on_full_disk(&st, cases[i].words), STORE);
		ck_assert_msg((strstr(st.last.err, "recorded") != NULL) == cases[i].recorded,
			"%s: %s", cases[i].words, st.last.err);
		ck_assert_ptr_nonnull(strstr(st.last.err, "result"));
	}
	/* Nor is it hidden by an error: the findings of a roster are lost, and it is wrong. */
	sandbox_write(&st, "roster.yaml", "advisers: 1\n");
	ck_assert_int_eq(run_on_full_disk(&st, "roster check"), CONFIG);
	ck_assert_ptr_nonnull(strstr(st.last.err, "could not be written out"));
	sandbox_release(&st);
}
END_TEST

START_TEST(every_error_of_a_file_is_told_once)
{
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_write(&st, "station.yaml", "code: A\nlevel: parish\n");
	ck_assert_int_eq(sandbox_run(&st, "--language", "en", "case", "list", NULL), CONFIG);
	ck_assert_str_eq(st.last.err, "menzhen: station.yaml:1:1: 'name' is missing here\n"
				      "menzhen: station.yaml:2:8: unknown level 'parish'; use one "
				      "of: city, district, town, village\n");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_folder_of_odd_letters_cannot_act_on_the_terminal)
{
	struct sandbox st;
	sandbox_init_empty(&st);
	strcpy(st.folder + strlen(st.folder), "\x1b[31m");
	sandbox_must(&st, "init", "--name", "甲", "--code", "A", "--level", "city", NULL);
	ck_assert_ptr_null(strchr(st.last.out, '\x1b'));
	ck_assert_ptr_nonnull(strstr(st.last.out, "<U+001B>"));
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
	reception_expect_refusal(&st, REFUSED, "menzhen: ");
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

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, another_choice_needs_a_reason);
	tcase_add_test(tests, every_step_refuses_what_is_out_of_turn);
	tcase_add_test(tests, one_case_one_rating);
	tcase_add_test(tests, own_words_are_a_reason_and_declining_is_a_state);
	tcase_add_test(tests, what_is_not_understood_is_usage);
	tcase_add_test(tests, usage_is_told_in_the_language_asked_for);
	tcase_add_test(tests, a_lost_answer_is_told);
	tcase_add_test(tests, every_error_of_a_file_is_told_once);
	tcase_add_test(tests, a_folder_of_odd_letters_cannot_act_on_the_terminal);
	tcase_add_test(tests, a_category_that_is_none_is_refused);
	tcase_add_test(tests, refusals_are_json_where_json_is_asked_for);
}

UNIT_MAIN("cli_refusals", add_tests)
