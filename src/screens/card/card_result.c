#include "card_parts.h"
#include "menzhen/base/language.h"
#include "menzhen/model/case/rating.h"

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
