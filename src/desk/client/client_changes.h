/*
 * A visitor who was here before: what an intake does not say of them is what is known, and what it
 * says otherwise is recorded with their case (private `changed`) and told in its history. Private
 * to the desk layer.
 */
#ifndef MENZHEN_DESK_CLIENT_CHANGES_H
#define MENZHEN_DESK_CLIENT_CHANGES_H

#include "desk/case/matter.h"
#include "menzhen/desk/client/client.h"

/* What is known of the visitor of the case NUMBER into OUT, zeroed; released in any case. */
enum status client_changes_known(
	const struct desk *desk, const char *number, struct client_known *out, struct error *err);

/* What INTAKE leaves out (NULL) of the visitor is as KNOWN has it, from which it borrows. */
void client_changes_fill(struct intake *intake, const struct client_known *known);

/*
 * *OUT: a JSON array of {"field":…,"from":…} of what MATTER, read from INTAKE, has otherwise than
 * KNOWN, or has no more; NULL: nothing. What was not known before has not changed.
 */
enum status client_changes(const struct client_known *known, const struct intake *intake,
	const struct matter *matter, char **out, struct error *err);

#endif
