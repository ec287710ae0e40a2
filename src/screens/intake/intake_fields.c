#include "intake_fields.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "intake_hints.h"
#include "intake_visitor.h"
#include "menzhen/model/assign/priority.h"
#include "menzhen/model/channel.h"
#include "menzhen/model/roster/adviser.h"
#include "menzhen/model/session.h"

enum {
	FIRST = -1,          /* section of what every visit needs */
	WORDS_WIDTH = 36,    /* columns of a name and of what is chosen */
	VISITS_WIDTH = 120,  /* of a visitor's visits: all the room there is */
	DIGITS_WIDTH = 16,   /* of a day, as 2024年12月11日 too, or a number */
	NOTE_ROWS = 2,       /* of a note of the register */
	CHARACTER_BYTES = 3, /* of a Chinese one: what the register's maxima are made for */
};

/* A field that is no row of the register's table, or stands before them. */
struct intake_row {
	int section;
	size_t member; /* of struct intake */
	struct form_field field;
	const struct coded_table *codes; /* of those that are chosen: from here or as FILL says */
	enum status (*fill)(struct choices *out, const struct desk *desk, struct error *err);
};

#define MEMBER(name) offsetof(struct intake, name)

static const struct intake_row rows[] = {
	{.section = FIRST,
		.member = MEMBER(client),
		.field = {.name = "client",
			.label = N_("Visitor"),
			.required = true,
			.maximum = 60,
			.width = WORDS_WIDTH,
			.suggest = intake_visitor_offer,
			.taken = intake_visitor_taken,
			.help = N_("name, pinyin or phone of one who was here; 'anonymous' "
				   "for one who gives no name")}},
	{.section = FIRST,
		.member = MEMBER(known),
		.field = {.name = "known",
			.label = N_("Was here before"),
			.kind = FIELD_GIVEN,
			.width = VISITS_WIDTH,
			.hint = intake_visitor_hint,
			.help = N_("Backspace: it is somebody else")}},
	{.section = FIRST,
		.member = MEMBER(appointment),
		.field = {.name = "appointment",
			.label = N_("Appointment"),
			.kind = FIELD_GIVEN,
			.help = N_("Backspace: it is another visit")}},
	{.section = FIRST,
		.member = MEMBER(category),
		.field = {.name = "category",
			.label = N_("Matter"),
			.kind = FIELD_CHOICE,
			.required = true,
			.hint = intake_hint_category,
			.help = N_("type pinyin initials, such as tqgz")},
		.fill = choices_categories},
	{.section = FIRST,
		.member = MEMBER(phone),
		.field = {.name = "phone",
			.label = N_("Phone"),
			.kind = FIELD_NUMBER,
			.maximum = 20,
			.width = 24,
			.suggest = intake_visitor_offer_number,
			.taken = intake_visitor_taken,
			.hint = intake_visitor_hint_phone}},
	{.section = FIRST,
		.member = MEMBER(id_number),
		.field = {.name = "id_number",
			.label = N_("ID number"),
			.kind = FIELD_NUMBER,
			.maximum = 24,
			.width = 24,
			.suggest = intake_visitor_offer_number,
			.taken = intake_visitor_taken,
			.hint = intake_visitor_hint_id}},
	{.section = FIRST,
		.member = MEMBER(opponent),
		.field = {.name = "opponent",
			.label = N_("Other party"),
			.maximum = 60,
			.width = WORDS_WIDTH}},
	{.section = FIRST,
		.member = MEMBER(summary),
		.field = {.name = "summary",
			.label = N_("Summary"),
			.kind = FIELD_NOTE,
			.rows = 3,
			.maximum = 2000}},
	{.section = FIRST,
		.member = MEMBER(priority),
		.field = {.name = "priority",
			.label = N_("Priority group"),
			.kind = FIELD_CHOICES,
			.help = N_("served sooner; only where it matters")},
		.codes = &priority_table},
	{.section = SECTION_DESK,
		.member = MEMBER(dialect),
		.field = {.name = "dialect",
			.label = N_("Language wanted"),
			.kind = FIELD_CHOICE,
			.help = N_("of those the roster's people speak")},
		.fill = choices_dialects},
	{.section = SECTION_DESK,
		.member = MEMBER(adviser_sex),
		.field = {.name = "adviser_sex",
			.label = N_("Adviser wanted"),
			.kind = FIELD_CHOICE,
			.help = N_("where the visitor asks for a man or a woman")},
		.codes = &adviser_sex_table},
	{.section = SECTION_OPPONENT,
		.member = MEMBER(opponent_phone),
		.field = {.name = "opponent_phone",
			.label = N_("Their phone"),
			.kind = FIELD_NUMBER,
			.maximum = 20,
			.width = 24,
			.hint = intake_hint_phone,
			.help = N_("of the other party")}},
	{.section = SECTION_OPPONENT,
		.member = MEMBER(opponent_id),
		.field = {.name = "opponent_id",
			.label = N_("Their ID"),
			.kind = FIELD_NUMBER,
			.maximum = 24,
			.width = 24,
			.hint = intake_hint_opponent_id,
			.help = N_("of the other party: ID number or credit code")}},
	{.section = SECTION_DESK,
		.member = MEMBER(channel),
		.field = {.name = "channel",
			.label = N_("Channel"),
			.kind = FIELD_CHOICE,
			.hint = intake_hint_channel},
		.codes = &channel_table},
	{.section = SECTION_DESK,
		.member = MEMBER(session),
		.field = {.name = "session",
			.label = N_("Session"),
			.kind = FIELD_CHOICE,
			.hint = intake_hint_session},
		.codes = &session_table},
	{.section = SECTION_DESK,
		.member = MEMBER(paper),
		.field = {.name = "paper",
			.label = N_("Slip number"),
			.kind = FIELD_NUMBER,
			.maximum = 20,
			.width = 24,
			.hint = intake_hint_paper,
			.help = N_("number of the slip that this was written on: P-2026-0001")}},
	{.section = SECTION_DESK,
		.member = MEMBER(came_at),
		.field = {.name = "came_at",
			.label = N_("Came at"),
			.kind = FIELD_NUMBER,
			.maximum = 25,
			.width = 24,
			.hint = intake_hint_came_at,
			.help = N_("where it is typed in later: 2026-11-25T09:30")}},
};

enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

static enum status check_value(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	char *read;
	(void)context;

	enum status status =
		register_read(&register_fields[register_find(field->name)], value, &read, err);
	free(read);
	return status;
}

static struct choice_list offer_lately(void *context, const char *value)
{
	struct intake_form *intake = context;
	const char *name = intake->form.fields[intake->form.focus].name;

	return intake_lately_offer(
		&intake->lately, intake->desk, (enum register_id)register_find(name), value);
}

/* What else a row of the register has in the form. */
static void add_extras(enum register_id id, struct form_field *made)
{
	switch (id) {
	case REGISTER_FIRST_ASKED:
		made->hint = intake_hint_first_asked;
		made->suggest = offer_lately;
		break;
	case REGISTER_AGENT_PHONE:
		made->kind = FIELD_NUMBER;
		made->hint = intake_hint_phone;
		break;
	case REGISTER_MORE_OPPONENTS:
		made->hint = intake_hint_opponents;
		break;
	case REGISTER_EVENT_DAY:
		made->hint = intake_hint_event_day;
		break;
	case REGISTER_TOWN:
	case REGISTER_VILLAGE:
	case REGISTER_GRID:
	case REGISTER_INTERPRETER:
	case REGISTER_PROJECT:
		made->suggest = offer_lately;
		break;
	default:
		break;
	}
}

/* The row of a form that the row ID of the register becomes. */
static struct form_field form_field_of(enum register_id id)
{
	const struct register_field *field = &register_fields[id];
	struct form_field made = {.name = field->code,
		.label = field->title,
		.help = field->help,
		.maximum = field->maximum / CHARACTER_BYTES};

	switch (field->kind) {
	case REGISTER_NOTE:
		made.kind = FIELD_NOTE;
		made.rows = NOTE_ROWS;
		break;
	case REGISTER_CODE:
		made.kind = FIELD_CHOICE;
		break;
	case REGISTER_CODES:
		made.kind = FIELD_CHOICES;
		break;
	case REGISTER_DAY:
	case REGISTER_NUMBER:
		made.kind = FIELD_NUMBER;
		made.width = DIGITS_WIDTH;
		made.maximum = DIGITS_WIDTH;
		made.check = check_value;
		break;
	default:
		break;
	}
	add_extras(id, &made);
	return made;
}

static enum status fill_choices(
	struct intake_form *intake, size_t index, const struct intake_row *row, struct error *err)
{
	struct choices *choices = &intake->choices[index];
	enum status status = STATUS_OK;

	if (row->codes != NULL)
		status = choices_coded(choices, row->codes, err);
	else if (row->fill != NULL)
		status = row->fill(choices, intake->desk, err);
	intake->lists[index] = choices_list(choices);
	return status;
}

