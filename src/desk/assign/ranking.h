/* The model's ranking of all advisers, asked with what the desk knows. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_RANKING_H
#define MENZHEN_DESK_RANKING_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/assign/assignment.h"
#include "menzhen/model/string_list.h"
#include "menzhen/store/case/case_store.h"

/* What the ranking goes by besides the desk's own files and loads. Borrowed. */
struct ranking {
	const struct duty_list *duties;
	struct day service_day;
	moment now;
	const struct conflict_list *conflicts; /* with the case; NULL: not searched for */
	const struct string_list *known_by;    /* ids of who knows the client; NULL: not known */
};

/* Rank all advisers for NEED into OUT, to be released. */
enum status ranking_make(const struct desk *desk, const struct ranking *ranking,
	const struct need *need, struct candidate_list *out, struct error *err);

/*
 * The same with what the register knows of RECORD's parties, which is searched for and not taken
 * from RANKING. CONFLICTS, to be released too, are those of the advisers with the case; OUT borrows
 * from them.
 */
enum status ranking_make_for(const struct desk *desk, const struct ranking *ranking,
	const struct case_record *record, const struct need *need, struct conflict_list *conflicts,
	struct candidate_list *out, struct error *err);

#endif
