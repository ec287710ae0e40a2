#include <stdlib.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/tui/action.h"
#include "menzhen/tui/app.h"
#include "menzhen/tui/widget/picker.h"

/* The actions of the screen as choices; the labels of their keys are kept beside them. */
struct palette {
	struct choice *items;
	char (*keys)[KEY_LABEL_SIZE];
	size_t count;
};

static void palette_free(void *context)
{
	struct palette *palette = context;
	free(palette->items);
	free(palette->keys);
	free(palette);
}

static void run_picked(struct app *app, void *context, const struct choice *choice)
{
	(void)context;
	size_t count = action_count(app->actions);
	for (size_t i = 0; i < count; i++) {
		const struct action *action = action_at(app->actions, i);
		if (strcmp(action->id, choice->code) == 0) {
			action_run(app, action);
			return;
		}
	}
}

static void add(struct palette *palette, const struct action *action)
{
	char *key = palette->keys[palette->count];
	palette->items[palette->count++] = (struct choice){
		.code = action->id,
		.label = _(action->title),
		.alias = action->title,
		.note = key_label(action_key(action), key),
	};
}

static struct palette *palette_new(const struct app *app, unsigned where)
{
	const struct action_table *table = app->actions;
	struct palette *palette = calloc(1, sizeof(*palette));
	size_t count = action_count(table);
	if (!palette)
		return NULL;
	palette->items = calloc(count + 1, sizeof(*palette->items));
	palette->keys = calloc(count + 1, sizeof(*palette->keys));
	if (!palette->items || !palette->keys) {
		palette_free(palette);
		return NULL;
	}
	for (size_t i = 0; i < count; i++) {
		const struct action *action = action_at(table, i);
		if (action_offered(app, action, where) && action->run != palette_open)
			add(palette, action);
	}
	return palette;
}

enum status palette_open(struct app *app, struct error *err)
{
	struct palette *palette = palette_new(app, app->top->type->where);
	if (!palette)
		return error_memory(err);
	struct picker_request request = {
		.title = _("Find an action"),
		.choices = {palette->items, palette->count},
		.done = run_picked,
		.release = palette_free,
		.context = palette,
	};
	return picker_open(app, &request, err);
}
