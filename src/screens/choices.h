/*
 * What the pickers and choice fields offer, made from the station's data in the desk's language.
 * Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_CHOICES_H
#define MENZHEN_SCREENS_CHOICES_H

#include "menzhen/base/error.h"
#include "menzhen/desk/desk.h"
#include "menzhen/model/string_list.h"
#include "menzhen/tui/widget/choice.h"

/* Owns the array. Its texts belong to the desk's data or to the catalogue, but for those that may
 * go while they are offered, as the roster's do when roster.yaml is read anew. Zero-initialise. */
struct choices {
	struct choice *items;
	size_t count, capacity;
	struct string_list texts; /* copies of those */
};

/* Fill OUT, anew if it was filled before. Categories: what most come with first, then by groups. */
enum status choices_categories(struct choices *out, const struct desk *desk, struct error *err);
enum status choices_outcomes(struct choices *out, const struct desk *desk, struct error *err);
/* Groups of matters and the matters. */
enum status choices_matters(struct choices *out, const struct desk *desk, struct error *err);
enum status choices_rating_reasons(struct choices *out, const struct desk *desk, struct error *err);
/* The roster's people. */
enum status choices_advisers(struct choices *out, const struct desk *desk, struct error *err);
/* Those of them who give advice, and what they are; not the one with the id EXCEPT (may be NULL).
 */
enum status choices_who_advise(
	struct choices *out, const struct desk *desk, const char *except, struct error *err);
/* The languages that the roster's people speak. */
enum status choices_dialects(struct choices *out, const struct desk *desk, struct error *err);
enum status choices_coded(struct choices *out, const struct coded_table *table, struct error *err);
enum status choices_languages(struct choices *out, struct error *err); /* of the screen */

/* One more. */
enum status choices_add(struct choices *out, struct choice choice, struct error *err);
/* The same of copies of its texts; NOTE may be NULL. */
enum status choices_add_copy(struct choices *out, const char *code, const char *label,
	const char *note, struct error *err);

/* Nothing is offered any more. */
void choices_clear(struct choices *choices);

struct choice_list choices_list(const struct choices *choices);
void choices_release(struct choices *choices);

#endif
