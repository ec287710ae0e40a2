/*
 * Use case: conflicts of interest between the advisers of the roster and a case. The whole register
 * is searched, and the standing clients of the roster; of what is found only that there is
 * something is told, and how sure and how close it is.
 */
#ifndef MENZHEN_DESK_CONFLICT_SEARCH_H
#define MENZHEN_DESK_CONFLICT_SEARCH_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/conflict/conflict.h"
#include "menzhen/model/string_list.h"
#include "menzhen/store/case/case_store.h"

/*
 * OUT: of each adviser of the roster with a hit the gravest one, in the order of the roster, with
 * what was decided about it. KNOWN_BY (may be NULL): ids of those who advised this very client
 * before: the same ID number, the same phone number, or the same name and no other ID number.
 * RECORD may be one not recorded yet, with the members that name the parties alone.
 */
enum status conflict_search(const struct desk *desk, const struct case_record *record,
	struct conflict_list *out, struct string_list *known_by, struct error *err);

/* The same of the recorded case NUMBER. */
enum status conflict_check(
	const struct desk *desk, const char *number, struct conflict_list *out, struct error *err);

#endif
