/*
 * Erased is gone: from the journal, the projections, the index, drafts, and the bytes of the file
 * and its log; and what is of others is as it was.
 */
#define _GNU_SOURCE /* memmem */
#include "menzhen/store/client/erase.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

#include "menzhen/store/journal/verify.h"
#include "menzhen/store/search/search_index.h"
#include "menzhen/store/station/draft.h"
#include "sandbox_store.h"
#include "unit.h"
#include "walk_cases.h"
#include "walk_others.h"

#define NAME "欧阳芫荽"

static struct sandbox_store box;

static void set_up(void)
{
	box = sandbox_store_begin();
}

static void tear_down(void)
{
	sandbox_store_end(&box);
}

/* Is TEXT among the bytes of the file of that SUFFIX? */
static bool bytes_have(const char *suffix, const char *text)
{
	char path[128];
	struct buffer bytes = {0};

	snprintf(path, sizeof(path), "%s%s", box.path, suffix);
	FILE *file = fopen(path, "rb");
	ck_assert_ptr_nonnull(file);
	for (char part[4096];;) {
		size_t length = fread(part, 1, sizeof(part), file);
		if (length == 0)
			break;
		ck_assert(buffer_add(&bytes, part, length));
	}
	fclose(file);
	bool found = memmem(buffer_text(&bytes), bytes.length, text, strlen(text)) != NULL;
	buffer_release(&bytes);
	return found;
}

static const char *const suffixes[] = {"", "-wal", "-shm", "-lock"};

static bool anywhere(const char *text)
{
	for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++)
		if (bytes_have(suffixes[i], text))
			return true;
	return false;
}

static void scope_of(struct erase_scope *scope, const char *subject, const char *word)
{
	ck_assert(string_list_add(&scope->subjects, subject));
	ck_assert(word == NULL || string_list_add(&scope->words, word));
}

static int64_t erase(struct erase_scope *scope)
{
	struct error err = {0};
	int64_t events = 0;

	ck_done(store_begin(box.store, &err), err);
	ck_done(erase_private(box.store, scope, &events, &err), err);
	ck_done(erase_finish(box.store, &err), err);
	ck_done(store_commit(box.store, &err), err);
	erase_scope_release(scope);
	return events;
}

static void verify(void)
{
	struct verify_report report;
	struct error err = {0};

	ck_done(verify_run(box.store, &report, &err), err);
	for (size_t i = 0; i < report.findings.count; i++) {
		char sentence[512];
		ck_abort_msg("%s",
			error_format(&report.findings.items[i], NULL, sentence, sizeof(sentence)));
	}
	verify_report_release(&report);
}

static bool go_on(void *context, int64_t left)
{
	(void)context;
	return left >= 0;
}

/* Many others, so that pages are split and rows moved about; NAMED is the COUNT / 2nd of them. */
static void fill(int count, const char *name)
{
	struct error err = {0};

	for (int i = 0; i < count; i++) {
		char number[32], client[32];
		snprintf(number, sizeof(number), "案-%d", i);
		snprintf(client, sizeof(client), "某%d", i);
		sandbox_open_case(box.store, &(struct sandbox_case){.number = number,
						     .client = i == count / 2 ? name : client,
						     .sequence = i + 1});
		sandbox_assign(box.store, number, "wang-xm", 2000);
	}
	ck_done(search_index_fill(box.store, go_on, NULL, &err), err);
	for (int i = 0; i < count; i += 3) {
		char number[32];
		snprintf(number, sizeof(number), "案-%d", i);
		sandbox_close(box.store, number, "wang-xm", 3000);
	}
}

