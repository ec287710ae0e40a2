/* Use case: whom should this case go to, and why. Records nothing. */
#ifndef MENZHEN_DESK_CASE_PROPOSE_H
#define MENZHEN_DESK_CASE_PROPOSE_H

#include "menzhen/desk/desk.h"
#include "menzhen/desk/duty/duty_book.h"
#include "menzhen/model/assign/assignment.h"
#include "menzhen/store/case/case_store.h"

/* Zero-initialise; the candidates borrow from it and from the desk's roster. */
struct proposal {
	struct duty_book *book;         /* the duties it goes by */
	struct conflict_list conflicts; /* of the advisers with the case */
	char *language;                 /* the one asked for; NULL: none */
	struct candidate_list candidates;
};

enum status case_propose(
	const struct desk *desk, const char *number, struct proposal *out, struct error *err);

/* The same for a record at hand. */
enum status record_propose(const struct desk *desk, const struct case_record *record,
	struct proposal *out, struct error *err);

/* For a form not yet recorded: by matter and wishes alone, whoever the parties are. */
enum status need_propose(
	const struct desk *desk, const struct need *need, struct proposal *out, struct error *err);

/* What RECORD asks of its adviser. Borrows from it. */
struct need need_of(const struct case_record *record);
void proposal_release(struct proposal *proposal);

#endif
