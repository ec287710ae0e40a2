#include "query.h"

#include "menzhen/base/memory.h"

enum status query_begin(
	struct query *query, struct database *db, const char *name, struct error *err)
{
	const struct script *script;
	*query = (struct query){.db = db};
	enum status status = database_script(db, name, &script, err);
	if (status == STATUS_OK)
		query->statement = script->statements[0];
	return status;
}

static void keep_failure(struct query *query, int code)
{
	if (query->code == SQLITE_OK)
		query->code = code;
}

void query_bind_text(struct query *query, const char *name, const char *text)
{
	query_bind_bytes(query, name, bytes_of_text(text));
}

void query_bind_bytes(struct query *query, const char *name, struct bytes text)
{
	query_bind_bytes_at(query, sqlite3_bind_parameter_index(query->statement, name), text);
}

void query_bind_bytes_at(struct query *query, int index, struct bytes text)
{
	keep_failure(query, sqlite3_bind_text64(query->statement, index, text.data, text.length,
				    SQLITE_STATIC, SQLITE_UTF8));
}

void query_bind_blob(struct query *query, const char *name, struct bytes blob)
{
	int index = sqlite3_bind_parameter_index(query->statement, name);
	keep_failure(query, sqlite3_bind_blob64(query->statement, index, blob.data, blob.length,
				    SQLITE_STATIC));
}

void query_bind_integer(struct query *query, const char *name, int64_t value)
{
	query_bind_integer_at(query, sqlite3_bind_parameter_index(query->statement, name), value);
}

void query_bind_integer_at(struct query *query, int index, int64_t value)
{
	keep_failure(query, sqlite3_bind_int64(query->statement, index, value));
}

/* A text may want memory for its end. That there is none can be told here, and no longer where it
 * is read. */
static bool texts_are_there(sqlite3_stmt *row)
{
	for (int i = sqlite3_data_count(row) - 1; i >= 0; i--)
		if (sqlite3_column_type(row, i) == SQLITE_TEXT && !sqlite3_column_text(row, i))
			return false;
	return true;
}

enum status query_step(struct query *query, bool *row, struct error *err)
{
	int code = query->code;
	if (code == SQLITE_OK)
		code = sqlite3_step(query->statement);
	if (code == SQLITE_ROW && !texts_are_there(query->statement))
		code = SQLITE_NOMEM;
	*row = code == SQLITE_ROW;
	if (code == SQLITE_ROW || code == SQLITE_DONE)
		return STATUS_OK;
	return database_failed(query->db, code, err);
}

enum status query_step_integer(struct query *query, int64_t *out, struct error *err)
{
	bool row;
	enum status status = query_step(query, &row, err);
	*out = row ? query_integer(query, 0) : 0;
	return status;
}

enum status query_finish(struct query *query, struct error *err)
{
	bool row = true;
	enum status status = STATUS_OK;
	while (status == STATUS_OK && row)
		status = query_step(query, &row, err);
	return status;
}

bool query_is_null(const struct query *query, int column)
{
	return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}

int64_t query_integer(const struct query *query, int column)
{
	return sqlite3_column_int64(query->statement, column);
}

const char *query_text(const struct query *query, int column)
{
	return (const char *)sqlite3_column_text(query->statement, column);
}

struct bytes query_bytes(const struct query *query, int column)
{
	struct bytes bytes = {0};
	int type = sqlite3_column_type(query->statement, column);
	if (type == SQLITE_NULL)
		return bytes;
	bytes.data = type == SQLITE_BLOB ? sqlite3_column_blob(query->statement, column)
					 : sqlite3_column_text(query->statement, column);
	bytes.length = (size_t)sqlite3_column_bytes(query->statement, column);
	if (!bytes.data) /* SQLite gives NULL for a BLOB of no bytes; it is not an SQL NULL */
		bytes.data = "";
	return bytes;
}

bool query_copy(const struct query *query, int column, char **out)
{
	return string_copy(out, query_text(query, column));
}

enum status query_add_texts(struct query *query, struct string_list *out, struct error *err)
{
	bool row = true;
	enum status status = STATUS_OK;
	while (status == STATUS_OK && row) {
		status = query_step(query, &row, err);
		if (row && !string_list_add(out, query_text(query, 0)))
			status = error_memory(err);
	}
	return status;
}

void query_again(struct query *query)
{
	sqlite3_reset(query->statement);
}

void query_end(struct query *query)
{
	if (query->statement) {
		sqlite3_reset(query->statement);
		sqlite3_clear_bindings(query->statement);
	}
	query->statement = NULL;
}

enum status query_run(struct database *db, const char *name, struct error *err)
{
	struct query query;
	enum status status = query_begin(&query, db, name, err);
	if (status == STATUS_OK)
		status = query_finish(&query, err);
	query_end(&query);
	return status;
}

enum status query_begin_transaction(struct database *db, const char *name, struct error *err)
{
	const struct script *script;
	enum status status = database_script(db, "store/rollback", &script, err);
	return status == STATUS_OK ? query_run(db, name, err) : status;
}

void query_roll_back(struct database *db)
{
	query_run(db, "store/rollback", NULL);
}

enum status query_integer_of(struct database *db, const char *name, int64_t *out, struct error *err)
{
	struct query query;
	*out = 0;
	enum status status = query_begin(&query, db, name, err);
	if (status == STATUS_OK)
		status = query_step_integer(&query, out, err);
	query_end(&query);
	return status;
}
