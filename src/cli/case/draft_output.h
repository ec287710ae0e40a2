/* What a drafted month costs, and what is wrong with it, for people and for programs. */
#ifndef MENZHEN_CLI_DRAFT_OUTPUT_H
#define MENZHEN_CLI_DRAFT_OUTPUT_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/desk/roster/roster_draft.h"

enum { DRAFT_MONTH_SIZE = 8 };

/* "2026-12". Returns OUT. */
char *draft_month(const struct roster_draft *draft, char out[DRAFT_MONTH_SIZE]);

/* How many places nobody has. */
size_t draft_empty(const struct roster_draft *draft);

/* The comment that leads the file, in the language of the program, line by line. */
void draft_comment(const struct desk *desk, const struct roster_draft *draft, struct buffer *out);

/* The members cost, present, advisers, duties and changed. */
void draft_members(
	struct json_writer *json, const struct desk *desk, const struct roster_draft *draft);

#endif
