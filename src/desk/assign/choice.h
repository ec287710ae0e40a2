/*
 * Choosing the adviser a case goes to, for assign and reassign: the ranking, who was taken of it,
 * and the record of both. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_CHOICE_H
#define MENZHEN_DESK_CHOICE_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/store/journal/journal.h"

struct choice {
	const struct desk *desk;
	struct proposal proposal;
	const struct candidate *chosen; /* of the proposal */
	const char *holder;             /* id of who has the case; NULL: nobody */
	struct buffer ranking;          /* JSON */
};

/* Take the decision of REQUEST on the case NUMBER, if there is one. */
enum status choice_decide(struct desk *desk, const char *number,
	const struct assign_request *request, struct error *err);

/* Rank all advisers for the case RECORD, which must outlive CHOICE. Release CHOICE in any case. */
enum status choice_load(struct choice *choice, const struct desk *desk,
	const struct case_record *record, struct error *err);

/* The one proposed first, or NULL. */
const struct candidate *choice_best(const struct choice *choice);

/* Consider adviser TO; refused, with the reason, when no decision could give them the case. */
enum status choice_consider(struct choice *choice, const char *to, struct error *err);

/* The same, and refused too as long as a conflict of interest of theirs is not decided about. */
enum status choice_take(struct choice *choice, const char *to, struct error *err);

/*
 * The refusal when there is nobody to take: says what is to be decided first, or else who will be
 * back, or else who comes next.
 */
enum status choice_refuse_nobody(const struct choice *choice, struct error *err);

/* Fields `adviser` and `proposal` of the event. They borrow from CHOICE. */
enum status choice_record(struct choice *choice, struct event_fields *fields, struct error *err);
void choice_release(struct choice *choice);

#endif
