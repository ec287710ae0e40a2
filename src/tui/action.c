#include "menzhen/tui/action.h"

#include <stdbool.h>
#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/terminal/key.h"
#include "menzhen/tui/widget/dialog.h"

enum { ITEM_GAP = 2, ITEM_GAP_NARROW = 1 };

size_t action_count(const struct action_table *table)
{
	size_t count = 0;
	for (size_t i = 0; i < table->part_count; i++)
		count += table->parts[i]->count;
	return count;
}

const struct action *action_at(const struct action_table *table, size_t index)
{
	size_t part = 0;
	while (index >= table->parts[part]->count)
		index -= table->parts[part++]->count;
	return &table->parts[part]->rows[index];
}

const struct action *action_find(const struct action_table *table, unsigned where, int32_t code)
{
	size_t count = action_count(table);
	for (size_t i = 0; i < count; i++) {
		const struct action *action = action_at(table, i);
		if ((action->where & where) && code != KEYCODE_NONE &&
			(action->key == code || action->plain == code))
			return action;
	}
	return NULL;
}

enum status action_allowed(struct app *app, const struct action *action, struct error *err)
{
	enum status status = STATUS_OK;
	if (action->permission && app->permits)
		status = app->permits(app, action->permission, err);
	if (status == STATUS_OK && action->allowed)
		status = action->allowed(app, err);
	return status;
}

void action_run(struct app *app, const struct action *action)
{
	struct error error = {0};
	enum status status = action_allowed(app, action, &error);
	if (status == STATUS_OK)
		status = action->run(app, &error);
	if (status != STATUS_OK)
		dialog_error(app, &error);
}

int32_t action_key(const struct action *action)
{
	return action->key != KEYCODE_NONE ? action->key : action->plain;
}

/* Chinese follows its key directly, a Latin word after a blank. */
int action_footer_width(const struct action *action)
{
	char key[KEY_LABEL_SIZE];
	const char *title = _(action->title);
	if (action->rank == 0)
		return 0;
	int gap = (unsigned char)title[0] < 0x80 ? 1 : 0;
	return text_width(key_label(action_key(action), key)) + gap + text_width(title);
}

bool action_offered(const struct app *app, const struct action *action, unsigned where)
{
	if (!(action->where & where) || (action->offered && !action->offered(app)))
		return false;
	return !action->permission || !app->offers || app->offers(app, action->permission);
}

/* What becomes of an action in a footer. */
enum place { PLACE_OPEN, PLACE_TAKEN, PLACE_NONE };

static void begin(const struct app *app, unsigned where, enum place *places, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct action *action = action_at(app->actions, i);
		bool wanted = action->rank != 0 && action_offered(app, action, where);
		places[i] = wanted ? PLACE_OPEN : PLACE_NONE;
	}
}

/* Of those not chosen yet, the one to be shown first; COUNT, of all, if there is none. */
static size_t next_by_rank(const struct action_table *table, const enum place *places, size_t count)
{
	size_t best = count;
	for (size_t i = 0; i < count; i++) {
		if (places[i] != PLACE_OPEN)
			continue;
		if (best == count || action_at(table, i)->rank < action_at(table, best)->rank)
			best = i;
	}
	return best;
}

/* Take what fits with GAP between two; false when something was left out. */
static bool take(const struct action_table *table, int width, int gap, enum place *places)
{
	size_t all = action_count(table), next;

	for (int left = width + gap; (next = next_by_rank(table, places, all)) < all;
		places[next] = PLACE_TAKEN) {
		left -= action_footer_width(action_at(table, next)) + gap;
		if (left < 0)
			return false;
	}
	return true;
}

size_t action_footer(
	const struct app *app, unsigned where, int width, const struct action **out, int *gap)
{
	size_t all = action_count(app->actions), count = 0;
	enum place *places = calloc(all + 1, sizeof(*places));
	if (!places)
		return 0;
	begin(app, where, places, all);
	*gap = take(app->actions, width, ITEM_GAP, places) ? ITEM_GAP : ITEM_GAP_NARROW;
	if (*gap == ITEM_GAP_NARROW) {
		begin(app, where, places, all);
		take(app->actions, width, ITEM_GAP_NARROW, places);
	}
	for (size_t i = 0; i < all; i++) {
		if (places[i] == PLACE_TAKEN)
			out[count++] = action_at(app->actions, i);
	}
	free(places);
	return count;
}

/* A hyphen is a minus sign to man, a backslash an escape. */
static void add_roff(struct buffer *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '-' || *text == '\\')
			buffer_add_char(out, '\\');
		buffer_add_text(out, *text == '\\' ? "e" : (char[]){*text, '\0'});
	}
}

static void add_key(struct buffer *out, int32_t code, bool *first)
{
	char label[KEY_LABEL_SIZE];
	if (code == KEYCODE_NONE)
		return;
	buffer_add_text(out, *first ? "" : ", ");
	buffer_add_text(out, "\\fB");
	add_roff(out, key_label(code, label));
	buffer_add_text(out, "\\fR");
	*first = false;
}

void action_manual(const struct action_table *table, struct buffer *out)
{
	size_t count = action_count(table);
	for (size_t i = 0; i < count; i++) {
		const struct action *action = action_at(table, i);
		bool first = true;
		buffer_add_text(out, ".TP\n");
		add_key(out, action->key, &first);
		add_key(out, action->plain, &first);
		buffer_add_char(out, '\n');
		add_roff(out, action->title);
		buffer_add_text(out, ": ");
		add_roff(out, action->help);
		buffer_add_char(out, '\n');
	}
}
