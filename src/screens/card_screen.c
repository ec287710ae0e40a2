/* The card: everything of one case and its whole history in words. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "clinic.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/case_view.h"
#include "menzhen/desk/queue_view.h"
#include "menzhen/desk/words.h"
#include "menzhen/desk/words_law.h"
#include "menzhen/model/case_number.h"
#include "menzhen/model/rating.h"
#include "page_screen.h"
#include "phrases.h"

struct card_page {
	const struct desk *desk;
	char number[CASE_NUMBER_SIZE];
	struct case_view view;
};

static enum status load(void *context, struct error *err)
{
	struct card_page *card = context;

	case_view_release(&card->view);
	card->view = (struct case_view){0};
	return case_show(card->desk, card->number, &card->view, err);
}

static void write_identity(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;
	char groups[WORDS_GROUPS_SIZE];
	struct buffer line = {0};

	phrase_add(&line, N_("%s   ticket %s   "), record->number, record->ticket);
	phrase_day(&line, record->service_day);
	buffer_printf(&line, "  %s", _(session_title(record->session)));
	pen_field(pen, N_("Case"), ROLE_STRONG, buffer_text(&line));
	buffer_clear(&line);
	phrase_state(&line, record);
	pen_field(pen, N_("State"), phrase_state_role(record->state), buffer_text(&line));
	buffer_release(&line);
	pen_skip(pen);
	pen_field(pen, N_("Visitor"), ROLE_VALUE, record->client);
	pen_field(pen, N_("Phone"), ROLE_VALUE, record->phone);
	pen_field(pen, N_("ID number"), ROLE_VALUE, record->id_number);
	pen_field(pen, N_("Other party"), ROLE_VALUE, record->opponent);
	pen_field(pen, N_("Their phone"), ROLE_VALUE, record->opponent_phone);
	pen_field(pen, N_("Their ID"), ROLE_VALUE, record->opponent_id);
	pen_field(pen, N_("Channel"), ROLE_VALUE, phrase_channel(record->channel));
	pen_field(pen, N_("Priority group"), ROLE_VALUE,
		words_groups(record->priority, language_translate, groups));
	pen_field(pen, N_("Language wanted"), ROLE_VALUE, record->dialect);
	pen_field(pen, N_("Adviser wanted"), ROLE_VALUE,
		language_translate(coded_title(&adviser_sex_table, record->adviser_sex)));
}

/* Of the register what was recorded, and whether the privacy notice was given at all. */
static void write_register(struct pen *pen, const struct card_page *card)
{
	char *const *values = card->view.entry.values;
	struct buffer words = {0};

	for (int i = 0; i < REGISTER_FIELDS; i++) {
		buffer_clear(&words);
		if (values[i] != NULL)
			words_add_register(
				&words, &register_fields[i], values[i], language_translate);
		else if (i == REGISTER_NOTICE)
			buffer_add_text(&words, _("not recorded"));
		pen_field(pen, register_fields[i].title, values[i] != NULL ? ROLE_VALUE : ROLE_HINT,
			buffer_text(&words));
	}
	buffer_release(&words);
}

