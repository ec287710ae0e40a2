/*
 * Accounts at a desk, and logging in: each refusal. Trying a PIN takes a tenth of a second, so a
 * test asks little of it. How tries are counted: check_login_try.c.
 */
#include "menzhen/desk/access/account_commands.h"

#include "account_desk.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/desk_draft.h"
#include "unit.h"

static struct account_desk at;

static void set_up(void)
{
	account_desk_begin(&at);
}

static void tear_down(void)
{
	account_desk_end(&at);
}

static void reopen(int seconds)
{
	account_desk_reopen(&at, seconds);
}

static enum status add(const char *name, enum user_role role, const char *pin)
{
	return account_desk_add(&at, name, role, pin);
}

static void expect_refusal(enum status status, const char *words)
{
	account_desk_refused(&at, status, words);
}

static void must_add(const char *name, enum user_role role)
{
	ck_done(add(name, role, PIN), at.err);
}

static void must_log_in(const char *name, const char *pin)
{
	ck_done(desk_log_in(&at.desk, name, pin, &at.err), at.err);
}

START_TEST(the_first_account_is_an_administrators)
{
	expect_refusal(add("wang", USER_RECEPTIONIST, PIN), "must be an administrator's");
	ck_assert(!desk_has_accounts(&at.desk));
	must_add("zhou", USER_ADMIN);
	ck_assert(desk_has_accounts(&at.desk));
	ck_assert_str_eq(at.desk.actor, "zhou"); /* its maker is logged in */
	ck_assert_int_eq(at.desk.user.role, USER_ADMIN);
}
END_TEST

START_TEST(what_cannot_be_an_account_is_refused)
{
	struct account_request request = {.name = "jia", .role = USER_LAWYER, .pin = PIN};

	must_add("zhou", USER_ADMIN);
	expect_refusal(add("zhou", USER_RECEPTIONIST, PIN), "already");
	expect_refusal(add("wang", USER_RECEPTIONIST, "12345"), "too short");
	expect_refusal(add("wang", USER_RECEPTIONIST, "123456"), "guesses");
	ck_assert_int_eq(add("wang li", USER_RECEPTIONIST, PIN), STATUS_USAGE);
	expect_refusal(account_add(&at.desk, &request, &at.err), "which adviser");
	request.adviser = "nobody";
	ck_assert_int_ne(account_add(&at.desk, &request, &at.err), STATUS_OK);
	request.adviser = "jia";
	ck_done(account_add(&at.desk, &request, &at.err), at.err);
}
END_TEST

START_TEST(the_last_administrator_stays)
{
	struct account_request request = {.name = "zhou", .role = USER_RECEPTIONIST};

	must_add("zhou", USER_ADMIN);
	expect_refusal(account_disable(&at.desk, "zhou", NULL, &at.err), "last administrator");
	expect_refusal(account_change(&at.desk, &request, &at.err), "last administrator");
	must_add("qian", USER_ADMIN);
	ck_done(account_change(&at.desk, &request, &at.err), at.err);
	/* From now on zhou is no administrator, at once. */
	expect_refusal(add("wang", USER_RECEPTIONIST, PIN), "you may not");
}
END_TEST

START_TEST(who_is_not_there_is_not_changed)
{
	struct account_request request = {.name = "wang", .role = USER_RECEPTIONIST};

	must_add("zhou", USER_ADMIN);
	expect_refusal(account_change(&at.desk, &request, &at.err), "There is no account");
	expect_refusal(account_disable(&at.desk, "wang", NULL, &at.err), "There is no account");
	expect_refusal(account_enable(&at.desk, "wang", NULL, &at.err), "There is no account");
	expect_refusal(account_reset(&at.desk, "wang", PIN, NULL, &at.err), "There is no account");
}
END_TEST

/* "role adviser title" of wang, as the list has them. */
static const char *wang(void)
{
	static char text[128];
	struct account account;

	ck_done(account_load(at.desk.store, "wang", &account, &at.err), at.err);
	snprintf(text, sizeof(text), "%s %s %s", user_role_table.rows[account.role].code,
		account.adviser != NULL ? account.adviser : "-",
		account.title != NULL ? account.title : "-");
	account_release(&account);
	return text;
}

static const struct {
	struct account_request change;
	const char *after;
} changes[] = {
	{{.role = USER_ADMIN}, "admin jia 王某"}, /* still an adviser, with cases of their own */
	{{.title = "王晓明"}, "lawyer jia 王晓明"},
	{{.title = ""}, "lawyer jia -"},
	{{.adviser = "yi"}, "lawyer yi 王某"},
	{{.role = USER_AUDITOR, .adviser = ""}, "auditor - 王某"},
};

START_TEST(what_is_not_said_of_an_account_stays)
{
	const struct account_request lawyer = {
		.name = "wang", .role = USER_LAWYER, .adviser = "jia", .title = "王某", .pin = PIN};
	struct account_request change = changes[_i].change;

	must_add("zhou", USER_ADMIN);
	ck_done(account_add(&at.desk, &lawyer, &at.err), at.err);
	change.name = "wang";
	ck_done(account_change(&at.desk, &change, &at.err), at.err);
	ck_assert_str_eq(wang(), changes[_i].after);
}
END_TEST

