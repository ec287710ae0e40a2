/*
 * Cases as far as whoever is at the desk may see them (model/access/sight.h). Every use case that
 * gives cases away sends them through here; what use cases read for themselves stays whole. Private
 * to the desk layer.
 */
#ifndef MENZHEN_DESK_SIGHTED_H
#define MENZHEN_DESK_SIGHTED_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/access/sight.h"
#include "menzhen/store/case/case_store.h"

/* What they see of RECORD as it was read. Who recorded it is looked up where that decides. */
enum status sight_of(const struct desk *desk, const struct case_record *record, enum sight *out,
	struct error *err);

/* May they see at LEAST so much of it? STATUS_REFUSED: no, and why. */
enum status sight_demand(const struct desk *desk, const struct case_record *record,
	enum sight least, struct error *err);

/* The same of the case NUMBER. */
enum status sight_demand_of(
	const struct desk *desk, const char *number, enum sight least, struct error *err);

/* RECORD becomes what they see of it: of what is not theirs at all an outline, too. *UNRATED (may
 * be NULL): what was said of its rating is not theirs to see. */
enum status sighted_case(
	const struct desk *desk, struct case_record *record, bool *unrated, struct error *err);

/* The same of all from FIRST on; all stay. */
enum status sighted_cases(
	const struct desk *desk, struct case_list *list, size_t first, struct error *err);

/* The same, without those that are as though they were not there. */
enum status sighted_list(
	const struct desk *desk, struct case_list *list, size_t first, struct error *err);

/* Those alone of which they see who came: for what was found by words that an outline hides. */
enum status sighted_whole(
	const struct desk *desk, struct case_list *list, size_t first, struct error *err);

/* *TEXT, written about the case RECORD, becomes SIGHT_HIDDEN unless they see all of it. */
enum status sighted_text_of(
	const struct desk *desk, const struct case_record *record, char **text, struct error *err);

/* The same of the case NUMBER. */
enum status sighted_text(
	const struct desk *desk, const char *number, char **text, struct error *err);

#endif
