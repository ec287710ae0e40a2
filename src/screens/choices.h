/*
 * What the pickers and choice fields offer, made from the station's data in the desk's language.
 * Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_CHOICES_H
#define MENZHEN_SCREENS_CHOICES_H

#include "menzhen/base/error.h"
#include "menzhen/desk/desk.h"
#include "menzhen/tui/widget/choice.h"

/* Owns the array; its texts belong to the desk's data or to the catalogue. Zero-initialise. */
struct choices {
	struct choice *items;
	size_t count, capacity;
};

/* Fill OUT, anew if it was filled before. Categories: what most come with first, then by groups. */
enum status choices_categories(struct choices *out, const struct desk *desk, struct error *err);
enum status choices_outcomes(struct choices *out, const struct desk *desk, struct error *err);
/* Groups of matters and the matters. */
enum status choices_matters(struct choices *out, const struct desk *desk, struct error *err);
enum status choices_rating_reasons(struct choices *out, const struct desk *desk, struct error *err);
/* The roster's people; they borrow from it. */
enum status choices_advisers(struct choices *out, const struct desk *desk, struct error *err);
/* The languages that the roster's people speak. They borrow from the roster. */
enum status choices_dialects(struct choices *out, const struct desk *desk, struct error *err);
enum status choices_coded(struct choices *out, const struct coded_table *table, struct error *err);
enum status choices_languages(struct choices *out, struct error *err); /* of the screen */

/* One more. */
enum status choices_add(struct choices *out, struct choice choice, struct error *err);

struct choice_list choices_list(const struct choices *choices);
void choices_release(struct choices *choices);

#endif
