/* The ledger (台账): every case there is, newest first, and what the cases come to. */
#include "ledger_screen.h"

#include <stdlib.h>

#include "list_screen.h"
#include "menzhen/base/language.h"

enum { HEAD_ROWS = 1 };

struct ledger_screen *ledger_screen_state(struct app *app)
{
	struct screen *screen = app->top;

	while (screen != NULL && screen->type->where != WHERE_LEDGER)
		screen = screen->below;
	return screen != NULL ? list_screen_context(screen) : NULL;
}

const struct case_record *ledger_screen_case(const struct screen *screen)
{
	struct ledger_screen *state = list_screen_context(screen);

	return ledger_at(&state->ledger, list_screen_list(screen)->selected).record;
}

static enum status load(void *context, struct error *err)
{
	struct ledger_screen *state = context;

	state->totals_drawn = false;
	return ledger_load(&state->ledger, err);
}

static void id(void *context, size_t row, struct buffer *out)
{
	struct ledger_screen *state = context;
	const struct case_record *record = ledger_at(&state->ledger, row).record;

	buffer_add_text(out, record != NULL ? record->number : "");
}

static bool find(void *context, const char *number, size_t *row)
{
	struct ledger_screen *state = context;

	return ledger_find(&state->ledger, number, row);
}

static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct ledger_screen *state = list_screen_context(screen);

	if (redraw == REDRAW_ALL || !state->totals_drawn)
		ledger_totals_draw(state, &screen->app->canvas, inside);
	state->totals_drawn = !ledger_busy(&state->ledger);
	return (struct rect){
		inside.y + HEAD_ROWS, inside.x, inside.height - HEAD_ROWS, inside.width};
}

static bool work(struct screen *screen)
{
	struct ledger_screen *state = list_screen_context(screen);
	bool more = ledger_work(&state->ledger);

	if (!more && !state->totals_drawn)
		screen_redraw(screen, REDRAW_PART);
	return more;
}

static void release(void *context)
{
	struct ledger_screen *state = context;

	ledger_release(&state->ledger);
	free(state);
}

static const struct list_screen_source source = {
	.load = load, .id = id, .find = find, .draw = draw, .release = release};

static const struct screen_type ledger_type = {
	.name = "ledger",
	.title = N_("Ledger"),
	.where = WHERE_LEDGER,
	.work = work,
	LIST_SCREEN,
};

enum status ledger_screen_open(struct app *app, struct error *err)
{
	struct ledger_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	state->ledger.desk = clinic_desk(app);
	state->columns = ledger_columns_screen;
	const struct list list = ledger_rows_list(state);
	return list_screen_open(app, &ledger_type, &source, &list, state, err);
}
