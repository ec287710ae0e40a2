#include "menzhen/model/case/register.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/day.h"
#include "menzhen/base/memory.h"
#include "menzhen/model/case/register_codes.h"
#include "menzhen/model/ledger/written_time.h"

enum { LINE = 240, SHORT = 90, CONTACT = 64, NOTE = 4000 };

static const struct coded sections[REGISTER_SECTIONS] = {
	[SECTION_VISITOR] = {"visitor", N_("Visitor")},
	[SECTION_COMPANY] = {"company", N_("With or for the visitor")},
	[SECTION_MATTER] = {"matter", N_("Matter")},
	[SECTION_OPPONENT] = {"opponent", N_("Other party")},
	[SECTION_DESK] = {"desk", N_("At the desk")},
};

const struct coded_table register_section_table = {sections, REGISTER_SECTIONS};

const struct register_field register_fields[REGISTER_FIELDS] = {
	[REGISTER_ID_TYPE] = {"id_type", N_("ID type"), N_("a refusal is noted; service is given"),
		SECTION_VISITOR, REGISTER_CODE, &id_type_table, 0},
	[REGISTER_SEX] = {"sex", N_("Sex"), N_("where the ID number does not tell it"),
		SECTION_VISITOR, REGISTER_CODE, &sex_table, 0},
	[REGISTER_TOWN] = {"town", N_("Town"), N_("town or street"), SECTION_VISITOR, REGISTER_TEXT,
		NULL, SHORT},
	[REGISTER_VILLAGE] = {"village", N_("Village"), N_("village or community"), SECTION_VISITOR,
		REGISTER_TEXT, NULL, SHORT},
	[REGISTER_GRID] = {"grid", N_("Grid"), N_("grid of the community"), SECTION_VISITOR,
		REGISTER_TEXT, NULL, SHORT},
	[REGISTER_ADDRESS] = {"address", N_("Address"), N_("street and house"), SECTION_VISITOR,
		REGISTER_TEXT, NULL, LINE},
	[REGISTER_ACCESS] = {"access", N_("Access needs"), N_("any number of them"),
		SECTION_VISITOR, REGISTER_CODES, &access_table, 0},
	[REGISTER_INTERPRETER] = {"interpreter", N_("Interpreter"),
		N_("language or sign language to be interpreted"), SECTION_VISITOR, REGISTER_TEXT,
		NULL, SHORT},
	[REGISTER_CALL] = {"call", N_("Calling back"), N_("may the visitor be called?"),
		SECTION_VISITOR, REGISTER_CODE, &call_table, 0},
	[REGISTER_CALL_NOTE] = {"call_note", N_("When to call"), NULL, SECTION_VISITOR,
		REGISTER_TEXT, NULL, LINE},
	[REGISTER_AGENT] = {"agent", N_("Companion"), N_("who came with the visitor, or for them"),
		SECTION_COMPANY, REGISTER_TEXT, NULL, LINE},
	[REGISTER_AGENT_ROLE] = {"agent_role", N_("As what"), NULL, SECTION_COMPANY, REGISTER_CODE,
		&agent_role_table, 0},
	[REGISTER_AGENT_RELATION] = {"agent_relation", N_("Relationship"),
		N_("what they are to the visitor"), SECTION_COMPANY, REGISTER_CODE,
		&agent_relation_table, 0},
	[REGISTER_AGENT_AUTHORITY] = {"agent_authority", N_("Authority"), NULL, SECTION_COMPANY,
		REGISTER_CODE, &agent_authority_table, 0},
	[REGISTER_AGENT_PHONE] = {"agent_phone", N_("Companion's phone"), NULL, SECTION_COMPANY,
		REGISTER_TEXT, NULL, CONTACT},
	[REGISTER_GROUP_SIZE] = {"group_size", N_("People in it"),
		N_("how many have the same matter, with the visitor"), SECTION_COMPANY,
		REGISTER_NUMBER, NULL, 0},
	[REGISTER_GROUP_NAMES] = {"group_names", N_("Their names"), N_("one a line"),
		SECTION_COMPANY, REGISTER_NOTE, NULL, NOTE},
	[REGISTER_MORE_OPPONENTS] = {"more_opponents", N_("Further parties"),
		N_("one a line: name; phone; ID or credit code"), SECTION_OPPONENT, REGISTER_NOTE,
		NULL, NOTE},
	[REGISTER_EVENT_DAY] = {"event_day", N_("Counts from"),
		N_("day from which a period of limitation runs: 2026-03-01"), SECTION_MATTER,
		REGISTER_DAY, NULL, 0},
	[REGISTER_WISH] = {"wish", N_("Wish"), N_("what the visitor wants to reach"),
		SECTION_MATTER, REGISTER_NOTE, NULL, NOTE},
	[REGISTER_MATERIALS] = {"materials", N_("Papers seen"),
		N_("which papers were shown; originals are not kept"), SECTION_MATTER,
		REGISTER_NOTE, NULL, NOTE},
	[REGISTER_URGENCY] = {"urgency", N_("Urgency"), NULL, SECTION_MATTER, REGISTER_CODE,
		&urgency_table, 0},
	[REGISTER_PROJECT] = {"project", N_("Project"), N_("campaign or event it belongs to"),
		SECTION_DESK, REGISTER_TEXT, NULL, SHORT},
	[REGISTER_FIRST_ASKED] = {"first_asked", N_("First asked"),
		N_("who was asked first and owns the answer"), SECTION_DESK, REGISTER_TEXT, NULL,
		SHORT},
	[REGISTER_NOTICE] = {"notice", N_("Privacy notice"),
		N_("how the visitor was told what is kept, and why"), SECTION_DESK, REGISTER_CODE,
		&notice_table, 0},
};

