#include "database.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/store/database/sql.h"

enum status database_open(struct database *db, const char *path, int flags, struct error *err)
{
	*db = (struct database){0};
	db->scripts = calloc(sql_block_count, sizeof(*db->scripts));
	if (!db->scripts || !string_copy(&db->path, path)) {
		database_close(db);
		return error_memory(err);
	}
	/* Nobody asks how much memory is in use, and counting it takes a lock each time. Refused,
	 * and no matter, once SQLite runs. */
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	int code = sqlite3_open_v2(path, &db->handle, flags | SQLITE_OPEN_NOMUTEX, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_extended_result_codes(db->handle, 1);
	if (code == SQLITE_OK)
		code = sql_functions_add(db->handle);
	if (code == SQLITE_OK)
		return STATUS_OK;
	enum status status = database_failed(db, code, err);
	database_close(db);
	return status;
}

static void script_release(struct script *script)
{
	for (size_t i = 0; i < script->count; i++)
		sqlite3_finalize(script->statements[i]);
	free(script->statements);
	*script = (struct script){0};
}

void database_close(struct database *db)
{
	for (size_t i = 0; db->scripts && i < sql_block_count; i++)
		script_release(&db->scripts[i]);
	free(db->scripts);
	sqlite3_close(db->handle);
	free(db->path);
	*db = (struct database){0};
}

enum status database_execute(struct database *db, const char *sql, struct error *err)
{
	int code = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);
	return code == SQLITE_OK ? STATUS_OK : database_failed(db, code, err);
}

static enum status no_such_block(const char *name, struct error *err)
{
	return error_set(err, STATUS_STORE, N_("This program knows no SQL named '%s'"), name);
}

enum status database_run(struct database *db, const char *name, struct error *err)
{
	const struct sql_block *block = sql_find(name);
	return block ? database_execute(db, block->text, err) : no_such_block(name, err);
}

static enum status prepare(
	struct database *db, const char *text, struct script *script, struct error *err)
{
	while (*text) {
		sqlite3_stmt *statement;
		int code = sqlite3_prepare_v3(
			db->handle, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, &text);
		if (code != SQLITE_OK)
			return database_failed(db, code, err);
		if (!statement) /* only white space or a comment was left */
			continue;
		if (!array_reserve((void **)&script->statements, &script->capacity, script->count,
			    sizeof(sqlite3_stmt *))) {
			sqlite3_finalize(statement);
			return error_memory(err);
		}
		script->statements[script->count++] = statement;
	}
	return STATUS_OK;
}

enum status database_script(
	struct database *db, const char *name, const struct script **out, struct error *err)
{
	const struct sql_block *block = sql_find(name);
	if (!block)
		return no_such_block(name, err);
	struct script *script = &db->scripts[block - sql_blocks];
	if (script->count == 0) {
		enum status status = prepare(db, block->text, script, err);
		if (status != STATUS_OK) {
			script_release(script);
			return status;
		}
	}
	*out = script;
	return STATUS_OK;
}

int database_code(const struct database *db)
{
	return sqlite3_errcode(db->handle) & 0xff;
}

static int is_over(void *patience)
{
	return patience_over(patience);
}

void database_heed(struct database *db, const struct patience *patience, int steps)
{
	bool hurry = patience && patience->over;
	sqlite3_progress_handler(db->handle, hurry ? steps : 0, is_over, (void *)patience);
}
