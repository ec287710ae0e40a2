/*
 * One SQLite connection with the statements prepared on it. The station's database is one; so is
 * the replay in memory that verify compares it with.
 */
#ifndef MENZHEN_STORE_DATABASE_H
#define MENZHEN_STORE_DATABASE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/base/patience.h"

/* The statements of one SQL block, in order. */
struct script {
	sqlite3_stmt **statements;
	size_t count, capacity;
};

struct database {
	sqlite3 *handle;
	char *path;
	struct script *scripts; /* one for each of sql_blocks, prepared when first used */
	bool watched;           /* what SQLite finds damaged in it is noted beside it (damage.h) */
};

/*
 * Make an empty file at PATH, in place of what may be there, that only its owner can read: SQLite
 * gives what it keeps beside it the same permissions.
 */
enum status database_make(const char *path, struct error *err);

/* STATUS_STORE: there can be no database at PATH, as errno says. */
enum status database_cannot_make(const char *path, struct error *err);

/* FLAGS are those of sqlite3_open_v2. On failure DB is as good as closed. */
enum status database_open(struct database *db, const char *path, int flags, struct error *err);
void database_close(struct database *db);

/* Run SQL text, any rows of which are of no interest. */
enum status database_execute(struct database *db, const char *sql, struct error *err);

/* Run the block NAME the same way. */
enum status database_run(struct database *db, const char *name, struct error *err);

/* The prepared statements of the block NAME; the database keeps them. STATUS_STORE: no such block.
 */
enum status database_script(
	struct database *db, const char *name, const struct script **out, struct error *err);

/* SQLite's primary result code of the last call that failed, or SQLITE_OK. */
int database_code(const struct database *db);

/*
 * Break off with SQLITE_INTERRUPT what takes long, when PATIENCE is over: that is asked every so
 * many STEPS of SQLite's machine. PATIENCE is the caller's to keep until NULL ends it.
 */
void database_heed(struct database *db, const struct patience *patience, int steps);

/* Tell in a sentence what SQLite's result CODE means and what can be done about it. */
enum status database_failed(const struct database *db, int code, struct error *err);

#endif
