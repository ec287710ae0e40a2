/* The shifts of roster.yaml. */
#include "menzhen/files/roster_reader.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/files/suggestion.h"

enum {
	KEY_ID,
	KEY_SESSION,
	KEY_DAYS,
	KEY_SKIP,
	KEY_TIME,
	KEY_WHO,
	KEY_ROTATE,
	KEY_ROOM,
	KEY_PLACE,
	KEY_FROM,
	KEY_UNTIL,
	KEY_EXCEPT,
	KEY_ALSO,
	SHIFT_KEYS
};

static const struct key shift_keys[SHIFT_KEYS] = {
	[KEY_ID] = {"id", KEY_REQUIRED},
	[KEY_SESSION] = {"session", KEY_REQUIRED},
	[KEY_DAYS] = {"days", KEY_REQUIRED},
	[KEY_SKIP] = {"skip", KEY_OPTIONAL},
	[KEY_TIME] = {"time", KEY_REQUIRED},
	[KEY_WHO] = {"who", KEY_OPTIONAL}, /* unless there is `rotate` */
	[KEY_ROTATE] = {"rotate", KEY_OPTIONAL},
	[KEY_ROOM] = {"room", KEY_OPTIONAL},
	[KEY_PLACE] = {"place", KEY_OPTIONAL},
	[KEY_FROM] = {"from", KEY_OPTIONAL},
	[KEY_UNTIL] = {"until", KEY_OPTIONAL},
	[KEY_EXCEPT] = {"except", KEY_OPTIONAL},
	[KEY_ALSO] = {"also", KEY_OPTIONAL},
};

enum { ROTATE_KEYS = 3 };

static const struct key rotate_keys[ROTATE_KEYS] = {
	{"who", KEY_REQUIRED},
	{"every", KEY_REQUIRED},
	{"anchor", KEY_OPTIONAL},
};

static void read_id(struct roster_reader *reader, const struct node *node, struct shift *out)
{
	if (!value_id(reader->report, node, &out->id))
		return;
	for (const struct shift *other = reader->roster->shifts; other != out; other++) {
		if (other->id && strcmp(other->id, out->id) == 0) {
			node_error(reader->report, node, N_("the id '%s' is given to two shifts"),
				out->id);
			return;
		}
	}
}

static void unknown_adviser(struct roster_reader *reader, const struct node *item)
{
	struct suggestion near = {.word = item->text};
	for (size_t i = 0; i < reader->roster->adviser_count; i++)
		suggestion_offer(&near, reader->roster->advisers[i].id);
	if (near.best)
		node_error(reader->report, item,
			N_("adviser '%s' is not defined (did you mean '%s'?)"), item->text,
			near.best);
	else
		node_error(reader->report, item,
			N_("adviser '%s' is not defined; add them under 'advisers'"), item->text);
}

static void add_person(struct roster_reader *reader, const struct node *item, struct shift *out)
{
	if (!node_expect(reader->report, item, NODE_WORD))
		return;
	const struct adviser *adviser = roster_adviser(reader->roster, item->text);
	if (!adviser || item->text[0] == '\0') {
		unknown_adviser(reader, item);
		return;
	}
	size_t index = (size_t)(adviser - reader->roster->advisers);
	for (size_t i = 0; i < out->who_count; i++) {
		if (out->who[i] == index) {
			node_error(reader->report, item, N_("'%s' is listed twice"), item->text);
			return;
		}
	}
	size_t *grown = realloc(out->who, (out->who_count + 1) * sizeof(*grown));
	if (!grown) {
		reader->report->out_of_memory = true;
		return;
	}
	out->who = grown;
	grown[out->who_count++] = index;
}

static void read_who(struct roster_reader *reader, const struct node *node, struct shift *out)
{
	if (!node_expect(reader->report, node, NODE_LIST))
		return;
	if (!node->first)
		node_error(reader->report, node, N_("nobody is listed under 'who'"));
	for (const struct node *item = node->first; item; item = item->next)
		add_person(reader, item, out);
}

static void read_people(struct roster_reader *reader, const struct node *node,
	const struct node *const *values, struct shift *out)
{
	const struct node *ignored[ROTATE_KEYS];
	if (values[KEY_WHO])
		read_who(reader, values[KEY_WHO], out);
	if (values[KEY_ROTATE]) {
		mapping_read(reader->report, values[KEY_ROTATE], rotate_keys, ROTATE_KEYS, ignored);
		node_error(reader->report, values[KEY_ROTATE]->key,
			N_("'rotate' is not supported yet; list the people under 'who'"));
	}
	if (!mapping_has(node, "who") && !mapping_has(node, "rotate"))
		node_error(reader->report, node, N_("'%s' is missing here"), "who");
}

static void read_dates(struct report *report, const struct node *const *values, struct shift *out)
{
	roster_read_range(report, values[KEY_FROM], values[KEY_UNTIL], &out->valid);
	if (values[KEY_EXCEPT])
		value_days(report, values[KEY_EXCEPT], &out->except, &out->except_count);
	if (values[KEY_ALSO])
		value_days(report, values[KEY_ALSO], &out->also, &out->also_count);
}

static void read_details(
	struct roster_reader *reader, const struct node *const *values, struct shift *out)
{
	struct report *report = reader->report;
	size_t session;
	if (values[KEY_SESSION] &&
		value_choice(report, values[KEY_SESSION], &session_table, &session))
		out->session = (enum session_kind)session;
	read_dates(report, values, out);
	if (values[KEY_DAYS]) {
		roster_read_days(report, values[KEY_DAYS], values[KEY_SKIP], out);
		roster_check_calendar(reader, values[KEY_DAYS], out);
	}
	if (values[KEY_TIME])
		value_spans(report, values[KEY_TIME], &out->spans, &out->span_count);
	if (values[KEY_ROOM])
		value_text(report, values[KEY_ROOM], VALUE_NAME_MAX, &out->room);
	if (values[KEY_PLACE])
		value_text(report, values[KEY_PLACE], VALUE_LINE_MAX, &out->place);
}

static struct shift *add_shift(struct roster_reader *reader, const struct node *node)
{
	struct roster *roster = reader->roster;
	if (roster->shift_count == ROSTER_SHIFTS_MAX) {
		node_error(
			reader->report, node, N_("the list for '%s' is too long"), node_key(node));
		return NULL;
	}
	if (!array_reserve((void **)&roster->shifts, &roster->shift_capacity, roster->shift_count,
		    sizeof(*roster->shifts))) {
		reader->report->out_of_memory = true;
		return NULL;
	}
	return &roster->shifts[roster->shift_count++];
}

static void read_shift(struct roster_reader *reader, const struct node *node)
{
	const struct node *values[SHIFT_KEYS];
	if (!mapping_read(reader->report, node, shift_keys, SHIFT_KEYS, values))
		return;
	struct shift *shift = add_shift(reader, node);
	if (!shift)
		return;
	shift->line = node->line;
	if (values[KEY_ID])
		read_id(reader, values[KEY_ID], shift);
	read_details(reader, values, shift);
	read_people(reader, node, values, shift);
}

void roster_read_shifts(struct roster_reader *reader, const struct node *list)
{
	if (!node_expect(reader->report, list, NODE_LIST))
		return;
	for (const struct node *item = list->first; item; item = item->next)
		read_shift(reader, item);
}
