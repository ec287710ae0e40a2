#include "card_parts.h"
#include "menzhen/base/language.h"
#include "menzhen/model/rating.h"
#include "phrases.h"

/* "当场答复 (已告知法律援助)" */
static void write_outcome(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;
	struct buffer line = {0};

	buffer_add_text(&line, desk_outcome_title(card->desk, record->outcome));
	if (record->legal_aid != NULL)
		buffer_printf(
			&line, " (%s)", _(coded_title(&legal_aid_notice_table, record->legal_aid)));
	pen_field(pen, N_("Outcome"), ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
}

/* "不满意 (等候太久)" */
static void write_rating(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;
	struct buffer line = {0};

	if (record->rating == 0)
		return;
	buffer_add_text(&line, _(rating_level_title(record->rating)));
	if (record->rating_reason != NULL)
		buffer_printf(&line, " (%s)",
			desk_rating_reason_title(card->desk, record->rating_reason));
	pen_field(pen, N_("Rating"), ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
}

void card_write_result(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;
	const struct desk *desk = card->desk;

	pen_field(pen, N_("Advised by"), ROLE_VALUE, desk_adviser_name(desk, record->adviser));
	write_outcome(pen, card);
	pen_field(pen, N_("Advice"), ROLE_VALUE, record->advice);
	write_rating(pen, card);
	pen_field(pen, N_("Visitor's words"), ROLE_VALUE, record->rating_text);
}

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
