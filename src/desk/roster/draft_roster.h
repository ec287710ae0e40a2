/* The roster that a draft comes to. Private to the desk layer. */
#ifndef MENZHEN_DESK_DRAFT_ROSTER_H
#define MENZHEN_DESK_DRAFT_ROSTER_H

#include "menzhen/base/error.h"
#include "menzhen/model/roster/month_draft.h"

/*
 * OUT borrows the advisers and what its shifts say from FROM, which was drafted from; their ids,
 * dates and people are its own: for draft_roster_release, not for roster_release. STATUS_MEMORY
 * alone; release OUT in any case.
 */
enum status draft_roster_make(const struct roster *from, const struct month_draft *draft,
	struct roster *out, struct error *err);
void draft_roster_release(struct roster *roster);

#endif
