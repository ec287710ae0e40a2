/*
 * What the commands print. Text for people is made safe for a terminal; --json is one object a
 * line.
 */
#ifndef MENZHEN_CLI_OUTPUT_H
#define MENZHEN_CLI_OUTPUT_H

#include <stdbool.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/base/moment.h"
#include "menzhen/desk/desk.h"

/* gettext, as error_format wants it. */
const char *output_translate(const char *msgid);

/* Print the sentence of ERR, translated, to standard error; with JSON as {"error":…,"status":…}. */
void output_error(const struct error *err, bool json);
void output_errors(const struct error_list *list, bool json);

/* Print BUF and a newline to standard output, and empty it. STATUS_MEMORY if the buffer had failed.
 */
enum status output_line(struct buffer *buf, struct error *err);

/* Append TEXT, made safe, padded with blanks to COLUMNS. */
void output_column(struct buffer *buf, const char *text, int columns);

/* A member with a point in time, local ISO 8601 with offset; null for 0. */
void json_member_moment(
	struct json_writer *json, const char *key, moment at, const struct desk *desk);

/* A member that is null where TEXT is empty. */
void json_member_word(struct json_writer *json, const char *key, const char *text);

#endif
