/* The hash chain, computed here once more from the words of store/journal/journal.h alone. */
#include <sodium.h>
#include <string.h>

#include "menzhen/store/journal/journal.h"
#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"

struct digest {
	unsigned char bytes[32];
};

struct input {
	unsigned char bytes[4096];
	size_t length;
};

static void add_length(struct input *in, uint32_t length)
{
	for (int i = 0; i < 4; i++)
		in->bytes[in->length++] = (unsigned char)(length >> (8 * i));
}

static void add_part(struct input *in, const void *bytes, size_t length)
{
	ck_assert_uint_lt(in->length + length + 4, sizeof(in->bytes));
	add_length(in, (uint32_t)length);
	if (length > 0)
		memcpy(in->bytes + in->length, bytes, length);
	in->length += length;
}

static void add_text(struct input *in, const char *text)
{
	add_part(in, text, strlen(text));
}

static void add_number(struct input *in, int64_t number)
{
	unsigned char bytes[8];
	for (int i = 0; i < 8; i++)
		bytes[i] = (unsigned char)((uint64_t)number >> (8 * i));
	add_part(in, bytes, sizeof(bytes));
}

static struct digest digest(const struct input *in)
{
	struct digest out;
	crypto_generichash(out.bytes, sizeof(out.bytes), in->bytes, in->length, NULL, 0);
	return out;
}

static void assert_hex(struct digest got, const char *want)
{
	char hex[65];
	sodium_bin2hex(hex, sizeof(hex), got.bytes, sizeof(got.bytes));
	ck_assert_str_eq(hex, want);
}

/* Columns of one event, NULL where it has none. */
struct columns {
	const char *origin;
	int64_t seq, at;
	const char *station, *actor, *kind, *subject, *command, *body;
	const unsigned char *commitment;
};

static struct digest hash(const struct digest *previous, const struct columns *event)
{
	struct input in = {.length = 0};
	add_part(&in, previous ? previous->bytes : NULL, previous ? sizeof(previous->bytes) : 0);
	add_text(&in, event->origin);
	add_number(&in, event->seq);
	add_number(&in, event->at);
	add_text(&in, event->station);
	add_text(&in, event->actor);
	add_text(&in, event->kind);
	add_text(&in, event->subject);
	add_text(&in, event->command);
	add_text(&in, event->body);
	if (event->commitment)
		add_part(&in, event->commitment, 32);
	else
		add_length(&in, 0xffffffff);
	return digest(&in);
}

static struct digest commitment(const void *salt, const char *private)
{
	struct input in = {.length = 0};
	add_part(&in, salt, 16);
	add_text(&in, private);
	return digest(&in);
}

/* The values come from another implementation of BLAKE2b (Python's hashlib). */
START_TEST(this_test_agrees_with_the_golden_values)
{
	unsigned char salt[16];
	for (size_t i = 0; i < sizeof(salt); i++)
		salt[i] = (unsigned char)i;
	struct digest private = commitment(salt, "{\"client\":\"张三\"}");
	struct columns first = {"0123456789abcdef0123456789abcdef", 1, 1795607525000, "ZL", "王芳",
		"case.opened", "ZL-20261125-001", "AbCdEfGh01234567", "{\"state\":\"waiting\"}",
		private.bytes};
	struct columns second = {"0123456789abcdef0123456789abcdef", 2, -1, "ZL", "王芳",
		"case.voided", "ZL-20261125-001", "AbCdEfGh01234568", "{}", NULL};
	assert_hex(private, "64a4fb983272e365882e8ff9c855deadadceffd62f7226a74158661a2740e84b");
	struct digest head = hash(NULL, &first);
	assert_hex(head, "10258c07083281564f02c80f19632dd80b1b5f7cde8fd759ad88c0424fa31dd4");
	assert_hex(hash(&head, &second),
		"3ccfb6eee42f831b41ea57c897b8454f089862d558092607bf35a2b7d60367ec");
}
END_TEST

static void record_some(struct store *store)
{
	sandbox_open_case(store, &(struct sandbox_case){.number = "ZL-1", .at = 1795607525000});
	sandbox_assign(store, "ZL-1", "wang-xm", -1); /* a clock before 1970 */
	sandbox_start(store, "ZL-1", "wang-xm", 40);
	sandbox_close(store, "ZL-1", "wang-xm", 50);
	sandbox_decline(store, "ZL-1", 60);
}

static const char *text(sqlite3_stmt *row, int column)
{
	return (const char *)sqlite3_column_text(row, column);
}

