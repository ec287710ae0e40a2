/*
 * Use case: draft a month's duties (model/roster/month_draft.h) as a roster file for people to look
 * at, mend and take over. The station's own roster is never touched.
 */
#ifndef MENZHEN_DESK_ROSTER_DRAFT_H
#define MENZHEN_DESK_ROSTER_DRAFT_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/roster/month_draft.h"

struct roster_draft {
	struct day_range month;
	struct month_draft draft; /* borrows from the desk's roster */
};

/*
 * Draft the calendar month that MONTH is in, from the roster in force and all that was changed at
 * the desk; days that have passed stay as they were. Refused when no shift is held in it. Release
 * OUT in any case.
 */
enum status roster_draft_make(
	const struct desk *desk, struct day month, struct roster_draft *out, struct error *err);

/*
 * Append the draft as a roster file led by COMMENT, of any number of lines: the advisers as they
 * are, and shifts with the dates on which the same people have them. One whose people are the same
 * all month keeps its id; others are numbered. It reads back without errors.
 */
enum status roster_draft_text(const struct desk *desk, const struct roster_draft *draft,
	const char *comment, struct buffer *out, struct error *err);

/* Make the file PATH of TEXT. STATUS_REFUSED when there is one: nothing is ever overwritten. */
enum status roster_draft_save(const char *path, const struct buffer *text, struct error *err);

void roster_draft_release(struct roster_draft *draft);

#endif
