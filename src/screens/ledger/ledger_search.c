/* The ledger's search line: what is typed is looked for in all texts, with every key. */
#include "ledger_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "screens/list_screen.h"

static int label_width(void)
{
	return text_width(_("Search")) + 1;
}

void ledger_search_draw(struct ledger_screen *state, struct canvas *canvas, struct rect line)
{
	int label = label_width();
	struct line_edit_view view = line_edit_view(&state->search, 1, line.width - label);

	canvas_put(canvas, line.y, line.x, line.width, ROLE_LABEL, _("Search"));
	canvas_text(canvas, line.y, line.x + label, line.width - label, ROLE_FIELD_FOCUS,
		line_edit_text(&state->search) + view.from);
}

void ledger_search_cursor(struct ledger_screen *state, struct canvas *canvas, struct rect area)
{
	int label = label_width();
	struct line_edit_view view = line_edit_view(&state->search, 1, area.width - label);

	canvas_cursor(canvas, area.y, area.x + label + view.column, true);
}

enum status ledger_search_begin(struct app *app, struct error *err)
{
	struct ledger_screen *state = ledger_screen_state(app);
	const char *before = ledger_filter_value(&state->ledger.filter, LEDGER_FILTER_TEXT);

	if (!line_edit_set(&state->search, before != NULL ? before : ""))
		return error_memory(err);
	state->searching = true;
	app_redraw(app);
	return STATUS_OK;
}

static void end_search(struct screen *screen)
{
	struct ledger_screen *state = list_screen_context(screen);

	state->searching = false;
	app_redraw(screen->app);
}

bool ledger_search_key(struct screen *screen, const struct key_event *event)
{
	struct ledger_screen *state = list_screen_context(screen);

	if (event->code == KEYCODE_ENTER) {
		end_search(screen);
		return true;
	}
	if (event->code == KEYCODE_ESCAPE) {
		end_search(screen);
		ledger_screen_set(screen->app, LEDGER_FILTER_TEXT, LEDGER_IS, NULL);
		return true;
	}
	if (list_key_special(list_screen_list(screen), event)) {
		screen_redraw(screen, REDRAW_ALL);
		return true;
	}
	enum edit_result result = line_edit_key(&state->search, event);
	if (result == EDIT_CHANGED)
		ledger_screen_set(
			screen->app, LEDGER_FILTER_TEXT, LEDGER_IS, line_edit_text(&state->search));
	if (result == EDIT_MOVED)
		screen_redraw(screen, REDRAW_ALL);
	return result != EDIT_IGNORED;
}
