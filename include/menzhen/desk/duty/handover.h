/*
 * Forced handover (交接): nobody goes home with open cases that nobody has. Each is closed, handed
 * over to one who accepts, or kept with a reason. These use cases go like those of case_commands.h.
 */
#ifndef MENZHEN_DESK_HANDOVER_H
#define MENZHEN_DESK_HANDOVER_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/coded.h"
#include "menzhen/store/case/case_store.h"

/* What has been decided about an open case of somebody who goes. */
enum handover {
	HANDOVER_UNDECIDED,
	HANDOVER_OFFERED, /* to offered_to, who has not answered */
	HANDOVER_KEPT,    /* by the one who has it */
	HANDOVERS
};

extern const struct coded_table handover_table;

enum handover handover_of(const struct case_record *record);

/*
 * The open cases of ADVISER (an id), the oldest first; of one who is no longer in the roster too.
 * Release OUT.
 */
enum status handover_list(
	const struct desk *desk, const char *adviser, struct case_list *out, struct error *err);

/*
 * Offer it to the adviser TO, in place of whoever it was offered to before. Refused when they are
 * neither on duty nor come on duty on the present service day: nobody could accept it then.
 */
enum status handover_offer(struct desk *desk, const char *number, const char *to,
	const char *command, struct error *err);

/*
 * The one it is offered to takes it, and has it from then on. Refused, as reassigning would be,
 * when they cannot have it: not on duty, away, over the day's limit, a conflict of interest.
 */
enum status handover_accept(
	struct desk *desk, const char *number, const char *command, struct error *err);

/* They do not; REASON may be NULL. */
enum status handover_refuse(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err);

/* The one who has it keeps it; REASON is required. An offer is over with that. */
enum status handover_keep(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err);

#endif
