/*
 * Accounts at a desk, and logging in: each refusal, and the wait after wrong PINs, which a restart
 * does not shorten. Trying a PIN takes a tenth of a second, so a test asks little of it.
 */
#include "menzhen/desk/access/account_commands.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/desk/desk_draft.h"
#include "sandbox_store.h"
#include "unit.h"

#define PIN "735291"
#define OTHER_PIN "864213"

static char folder[64];
static struct desk desk;
static struct error err;

/* SECONDS after 19:42:00 of the pinned evening. */
static void open_desk(int seconds)
{
	struct desk_options options = {.directory = folder};
	struct error_list errors = {0};

	ck_assert(moment_parse("2026-11-25T19:42:00+08:00", &options.clock.pinned));
	options.clock.pinned += (moment)seconds * MS_PER_SECOND;
	ck_done(desk_open(&desk, &options, &errors, &err), err);
	ck_done(desk_sit_down(&desk, &err), err);
}

static void reopen(int seconds)
{
	desk_release(&desk);
	open_desk(seconds);
}

static void set_up(void)
{
	static const char roster[] =
		"advisers:\n  - {id: jia, name: 甲, kind: lawyer}\nshifts: []\n";
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	struct desk_options options = {.directory = folder};
	char path[128];

	snprintf(folder, sizeof(folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_done(desk_create(&options, &station, &err), err);
	snprintf(path, sizeof(path), "%s/roster.yaml", folder);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(roster, file);
	fclose(file);
	open_desk(0);
}

static void tear_down(void)
{
	desk_release(&desk);
	nftw(folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

static enum status add(const char *name, enum user_role role, const char *pin)
{
	const struct account_request request = {.name = name, .role = role, .pin = pin};

	return account_add(&desk, &request, &err);
}

static void must_add(const char *name, enum user_role role)
{
	ck_done(add(name, role, PIN), err);
}

static void must_log_in(const char *name, const char *pin)
{
	ck_done(desk_log_in(&desk, name, pin, &err), err);
}

/* The last use case was refused with WORDS in its sentence. */
static void expect_refusal(enum status status, const char *words)
{
	ck_assert_int_eq(status, STATUS_REFUSED);
	ck_assert_msg(strstr(err.msgid, words) != NULL, "%s", err.msgid);
}

START_TEST(the_first_account_is_an_administrators)
{
	expect_refusal(add("wang", USER_RECEPTIONIST, PIN), "must be an administrator's");
	ck_assert(!desk_has_accounts(&desk));
	must_add("zhou", USER_ADMIN);
	ck_assert(desk_has_accounts(&desk));
	ck_assert_str_eq(desk.actor, "zhou"); /* its maker is logged in */
	ck_assert_int_eq(desk.user.role, USER_ADMIN);
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
	expect_refusal(account_add(&desk, &request, &err), "which adviser");
	request.adviser = "nobody";
	ck_assert_int_ne(account_add(&desk, &request, &err), STATUS_OK);
	request.adviser = "jia";
	ck_done(account_add(&desk, &request, &err), err);
}
END_TEST

START_TEST(the_last_administrator_stays)
{
	struct account_request request = {.name = "zhou", .role = USER_RECEPTIONIST};

	must_add("zhou", USER_ADMIN);
	expect_refusal(account_disable(&desk, "zhou", NULL, &err), "last administrator");
	expect_refusal(account_change(&desk, &request, &err), "last administrator");
	must_add("qian", USER_ADMIN);
	ck_done(account_change(&desk, &request, &err), err);
	/* From now on zhou is no administrator, at once. */
	expect_refusal(add("wang", USER_RECEPTIONIST, PIN), "you may not");
}
END_TEST

START_TEST(who_is_not_there_is_not_changed)
{
	struct account_request request = {.name = "wang", .role = USER_RECEPTIONIST};

	must_add("zhou", USER_ADMIN);
	expect_refusal(account_change(&desk, &request, &err), "There is no account");
	expect_refusal(account_disable(&desk, "wang", NULL, &err), "There is no account");
	expect_refusal(account_enable(&desk, "wang", NULL, &err), "There is no account");
	expect_refusal(account_reset(&desk, "wang", PIN, NULL, &err), "There is no account");
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
	expect_refusal(account_disable(&desk, "zhou", NULL, &err), "you may not");
	expect_refusal(account_reset(&desk, "zhou", OTHER_PIN, NULL, &err), "you may not");
	expect_refusal(account_new_recovery(&desk, code, &err), "you may not");
	expect_refusal(account_view(&desk, &list, &err), "you may not");
}
END_TEST

START_TEST(ones_own_pin_is_changed_with_the_present_one)
{
	expect_refusal(account_change_pin(&desk, PIN, OTHER_PIN, NULL, &err), "no accounts");
	must_add("zhou", USER_ADMIN);
	expect_refusal(account_change_pin(&desk, OTHER_PIN, OTHER_PIN, NULL, &err), "is wrong");
	expect_refusal(account_change_pin(&desk, PIN, "111111", NULL, &err), "guesses");
	ck_done(account_change_pin(&desk, PIN, OTHER_PIN, NULL, &err), err);
	expect_refusal(desk_log_in(&desk, "zhou", PIN, &err), "is wrong");
	must_log_in("zhou", OTHER_PIN);
}
END_TEST

START_TEST(who_is_disabled_is_out_and_comes_back)
{
	must_add("zhou", USER_ADMIN);
	must_add("wang", USER_RECEPTIONIST);
	ck_done(account_disable(&desk, "wang", NULL, &err), err);
	expect_refusal(desk_log_in(&desk, "wang", PIN, &err), "is wrong"); /* it does not tell */
	ck_assert_str_eq(desk.actor, "zhou"); /* whoever was there stays */
	ck_done(account_enable(&desk, "wang", NULL, &err), err);
	must_log_in("wang", PIN);
}
END_TEST

START_TEST(a_code_recovers_once)
{
	char code[RECOVERY_CODE_SIZE];

	must_add("zhou", USER_ADMIN);
	must_add("wang", USER_RECEPTIONIST);
	ck_done(account_new_recovery(&desk, code, &err), err);
	desk_log_out(&desk);
	expect_refusal(account_recover(&desk, "zhou", "ABC", OTHER_PIN, NULL, &err), "no recovery");
	expect_refusal(account_recover(&desk, "zhou", code, "111111", NULL, &err), "guesses");
	expect_refusal(account_recover(&desk, "wang", code, OTHER_PIN, NULL, &err), "is wrong");
	ck_done(account_recover(&desk, "zhou", code, OTHER_PIN, NULL, &err), err);
	ck_assert_str_eq(desk.actor, "zhou");
	ck_assert_int_ne(account_recover(&desk, "zhou", code, PIN, NULL, &err), STATUS_OK);
}
END_TEST

static moment wait_of(const char *name)
{
	moment wait;

	ck_done(desk_login_wait(&desk, name, &wait, &err), err);
	return wait / MS_PER_SECOND;
}

START_TEST(the_wait_survives_a_restart)
{
	must_add("zhou", USER_ADMIN);
	desk_log_out(&desk);
	for (int i = 0; i < 3; i++)
		expect_refusal(desk_log_in(&desk, "zhou", OTHER_PIN, &err), "is wrong");
	ck_assert_int_eq(wait_of("zhou"), 5);
	ck_assert_int_eq(wait_of("wang"), 0);
	reopen(2);
	ck_assert_int_eq(wait_of("zhou"), 3);
	expect_refusal(desk_log_in(&desk, "zhou", PIN, &err), "wait");
	reopen(5);
	expect_refusal(desk_log_in(&desk, "zhou", OTHER_PIN, &err), "is wrong");
	ck_assert_int_eq(wait_of("zhou"), 10); /* it grows */
	reopen(-3600);                         /* a clock that was put back shortens nothing */
	ck_assert_int_eq(wait_of("zhou"), 10);
	reopen(15);
	must_log_in("zhou", PIN);
	ck_assert_int_eq(wait_of("zhou"), 0);
}
END_TEST

START_TEST(a_reset_ends_the_wait)
{
	must_add("zhou", USER_ADMIN);
	must_add("wang", USER_RECEPTIONIST);
	for (int i = 0; i < 3; i++)
		expect_refusal(desk_log_in(&desk, "wang", OTHER_PIN, &err), "is wrong");
	ck_done(account_reset(&desk, "wang", OTHER_PIN, NULL, &err), err);
	must_log_in("wang", OTHER_PIN);
}
END_TEST

START_TEST(nobody_may_do_anything)
{
	must_add("zhou", USER_ADMIN);
	reopen(0);
	ck_assert_str_eq(desk.actor, "");
	expect_refusal(desk_may(&desk, "case.read", &err), "log in first");
	expect_refusal(add("li", USER_RECEPTIONIST, PIN), "log in first");
}
END_TEST

START_TEST(those_who_can_log_in_are_offered)
{
	struct account_list list = {0};

	must_add("zhou", USER_ADMIN);
	must_add("wang", USER_RECEPTIONIST);
	must_add("li", USER_RECEPTIONIST);
	ck_done(account_disable(&desk, "li", NULL, &err), err);
	desk_log_out(&desk);
	ck_done(desk_login_users(&desk, &list, &err), err);
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

	desk_draft_owner(&desk, owner);
	ck_assert_str_eq(owner, "");
	ck_done(desk_draft_keep(&desk, owner, "intake", "client=李四\n", &busy, &err), err);
	must_add("zhou", USER_ADMIN);
	ck_done(desk_draft_load(&desk, "intake", &draft, &err), err);
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
	desk_draft_owner(&desk, owner);
	must_log_in("wang", PIN);
	ck_done(desk_draft_keep(&desk, owner, "intake", "client=李四\n", &busy, &err), err);
	ck_done(desk_draft_load(&desk, "intake", &draft, &err), err);
	ck_assert_uint_eq(draft.length, 0);
	must_log_in("zhou", PIN);
	ck_done(desk_draft_load(&desk, "intake", &draft, &err), err);
	ck_assert_str_eq(buffer_text(&draft), "client=李四\n");
	buffer_release(&draft);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, the_first_account_is_an_administrators);
	tcase_add_test(tests, what_cannot_be_an_account_is_refused);
	tcase_add_test(tests, the_last_administrator_stays);
	tcase_add_test(tests, who_is_not_there_is_not_changed);
	tcase_add_test(tests, only_administrators_keep_accounts);
	tcase_add_test(tests, ones_own_pin_is_changed_with_the_present_one);
	tcase_add_test(tests, who_is_disabled_is_out_and_comes_back);
	tcase_add_test(tests, a_code_recovers_once);
	tcase_add_test(tests, the_wait_survives_a_restart);
	tcase_add_test(tests, a_reset_ends_the_wait);
	tcase_add_test(tests, nobody_may_do_anything);
	tcase_add_test(tests, those_who_can_log_in_are_offered);
	tcase_add_test(tests, what_was_half_typed_before_is_the_first_users);
	tcase_add_test(tests, a_draft_stays_with_its_owner);
}

UNIT_MAIN("account_commands", add_tests)
