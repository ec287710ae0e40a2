/* Several processes on one database; killed ones. */
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <time.h>

#include "menzhen/store/journal/verify.h"
#include "menzhen/store/station/draft.h"
#include "sandbox_store.h"
#include "unit.h"

enum { CASES_EACH = 500, ALL_CASES = 1000, ROUNDS = 50, KILL_AFTER_MAX_US = 25 * 1000 };

static const struct day november = {20782}; /* 2026-11-25 */

/* Opens the next case of the day, its numbers taken in the transaction. False when anything fails.
 */
static bool open_next(struct store *store, const char *command)
{
	int sequence, ticket;
	char number[32];
	struct error err = {0};
	struct event_draft draft = {.kind = "case.opened",
		.command = command,
		.station = "ZL",
		.actor = "desk",
		.at = 5};
	if (store_begin(store, &err) != STATUS_OK)
		return false;
	if (case_last_sequence(store, november, SESSION_DAYTIME, &sequence, &ticket, &err) ==
		STATUS_OK) {
		snprintf(number, sizeof(number), "ZL-20261125-%03d", sequence + 1);
		draft.subject = number;
		sandbox_open_fields(&draft.fields, &(struct sandbox_case){.sequence = sequence + 1,
							   .ticket_sequence = ticket + 1});
		if (journal_record(store, &draft, &err) == STATUS_OK)
			return store_commit(store, &err) == STATUS_OK;
	}
	store_rollback(store);
	return false;
}

static void record_cases(const struct sandbox_store *box)
{
	struct store *store;
	struct error err = {0};
	if (store_open(&store, box->path, STORE_OPEN, &err) != STATUS_OK)
		_exit(1);
	for (int i = 0; i < CASES_EACH; i++) {
		char command[COMMAND_ID_SIZE];
		if (!open_next(store, journal_new_command(command)))
			_exit(2);
	}
	store_close(store);
	_exit(0);
}

static void checkpoint_for_ever(const struct sandbox_store *box)
{
	struct store *store;
	struct error err = {0};
	if (store_open(&store, box->path, STORE_OPEN, &err) != STATUS_OK)
		_exit(1);
	for (int i = 0;; i++) {
		/* A draft now and then, so that this connection knows of a WAL to copy back. */
		if (i % 64 == 0 &&
			draft_save(store, 9, "", "scratch", "text", i, &err) != STATUS_OK &&
			!store_busy(store))
			_exit(2);
		store_idle(store);
	}
}

static pid_t start(const struct sandbox_store *box, void (*work)(const struct sandbox_store *))
{
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0)
		work(box);
	return child;
}

static void assert_well(struct store *store, int64_t events)
{
	struct verify_report report;
	struct error err = {0};
	ck_done(verify_run(store, &report, &err), err);
	for (size_t i = 0; i < report.findings.count; i++)
		ck_done(report.findings.items[i].status, report.findings.items[i]);
	if (events >= 0)
		ck_assert_int_eq(report.events, events);
	verify_report_release(&report);
}

START_TEST(two_desks_record_500_cases_each_at_once)
{
	struct sandbox_store box = sandbox_store_begin();
	struct case_list list = {0};
	char newest[32];
	int status;
	pid_t checkpointer = start(&box, checkpoint_for_ever);
	pid_t desks[] = {start(&box, record_cases), start(&box, record_cases)};
	for (int i = 0; i < 2; i++) {
		ck_assert_int_eq(waitpid(desks[i], &status, 0), desks[i]);
		ck_assert(WIFEXITED(status));
		ck_assert_int_eq(WEXITSTATUS(status), 0);
	}
	kill(checkpointer, SIGKILL);
	ck_assert_int_eq(waitpid(checkpointer, &status, 0), checkpointer);
	ck_assert(WIFSIGNALED(status)); /* it had not failed on its own */
	sandbox_ledger(box.store, SANDBOX_EVER, LEDGER_ALL_STATES, &list);
	ck_assert_uint_eq(list.count, ALL_CASES); /* numbers are unique by the schema */
	snprintf(newest, sizeof(newest), "ZL-20261125-%d", ALL_CASES);
	ck_assert_str_eq(list.items[0].number, newest); /* so none was left out */
	case_list_release(&list);
	assert_well(box.store, ALL_CASES);
	sandbox_store_end(&box);
}
END_TEST

/* Records for ever; tells each command's number only once it is durable. */
static void record_and_tell(const struct sandbox_store *box, int round, int out)
{
	struct store *store;
	struct error err = {0};
	if (store_open(&store, box->path, STORE_OPEN, &err) != STATUS_OK)
		_exit(1);
	for (int i = 0;; i++) {
		char command[COMMAND_ID_SIZE];
		snprintf(command, sizeof(command), "round-%d-%d", round, i);
		if (!open_next(store, command) || write(out, &i, sizeof(i)) != sizeof(i))
			_exit(2);
		if (i % 3 == 0)
			store_idle(store);
	}
}

/*
 * Runs such a desk, kills it a moment after it has told of LEAST commands, however slow the machine
 * is, and gives how many it told of.
 */
static int kill_a_desk(const struct sandbox_store *box, int round, int least, long after_us)
{
	int ends[2], told, count = 0, status;
	ck_assert_int_eq(pipe(ends), 0);
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		close(ends[0]);
		record_and_tell(box, round, ends[1]);
	}
	close(ends[1]);
	while (count < least && read(ends[0], &told, sizeof(told)) == sizeof(told))
		count = told + 1;
	nanosleep(&(struct timespec){.tv_nsec = after_us * 1000}, NULL);
	kill(child, SIGKILL);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFSIGNALED(status));
	while (read(ends[0], &told, sizeof(told)) == sizeof(told))
		count = told + 1;
	close(ends[0]);
	return count;
}

