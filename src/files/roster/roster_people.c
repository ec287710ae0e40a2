/* Who has a shift of roster.yaml: `who`, all together, or `rotate`, one after the other. */
#include "menzhen/files/roster/roster_reader.h"

#include <stdlib.h>

#include "menzhen/files/yaml/suggestion.h"

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

static bool has_person(const struct shift *shift, size_t adviser)
{
	for (size_t i = 0; i < shift->who_count; i++)
		if (shift->who[i] == adviser)
			return true;
	return false;
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
	if (has_person(out, index)) {
		node_error(reader->report, item, N_("'%s' is listed twice"), item->text);
		return;
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

enum { ROTATE_KEY_WHO, ROTATE_KEY_EVERY, ROTATE_KEY_ANCHOR, ROTATE_KEYS };

static const struct key rotate_keys[ROTATE_KEYS] = {
	[ROTATE_KEY_WHO] = {"who", KEY_REQUIRED},
	[ROTATE_KEY_EVERY] = {"every", KEY_REQUIRED},
	[ROTATE_KEY_ANCHOR] = {"anchor", KEY_OPTIONAL},
};

static const struct coded turns[] = {
	{.code = "occurrence"}, {.code = "day"}, {.code = "week"}, {.code = "month"}};
static const struct coded_table turn_table = {turns, sizeof(turns) / sizeof(turns[0])};

/* Where turns are counted from: `anchor`, else the shift's `from`. */
static void read_anchor(struct report *report, const struct node *rotate, const struct node *anchor,
	struct shift *shift)
{
	struct day *out = &shift->rotation.anchor;
	*out = shift->valid.first;
	if (anchor)
		value_day(report, anchor, out);
	else if (out->n == ROSTER_DAY_MIN && !mapping_has(rotate, "anchor"))
		node_error(report, rotate,
			N_("from which day on are the turns counted? Add 'anchor' to 'rotate', "
			   "such as anchor: 2026-01-05, or 'from' to the shift"));
}

static void read_rotate(struct roster_reader *reader, const struct node *node, struct shift *out)
{
	const struct node *values[ROTATE_KEYS];
	size_t index;
	if (!mapping_read(reader->report, node, rotate_keys, ROTATE_KEYS, values))
		return;
	if (values[ROTATE_KEY_WHO])
		read_who(reader, values[ROTATE_KEY_WHO], out);
	if (values[ROTATE_KEY_EVERY] &&
		value_choice(reader->report, values[ROTATE_KEY_EVERY], &turn_table, &index))
		out->rotation.every = (enum rotation_every)(ROTATE_OCCURRENCE + index);
	read_anchor(reader->report, node, values[ROTATE_KEY_ANCHOR], out);
}

void roster_read_people(struct roster_reader *reader, const struct node *node,
	const struct node *who, const struct node *rotate, struct shift *shift)
{
	if (who && rotate) {
		node_error(reader->report, rotate->key,
			N_("a shift has 'who', all together, or 'rotate', in turn, but not both; "
			   "make two shifts of it"));
		return;
	}
	if (who)
		read_who(reader, who, shift);
	if (rotate)
		read_rotate(reader, rotate, shift);
	if (!mapping_has(node, "who") && !mapping_has(node, "rotate"))
		node_error(reader->report, node,
			N_("nobody is named; add 'who', such as who: [wang-xm], or 'rotate'"));
}