START_TEST(no_byte_of_the_file_says_the_name)
{
	struct erase_scope scope = {.subjects = {0}};
	struct error err = {0};

	fill(300, NAME);
	ck_done(draft_save(box.store, 1, "li-na", "intake", "client=" NAME, 1, &err), err);
	ck_done(draft_save(box.store, 2, "", "close 案-150", "advice=x", 1, &err), err);
	ck_done(draft_save(box.store, 3, "", "intake", "client=另一位", 1, &err), err);
	ck_assert(anywhere(NAME));
	scope_of(&scope, "案-150", NAME);
	ck_assert_int_gt(erase(&scope), 0);
	ck_done(store_wipe(box.store, &err), err);
	ck_assert(!anywhere(NAME));
	ck_assert(!anywhere("close 案-150"));
	ck_assert(anywhere("另一位"));
	ck_assert(anywhere("某149"));
	verify();
}
END_TEST

/* 欧阳芫荽英 is somebody else; a number is nobody else's, wherever it stands. */
START_TEST(drafts_of_others_stay)
{
	static const char *const drafts[] = {("client=" NAME "英\nsummary=x\n"),
		("client=另一位\nsummary=说到小" NAME "\n"), ("client=" NAME "\n"),
		("summary=x\nclient=" NAME), "summary=打13912345678找他\n"};
	enum { OTHERS = 2, DRAFTS = sizeof(drafts) / sizeof(drafts[0]) };
	struct erase_scope scope = {.subjects = {0}};
	struct error err = {0};

	for (int i = 0; i < DRAFTS; i++)
		ck_done(draft_save(box.store, 1 + i, "", "intake", drafts[i], 1, &err), err);
	scope_of(&scope, "无", NAME);
	ck_assert(string_list_add(&scope.words, "13912345678"));
	erase(&scope);
	for (int i = 0; i < DRAFTS; i++) {
		struct buffer kept = {0};
		ck_done(draft_load(box.store, 1 + i, "", "intake", &kept, &err), err);
		ck_assert_str_eq(buffer_text(&kept), i < OTHERS ? drafts[i] : "");
		buffer_release(&kept);
	}
}
END_TEST

/* A page that was split or joined keeps what was moved out of it, secure_delete or not. */
START_TEST(no_page_keeps_what_was_moved_out_of_it)
{
	struct walk walk = {.seed = 7};
	struct erase_scope scope = {.subjects = {0}};
	struct error err = {0};

	ck_done(store_begin(box.store, &err), err);
	for (int i = 0; i < 3000; i++) {
		char form[16], text[1600];
		int room = (int)next_random(&walk, 1500);
		snprintf(form, sizeof(form), "f%u", next_random(&walk, 100));
		snprintf(text, sizeof(text), "client=%s\nsummary=%*s",
			next_random(&walk, 3) ? NAME : "另一位", room, "x");
		ck_done(draft_save(box.store, 1 + (int)next_random(&walk, 60), "", form, text, 1,
				&err),
			err);
	}
	ck_done(store_commit(box.store, &err), err);
	scope_of(&scope, "无", NAME);
	erase(&scope);
	ck_done(store_wipe(box.store, &err), err);
	ck_assert(!anywhere(NAME));
	ck_assert(anywhere("另一位"));
	verify();
}
END_TEST

static void open_case(const char *number, const char *known)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("case.opened", number, 1000, command);

	sandbox_open_fields(&draft.fields, &(struct sandbox_case){.number = number});
	for (size_t i = 0; i < draft.fields.count; i++)
		if (strcmp(draft.fields.items[i].name, "known") == 0)
			draft.fields.items[i].text = known;
	sandbox_commit(box.store, &draft);
}

/* That somebody is merged no more is said of any of their visits: one that nobody links to the
 * first one now. */
