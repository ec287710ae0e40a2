#include "list_screen.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/language.h"

struct list_screen {
	const struct list_screen_source *source;
	void *context;
	struct list list;
	struct buffer marked; /* id of the record that the mark stands on; empty: none */
	struct buffer id;     /* of the row at hand */
	struct error error;   /* of the last reading; STATUS_OK: it went well */
};

void *list_screen_context(const struct screen *screen)
{
	const struct list_screen *state = screen->state;

	return state->context;
}

struct list *list_screen_list(const struct screen *screen)
{
	struct list_screen *state = screen->state;

	return &state->list;
}

void list_screen_mark(struct screen *screen, const char *id)
{
	struct list_screen *state = screen->state;

	buffer_clear(&state->marked);
	buffer_add_text(&state->marked, id);
}

static void remember_marked(struct list_screen *state)
{
	buffer_clear(&state->marked);
	if (list_any(&state->list))
		state->source->id(state->context, state->list.selected, &state->marked);
}

static bool find_in_rows(struct list_screen *state, size_t *row)
{
	size_t count = list_any(&state->list) ? state->list.count : 0;

	for (size_t i = 0; i < count; i++) {
		buffer_clear(&state->id);
		state->source->id(state->context, i, &state->id);
		*row = i;
		if (strcmp(buffer_text(&state->id), buffer_text(&state->marked)) == 0)
			return true;
	}
	return false;
}

static bool find_marked(struct list_screen *state, size_t *row)
{
	if (state->marked.length == 0)
		return false;
	return state->source->find != NULL
		       ? state->source->find(state->context, buffer_text(&state->marked), row)
		       : find_in_rows(state, row);
}

static void load(struct list_screen *state)
{
	size_t row;

	state->error.status = state->source->load(state->context, &state->error);
	list_reload(&state->list);
	if (find_marked(state, &row) ||
		(state->source->begin != NULL && state->source->begin(state->context, &row)))
		list_select(&state->list, row);
	remember_marked(state);
}

void list_screen_resume(struct screen *screen)
{
	load(screen->state);
}

/* In place of the list: a box would come back whenever it is closed, for that reads again. */
static void draw_error(const struct list_screen *state, struct canvas *canvas, struct rect area)
{
	char sentence[512];

	canvas_clear(canvas, area);
	canvas_wrapped(canvas, area, ROLE_DANGER,
		error_format(&state->error, language_translate, sentence, sizeof(sentence)));
}

void list_screen_draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct list_screen *state = screen->state;
	struct rect area =
		state->source->draw != NULL ? state->source->draw(screen, inside, redraw) : inside;

	if (state->error.status == STATUS_OK)
		list_draw(&state->list, &screen->app->canvas, area, redraw);
	else
		draw_error(state, &screen->app->canvas, area);
}

bool list_screen_key(struct screen *screen, const struct key_event *event)
{
	struct list_screen *state = screen->state;

	if (!list_key(&state->list, event))
		return false;
	remember_marked(state);
	screen_redraw(screen, REDRAW_PART);
	return true;
}

void list_screen_leave(struct screen *screen)
{
	struct list_screen *state = screen->state;

	state->source->release(state->context);
	list_release(&state->list);
	buffer_release(&state->marked);
	buffer_release(&state->id);
	free(state);
}

enum status list_screen_open(struct app *app, const struct screen_type *type,
	const struct list_screen_source *source, const struct list *list, void *context,
	struct error *err)
{
	struct list_screen *state = calloc(1, sizeof(*state));

	if (state == NULL) {
		source->release(context);
		return error_memory(err);
	}
	state->source = source;
	state->context = context;
	state->list = *list;
	load(state);
	if (state->error.status == STATUS_OK)
		return screen_open(app, type, state, err);
	enum status status = state->error.status;
	if (err != NULL)
		*err = state->error;
	screen_unopened(app, type, state);
	return status;
}