static void write_moment(struct pen *pen, const struct desk *desk, const char *label, moment at)
{
	struct buffer line = {0};

	phrase_day(&line, desk_local(desk, at).day);
	buffer_add_char(&line, ' ');
	phrase_clock(&line, desk, at);
	pen_field(pen, label, ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
}

/* What stood on paper: when it happened, and when it was typed in. */
static void write_paper(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;

	pen_field(pen, N_("Appointment"), ROLE_VALUE, record->appointment);
	pen_field(pen, N_("Slip number"), ROLE_VALUE, record->paper);
	if (record->typed_at == 0)
		return;
	write_moment(pen, card->desk, N_("Came at"), record->opened_at);
	write_moment(pen, card->desk, N_("Typed in at"), record->typed_at);
}

static void write_matter(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;
	const struct desk *desk = card->desk;
	struct buffer times = {0}, due = {0};

	pen_field(pen, N_("Matter"), ROLE_VALUE, desk_category_title(desk, record->category));
	pen_field(pen, N_("Summary"), ROLE_VALUE, record->summary);
	phrase_times(&times, desk_case_times(desk, record));
	pen_field(pen, N_("Times"), ROLE_VALUE, buffer_text(&times));
	buffer_release(&times);
	phrase_due(&due, desk, record);
	pen_field(pen, N_("Answer due"), desk_case_overdue(desk, record) ? ROLE_DANGER : ROLE_VALUE,
		buffer_text(&due));
	buffer_release(&due);
	pen_field(pen, N_("Advised by"), ROLE_VALUE, desk_adviser_name(desk, record->adviser));
	pen_field(pen, N_("Outcome"), ROLE_VALUE, desk_outcome_title(desk, record->outcome));
	pen_field(pen, N_("Legal aid"), ROLE_VALUE,
		_(coded_title(&legal_aid_notice_table, record->legal_aid)));
	pen_field(pen, N_("Advice"), ROLE_VALUE, record->advice);
	if (record->rating > 0)
		pen_field(pen, N_("Rating"), ROLE_VALUE, _(rating_level_title(record->rating)));
	pen_field(pen, N_("Reason"), ROLE_VALUE,
		desk_rating_reason_title(desk, record->rating_reason));
	pen_field(pen, N_("Visitor's words"), ROLE_VALUE, record->rating_text);
}

/* Statutory periods, in red once fewer than seven days are left. */
static void write_reminders(struct pen *pen, const struct card_page *card)
{
	const struct reminder_list *list = &card->view.reminders;
	struct buffer line = {0};

	for (size_t i = 0; i < list->count; i++) {
		const struct reminder *reminder = &list->items[i];
		buffer_clear(&line);
		words_add_reminder(&line, card->desk, reminder, language_translate);
		pen_field(pen, i == 0 ? N_("Statutory period") : "",
			reminder_is_urgent(reminder) ? ROLE_DANGER : ROLE_VALUE,
			buffer_text(&line));
		if (reminder->band == BAND_UNDATED)
			continue;
		buffer_clear(&line);
		words_add_reminder_note(&line, card->desk, reminder, language_translate);
		pen_field(pen, "", ROLE_HINT, buffer_text(&line));
	}
	buffer_release(&line);
}

/* Once the case is closed out it has been said, or the record tells why not. */
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

static bool has_proposal(const struct history *history)
{
	size_t i = 0;

	while (i < history->count && history->items[i].proposal == NULL)
		i++;
	return i < history->count;
}

static void write_page(void *context, struct pen *pen)
{
	const struct card_page *card = context;
	const struct history *history = &card->view.history;
	int32_t day = INT32_MIN;

	write_identity(pen, card);
	write_matter(pen, card);
	write_register(pen, card);
	write_paper(pen, card);
	write_reminders(pen, card);
	if (case_state_is_open(card->view.record.state))
		write_legal_aid(pen, card);
	pen_skip(pen);
	pen_rule(
		pen, has_proposal(history) ? _("History   Enter: why this adviser") : _("History"));
	for (size_t i = 0; i < history->count; i++)
		write_event(pen, card, &history->items[i], &day);
}

static void release(void *context)
{
	struct card_page *card = context;

	case_view_release(&card->view);
	free(card);
}

const struct case_record *card_screen_case(const struct screen *screen)
{
	const struct card_page *card = page_screen_context(screen);

	return card != NULL ? &card->view.record : NULL;
}

static const struct page_source source = {.load = load, .write = write_page, .release = release};

static const struct screen_type card_type = {
	.name = "card",
	.title = N_("Case card"),
	.where = WHERE_CARD,
	PAGE_SCREEN,
};

enum status card_screen_open(struct app *app, const char *number, struct error *err)
{
	struct card_page *card = calloc(1, sizeof(*card));

	if (card == NULL)
		return error_memory(err);
	card->desk = clinic_desk(app);
	snprintf(card->number, sizeof(card->number), "%s", number);
	return page_screen_open(app, &card_type, &source, card, err);
}
