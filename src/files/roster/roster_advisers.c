/* The advisers of roster.yaml. */
#include "menzhen/files/roster/roster_reader.h"

#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/files/yaml/suggestion.h"

enum { DAILY_LIMIT_MAX = 999 };

enum {
	KEY_ID,
	KEY_NAME,
	KEY_KIND,
	KEY_POOLS,
	KEY_LICENCE,
	KEY_FIRM,
	KEY_SKILLS,
	KEY_LANGUAGES,
	KEY_SEX,
	KEY_DAILY_LIMIT,
	KEY_TERM,
	KEY_QUOTA,
	KEY_REPRESENTS,
	ADVISER_KEYS
};

static const struct key adviser_keys[ADVISER_KEYS] = {
	[KEY_ID] = {"id", KEY_REQUIRED},
	[KEY_NAME] = {"name", KEY_REQUIRED},
	[KEY_KIND] = {"kind", KEY_REQUIRED},
	[KEY_POOLS] = {"pools", KEY_OPTIONAL},
	[KEY_LICENCE] = {"licence", KEY_OPTIONAL},
	[KEY_FIRM] = {"firm", KEY_OPTIONAL},
	[KEY_SKILLS] = {"skills", KEY_OPTIONAL},
	[KEY_LANGUAGES] = {"languages", KEY_OPTIONAL},
	[KEY_SEX] = {"sex", KEY_OPTIONAL},
	[KEY_DAILY_LIMIT] = {"daily_limit", KEY_OPTIONAL},
	[KEY_TERM] = {"term", KEY_OPTIONAL},
	[KEY_QUOTA] = {"quota", KEY_OPTIONAL},
	[KEY_REPRESENTS] = {"represents", KEY_OPTIONAL},
};

static void read_id(struct roster_reader *reader, const struct node *node, struct adviser *out)
{
	if (!value_id(reader->report, node, &out->id))
		return;
	/* OUT is the last in the roster, so any other one found came before it. */
	const struct adviser *other = roster_adviser(reader->roster, out->id);
	if (other != out)
		node_error(
			reader->report, node, N_("the id '%s' is given to two advisers"), out->id);
}

static void check_skill(struct roster_reader *reader, const struct node *item)
{
	if (item->kind != NODE_WORD || category_find(reader->categories, item->text))
		return;
	struct suggestion near = {.word = item->text};
	for (size_t i = 0; i < reader->categories->count; i++)
		suggestion_offer(&near, reader->categories->items[i].code);
	if (near.best)
		node_error(reader->report, item,
			N_("the skill '%s' is no category (did you mean '%s'?)"), item->text,
			near.best);
	else
		node_error(reader->report, item,
			N_("the skill '%s' is no category; see categories.yaml"), item->text);
}

static void read_skills(struct roster_reader *reader, const struct node *node, struct adviser *out)
{
	value_texts(reader->report, node, VALUE_NAME_MAX, &out->skills);
	if (node->kind != NODE_LIST)
		return;
	for (const struct node *item = node->first; item; item = item->next)
		check_skill(reader, item);
}

static void read_choices(
	struct report *report, const struct node *const *values, struct adviser *out)
{
	size_t index;
	if (values[KEY_KIND] && value_choice(report, values[KEY_KIND], &adviser_kind_table, &index))
		out->kind = (enum adviser_kind)index;
	if (values[KEY_SEX] && value_choice(report, values[KEY_SEX], &adviser_sex_table, &index))
		out->sex = (enum adviser_sex)(SEX_MALE + (int)index);
	if (values[KEY_DAILY_LIMIT])
		value_integer(
			report, values[KEY_DAILY_LIMIT], 1, DAILY_LIMIT_MAX, &out->daily_limit);
}

static void read_details(
	struct roster_reader *reader, const struct node *const *values, struct adviser *out)
{
	struct report *report = reader->report;
	read_choices(report, values, out);
	if (values[KEY_POOLS])
		roster_read_pools(report, values[KEY_POOLS], out);
	if (values[KEY_LICENCE])
		roster_read_licence(report, values[KEY_LICENCE], out);
	if (values[KEY_FIRM])
		value_text(report, values[KEY_FIRM], VALUE_LINE_MAX, &out->firm);
	if (values[KEY_SKILLS])
		read_skills(reader, values[KEY_SKILLS], out);
	if (values[KEY_LANGUAGES])
		value_texts(report, values[KEY_LANGUAGES], VALUE_NAME_MAX, &out->languages);
	if (values[KEY_TERM])
		roster_read_term(report, values[KEY_TERM], out);
	if (values[KEY_QUOTA])
		roster_read_quota(report, values[KEY_QUOTA], out);
	if (values[KEY_REPRESENTS])
		value_texts(report, values[KEY_REPRESENTS], VALUE_LINE_MAX, &out->represents);
}

static struct adviser *add_adviser(struct roster_reader *reader, const struct node *node)
{
	struct roster *roster = reader->roster;
	if (!value_list_reserve(reader->report, node, ROSTER_ADVISERS_MAX,
		    (void **)&roster->advisers, &roster->adviser_capacity, roster->adviser_count,
		    sizeof(*roster->advisers)))
		return NULL;
	struct adviser *adviser = &roster->advisers[roster->adviser_count];
	/* An id in any case: one is looked for among the advisers while they are still being read.
	 */
	if (!string_copy(&adviser->id, "")) {
		reader->report->out_of_memory = true;
		return NULL;
	}
	roster->adviser_count++;
	adviser->term = (struct day_range){{ROSTER_DAY_MIN}, {ROSTER_DAY_MAX}};
	return adviser;
}

static void read_adviser(struct roster_reader *reader, const struct node *node)
{
	const struct node *values[ADVISER_KEYS];
	if (!mapping_read(reader->report, node, adviser_keys, ADVISER_KEYS, values))
		return;
	struct adviser *adviser = add_adviser(reader, node);
	if (!adviser)
		return;
	adviser->line = node->line;
	if (values[KEY_ID])
		read_id(reader, values[KEY_ID], adviser);
	if (values[KEY_NAME])
		value_text(reader->report, values[KEY_NAME], VALUE_NAME_MAX, &adviser->name);
	read_details(reader, values, adviser);
}

void roster_read_advisers(struct roster_reader *reader, const struct node *list)
{
	if (!node_expect(reader->report, list, NODE_LIST))
		return;
	for (const struct node *item = list->first; item; item = item->next)
		read_adviser(reader, item);
}