START_TEST(what_lost_what_it_acted_on_is_replayed)
{
	char one[COMMAND_ID_SIZE], other[COMMAND_ID_SIZE];
	struct erase_scope scope = {.subjects = {0}};
	struct event_draft merged = sandbox_event("client.merged", "案-0", 2000, one);
	struct event_draft unmerged = sandbox_event("client.unmerged", "案-1", 3000, other);

	open_case("案-0", NULL);
	open_case("案-1", "案-0");
	open_case("案-2", NULL);
	fields_add_text(&merged.fields, "into", "案-2");
	fields_add_text(&merged.fields, "reason", NULL);
	sandbox_commit(box.store, &merged);
	fields_add_text(&unmerged.fields, "from", "案-2");
	fields_add_text(&unmerged.fields, "visit", NULL);
	sandbox_commit(box.store, &unmerged);
	scope_of(&scope, "案-0", NULL);
	scope_of(&scope, "案-1", NULL);
	ck_assert_int_eq(erase(&scope), 4);
	verify();
}
END_TEST

/* Every case of a random journal in turn: what the rest says of it is nothing to stumble over. */
START_TEST(a_journal_with_holes_is_replayed)
{
	struct walk walk = {.seed = 5u + (unsigned int)_i};
	struct error err = {0};

	ck_done(store_begin(box.store, &err), err);
	for (int i = 0; i < 2500; i++) {
		if (next_random(&walk, 8) == 0)
			record_appointment(box.store, &walk);
		else if (next_random(&walk, 40) == 0)
			record_ledger(box.store, &walk);
		else
			record_any(box.store, &walk);
	}
	ck_done(store_commit(box.store, &err), err);
	for (int i = 0; i < 6; i++) {
		struct erase_scope scope = {.subjects = {0}};
		char number[32];
		snprintf(number, sizeof(number), "案-%d", i);
		scope_of(&scope, number, "王小明");
		erase(&scope);
	}
	ck_done(store_wipe(box.store, &err), err);
	verify();
}
END_TEST

/* What was cut short before the wiping is made good by whoever opens the database next. */
START_TEST(a_wiping_that_is_owed_is_done_at_the_next_opening)
{
	struct erase_scope scope = {.subjects = {0}};

	fill(30, NAME);
	scope_of(&scope, "案-15", NAME);
	erase(&scope);
	ck_assert(anywhere(NAME)); /* in the log: else there is nothing to be shown here */
	sandbox_store_reopen(&box);
	ck_assert(!anywhere(NAME));
	verify();
}
END_TEST

START_TEST(an_idle_desk_wipes_once_nobody_reads)
{
	struct erase_scope scope = {.subjects = {0}};
	struct error err = {0};
	sqlite3 *reader;

	fill(30, NAME);
	ck_assert_int_eq(sqlite3_open(box.path, &reader), SQLITE_OK);
	ck_assert_int_eq(
		sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM event", NULL, NULL, NULL),
		SQLITE_OK);
	scope_of(&scope, "案-15", NAME);
	erase(&scope);
	ck_assert_int_eq(store_wipe(box.store, &err), STATUS_REFUSED);
	ck_assert(store_idle(box.store)); /* it is still to be done */
	ck_assert(store_unwiped(box.store, &err));
	sqlite3_close(reader);
	store_idle(box.store);
	ck_assert(!store_unwiped(box.store, &err));
	ck_done(store_wipe(box.store, &err), err);
	ck_assert(!anywhere(NAME));
	verify();
}
END_TEST

static bool waits(void *context)
{
	return *(const bool *)context;
}

START_TEST(the_wiping_is_broken_off_for_whoever_waits)
{
	struct erase_scope scope = {.subjects = {0}};
	bool waiting = true;
	const struct patience patience = {waits, &waiting};
	struct error err = {0};

	fill(300, NAME);
	store_heed(box.store, &patience);
	scope_of(&scope, "案-150", NAME);
	erase(&scope);
	ck_assert(store_idle(box.store));
	ck_assert(store_unwiped(box.store, &err));
	waiting = false;
	for (int i = 0; store_idle(box.store); i++)
		ck_assert_int_lt(i, 1000);
	ck_assert(!store_unwiped(box.store, &err));
	ck_assert(!anywhere(NAME));
	verify();
}
END_TEST

