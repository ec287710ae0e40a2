/* What of a matter is said in codes: category, channel, priority groups, the adviser wished for.
 * Private to the desk layer. */
#ifndef MENZHEN_DESK_MATTER_CODES_H
#define MENZHEN_DESK_MATTER_CODES_H

#include "matter.h"

/* Those of INTAKE; STATUS_REFUSED without a category, STATUS_USAGE for what is no code. */
enum status matter_codes_read(struct matter *out, const struct desk *desk,
	const struct intake *intake, struct error *err);

/* *OUT: the code of the category NAMED so (category_named), which must be one that a case may be
 * filed under. */
enum status matter_category(
	const struct desk *desk, const char *named, const char **out, struct error *err);

#endif