START_TEST(what_is_recorded_is_the_documented_chain)
{
	static const char sql[] =
		"SELECT origin.key, seq, at, station, actor, kind, subject, command, body,"
		" private, salt, commitment, hash FROM event JOIN origin ON origin.id = "
		"event.origin"
		" ORDER BY seq";
	struct sandbox_store box = sandbox_store_begin();
	sqlite3 *handle;
	sqlite3_stmt *row;
	struct digest previous;
	int count = 0;
	record_some(box.store);
	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(handle, sql, -1, &row, NULL), SQLITE_OK);
	while (sqlite3_step(row) == SQLITE_ROW) {
		struct columns event = {text(row, 0), sqlite3_column_int64(row, 1),
			sqlite3_column_int64(row, 2), text(row, 3), text(row, 4), text(row, 5),
			text(row, 6), text(row, 7), text(row, 8), sqlite3_column_blob(row, 11)};
		ck_assert_str_eq(event.origin, store_origin(box.store));
		ck_assert_int_eq(event.seq, count + 1);
		if (event.commitment) {
			struct digest want = commitment(sqlite3_column_blob(row, 10), text(row, 9));
			ck_assert_mem_eq(event.commitment, want.bytes, sizeof(want.bytes));
		}
		struct digest want = hash(count > 0 ? &previous : NULL, &event);
		ck_assert_mem_eq(sqlite3_column_blob(row, 12), want.bytes, sizeof(want.bytes));
		previous = want;
		count++;
	}
	ck_assert_int_eq(count, 5);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(salts_differ)
{
	struct sandbox_store box = sandbox_store_begin();
	sqlite3 *handle;
	sqlite3_stmt *row;
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-1"});
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-2"});
	ck_assert_int_eq(sqlite3_open(box.path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(
				 handle, "SELECT count(DISTINCT salt) FROM event", -1, &row, NULL),
		SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	ck_assert_int_eq(sqlite3_column_int(row, 0), 2);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	sandbox_store_end(&box);
}
END_TEST

/* Add EVENT, which comes after PREVIOUS, as one that another origin sent. */
static struct digest append(
	const struct sandbox_store *box, const struct digest *previous, const struct columns *event)
{
	struct digest digest = hash(previous, event);
	char hex[65], sql[768];
	sodium_bin2hex(hex, sizeof(hex), digest.bytes, sizeof(digest.bytes));
	snprintf(sql, sizeof(sql),
		"INSERT OR IGNORE INTO origin (key) VALUES ('%s');"
		"INSERT INTO event (origin, seq, at, station, actor, kind, subject, command, body,"
		" hash) VALUES ((SELECT id FROM origin WHERE key = '%s'), %d, %d, '%s', '%s', '%s',"
		" '%s', '%s', '%s', x'%s')",
		event->origin, event->origin, (int)event->seq, (int)event->at, event->station,
		event->actor, event->kind, event->subject, event->command, event->body, hex);
	sandbox_store_sql(box, sql);
	return digest;
}

/* A village may have a newer Menzhen than its city: what the city does not know it keeps. */
START_TEST(kinds_of_a_newer_menzhen_are_kept_and_not_applied)
{
	static const struct columns sent[] = {
		{"0123456789abcdef0123456789abcdef", 1, 5, "XN", "li", "case.received", "XN-1",
			"c1", "{\"state\":\"waiting\"}", NULL},
		{"0123456789abcdef0123456789abcdef", 2, 6, "XN", "li", "case.started", "XN-1", "c2",
			"{\"state\":\"consulting\"}", NULL},
	};
	struct sandbox_store box = sandbox_store_begin();
	struct verify_report report;
	struct error err = {0};
	record_some(box.store);
	struct digest first = append(&box, NULL, &sent[0]);
	append(&box, &first, &sent[1]);
	sandbox_open_case(box.store, &(struct sandbox_case){.number = "ZL-2"});
	for (int i = 0; i < 2; i++) {
		ck_done(i == 0 ? verify_run(box.store, &report, &err)
			       : verify_rebuild(box.store, &report, &err),
			err);
		ck_assert_uint_eq(report.findings.count, 0);
		ck_assert_int_eq(report.events, 8);
		ck_assert_int_eq(report.unknown, 1);
		verify_report_release(&report);
	}
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, this_test_agrees_with_the_golden_values);
	tcase_add_test(tests, what_is_recorded_is_the_documented_chain);
	tcase_add_test(tests, salts_differ);
	tcase_add_test(tests, kinds_of_a_newer_menzhen_are_kept_and_not_applied);
}

UNIT_MAIN("chain", add)