int register_find(const char *code)
{
	for (int i = 0; i < REGISTER_FIELDS; i++)
		if (strcmp(register_fields[i].code, code) == 0)
			return i;
	return -1;
}

static enum status refuse_code(
	const struct register_field *field, const char *text, struct error *err)
{
	char codes[CODED_LIST_SIZE];

	return error_set(err, STATUS_USAGE, N_("%s cannot be '%s'; it is one of %s"),
		ERROR_ID(field->title), text, coded_list(field->codes, codes, sizeof(codes)));
}

static enum status read_code(
	const struct register_field *field, const char *text, char **out, struct error *err)
{
	if (coded_find(field->codes, text) < 0)
		return refuse_code(field, text, err);
	return string_copy(out, text) ? STATUS_OK : error_memory(err);
}

static enum status read_codes(
	const struct register_field *field, const char *text, char **out, struct error *err)
{
	char codes[CODED_LIST_SIZE];
	uint64_t set;

	if (!coded_set_parse(field->codes, text, &set))
		return refuse_code(field, text, err);
	coded_set_format(field->codes, set, codes, sizeof(codes));
	return string_copy(out, codes) ? STATUS_OK : error_memory(err);
}

static enum status read_day(
	const struct register_field *field, const char *text, char **out, struct error *err)
{
	struct day day;
	char written[DAY_TEXT_SIZE];

	if (!written_day(text, &day))
		return error_set(err, STATUS_USAGE,
			N_("%s must be a day such as 2026-03-01, not '%s'"), ERROR_ID(field->title),
			text);
	return string_copy(out, day_format(day, written)) ? STATUS_OK : error_memory(err);
}

static enum status read_number(
	const struct register_field *field, const char *text, char **out, struct error *err)
{
	size_t digits = strspn(text, "0123456789");

	if (text[digits] != '\0' || digits == 0 || digits > 4 || text[0] == '0')
		return error_set(err, STATUS_USAGE,
			N_("%s must be a number from 1 to 9999, not '%s'"), ERROR_ID(field->title),
			text);
	return string_copy(out, text) ? STATUS_OK : error_memory(err);
}

enum status register_read(
	const struct register_field *field, const char *text, char **out, struct error *err)
{
	*out = NULL;
	switch (field->kind) {
	case REGISTER_CODE:
		return read_code(field, text, out, err);
	case REGISTER_CODES:
		return read_codes(field, text, out, err);
	case REGISTER_DAY:
		return read_day(field, text, out, err);
	case REGISTER_NUMBER:
		return read_number(field, text, out, err);
	default:
		return string_copy(out, text) ? STATUS_OK : error_memory(err);
	}
}

void register_entry_release(struct register_entry *entry)
{
	for (int i = 0; i < REGISTER_FIELDS; i++)
		free(entry->values[i]);
	*entry = (struct register_entry){{0}};
}
