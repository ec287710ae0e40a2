/* The register's further fields of a matter, from what was typed to JSON. Private to the desk
 * layer. */
#ifndef MENZHEN_DESK_MATTER_DETAILS_H
#define MENZHEN_DESK_MATTER_DETAILS_H

#include "menzhen/desk/case/case_open.h"

/*
 * *OUT: a JSON object of the fields that INTAKE gives, in the table's order, the caller's to free;
 * NULL when it gives none. STATUS_USAGE as register_read and input_text.
 */
enum status matter_details_read(const struct intake *intake, char **out, struct error *err);

/* The same as values; release OUT in any case. */
enum status matter_details_entry(
	const struct intake *intake, struct register_entry *out, struct error *err);

#endif
