/*
 * How tries of PINs and recovery codes are counted: one after the other and many at once, after a
 * restart, under a clock that was wrong, in a database that takes no writing, without memory.
 */
#include "desk/access/login_try.h"

#include <stdint.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

#include "account_desk.h"
#include "menzhen/model/access/pin.h"
#include "unit.h"

enum { YEAR = 365 * 24 * 60 * 60 };

static struct account_desk at;

static void set_up(void)
{
	account_desk_begin(&at);
	ck_done(account_desk_add(&at, "zhou", USER_ADMIN, PIN), at.err);
	desk_log_out(&at.desk);
}

static void tear_down(void)
{
	account_desk_end(&at);
}

static void expect_refusal(enum status status, const char *words)
{
	account_desk_refused(&at, status, words);
}

static enum status log_in(const char *pin)
{
	return desk_log_in(&at.desk, "zhou", pin, &at.err);
}

static void fail_times(int times)
{
	for (int i = 0; i < times; i++)
		expect_refusal(log_in(OTHER_PIN), "is wrong");
}

/* Seconds. */
static int64_t wait_for(const char *name, enum credential_kind kind)
{
	moment wait;

	ck_done(desk_login_wait(&at.desk, name, kind, &wait, &at.err), at.err);
	return wait / MS_PER_SECOND;
}

static int64_t wait_now(void)
{
	return wait_for("zhou", CREDENTIAL_PIN);
}

START_TEST(the_wait_survives_a_restart)
{
	fail_times(3);
	ck_assert_int_eq(wait_now(), 5);
	ck_assert_int_eq(wait_for("wang", CREDENTIAL_PIN), 0);
	account_desk_reopen(&at, 2);
	ck_assert_int_eq(wait_now(), 3);
	expect_refusal(log_in(PIN), "wait");
	account_desk_reopen(&at, 5);
	fail_times(1);
	ck_assert_int_eq(wait_now(), 10); /* it grows */
	account_desk_reopen(&at, 15);
	ck_done(log_in(PIN), at.err);
	ck_assert_int_eq(wait_now(), 0);
}
END_TEST

/* The clock was wrong, in the future; now it is right. The wait begins again, once. */
START_TEST(a_try_of_the_future_makes_wait_no_longer_than_others)
{
	account_desk_reopen(&at, (int64_t)10 * YEAR);
	fail_times(3);
	account_desk_reopen(&at, 0);
	ck_assert_int_eq(wait_now(), 5);
	expect_refusal(log_in(PIN), "wait");
	account_desk_reopen(&at, 4);
	ck_assert_int_eq(wait_now(), 1);
	expect_refusal(log_in(PIN), "wait");
	account_desk_reopen(&at, 5);
	/* What was counted stays. */
	fail_times(1);
	ck_assert_int_eq(wait_now(), 10);
	account_desk_reopen(&at, 15);
	ck_done(log_in(PIN), at.err);
}
END_TEST

/* A battery that is dead: the clock begins anew in 2000 at each start. */
START_TEST(a_clock_that_begins_anew_shuts_nobody_out)
{
	fail_times(3);
	account_desk_reopen(&at, -(int64_t)26 * YEAR);
	expect_refusal(log_in(PIN), "wait");
	account_desk_reopen(&at, -(int64_t)26 * YEAR + 5);
	ck_done(log_in(PIN), at.err);
}
END_TEST

START_TEST(codes_make_wait_by_themselves)
{
	char code[RECOVERY_CODE_SIZE], wrong[RECOVERY_CODE_SIZE];

	ck_done(log_in(PIN), at.err);
	ck_done(account_new_recovery(&at.desk, code, &at.err), at.err);
	recovery_code_new(wrong);
	for (int i = 0; i < 3; i++)
		expect_refusal(account_recover(&at.desk, "zhou", wrong, OTHER_PIN, NULL, &at.err),
			"code is wrong");
	ck_assert_int_eq(wait_for("zhou", CREDENTIAL_RECOVERY), 5);
	ck_assert_int_eq(wait_now(), 0);
}
END_TEST

/* What came of one of the tries that were made at once. */
enum outcome { LET_IN, WRONG, TO_WAIT, FAILED, OUTCOMES };

static enum outcome outcome_of(enum status status)
{
	if (status == STATUS_OK)
		return LET_IN;
	if (status != STATUS_REFUSED)
		return FAILED;
	return strstr(at.err.msgid, "wait") != NULL ? TO_WAIT : WRONG;
}

/* COUNT processes, each with a desk of its own, SECONDS into the evening, all begin together. */
static void try_at_once(const char *pin, int count, int seconds, int outcomes[OUTCOMES])
{
	int start[2], status;
	char go;

	desk_release(&at.desk); /* no connection goes into a child */
	ck_assert_int_eq(pipe(start), 0);
	for (int i = 0; i < count; i++) {
		pid_t child = fork();
		ck_assert_int_ge(child, 0);
		if (child > 0)
			continue;
		close(start[1]);
		account_desk_open(&at, seconds);
		(void)!read(start[0], &go, 1); /* its end is the start */
		enum outcome outcome = outcome_of(log_in(pin));
		desk_release(&at.desk);
		_exit((int)outcome);
	}
	close(start[0]);
	close(start[1]);
	memset(outcomes, 0, OUTCOMES * sizeof(*outcomes));
	for (int i = 0; i < count; i++) {
		ck_assert_int_gt(wait(&status), 0);
		ck_assert(WIFEXITED(status) && WEXITSTATUS(status) < OUTCOMES);
		outcomes[WEXITSTATUS(status)]++;
	}
	account_desk_open(&at, seconds);
}

