/*
 * May whoever is at the desk do this? Asked by every use case, so that screens and command line
 * cannot differ; recording_begin asks for what records an event.
 */
#ifndef MENZHEN_DESK_AUTHORISE_H
#define MENZHEN_DESK_AUTHORISE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/access/permission.h"
#include "menzhen/model/access/sight.h"

struct case_record;

/*
 * STATUS_REFUSED unless the user's role may do what CODE names (model/access/permission.h) at all,
 * be it only with what is theirs: then one of the others is asked as well once it is known whose it
 * is.
 */
enum status desk_may(const struct desk *desk, const char *code, struct error *err);

/* With this case: their own, or one offered to them, as CODE has it, and seen as far as it asks. */
enum status desk_may_case(const struct desk *desk, const char *code,
	const struct case_record *record, struct error *err);

/* The same for a role that has been let in by desk_may: does this case allow it? */
enum status desk_case_allows(const struct desk *desk, const char *code,
	const struct case_record *record, struct error *err);

/* With what is of ADVISER (an id; NULL: nobody's): a duty, an appointment. */
enum status desk_may_own(
	const struct desk *desk, const char *code, const char *adviser, struct error *err);

/* The same as a question: for lists, which leave out what is not theirs. */
bool desk_owns(const struct desk *desk, const char *code, const char *adviser);

/* May CODE be done with what is theirs alone? */
bool desk_only_own(const struct desk *desk, const char *code);

/* Which adviser sits at the desk, an id; without accounts: who is said to. "": none. Borrowed. */
const char *desk_own_adviser(const struct desk *desk);

/* Who looks, for model/access/sight.h. Borrowed from DESK. */
struct viewer desk_viewer(const struct desk *desk);

#endif
