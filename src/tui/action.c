#include "menzhen/tui/action.h"

#include <stdbool.h>
#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/dialog.h"
#include "menzhen/tui/key.h"

enum { ITEM_GAP = 2 };

const struct action *action_find(const struct action_table *table, unsigned where, int32_t code)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct action *action = &table->rows[i];
		if ((action->where & where) && code != KEYCODE_NONE &&
			(action->key == code || action->plain == code))
			return action;
	}
	return NULL;
}

enum status action_allowed(struct app *app, const struct action *action, struct error *err)
{
	return action->allowed ? action->allowed(app, err) : STATUS_OK;
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

/* Of those not chosen yet, the one to be shown first; count if there is none. */
static size_t next_by_rank(const struct action_table *table, unsigned where, const bool *taken)
{
	size_t best = table->count;
	for (size_t i = 0; i < table->count; i++) {
		const struct action *action = &table->rows[i];
		if (taken[i] || !(action->where & where) || action->rank == 0)
			continue;
		if (best == table->count || action->rank < table->rows[best].rank)
			best = i;
	}
	return best;
}

size_t action_footer(const struct action_table *table, unsigned where, int width, size_t *out)
{
	bool *taken = calloc(table->count + 1, sizeof(*taken));
	if (!taken)
		return 0;
	size_t next, count = 0;
	for (int left = width + ITEM_GAP; (next = next_by_rank(table, where, taken)) < table->count;
		taken[next] = true) {
		left -= action_footer_width(&table->rows[next]) + ITEM_GAP;
		if (left < 0)
			break;
	}
	for (size_t i = 0; i < table->count; i++) {
		if (taken[i])
			out[count++] = i;
	}
	free(taken);
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
	for (size_t i = 0; i < table->count; i++) {
		const struct action *action = &table->rows[i];
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