static int count_private(const char *subject)
{
	char sql[128];
	sqlite3 *handle;
	sqlite3_stmt *row;

	snprintf(sql, sizeof(sql),
		"SELECT count(*) FROM event WHERE private IS NOT NULL AND subject = '%s'", subject);
	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(handle, sql, -1, &row, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	int count = sqlite3_column_int(row, 0);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	return count;
}

/* A copy of what lies at FROM, with its log. */
static void copy_files(const char *from, const char *to)
{
	char command[512];

	snprintf(command, sizeof(command), "cp '%s' '%s' && cp '%s-wal' '%s-wal' && rm -f '%s-shm'",
		from, to, from, to, to);
	/* Not by the code under test. NOLINTNEXTLINE(cert-env33-c) */
	ck_assert_int_eq(system(command), 0);
}

/* Runs until it is killed, or has said that it is done. */
static void erase_until_killed(const char *path)
{
	struct store *store;
	struct erase_scope scope = {.subjects = {0}};
	struct error err = {0};
	int64_t events;

	if (store_open(&store, path, STORE_OPEN, &err) != STATUS_OK)
		_exit(1);
	scope_of(&scope, "案-20", NAME);
	if (store_begin(store, &err) != STATUS_OK ||
		erase_private(store, &scope, &events, &err) != STATUS_OK ||
		erase_finish(store, &err) != STATUS_OK || store_commit(store, &err) != STATUS_OK)
		_exit(1);
	_exit(store_wipe(store, &err) == STATUS_OK ? 0 : 1);
}

/* The time the whole of it takes, in steps: killed after each, it is done or not begun. */
START_TEST(killed_at_any_instant_it_is_done_or_not_begun)
{
	enum { STEPS = 40 };
	char kept[128];
	struct timespec start, end;
	int done = 0;

	fill(40, NAME);
	store_close(box.store);
	snprintf(kept, sizeof(kept), "%s-kept", box.path);
	copy_files(box.path, kept);
	int64_t whole = 0;
	for (int step = STEPS; step >= 0; step--) {
		int status;
		copy_files(kept, box.path);
		clock_gettime(CLOCK_MONOTONIC, &start);
		pid_t child = fork();
		ck_assert_int_ge(child, 0);
		if (child == 0)
			erase_until_killed(box.path);
		if (whole > 0) {
			int64_t wait = whole * step / STEPS;
			nanosleep(&(struct timespec){wait / 1000000000, wait % 1000000000}, NULL);
			kill(child, SIGKILL);
		}
		waitpid(child, &status, 0);
		clock_gettime(CLOCK_MONOTONIC, &end);
		if (whole == 0)
			whole = (end.tv_sec - start.tv_sec) * 1000000000 + end.tv_nsec -
				start.tv_nsec;
		box.store = sandbox_store_open(&box);
		verify();
		bool there = count_private("案-20") > 0;
		ck_assert_int_eq(there, anywhere(NAME));
		done += !there;
		store_close(box.store);
	}
	ck_assert_int_gt(done, 0);
	ck_assert_int_le(done, STEPS);
	box.store = sandbox_store_open(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, no_byte_of_the_file_says_the_name);
	tcase_add_test(tests, drafts_of_others_stay);
	tcase_add_test(tests, no_page_keeps_what_was_moved_out_of_it);
	tcase_add_test(tests, what_lost_what_it_acted_on_is_replayed);
	tcase_add_loop_test(tests, a_journal_with_holes_is_replayed, 0, 3);
	tcase_add_test(tests, a_wiping_that_is_owed_is_done_at_the_next_opening);
	tcase_add_test(tests, killed_at_any_instant_it_is_done_or_not_begun);
	tcase_add_test(tests, an_idle_desk_wipes_once_nobody_reads);
	tcase_add_test(tests, the_wiping_is_broken_off_for_whoever_waits);
}

UNIT_MAIN("erase", add)