static const char *section_title(int section)
{
	return section == FIRST ? N_("What every visit needs")
				: register_section_table.rows[section].title;
}

static enum status add_row(
	struct intake_form *intake, const struct intake_row *row, struct error *err)
{
	size_t index = intake->count++;
	struct form_field *field = &intake->fields[index];

	*field = row->field;
	field->section = section_title(row->section);
	field->further = row->section != FIRST;
	field->list = &intake->lists[index];
	if ((field->kind == FIELD_CHOICE || field->kind == FIELD_CHOICES) && field->width == 0)
		field->width = WORDS_WIDTH;
	intake->members[index] = row->member;
	return fill_choices(intake, index, row, err);
}

static enum status add_register_row(
	struct intake_form *intake, enum register_id id, struct error *err)
{
	const struct intake_row row = {(int)register_fields[id].section,
		offsetof(struct intake, details) + id * sizeof(char *), form_field_of(id),
		register_fields[id].codes, NULL};

	return add_row(intake, &row, err);
}

static enum status add_section(struct intake_form *intake, int section, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < ROWS && status == STATUS_OK; i++)
		if (rows[i].section == section)
			status = add_row(intake, &rows[i], err);
	for (int i = 0; i < REGISTER_FIELDS && status == STATUS_OK; i++)
		if ((int)register_fields[i].section == section)
			status = add_register_row(intake, (enum register_id)i, err);
	return status;
}

static enum status add_picked(
	struct intake_form *intake, const struct intake_pick *pick, struct error *err)
{
	size_t index = intake->count, row = 0;
	enum status status;

	while (row < ROWS && strcmp(rows[row].field.name, pick->name) != 0)
		row++;
	if (row < ROWS)
		status = add_row(intake, &rows[row], err);
	else
		status = add_register_row(intake, (enum register_id)register_find(pick->name), err);
	intake->fields[index].section = pick->section;
	if (intake->fields[index].taken == intake_visitor_taken)
		intake->fields[index].suggest = NULL;
	if (pick->line)
		intake->fields[index].kind = FIELD_TEXT;
	return status;
}

enum status intake_form_init(struct intake_form *intake, const struct desk *desk, struct error *err)
{
	static const int order[] = {FIRST, SECTION_VISITOR, SECTION_MATTER, SECTION_OPPONENT,
		SECTION_COMPANY, SECTION_DESK};
	enum status status = STATUS_OK;

	intake->desk = desk;
	intake->visitors.desk = desk;
	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]) && status == STATUS_OK; i++)
		status = add_section(intake, order[i], err);
	if (status == STATUS_OK)
		status = form_init(&intake->form, intake->fields, intake->count, intake, err);
	intake->form.guide = N_("Only * is needed; Ctrl-S saves.");
	intake->form.more = N_("F6, more fields:");
	return status;
}

enum status intake_form_pick(struct intake_form *intake, const struct desk *desk,
	const struct intake_pick *picks, size_t count, struct error *err)
{
	enum status status = STATUS_OK;

	intake->desk = desk;
	for (size_t i = 0; i < count && status == STATUS_OK; i++)
		status = add_picked(intake, &picks[i], err);
	if (status == STATUS_OK)
		status = form_init(&intake->form, intake->fields, intake->count, intake, err);
	return status;
}

void intake_form_release(struct intake_form *intake)
{
	form_release(&intake->form);
	visitor_box_release(&intake->visitors);
	intake_lately_release(&intake->lately);
	for (size_t i = 0; i < intake->count; i++)
		choices_release(&intake->choices[i]);
}

/* Where INTAKE has the value of the field INDEX. */
static const char **member(const struct intake_form *form, struct intake *intake, size_t index)
{
	return (const char **)((char *)intake + form->members[index]);
}

bool intake_form_start(struct intake_form *intake, const struct intake *start)
{
	struct intake values = *start;
	bool set = true;

	for (size_t i = 0; i < intake->count && set; i++)
		set = form_set(&intake->form, intake->fields[i].name, *member(intake, &values, i));
	return set;
}

static const char *kept(const char *typed)
{
	return typed != NULL && *typed != '\0' ? typed : NULL;
}

void intake_form_read(const struct intake_form *intake, struct intake *out)
{
	for (size_t i = 0; i < intake->count; i++)
		*member(intake, out, i) = form_value(&intake->form, intake->fields[i].name);
	/* Of one who is known their numbers are not in the form: nothing typed is as it was. */
	if (out->known == NULL || *out->known == '\0')
		return;
	out->phone = kept(out->phone);
	out->id_number = kept(out->id_number);
}
