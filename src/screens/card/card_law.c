#include "card_parts.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/words/words_law.h"

static void write_reminder(
	struct pen *pen, const struct card_page *card, const struct reminder *reminder)
{
	struct buffer line = {0};

	words_add_reminder(&line, card->desk, reminder, language_translate);
	pen_field(pen, N_("Statutory period"),
		reminder_is_urgent(reminder) ? ROLE_DANGER : ROLE_VALUE, buffer_text(&line));
	buffer_clear(&line);
	words_add_reminder_note(&line, card->desk, reminder, language_translate);
	if (reminder->band != BAND_UNDATED)
		pen_field(pen, "", ROLE_HINT, buffer_text(&line));
	buffer_release(&line);
}

static void write_reminders(struct pen *pen, const struct card_page *card, bool urgent)
{
	const struct reminder_list *list = &card->view.reminders;

	for (size_t i = 0; i < list->count; i++)
		if (reminder_is_urgent(&list->items[i]) == urgent)
			write_reminder(pen, card, &list->items[i]);
}

void card_write_urgent(struct pen *pen, const struct card_page *card)
{
	write_reminders(pen, card, true);
}

static void write_legal_aid(struct pen *pen, const struct card_page *card)
{
	struct buffer line = {0};

	for (size_t i = 0; i < card->view.aid_count; i++) {
		buffer_clear(&line);
		words_add_legal_aid(&line, card->desk, card->view.aid[i], language_translate);
		pen_field(pen, i == 0 ? N_("Legal aid") : "", ROLE_VALUE, buffer_text(&line));
	}
	buffer_release(&line);
}

void card_write_law(struct pen *pen, const struct card_page *card)
{
	write_reminders(pen, card, false);
	/* Once the case is closed out it has been said, or the record tells why not. */
	if (case_state_is_open(card->view.record.state))
		write_legal_aid(pen, card);
}
