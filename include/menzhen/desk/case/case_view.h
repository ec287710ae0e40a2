/* Use cases: show one case with its history and what the law reminds of; list cases. */
#ifndef MENZHEN_DESK_CASE_VIEW_H
#define MENZHEN_DESK_CASE_VIEW_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/case/legal_aid.h"
#include "menzhen/model/case/limitation.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/journal/journal.h"

struct case_view {
	struct case_record record;
	struct register_entry entry; /* the further fields of the register */
	struct history history;
	struct reminder_list reminders; /* statutory periods, as of today */
	enum legal_aid_point aid[LEGAL_AID_POINTS];
	size_t aid_count;
};

enum status case_show(
	const struct desk *desk, const char *number, struct case_view *out, struct error *err);
void case_view_release(struct case_view *view);

/*
 * The case alone, of what is not theirs to see an outline: who has just given a case away is told
 * what became of it. Release OUT.
 */
enum status desk_case(
	const struct desk *desk, const char *number, struct case_record *out, struct error *err);

/* What happened, in a few words: msgid for an event kind of the history ("Assigned to"). */
const char *history_title(const char *kind);

#endif
