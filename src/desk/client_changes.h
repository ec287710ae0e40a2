/*
 * What has changed of a visitor since they were here: recorded with their case (private `changed`)
 * and told in its history. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_CLIENT_CHANGES_H
#define MENZHEN_DESK_CLIENT_CHANGES_H

#include "matter.h"

/*
 * *OUT: a JSON array of {"field":…,"from":…} of what MATTER, read from INTAKE, has otherwise than
 * was known of the visitor of its case `known`; NULL: nothing. What is not said again has not
 * changed.
 */
enum status client_changes(const struct desk *desk, const struct intake *intake,
	const struct matter *matter, char **out, struct error *err);

#endif
