/* What this station writes again and again, so that its forms can offer it first. */
#ifndef MENZHEN_DESK_USUAL_H
#define MENZHEN_DESK_USUAL_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/case/register.h"
#include "menzhen/model/string_list.h"

/*
 * The categories that most visitors of the last USUAL_DAYS came with, the most frequent first, none
 * with fewer than USUAL_LEAST cases;
 * borrowed from the desk's configuration. *COUNT gets how many there are.
 */
enum { USUAL_CATEGORIES = 6, USUAL_DAYS = 90, USUAL_LEAST = 2 };
enum status usual_categories(const struct desk *desk, const struct category *out[USUAL_CATEGORIES],
	size_t *count, struct error *err);

/* What was lately recorded in the register's FIELD, the most frequent first. Append to OUT. */
enum status usual_values(const struct desk *desk, enum register_id field, struct string_list *out,
	struct error *err);

#endif