START_TEST(a_lawyer_stays_an_adviser)
{
	struct account_request wang = {
		.name = "wang", .role = USER_LAWYER, .adviser = "jia", .pin = PIN};

	must_add("zhou", USER_ADMIN);
	ck_done(account_add(&at.desk, &wang, &at.err), at.err);
	wang = (struct account_request){.name = "wang", .adviser = ""};
	expect_refusal(account_change(&at.desk, &wang, &at.err), "which adviser");
	wang.adviser = NULL;
	ck_assert_int_eq(account_change(&at.desk, &wang, &at.err), STATUS_USAGE);
}
END_TEST

START_TEST(only_administrators_keep_accounts)
{
	char code[RECOVERY_CODE_SIZE];
	struct account_list list = {0};

	must_add("zhou", USER_ADMIN);
	must_add("wang", USER_RECEPTIONIST);
	must_log_in("wang", PIN);
	expect_refusal(add("li", USER_RECEPTIONIST, PIN), "you may not");
	expect_refusal(account_disable(&at.desk, "zhou", NULL, &at.err), "you may not");
	expect_refusal(account_reset(&at.desk, "zhou", OTHER_PIN, NULL, &at.err), "you may not");
	expect_refusal(account_new_recovery(&at.desk, code, &at.err), "you may not");
	expect_refusal(account_view(&at.desk, &list, &at.err), "you may not");
}
END_TEST

START_TEST(ones_own_pin_is_changed_with_the_present_one)
{
	expect_refusal(account_change_pin(&at.desk, PIN, OTHER_PIN, NULL, &at.err), "no accounts");
	must_add("zhou", USER_ADMIN);
	expect_refusal(
		account_change_pin(&at.desk, OTHER_PIN, OTHER_PIN, NULL, &at.err), "is wrong");
	expect_refusal(account_change_pin(&at.desk, PIN, "111111", NULL, &at.err), "guesses");
	ck_done(account_change_pin(&at.desk, PIN, OTHER_PIN, NULL, &at.err), at.err);
	expect_refusal(desk_log_in(&at.desk, "zhou", PIN, &at.err), "is wrong");
	must_log_in("zhou", OTHER_PIN);
}
END_TEST

START_TEST(who_is_disabled_is_out_and_comes_back)
{
	must_add("zhou", USER_ADMIN);
	must_add("wang", USER_RECEPTIONIST);
	ck_done(account_disable(&at.desk, "wang", NULL, &at.err), at.err);
	expect_refusal(
		desk_log_in(&at.desk, "wang", PIN, &at.err), "is wrong"); /* it does not tell */
	ck_assert_str_eq(at.desk.actor, "zhou"); /* whoever was there stays */
	ck_done(account_enable(&at.desk, "wang", NULL, &at.err), at.err);
	must_log_in("wang", PIN);
}
END_TEST

START_TEST(a_code_recovers_once)
{
	char code[RECOVERY_CODE_SIZE];

	must_add("zhou", USER_ADMIN);
	must_add("wang", USER_RECEPTIONIST);
	ck_done(account_new_recovery(&at.desk, code, &at.err), at.err);
	desk_log_out(&at.desk);
	expect_refusal(
		account_recover(&at.desk, "zhou", "ABC", OTHER_PIN, NULL, &at.err), "no recovery");
	expect_refusal(account_recover(&at.desk, "zhou", code, "111111", NULL, &at.err), "guesses");
	expect_refusal(
		account_recover(&at.desk, "wang", code, OTHER_PIN, NULL, &at.err), "is wrong");
	ck_done(account_recover(&at.desk, "zhou", code, OTHER_PIN, NULL, &at.err), at.err);
	ck_assert_str_eq(at.desk.actor, "zhou");
	expect_refusal(account_recover(&at.desk, "zhou", code, PIN, NULL, &at.err), "used already");
}
END_TEST

START_TEST(a_reset_ends_the_wait)
{
	must_add("zhou", USER_ADMIN);
	must_add("wang", USER_RECEPTIONIST);
	for (int i = 0; i < 3; i++)
		expect_refusal(desk_log_in(&at.desk, "wang", OTHER_PIN, &at.err), "is wrong");
	ck_done(account_reset(&at.desk, "wang", OTHER_PIN, NULL, &at.err), at.err);
	must_log_in("wang", OTHER_PIN);
}
END_TEST

START_TEST(nobody_may_do_anything)
{
	must_add("zhou", USER_ADMIN);
	reopen(0);
	ck_assert_str_eq(at.desk.actor, "");
	expect_refusal(desk_may(&at.desk, "case.read", &at.err), "log in first");
	expect_refusal(add("li", USER_RECEPTIONIST, PIN), "log in first");
}
END_TEST

