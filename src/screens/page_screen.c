#include "page_screen.h"

#include <stdlib.h>

#include "menzhen/base/language.h"

struct page_screen {
	const struct page_source *source;
	void *context;
	struct page page;
	struct error error; /* of the last load */
};

const struct key_help page_screen_keys[] = {
	{"Up Down", N_("Scroll; Page Up, Page Down, Home and End too")},
	{0},
};

static void load(struct page_screen *state)
{
	state->error.status = state->source->load(state->context, &state->error);
}

void page_screen_draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct page_screen *state = screen->state;
	struct pen pen = page_begin(&state->page, &screen->app->canvas, inside);
	char sentence[512];
	(void)redraw;

	if (state->error.status == STATUS_OK)
		state->source->write(state->context, &pen);
	else
		pen_text(&pen, inside.x, ROLE_DANGER,
			error_format(
				&state->error, language_translate, sentence, sizeof(sentence)));
	page_end(&state->page, &pen);
}

bool page_screen_key(struct screen *screen, const struct key_event *event)
{
	struct page_screen *state = screen->state;

	if (!page_key(&state->page, event))
		return false;
	screen_redraw(screen, REDRAW_ALL);
	return true;
}

void page_screen_resume(struct screen *screen)
{
	load(screen->state);
}

void page_screen_leave(struct screen *screen)
{
	struct page_screen *state = screen->state;

	state->source->release(state->context);
	free(state);
}

void *page_screen_context(const struct screen *screen)
{
	const struct page_screen *state = screen->state;

	return state->error.status == STATUS_OK ? state->context : NULL;
}

enum status page_screen_open(struct app *app, const struct screen_type *type,
	const struct page_source *source, void *context, struct error *err)
{
	struct page_screen *state = calloc(1, sizeof(*state));

	if (state == NULL) {
		source->release(context);
		return error_memory(err);
	}
	state->source = source;
	state->context = context;
	load(state);
	return screen_open(app, type, state, err);
}
