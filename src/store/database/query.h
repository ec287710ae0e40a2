/*
 * One run of a named SQL statement: begin, bind, step, read the columns, end. A binding that fails
 * is kept and told by the next step, so that a run is checked in one place.
 */
#ifndef MENZHEN_STORE_QUERY_H
#define MENZHEN_STORE_QUERY_H

#include <stdbool.h>
#include <stdint.h>

#include "database.h"
#include "menzhen/base/error.h"
#include "menzhen/model/string_list.h"
#include "store/journal/bytes.h"

struct query {
	struct database *db;
	sqlite3_stmt *statement; /* the database's own; NULL when begin failed */
	int code;                /* of the first binding that failed */
};

/* Whatever the outcome, end may and must be called. */
enum status query_begin(
	struct query *query, struct database *db, const char *name, struct error *err);

/* Values are borrowed until end. */
void query_bind_text(struct query *query, const char *name, const char *text); /* NULL: SQL NULL */
void query_bind_bytes(struct query *query, const char *name, struct bytes text);
void query_bind_blob(struct query *query, const char *name, struct bytes blob);
void query_bind_integer(struct query *query, const char *name, int64_t value);

/* The same by the parameter's index, from 1. */
void query_bind_bytes_at(struct query *query, int index, struct bytes text);
void query_bind_integer_at(struct query *query, int index, int64_t value);

/*
 * *ROW: is there a row to read? Its columns are valid until the next step, and reading them cannot
 * fail any more.
 */
enum status query_step(struct query *query, bool *row, struct error *err);

/* For a statement of one integer: it is *OUT; 0 where there is no row. */
enum status query_step_integer(struct query *query, int64_t *out, struct error *err);

/* Step to the end, for statements without rows. */
enum status query_finish(struct query *query, struct error *err);

bool query_is_null(const struct query *query, int column);
int64_t query_integer(const struct query *query, int column);  /* NULL is 0 */
const char *query_text(const struct query *query, int column); /* borrowed; NULL for NULL */
struct bytes query_bytes(
	const struct query *query, int column); /* with its length; text has a NUL behind it */
bool query_copy(const struct query *query, int column, char **out); /* false: no memory */

/* Step to the end, and add the texts of the first column to OUT. */
enum status query_add_texts(struct query *query, struct string_list *out, struct error *err);

/* Begin anew with the same statement; what is not bound again stays bound. */
void query_again(struct query *query);

void query_end(struct query *query);

/* All of it, for a statement without parameters and rows. */
enum status query_run(struct database *db, const char *name, struct error *err);

/*
 * Run the block NAME, which begins a transaction, once it is sure that query_roll_back can end it
 * without asking for memory: one that cannot be ended would keep every other desk waiting.
 */
enum status query_begin_transaction(struct database *db, const char *name, struct error *err);
void query_roll_back(struct database *db);

/* The one integer of a statement without parameters; 0 where there is no row. */
enum status query_integer_of(
	struct database *db, const char *name, int64_t *out, struct error *err);

#endif
