/*
 * What the commands print. Text for people is made safe for a terminal; --json is one object a
 * line.
 */
#ifndef MENZHEN_CLI_OUTPUT_H
#define MENZHEN_CLI_OUTPUT_H

#include "invocation.h"
#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/base/moment.h"

/* Print the sentence of ERR, translated, to standard error; with JSON as {"error":…,"status":…}. */
void output_error(const struct error *err, bool json);
void output_errors(const struct error_list *list, bool json);

/*
 * How an item is shown. JSON writes the members of its object; NULL: it is not shown there. TEXT
 * adds its line, or several lines with ends between them; NULL, or adding nothing: not shown to
 * people.
 */
struct output_form {
	void (*json)(struct json_writer *json, const struct desk *desk, const void *item);
	void (*text)(struct buffer *out, const struct desk *desk, const void *item);
};

/* Print ITEM to standard output, as JSON if that was asked for. Fails with STATUS_MEMORY alone. */
enum status output_item(const struct invocation *in, const struct output_form *form,
	const void *item, struct error *err);

/* Append TEXT, made safe, padded with blanks to COLUMNS. */
void output_column(struct buffer *buf, const char *text, int columns);

/* Append a point in time to the minute, "2026-11-25 09:30". */
void output_add_minute(struct buffer *buf, const struct desk *desk, moment at);

/* Append why and by whom, ": too far away  (wu)"; REASON may be NULL. */
void output_add_reason(struct buffer *buf, const char *reason, const char *actor);

/* A member with a point in time, local ISO 8601 with offset; null for 0. */
void output_member_moment(
	struct json_writer *json, const char *key, moment at, const struct desk *desk);

/* A member that is null where TEXT is NULL or empty. */
void output_member_word(struct json_writer *json, const char *key, const char *text);

#endif
