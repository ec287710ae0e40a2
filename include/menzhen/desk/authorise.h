/*
 * May whoever is at the desk do this? Asked by every use case, so that screens and command line
 * cannot differ; recording_begin asks for what records an event.
 */
#ifndef MENZHEN_DESK_AUTHORISE_H
#define MENZHEN_DESK_AUTHORISE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/permission.h"
#include "menzhen/model/sight.h"

struct case_record;

/*
 * STATUS_REFUSED unless the user's role may do what CODE names (model/permission.h) at all, be it
 * only with their own cases: then desk_may_case is asked as well once the case is known.
 */
enum status desk_may(const struct desk *desk, const char *code, struct error *err);
enum status desk_may_case(const struct desk *desk, const char *code,
	const struct case_record *record, struct error *err);

/* Who looks, for model/sight.h. Borrowed from DESK. */
struct viewer desk_viewer(const struct desk *desk);

#endif
