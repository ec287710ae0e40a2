/* What is offered under a field as it is typed into. */
#include "form_parts.h"
#include "menzhen/base/language.h"

enum { OFFER_ROWS = 8, OFFER_WIDTH_MIN = 24 };

void form_offer_end(struct form *form)
{
	form->offer = (struct form_offer){{0}, 0};
}

void form_offer_ask(struct form *form)
{
	const struct form_field *field = &form->fields[form->focus];
	form_offer_end(form);
	if (field->suggest)
		form->offer.list = field->suggest(
			form->context, line_edit_text(&form->values[form->focus].edit));
}

static void take(struct form *form)
{
	const struct form_field *field = &form->fields[form->focus];
	const struct choice *choice = &form->offer.list.items[form->offer.selected - 1];
	if (field->taken)
		field->taken(form->context, choice);
	else
		form_put(form, form->focus, choice->code);
	form_touched(form);
	form_move(form, KEYCODE_DOWN);
}

enum form_result form_offer_key(struct form *form, const struct key_event *event)
{
	struct form_offer *offer = &form->offer;
	if (offer->list.count == 0)
		return FORM_IGNORED;
	if (event->code == KEYCODE_DOWN)
		offer->selected += offer->selected < offer->list.count;
	else if (event->code == KEYCODE_UP && offer->selected > 0)
		offer->selected--;
	else if (event->code == KEYCODE_ENTER && offer->selected > 0)
		take(form);
	else if (event->code == KEYCODE_ESCAPE)
		form_offer_end(form);
	else
		return FORM_IGNORED;
	return FORM_USED;
}

static struct rect place(const struct form *form, struct rect area, int y, int x)
{
	const struct form_offer *offer = &form->offer;
	int below = area.y + area.height - y - 1, above = y - area.y;
	int wanted = (int)(offer->list.count < OFFER_ROWS ? offer->list.count : OFFER_ROWS) + 2;
	bool under = below >= wanted || below >= above;
	int room = under ? below : above;
	int height = wanted < room ? wanted : room;
	int left = area.x + area.width - x < OFFER_WIDTH_MIN ? area.x : x - 1;
	return (struct rect){under ? y + 1 : y - height, left, height, area.x + area.width - left};
}

void form_offer_draw(const struct form *form, struct canvas *canvas, struct rect area, int y, int x)
{
	const struct form_offer *offer = &form->offer;
	struct rect box = place(form, area, y, x);
	size_t rows = box.height > 2 ? (size_t)box.height - 2 : 0;
	if (offer->list.count == 0 || rows == 0)
		return;
	size_t first = offer->selected > rows ? offer->selected - rows : 0;
	canvas_clear(canvas, box);
	canvas_box(canvas, box, NULL);
	canvas_caption(canvas, box.y + box.height - 1, box.x + 2, box.width - 4, ROLE_HINT,
		offer->selected > 0 ? _("Enter takes it; Esc: as typed")
				    : _("Down: one of these; Esc: as typed"));
	for (size_t i = first; i < offer->list.count && i < first + rows; i++) {
		const struct choice *choice = &offer->list.items[i];
		enum role role = i + 1 == offer->selected ? ROLE_SELECTED : ROLE_VALUE;
		int row = box.y + 1 + (int)(i - first), from = box.x + 2, room = box.width - 4;
		canvas_text(canvas, row, from, room, role, choice->label);
		if (!choice->note)
			continue;
		int used = canvas_put(canvas, row, from, room, role, choice->label) + 2;
		if (used < room)
			canvas_put(canvas, row, from + used, room - used,
				role == ROLE_SELECTED ? role : ROLE_HINT, choice->note);
	}
}
