
#include "card_parts.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/queue/queue_view.h"
#include "menzhen/desk/words/words.h"
#include "menzhen/model/case/register.h"
#include "menzhen/model/client/masking.h"
#include "screens/phrases.h"

/* Whoever passes by can see the screen: numbers are shown in full when somebody asks for it. */
static void write_number(struct pen *pen, const struct card_page *card, const char *label,
	const char *value, char *(*mask)(const char *number, char out[MASK_NUMBER_SIZE]))
{
	char masked[MASK_NUMBER_SIZE];

	if (value != NULL)
		pen_field(pen, label, ROLE_VALUE, card->revealed ? value : mask(value, masked));
}

/* The further fields of SECTION that have a value, in the table's order. */
static void write_fields(
	struct pen *pen, const struct card_page *card, enum register_section section)
{
	struct buffer line = {0};

	for (int i = 0; i < REGISTER_FIELDS; i++) {
		const char *value = card->view.entry.values[i];
		if (register_fields[i].section != section || value == NULL)
			continue;
		buffer_clear(&line);
		if (i == REGISTER_AGENT_PHONE) {
			write_number(pen, card, register_fields[i].title, value, mask_phone);
			continue;
		}
		if (i == REGISTER_MORE_OPPONENTS && !card->revealed)
			mask_parties(value, &line);
		else
			words_add_register(&line, &register_fields[i], value, language_translate);
		pen_field(pen, register_fields[i].title, ROLE_VALUE, buffer_text(&line));
	}
	buffer_release(&line);
}

static void write_visitor(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;
	char groups[WORDS_GROUPS_SIZE];

	pen_field(pen, N_("Visitor"), ROLE_VALUE, record->client);
	write_number(pen, card, N_("Phone"), record->phone, mask_phone);
	write_number(pen, card, N_("ID number"), record->id_number, mask_id);
	write_fields(pen, card, SECTION_VISITOR);
	pen_field(pen, N_("Priority group"), ROLE_VALUE,
		words_groups(record->priority, language_translate, groups));
	pen_field(pen, N_("Language wanted"), ROLE_VALUE, record->dialect);
	pen_field(pen, N_("Adviser wanted"), ROLE_VALUE,
		language_translate(coded_title(&adviser_sex_table, record->adviser_sex)));
	write_fields(pen, card, SECTION_COMPANY);
}

static void write_opponent(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;

	pen_field(pen, N_("Other party"), ROLE_VALUE, record->opponent);
	write_number(pen, card, N_("Their phone"), record->opponent_phone, mask_phone);
	write_number(pen, card, N_("Their ID"), record->opponent_id, mask_id);
	write_fields(pen, card, SECTION_OPPONENT);
}

/* How it came to the desk, how long it took, and by when it must be answered. */
static void write_times(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;
	struct buffer line = {0};

	phrase_times(&line, desk_case_times(card->desk, record));
	pen_field(pen, N_("Times"), ROLE_VALUE, buffer_text(&line));
	buffer_clear(&line);
	phrase_due(&line, card->desk, record);
	pen_field(pen, N_("Answer due"),
		desk_case_overdue(card->desk, record) ? ROLE_DANGER : ROLE_VALUE,
		buffer_text(&line));
	buffer_release(&line);
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

/* What was agreed on before; what stood on paper: when it happened, and when it was typed in. */
static void write_origin(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;

	pen_field(pen, N_("Appointment"), ROLE_VALUE, record->appointment);
	pen_field(pen, N_("Slip number"), ROLE_VALUE, record->paper);
	if (record->typed_at == 0)
		return;
	write_moment(pen, card->desk, N_("Came at"), record->opened_at);
	write_moment(pen, card->desk, N_("Typed in at"), record->typed_at);
}

/* Also that the privacy notice was not given, as far as is known (个人信息保护法 17). */
static void write_desk(struct pen *pen, const struct card_page *card)
{
	write_fields(pen, card, SECTION_DESK);
	if (card->view.entry.values[REGISTER_NOTICE] == NULL)
		pen_field(
			pen, register_fields[REGISTER_NOTICE].title, ROLE_HINT, _("not recorded"));
}

static void write_matter(struct pen *pen, const struct card_page *card)
{
	const struct case_record *record = &card->view.record;

	pen_field(pen, N_("Matter"), ROLE_VALUE, desk_category_title(card->desk, record->category));
	pen_field(pen, N_("Summary"), ROLE_VALUE, record->summary);
	write_fields(pen, card, SECTION_MATTER);
	pen_field(pen, N_("Channel"), ROLE_VALUE, phrase_channel(record->channel));
}

void card_write_register(struct pen *pen, const struct card_page *card)
{
	write_visitor(pen, card);
	write_matter(pen, card);
	write_opponent(pen, card);
	write_times(pen, card);
	write_origin(pen, card);
	write_desk(pen, card);
}
