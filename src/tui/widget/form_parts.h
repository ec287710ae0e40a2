/* What the parts of a form share: values and keys (form.c), moving (form_move.c), choosing
 * (form_choice.c), what is offered (form_offer.c), what stands back (form_brief.c), drawing
 * (form_draw.c). Private to tui. */
#ifndef MENZHEN_TUI_FORM_PARTS_H
#define MENZHEN_TUI_FORM_PARTS_H

#include "menzhen/tui/widget/form.h"

/* Has the field INDEX a row now? */
bool form_shows(const struct form *form, size_t index);

/* Does the heading of its section stand above that row? */
bool form_heads(const struct form *form, size_t index);

/* Scrolled too far: drawing goes back until the focus shows, which is in the uppermost row then. */
enum { FORM_FAR_DOWN = 1 << 20 };

/* Does the field INDEX stand back now: is it a further one of a brief form, with nothing in it? */
bool form_stands_back(const struct form *form, size_t index);

/* Does any? */
bool form_has_more(const struct form *form);

/* Append the name of the field's section, and how many of its further fields are filled in. */
void form_add_section(const struct form *form, size_t index, struct buffer *out);

/* Say in AREA what stands back. */
void form_draw_more(struct form *form, struct canvas *canvas, struct rect area);

/* Give VALUE to the field INDEX, whose error goes. False: no memory. */
bool form_put(struct form *form, size_t index, const char *value);

/* The user changed the value in focus. */
void form_touched(struct form *form);

/* Trim the value in focus, check it, and give the focus to INDEX. */
void form_move_to(struct form *form, size_t index);

/* The keys that go from field to field. */
enum form_result form_move(struct form *form, int32_t code);

/* What there is to choose from in FIELD. */
struct choice_list form_choices(const struct form *form, const struct form_field *field);

/* The keys of a choice in focus, one or any number. */
enum form_result form_choice_key(struct form *form, const struct key_event *event);

/* Ask anew what to offer for the value in focus; or offer nothing any more. */
void form_offer_ask(struct form *form);
void form_offer_end(struct form *form);

/* The keys of what is offered. */
enum form_result form_offer_key(struct form *form, const struct key_event *event);

/* Draw it below the row Y, at which its field's input stands from X on, or above it; inside AREA.
 */
void form_offer_draw(
	const struct form *form, struct canvas *canvas, struct rect area, int y, int x);

#endif
