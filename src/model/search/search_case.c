#include "menzhen/model/search/search_case.h"

#include <string.h>

#include "menzhen/base/json_reader.h"
#include "menzhen/model/case/register.h"
#include "menzhen/model/search/search_text.h"

struct column {
	enum search_section section;
	const char *key; /* of a facet */
};

static const struct column columns[SEARCH_COLUMNS] = {
	[SEARCH_NUMBER] = {PART_TEXT, NULL},
	[SEARCH_TICKET] = {PART_TEXT, NULL},
	[SEARCH_PAPER] = {PART_TEXT, NULL},
	[SEARCH_APPOINTMENT] = {PART_TEXT, NULL},
	[SEARCH_CLIENT] = {PART_CLIENT, NULL},
	[SEARCH_PHONE] = {PART_CLIENT_NUMBER, NULL},
	[SEARCH_ID_NUMBER] = {PART_CLIENT_NUMBER, NULL},
	[SEARCH_OPPONENT] = {PART_OTHER, NULL},
	[SEARCH_OPPONENT_PHONE] = {PART_TEXT, NULL},
	[SEARCH_OPPONENT_ID] = {PART_TEXT, NULL},
	[SEARCH_SUMMARY] = {PART_TEXT, NULL},
	[SEARCH_ADVICE] = {PART_TEXT, NULL},
	[SEARCH_CATEGORY] = {PART_FACET, "category"},
	[SEARCH_ADVISER] = {PART_FACET, "adviser"},
	[SEARCH_CHANNEL] = {PART_FACET, "channel"},
	[SEARCH_OUTCOME] = {PART_FACET, "outcome"},
	[SEARCH_SESSION] = {PART_FACET, "session"},
	[SEARCH_PRIORITY] = {PART_FACET, "priority"},
};

/* The next piece of *LIST, which ends at one of ENDS, into OUT; *LIST is moved behind it. */
static bool next_piece(const char **list, const char *ends, struct buffer *out)
{
	buffer_clear(out);
	if (**list == '\0')
		return false;
	size_t length = strcspn(*list, ends);
	buffer_add(out, *list, length);
	*list += length + ((*list)[length] != '\0');
	return true;
}

static void add_codes(struct buffer *out, const char *key, const char *codes)
{
	struct buffer code = {0};

	if (strchr(codes, ',') == NULL) {
		search_text_add_facet(out, key, codes);
		return;
	}
	while (next_piece(&codes, ",", &code))
		search_text_add_facet(out, key, buffer_text(&code));
	out->failed = out->failed || code.failed;
	buffer_release(&code);
}

/* One a line: a name, and behind a semicolon what else is known of them. */
static void add_people(struct buffer *out, const char *lines)
{
	struct buffer line = {0}, name = {0};

	while (next_piece(&lines, "\n", &line)) {
		const char *rest = buffer_text(&line);
		if (next_piece(&rest, ";", &name))
			search_text_add(out, PART_OTHER, buffer_text(&name));
		search_text_add(out, PART_TEXT, rest);
	}
	out->failed = out->failed || line.failed || name.failed;
	buffer_release(&line);
	buffer_release(&name);
}

static void add_detail(struct buffer *out, enum register_id field, const char *value)
{
	const struct register_field *row = &register_fields[field];

	if (field == REGISTER_AGENT || field == REGISTER_GROUP_NAMES ||
		field == REGISTER_MORE_OPPONENTS)
		add_people(out, value);
	else if (row->kind == REGISTER_CODE || row->kind == REGISTER_CODES)
		add_codes(out, row->code, value);
	else
		search_text_add(out, PART_TEXT, value);
}

static void add_details(struct buffer *out, const char *json)
{
	struct buffer key = {0}, value = {0};
	const char *at = json_object_members(json);

	while (json_member_next(&at, &key, &value)) {
		int field = register_find(buffer_text(&key));
		if (field >= 0)
			add_detail(out, (enum register_id)field, buffer_text(&value));
	}
	out->failed = out->failed || key.failed || value.failed;
	buffer_release(&key);
	buffer_release(&value);
}

bool search_case_text(const char *const values[SEARCH_COLUMNS], struct buffer *out)
{
	for (int i = 0; i < SEARCH_COLUMNS; i++) {
		if (values[i] == NULL || *values[i] == '\0')
			continue;
		if (i == SEARCH_DETAILS)
			add_details(out, values[i]);
		else if (columns[i].section == PART_FACET)
			add_codes(out, columns[i].key, values[i]);
		else
			search_text_add(out, columns[i].section, values[i]);
	}
	return !out->failed;
}
