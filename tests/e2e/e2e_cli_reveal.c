/*
 * The command line shows numbers of people as the screen does: masked, unless somebody asks with
 * --reveal; that is on record, and for those alone who may.
 */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

static struct sandbox st;

/* Of the visitor, of the other party, of whom came along, of further parties, of who booked. */
static const char *const numbers[] = {"13800001234", "320402198003151396", "13900005678",
	"320402198003150010", "13700004321", "13600008765", "13500002468"};

enum { NUMBERS = sizeof(numbers) / sizeof(numbers[0]), WORDS = 5 };

/* All that shows cases, visitors and appointments. */
static const char *const commands[][WORDS] = {
	{"case", "show", "N01"},
	{"case", "list"},
	{"case", "find", "张三"},
	{"case", "explain", "N01"},
	{"client", "show", "N01"},
	{"client", "find", "张三"},
	{"queue", "list"},
	{"queue", "leftovers"},
	{"queue", "overdue"},
	{"appointment", "list"},
	{"appointment", "show", "A-0001"},
	{"conflict", "check", "N01"},
	{"duty", "handover", "wang-xm"},
	{"disclosure", "list"},
};

enum { COMMANDS = sizeof(commands) / sizeof(commands[0]) };

static void set_up(void)
{
	reception_init(&st, "en");
	sandbox_must(&st, "case", "open", "--client", "张三", "--category", "LAB01", "--phone",
		numbers[0], "--id-number", numbers[1], "--opponent", "赵六", "--opponent-phone",
		numbers[2], "--opponent-id", numbers[3], "--agent", "钱七", "--agent-phone",
		numbers[4], "--more-opponents", "孙八; 13600008765", NULL);
	sandbox_must(&st, "appointment", "add", "--client", "李四", "--phone", numbers[6], "--day",
		"2026-11-27", "--at", "19:30", NULL);
}

static void tear_down(void)
{
	sandbox_release(&st);
}

static void run(const char *const *words, bool json)
{
	sandbox_must(
		&st, words[0], words[1], json ? "--json" : words[2], json ? words[2] : NULL, NULL);
}

static size_t disclosures(void)
{
	sandbox_must(&st, "disclosure", "list", "--json", NULL);
	return reception_lines(&st);
}

START_TEST(nothing_shows_a_number_whole)
{
	for (int i = 0; i < 2 * COMMANDS; i++) {
		run(commands[i / 2], i % 2);
		for (int k = 0; k < NUMBERS; k++)
			ck_assert_msg(strstr(st.last.out, numbers[k]) == NULL, "%s %s: %s",
				commands[i / 2][0], commands[i / 2][1], st.last.out);
	}
	ck_assert_uint_eq(disclosures(), 0);
}
END_TEST

/* A list shows 张*, a card 张三. */
START_TEST(a_list_shows_no_names)
{
	static const char *const lists[][2] = {{"case", "list"}, {"queue", "list"}};

	for (size_t i = 0; i < 2; i++) {
		sandbox_must(&st, lists[i][0], lists[i][1], "--json", NULL);
		ck_assert_str_eq(sandbox_field(&st, "client"), "张*");
		ck_assert_str_eq(sandbox_field(&st, "opponent"), "赵*");
	}
	sandbox_must(&st, "case", "show", "N01", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "client"), "张三");
}
END_TEST

START_TEST(who_asks_sees_them_and_is_on_record)
{
	sandbox_must(&st, "case", "show", "N01", "--reveal", NULL);
	for (int k = 0; k < NUMBERS - 1; k++)
		ck_assert_msg(strstr(st.last.out, numbers[k]) != NULL, "%s", numbers[k]);
	ck_assert_uint_eq(disclosures(), 1);
	ck_assert_str_eq(sandbox_field(&st, "subject"), "ZL-20261125-001");
	sandbox_must(&st, "client", "show", "N01", "--reveal", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, numbers[0]));
	sandbox_must(&st, "appointment", "show", "A-0001", "--reveal", NULL);
	ck_assert_ptr_nonnull(strstr(st.last.out, numbers[6]));
	ck_assert_uint_eq(disclosures(), 3);
	reception_must_verify(&st);
}
END_TEST

/* A list is one record with how many were shown. */
START_TEST(a_list_is_one_record)
{
	char number[RECEPTION_NUMBER_SIZE];

	reception_record(&st, "王五", "LAB01", number); /* who gave no number */
	sandbox_must(&st, "case", "list", "--where", "category=LAB", "--reveal", "--json", NULL);
	ck_assert_uint_eq(reception_lines(&st), 2);
	ck_assert_uint_eq(reception_count(&st, numbers[0]), 1);
	ck_assert_uint_eq(disclosures(), 1);
	ck_assert_str_eq(sandbox_field(&st, "cases"), "1");
	ck_assert_str_eq(sandbox_field(&st, "subject"), "case list");
	sandbox_must(&st, "queue", "list", "--reveal", "--json", NULL);
	ck_assert_uint_eq(reception_count(&st, numbers[0]), 1);
	sandbox_must(&st, "case", "find", "张三", "--reveal", "--json", NULL);
	ck_assert_uint_eq(reception_count(&st, numbers[0]), 1);
	ck_assert_uint_eq(disclosures(), 3);
	reception_must_verify(&st);
}
END_TEST

START_TEST(who_may_not_is_refused)
{
	static const char *const roles[] = {"auditor", "volunteer"};

	reception_admin(&st);
	for (size_t i = 0; i < 2; i++) {
		reception_user(&st, roles[i], roles[i], NULL);
		st.last.input = RECEPTION_PIN "\n" RECEPTION_PIN "\n";
		sandbox_run(&st, "--user", roles[i], "queue", "list", "--reveal", "--json", NULL);
		reception_expect_refusal(&st, 1, "see numbers in full");
		sandbox_run(&st, "--user", roles[i], "client", "show", "N01", "--reveal", NULL);
		reception_expect_refusal(&st, 1, "see numbers in full");
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, nothing_shows_a_number_whole);
	tcase_add_test(tests, a_list_shows_no_names);
	tcase_add_test(tests, who_asks_sees_them_and_is_on_record);
	tcase_add_test(tests, a_list_is_one_record);
	tcase_add_test(tests, who_may_not_is_refused);
}

UNIT_MAIN("cli_reveal", add_tests)