static bool is_recorded(struct store *store, int round, int i)
{
	char command[COMMAND_ID_SIZE];
	struct recorded recorded;
	struct error err = {0};
	snprintf(command, sizeof(command), "round-%d-%d", round, i);
	ck_done(journal_find_command(store, command, &recorded, &err), err);
	return recorded.found;
}

START_TEST(a_killed_desk_loses_nothing_it_acknowledged)
{
	struct sandbox_store box = sandbox_store_begin();
	store_close(box.store);
	box.store = NULL;
	unsigned int seed = 4711;
	int total = 0;
	for (int round = 0; round < ROUNDS; round++) {
		int told = kill_a_desk(&box, round, round % 4, rand_r(&seed) % KILL_AFTER_MAX_US);
		struct store *store = sandbox_store_open(&box);
		for (int i = 0; i < told; i++)
			ck_assert(is_recorded(store, round, i));
		/* At most the one under way is there beyond, whole. */
		ck_assert(!is_recorded(store, round, told + 1));
		assert_well(store, -1);
		store_close(store);
		total += told;
	}
	ck_assert_int_gt(total, ROUNDS);
	sandbox_store_end(&box);
}
END_TEST

static int64_t monotonic_us(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Holds the lock nearly all the time; tells once it has written. */
static void write_for_ever(const struct sandbox_store *box, int ready)
{
	struct store *store;
	if (store_open(&store, box->path, STORE_OPEN, NULL) != STATUS_OK)
		_exit(1);
	for (int i = 0;; i++) {
		if (store_begin(store, NULL) != STATUS_OK)
			_exit(2);
		nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
		if (store_commit(store, NULL) != STATUS_OK || (i == 0 && write(ready, "", 1) != 1))
			_exit(3);
	}
}

START_TEST(a_desk_that_writes_without_a_pause_shuts_nobody_out)
{
	enum { TURNS = 30, FAIR_US = 40000 };
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	int ready[2];
	char byte;
	ck_assert_int_eq(pipe(ready), 0);
	pid_t busy = fork();
	ck_assert_int_ge(busy, 0);
	if (busy == 0)
		write_for_ever(&box, ready[1]);
	ck_assert_int_eq(read(ready[0], &byte, 1), 1);
	int64_t from = monotonic_us();
	for (int i = 0; i < TURNS; i++) {
		ck_done(store_begin(box.store, &err), err);
		store_rollback(box.store);
	}
	int64_t each = (monotonic_us() - from) / TURNS;
	kill(busy, SIGKILL);
	ck_assert_int_eq(waitpid(busy, NULL, 0), busy);
	ck_assert_int_lt(each, FAIR_US); /* after one turn of the other, not after dozens */
	close(ready[0]);
	close(ready[1]);
	sandbox_store_end(&box);
}
END_TEST

static void ignore_signal(int number)
{
	(void)number;
}

enum { HOLD_MS = 200, HOLD_US = 200000 };

/*
 * A child that holds the lock file, and nothing of SQLite's own locks, for HOLD_MS, while signals
 * rain on its parent. Returns once it has the lock.
 */
static pid_t hold_lock_file(const struct sandbox_store *box)
{
	int ready[2];
	char byte = 0;
	struct sigaction action = {.sa_handler = ignore_signal};
	ck_assert_int_eq(sigaction(SIGALRM, &action, NULL), 0);
	ck_assert_int_eq(pipe(ready), 0);
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		char path[128];
		snprintf(path, sizeof(path), "%s-lock", box->path);
		if (flock(open(path, O_RDWR), LOCK_EX) != 0 || write(ready[1], &byte, 1) != 1)
			_exit(1);
		for (int i = 0; i < HOLD_MS / 5; i++) {
			nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
			kill(getppid(), SIGALRM);
		}
		_exit(0);
	}
	while (read(ready[0], &byte, 1) != 1)
		;
	close(ready[0]);
	close(ready[1]);
	return child;
}

static void open_once(struct sandbox_store *box)
{
	store_close(sandbox_store_open(box));
}

static void begin_once(struct sandbox_store *box)
{
	struct error err = {0};
	ck_done(store_begin(box->store, &err), err);
	store_rollback(box->store);
}

static void draft_once(struct sandbox_store *box)
{
	struct error err = {0};
	while (draft_save(box->store, 1, "", "form", "text", 1, &err) != STATUS_OK)
		ck_assert(store_busy(box->store)); /* gives way, and is tried again */
}

/* Whatever can write waits for the lock file: SQLite alone would let it go ahead here. */
START_TEST(all_that_writes_waits_for_the_lock_file)
{
	static void (*const writers[])(struct sandbox_store *) = {
		open_once, begin_once, draft_once};
	struct sandbox_store box = sandbox_store_begin();
	pid_t child = hold_lock_file(&box);
	int64_t from = monotonic_us();
	writers[_i](&box);
	int64_t waited = monotonic_us() - from;
	ck_assert_int_gt(waited, HOLD_US / 2);
	ck_assert_int_lt(waited, HOLD_US * INT64_C(5));
	while (waitpid(child, NULL, 0) != child)
		;
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, two_desks_record_500_cases_each_at_once);
	tcase_add_test(tests, a_killed_desk_loses_nothing_it_acknowledged);
	tcase_add_test(tests, a_desk_that_writes_without_a_pause_shuts_nobody_out);
	tcase_add_loop_test(tests, all_that_writes_waits_for_the_lock_file, 0, 3);
}

UNIT_MAIN("store_processes", add)
