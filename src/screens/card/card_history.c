#include "card_parts.h"
#include "screens/phrases.h"

static void write_event(struct pen *pen, const struct card_page *card,
	const struct history_item *item, int32_t *day)
{
	const struct desk *desk = card->desk;
	struct buffer line = {0};

	/* A day is named where it begins: what happened on another day looks like disorder
	 * otherwise. */
	if (desk_local(desk, item->at).day.n != *day) {
		*day = desk_local(desk, item->at).day.n;
		phrase_day(&line, desk_local(desk, item->at).day);
		pen_text(pen, pen->area.x, ROLE_HEADING, buffer_text(&line));
		buffer_clear(&line);
	}
	/* The advice in force stands above already; an earlier one only here. */
	phrase_event(&line, desk, item, card->view.record.advice);
	pen_text(pen, pen->area.x, ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
}

void card_write_history(struct pen *pen, const struct card_page *card)
{
	int32_t day = INT32_MIN;

	for (size_t i = 0; i < card->view.history.count; i++)
		write_event(pen, card, &card->view.history.items[i], &day);
}

bool card_has_proposal(const struct card_page *card)
{
	const struct history *history = &card->view.history;
	size_t i = 0;

	while (i < history->count && history->items[i].proposal == NULL)
		i++;
	return i < history->count;
}
