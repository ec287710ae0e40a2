#include <string.h>

#include "menzhen/base/buffer.h"
#include "store/database/query.h"
#include "verify_parts.h"

enum { KEY_MAX = 4 };

/* The columns of a primary key. */
struct key {
	int columns[KEY_MAX];
	int count;
	struct buffer order; /* their names, for ORDER BY */
};

/* A walk through all rows of a table in the order of its key. */
struct walk {
	struct database *db;
	sqlite3_stmt *statement;
	bool row;
};

static enum status read_key(
	struct database *db, const char *table, struct key *key, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = query_begin(&query, db, "verify/key", err);
	if (status == STATUS_OK)
		query_bind_text(&query, ":table", table);
	while (status == STATUS_OK && key->count < KEY_MAX) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		key->columns[key->count] = (int)query_integer(&query, 0);
		if (!buffer_printf(&key->order, "%s\"%s\"", key->count > 0 ? ", " : "",
			    query_text(&query, 1)))
			status = error_memory(err);
		key->count++;
	}
	query_end(&query);
	return status;
}

static enum status advance(struct walk *walk, struct error *err)
{
	int code = sqlite3_step(walk->statement);
	walk->row = code == SQLITE_ROW;
	if (code == SQLITE_ROW || code == SQLITE_DONE)
		return STATUS_OK;
	return database_failed(walk->db, code, err);
}

static enum status start(struct walk *walk, struct database *db, const char *table,
	const struct key *key, struct error *err)
{
	struct buffer sql = {0};
	walk->db = db;
	if (!buffer_printf(
		    &sql, "SELECT * FROM \"%s\" ORDER BY %s", table, buffer_text(&key->order)))
		return error_memory(err);
	int code = sqlite3_prepare_v2(db->handle, buffer_text(&sql), -1, &walk->statement, NULL);
	buffer_release(&sql);
	return code == SQLITE_OK ? advance(walk, err) : database_failed(db, code, err);
}

/* The rank of a value's type in SQLite's order of values. */
static int type_rank(int type)
{
	switch (type) {
	case SQLITE_NULL:
		return 0;
	case SQLITE_INTEGER:
	case SQLITE_FLOAT:
		return 1;
	case SQLITE_TEXT:
		return 2;
	default:
		return 3;
	}
}

static int compare_numbers(sqlite3_stmt *a, sqlite3_stmt *b, int column)
{
	sqlite3_int64 x = sqlite3_column_int64(a, column), y = sqlite3_column_int64(b, column);
	double r = sqlite3_column_double(a, column), s = sqlite3_column_double(b, column);
	if (x != y)
		return x < y ? -1 : 1;
	return (r > s) - (r < s);
}

static int compare_bytes(sqlite3_stmt *a, sqlite3_stmt *b, int column)
{
	const void *x = sqlite3_column_blob(a, column), *y = sqlite3_column_blob(b, column);
	int m = sqlite3_column_bytes(a, column), n = sqlite3_column_bytes(b, column);
	int shorter = m < n ? m : n;
	int order = shorter > 0 ? memcmp(x, y, (size_t)shorter) : 0;
	return order != 0 ? order : (m > n) - (m < n);
}

/* As SQLite orders values of the BINARY collation. */
static int compare(const struct walk *a, const struct walk *b, int column)
{
	int x = type_rank(sqlite3_column_type(a->statement, column));
	int y = type_rank(sqlite3_column_type(b->statement, column));
	if (x != y)
		return x < y ? -1 : 1;
	if (x == 1)
		return compare_numbers(a->statement, b->statement, column);
	return x > 1 ? compare_bytes(a->statement, b->statement, column) : 0;
}

static int compare_keys(const struct walk *a, const struct walk *b, const struct key *key)
{
	int order = 0;
	if (!a->row || !b->row)
		return b->row - a->row;
	for (int i = 0; i < key->count && order == 0; i++)
		order = compare(a, b, key->columns[i]);
	return order;
}

/* The key of the row WALK stands on, for people. */
static void describe(const struct walk *walk, const struct key *key, struct buffer *out)
{
	buffer_clear(out);
	for (int i = 0; i < key->count; i++) {
		const unsigned char *text = sqlite3_column_text(walk->statement, key->columns[i]);
		buffer_printf(out, "%s%s", i > 0 ? " " : "", text ? (const char *)text : "NULL");
	}
}

static void compare_rows(const struct walk *stored, const struct walk *replayed, const char *table,
	const char *row, struct verify_report *report)
{
	int count = sqlite3_column_count(replayed->statement);
	for (int i = 0; i < count; i++) {
		int type = sqlite3_column_type(stored->statement, i);
		if (type == sqlite3_column_type(replayed->statement, i) &&
			compare(stored, replayed, i) == 0)
			continue;
		verify_found(report, N_("%s %s: the column %s is not what the journal says"), table,
			row, sqlite3_column_name(replayed->statement, i));
	}
}

/* Settles the lower of the two rows, or both when their keys are the same, and goes past it. */
static enum status settle(struct walk *stored, struct walk *replayed, const struct key *key,
	const char *table, struct verify_report *report, struct error *err)
{
	struct buffer row = {0};
	int order = compare_keys(stored, replayed, key);
	describe(order <= 0 ? stored : replayed, key, &row);
	if (order < 0)
		verify_found(report, N_("%s %s: the journal knows no such row"), table,
			buffer_text(&row));
	else if (order > 0)
		verify_found(report, N_("%s %s: the row is missing"), table, buffer_text(&row));
	else
		compare_rows(stored, replayed, table, buffer_text(&row), report);
	buffer_release(&row);
	enum status status = STATUS_OK;
	if (order <= 0)
		status = advance(stored, err);
	if (order >= 0 && status == STATUS_OK)
		status = advance(replayed, err);
	return status;
}

enum status verify_table(struct database *db, struct database *replay, const char *table,
	struct verify_report *report, struct error *err)
{
	struct key key = {0};
	struct walk stored = {0}, replayed = {0};
	enum status status = read_key(replay, table, &key, err);
	if (status == STATUS_OK)
		status = start(&stored, db, table, &key, err);
	if (status == STATUS_OK)
		status = start(&replayed, replay, table, &key, err);
	while (status == STATUS_OK && (stored.row || replayed.row)) {
		status = settle(&stored, &replayed, &key, table, report, err);
		report->rows++;
	}
	sqlite3_finalize(stored.statement);
	sqlite3_finalize(replayed.statement);
	buffer_release(&key.order);
	return status;
}
