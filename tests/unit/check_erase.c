/*
 * Erased is gone: from the journal, the projections, the index, drafts, and the bytes of the file
 * and its log; and what is of others is as it was.
 */
#define _GNU_SOURCE /* memmem */
#include "menzhen/store/erase.h"

#include <string.h>

#include "menzhen/store/draft.h"
#include "menzhen/store/search_index.h"
#include "menzhen/store/verify.h"
#include "sandbox_store.h"
#include "unit.h"
#include "walk_cases.h"
#include "walk_others.h"

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

#define NAME "欧阳芫荽"

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
	ck_assert(store_wipe(box.store));
	ck_assert(!anywhere(NAME));
	ck_assert(!anywhere("close 案-150"));
	ck_assert(anywhere("另一位"));
	ck_assert(anywhere("某149"));
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
	ck_assert(store_wipe(box.store));
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
	sqlite3 *reader;

	fill(30, NAME);
	ck_assert_int_eq(sqlite3_open(box.path, &reader), SQLITE_OK);
	ck_assert_int_eq(
		sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM event", NULL, NULL, NULL),
		SQLITE_OK);
	scope_of(&scope, "案-15", NAME);
	erase(&scope);
	ck_assert(!store_wipe(box.store));
	sqlite3_close(reader);
	store_idle(box.store);
	ck_assert(store_wipe(box.store));
	ck_assert(!anywhere(NAME));
	verify();
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, no_byte_of_the_file_says_the_name);
	tcase_add_loop_test(tests, a_journal_with_holes_is_replayed, 0, 3);
	tcase_add_test(tests, a_wiping_that_is_owed_is_done_at_the_next_opening);
	tcase_add_test(tests, an_idle_desk_wipes_once_nobody_reads);
}

UNIT_MAIN("erase", add)