START_TEST(those_who_can_log_in_are_offered)
{
	struct account_list list = {0};

	must_add("zhou", USER_ADMIN);
	must_add("wang", USER_RECEPTIONIST);
	must_add("li", USER_RECEPTIONIST);
	ck_done(account_disable(&at.desk, "li", NULL, &at.err), at.err);
	desk_log_out(&at.desk);
	ck_done(desk_login_users(&at.desk, &list, &at.err), at.err);
	ck_assert_uint_eq(list.count, 2);
	ck_assert_str_eq(list.items[0].name, "wang");
	ck_assert_str_eq(list.items[1].name, "zhou");
	account_list_release(&list);
}
END_TEST

START_TEST(what_was_half_typed_before_is_the_first_users)
{
	char owner[ACTOR_SIZE];
	struct buffer draft = {0};
	bool busy;

	desk_draft_owner(&at.desk, owner);
	ck_assert_str_eq(owner, "");
	ck_done(desk_draft_keep(&at.desk, owner, "intake", "client=李四\n", &busy, &at.err),
		at.err);
	must_add("zhou", USER_ADMIN);
	ck_done(desk_draft_load(&at.desk, "intake", &draft, &at.err), at.err);
	ck_assert_str_eq(buffer_text(&draft), "client=李四\n");
	buffer_release(&draft);
}
END_TEST

/* A form that another's turn overtakes keeps what is typed under whoever opened it. */
START_TEST(a_draft_stays_with_its_owner)
{
	char owner[ACTOR_SIZE];
	struct buffer draft = {0};
	bool busy;

	must_add("zhou", USER_ADMIN);
	must_add("wang", USER_RECEPTIONIST);
	desk_draft_owner(&at.desk, owner);
	must_log_in("wang", PIN);
	ck_done(desk_draft_keep(&at.desk, owner, "intake", "client=李四\n", &busy, &at.err),
		at.err);
	ck_done(desk_draft_load(&at.desk, "intake", &draft, &at.err), at.err);
	ck_assert_uint_eq(draft.length, 0);
	must_log_in("zhou", PIN);
	ck_done(desk_draft_load(&at.desk, "intake", &draft, &at.err), at.err);
	ck_assert_str_eq(buffer_text(&draft), "client=李四\n");
	buffer_release(&draft);
}
END_TEST

/* An older Menzhen left the verifier of a used code where it was. */
START_TEST(a_used_code_that_was_left_is_no_tampering)
{
	char code[RECOVERY_CODE_SIZE], verifier[PASSWORD_VERIFIER_SIZE];

	must_add("zhou", USER_ADMIN);
	ck_done(account_new_recovery(&at.desk, code, &at.err), at.err);
	ck_done(account_recover(&at.desk, "zhou", code, OTHER_PIN, NULL, &at.err), at.err);
	ck_done(password_make(code, verifier, &at.err), at.err);
	ck_done(store_begin(at.desk.store, &at.err), at.err);
	ck_done(credential_set(at.desk.store, "zhou", CREDENTIAL_RECOVERY, verifier, &at.err),
		at.err);
	ck_done(store_commit(at.desk.store, &at.err), at.err);
	expect_refusal(account_recover(&at.desk, "zhou", code, PIN, NULL, &at.err), "used already");
}
END_TEST

START_TEST(who_could_not_set_a_pin_is_not_at_the_desk)
{
	char code[RECOVERY_CODE_SIZE];

	must_add("zhou", USER_ADMIN);
	ck_done(account_new_recovery(&at.desk, code, &at.err), at.err);
	desk_log_out(&at.desk);
	ck_assert_int_eq(
		account_recover(&at.desk, "zhou", code, OTHER_PIN, "no command id", &at.err),
		STATUS_USAGE);
	ck_assert_str_eq(at.desk.actor, "");
	ck_assert_int_eq(at.desk.user.role, USER_NOBODY);
	/* The code still counts. */
	ck_done(account_recover(&at.desk, "zhou", code, OTHER_PIN, NULL, &at.err), at.err);
	ck_assert_str_eq(at.desk.actor, "zhou");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, the_first_account_is_an_administrators);
	tcase_add_test(tests, what_cannot_be_an_account_is_refused);
	tcase_add_test(tests, the_last_administrator_stays);
	tcase_add_test(tests, who_is_not_there_is_not_changed);
	tcase_add_loop_test(tests, what_is_not_said_of_an_account_stays, 0,
		sizeof(changes) / sizeof(changes[0]));
	tcase_add_test(tests, a_lawyer_stays_an_adviser);
	tcase_add_test(tests, only_administrators_keep_accounts);
	tcase_add_test(tests, ones_own_pin_is_changed_with_the_present_one);
	tcase_add_test(tests, who_is_disabled_is_out_and_comes_back);
	tcase_add_test(tests, a_code_recovers_once);
	tcase_add_test(tests, a_used_code_that_was_left_is_no_tampering);
	tcase_add_test(tests, who_could_not_set_a_pin_is_not_at_the_desk);
	tcase_add_test(tests, a_reset_ends_the_wait);
	tcase_add_test(tests, nobody_may_do_anything);
	tcase_add_test(tests, those_who_can_log_in_are_offered);
	tcase_add_test(tests, what_was_half_typed_before_is_the_first_users);
	tcase_add_test(tests, a_draft_stays_with_its_owner);
}

UNIT_MAIN("account_commands", add_tests)