START_TEST(tries_at_once_are_each_counted)
{
	int outcomes[OUTCOMES];

	try_at_once(OTHER_PIN, 12, 0, outcomes);
	ck_assert_int_eq(outcomes[WRONG], PIN_FREE_TRIES);
	ck_assert_int_eq(outcomes[TO_WAIT], 12 - PIN_FREE_TRIES);
	ck_assert_int_eq(wait_now(), 5);
	try_at_once(OTHER_PIN, 6, 5, outcomes);
	ck_assert_int_eq(outcomes[WRONG], 1);
	ck_assert_int_eq(wait_now(), 10);
}
END_TEST

START_TEST(who_is_right_is_let_in_however_many_come_at_once)
{
	int outcomes[OUTCOMES];

	fail_times(2);
	try_at_once(PIN, 3, 0, outcomes);
	ck_assert_int_eq(outcomes[LET_IN], 3);
	fail_times(1);
	ck_assert_int_eq(wait_now(), 0);
}
END_TEST

static int64_t milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* One opens a damaged database to look, and to go back to a backup. */
START_TEST(where_tries_cannot_be_counted_each_takes_long)
{
	fail_times(1);
	store_mark_damaged(at.desk.store, "test");
	int64_t began = milliseconds();
	fail_times(1);
	ck_assert_int_ge(milliseconds() - began, PIN_UNCOUNTED_MS);
	began = milliseconds();
	ck_done(log_in(PIN), at.err);
	/* The right one too: who gives up early learns nothing. */
	ck_assert_int_ge(milliseconds() - began, PIN_UNCOUNTED_MS);
	ck_assert_str_eq(at.desk.actor, "zhou");
}
END_TEST

START_TEST(a_wait_that_cannot_be_begun_anew_is_none)
{
	account_desk_reopen(&at, YEAR);
	fail_times(3);
	account_desk_reopen(&at, 0);
	store_mark_damaged(at.desk.store, "test");
	ck_done(log_in(PIN), at.err);
}
END_TEST

START_TEST(a_wait_stands_where_nothing_can_be_counted)
{
	fail_times(3);
	store_mark_damaged(at.desk.store, "test");
	expect_refusal(log_in(PIN), "wait");
}
END_TEST

START_TEST(tries_that_cannot_be_counted_take_turns)
{
	int start[2], status;

	ck_assert_int_eq(pipe(start), 0);
	desk_release(&at.desk);
	int64_t began = milliseconds();
	for (int i = 0; i < 2; i++) {
		if (fork() > 0)
			continue;
		account_desk_open(&at, 0);
		store_mark_damaged(at.desk.store, "test");
		enum outcome outcome = outcome_of(log_in(OTHER_PIN));
		desk_release(&at.desk);
		_exit((int)outcome);
	}
	for (int i = 0; i < 2; i++) {
		ck_assert_int_gt(wait(&status), 0);
		ck_assert_int_eq(WEXITSTATUS(status), WRONG);
	}
	ck_assert_int_ge(milliseconds() - began, 2L * PIN_UNCOUNTED_MS);
	account_desk_open(&at, 0);
}
END_TEST

/* A sanitizer's or valgrind's own memory leaves no room to take any away. */
static bool memory_can_be_limited(void)
{
#ifdef MENZHEN_SANITIZE
	return false;
#else
	const char *loaded = getenv("LD_PRELOAD");

	return loaded == NULL || strstr(loaded, "vgpreload") == NULL;
#endif
}

/* Of address space beyond what there is already: Argon2id wants 64 MiB. */
static void leave_memory(rlim_t bytes)
{
	char pages[64];
	struct rlimit limit;
	FILE *file = fopen("/proc/self/statm", "r");

	ck_assert_ptr_nonnull(file);
	ck_assert_ptr_nonnull(fgets(pages, sizeof(pages), file));
	fclose(file);
	ck_assert_int_eq(getrlimit(RLIMIT_AS, &limit), 0);
	limit.rlim_cur = bytes == RLIM_INFINITY
				 ? limit.rlim_max
				 : strtoul(pages, NULL, 10) * (rlim_t)sysconf(_SC_PAGESIZE) + bytes;
	ck_assert_int_eq(setrlimit(RLIMIT_AS, &limit), 0);
}

START_TEST(a_lack_of_memory_is_no_wrong_pin)
{
	if (!memory_can_be_limited())
		return;
	for (int i = 0; i < 4; i++) {
		leave_memory((rlim_t)16 * 1024 * 1024);
		ck_assert_int_eq(log_in(PIN), STATUS_MEMORY);
		leave_memory(RLIM_INFINITY);
	}
	ck_assert_int_eq(wait_now(), 0);
	ck_done(log_in(PIN), at.err);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, the_wait_survives_a_restart);
	tcase_add_test(tests, a_try_of_the_future_makes_wait_no_longer_than_others);
	tcase_add_test(tests, a_clock_that_begins_anew_shuts_nobody_out);
	tcase_add_test(tests, codes_make_wait_by_themselves);
	tcase_add_test(tests, tries_at_once_are_each_counted);
	tcase_add_test(tests, who_is_right_is_let_in_however_many_come_at_once);
	tcase_add_test(tests, where_tries_cannot_be_counted_each_takes_long);
	tcase_add_test(tests, a_wait_that_cannot_be_begun_anew_is_none);
	tcase_add_test(tests, a_wait_stands_where_nothing_can_be_counted);
	tcase_add_test(tests, tries_that_cannot_be_counted_take_turns);
	tcase_add_test(tests, a_lack_of_memory_is_no_wrong_pin);
}

UNIT_MAIN("login_try", add_tests)
