/* The shifts of roster.yaml. */
#include "menzhen/files/roster/roster_reader.h"

#include <string.h>

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
	KEY_VENUE,
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
	[KEY_WHO] = {"who", KEY_OPTIONAL}, /* this or `rotate` */
	[KEY_ROTATE] = {"rotate", KEY_OPTIONAL},
	[KEY_ROOM] = {"room", KEY_OPTIONAL},
	[KEY_PLACE] = {"place", KEY_OPTIONAL},
	[KEY_VENUE] = {"venue", KEY_OPTIONAL},
	[KEY_FROM] = {"from", KEY_OPTIONAL},
	[KEY_UNTIL] = {"until", KEY_OPTIONAL},
	[KEY_EXCEPT] = {"except", KEY_OPTIONAL},
	[KEY_ALSO] = {"also", KEY_OPTIONAL},
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

static void read_dates(struct report *report, const struct node *const *values, struct shift *out)
{
	roster_read_range(report, values[KEY_FROM], values[KEY_UNTIL], &out->valid);
	if (values[KEY_EXCEPT])
		value_days(report, values[KEY_EXCEPT], &out->except, &out->except_count);
	if (values[KEY_ALSO])
		value_days(report, values[KEY_ALSO], &out->also, &out->also_count);
}

static void read_where(struct report *report, const struct node *const *values, struct shift *out)
{
	size_t venue;
	if (values[KEY_ROOM])
		value_text(report, values[KEY_ROOM], VALUE_NAME_MAX, &out->room);
	if (values[KEY_PLACE])
		value_text(report, values[KEY_PLACE], VALUE_LINE_MAX, &out->place);
	if (values[KEY_VENUE] && value_choice(report, values[KEY_VENUE], &venue_table, &venue))
		out->venue = (enum venue)venue;
}

static void read_details(struct report *report, const struct node *const *values, struct shift *out)
{
	size_t session;
	if (values[KEY_SESSION] &&
		value_choice(report, values[KEY_SESSION], &session_table, &session))
		out->session = (enum session_kind)session;
	read_dates(report, values, out);
	if (values[KEY_DAYS])
		roster_read_days(report, values[KEY_DAYS], values[KEY_SKIP], out);
	if (values[KEY_TIME])
		value_spans(report, values[KEY_TIME], &out->spans, &out->span_count);
	read_where(report, values, out);
}

static struct shift *add_shift(struct roster_reader *reader, const struct node *node)
{
	struct roster *roster = reader->roster;
	if (!value_list_reserve(reader->report, node, ROSTER_SHIFTS_MAX, (void **)&roster->shifts,
		    &roster->shift_capacity, roster->shift_count, sizeof(*roster->shifts)))
		return NULL;
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
	read_details(reader->report, values, shift);
	roster_read_people(reader, node, values[KEY_WHO], values[KEY_ROTATE], shift);
	if (values[KEY_DAYS])
		roster_check_calendar(reader, values[KEY_DAYS], shift);
}

void roster_read_shifts(struct roster_reader *reader, const struct node *list)
{
	if (!node_expect(reader->report, list, NODE_LIST))
		return;
	for (const struct node *item = list->first; item; item = item->next)
		read_shift(reader, item);
}
