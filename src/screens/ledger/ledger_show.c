/* How the ledger is shown: a view that has a name, the columns, the order. */
#include <stdio.h>
#include <string.h>

#include "ledger_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/ledger/ledger_views.h"
#include "menzhen/tui/widget/dialog.h"
#include "menzhen/tui/widget/picker.h"
#include "screens/phrases.h"

/* --- views --- */

/* NAME is a code or a name for the desk, TITLE what is shown of it. */
static enum status show_view(
	struct ledger_screen *state, const char *name, const char *title, struct error *err)
{
	struct ledger_view view = {0};
	struct ledger_filter filter = {0};
	enum ledger_sort sort;
	enum status status = ledger_views_find(state->ledger.desk, name, &view, err);

	if (status == STATUS_OK)
		status = ledger_views_read(&view, &filter, &state->columns, &sort, err);
	if (status == STATUS_OK)
		status = ledger_set_filter(&state->ledger, &filter, err);
	if (status == STATUS_OK) {
		ledger_set_sort(&state->ledger, sort);
		snprintf(state->view, sizeof(state->view), "%s", title);
	}
	ledger_filter_release(&filter);
	ledger_view_release(&view);
	return status;
}

static void view_picked(struct app *app, void *context, const struct choice *choice)
{
	struct error err;

	if (show_view(context, choice->code, choice->label, &err) != STATUS_OK)
		dialog_error(app, &err);
	else
		ledger_screen_changed(app);
}

static enum status fill_views(struct ledger_screen *state, struct error *err)
{
	enum status status = STATUS_OK;

	state->choices.count = 0;
	ledger_view_list_release(&state->views);
	for (size_t i = 0; i < ledger_standard_view_count && status == STATUS_OK; i++)
		status = choices_add(&state->choices,
			(struct choice){.code = ledger_standard_views[i].code,
				.label = _(ledger_standard_views[i].title),
				.alias = ledger_standard_views[i].title},
			err);
	if (status == STATUS_OK)
		status = ledger_views_list(state->ledger.desk, &state->views, err);
	for (size_t i = 0; i < state->views.count && status == STATUS_OK; i++)
		status = choices_add(&state->choices,
			(struct choice){.code = state->views.items[i].name,
				.label = state->views.items[i].name,
				.note = _("saved here")},
			err);
	return status;
}

enum status ledger_show_views(struct app *app, struct error *err)
{
	struct ledger_screen *state = ledger_screen_state(app);
	enum status status = fill_views(state, err);

	if (status != STATUS_OK)
		return status;
	return picker_open(app,
		&(struct picker_request){.title = _("Views"),
			.choices = choices_list(&state->choices),
			.done = view_picked,
			.context = state},
		err);
}

static void save_view(struct app *app, void *context, const char *name)
{
	struct error err;
	struct ledger_screen *state = context;
	const struct ledger_view_request request = {
		.name = name,
		.filter = &state->ledger.filter,
		.columns = &state->columns,
		.sort = state->ledger.sort,
	};

	if (ledger_views_save(clinic_desk(app), &request, &err) != STATUS_OK) {
		dialog_error(app, &err);
		return;
	}
	snprintf(state->view, sizeof(state->view), "%s", name);
	clinic_done(app, N_("The view %s is kept; every desk has it"), name);
}

enum status ledger_show_save(struct app *app, struct error *err)
{
	return dialog_prompt(app, _("Save the view"),
		_("Under which name? The filter, the columns and the order are kept."), save_view,
		ledger_screen_state(app), err);
}

static void remove_view(struct app *app, void *context)
{
	struct error err;
	struct ledger_screen *state = context;

	if (ledger_views_remove(clinic_desk(app), state->view, NULL, &err) != STATUS_OK) {
		dialog_error(app, &err);
		return;
	}
	clinic_done(app, N_("The view %s is gone"), state->view);
	state->view[0] = '\0';
}

enum status ledger_show_remove(struct app *app, struct error *err)
{
	struct ledger_screen *state = ledger_screen_state(app);
	struct ledger_view view = {0};
	struct buffer question = {0};
	enum status status = ledger_views_find(state->ledger.desk, state->view, &view, err);

	ledger_view_release(&view);
	if (status != STATUS_OK)
		return status;
	phrase_add(&question, N_("Give up the view %s? The cases stay."), state->view, NULL);
	status = dialog_confirm(
		app, _("Give up the view"), buffer_text(&question), remove_view, state, err);
	buffer_release(&question);
	return status;
}

enum status ledger_show_all(struct app *app, struct error *err)
{
	struct ledger_screen *state = ledger_screen_state(app);
	const struct ledger_filter none = {0};
	enum status status = ledger_set_filter(&state->ledger, &none, err);

	ledger_set_sort(&state->ledger, LEDGER_SORT_DAY);
	state->view[0] = '\0';
	ledger_screen_changed(app);
	return status;
}

/* --- order --- */

static void sort_picked(struct app *app, void *context, const struct choice *choice)
{
	struct ledger_screen *state = context;

	ledger_set_sort(
		&state->ledger, (enum ledger_sort)coded_find(&ledger_sort_table, choice->code));
	ledger_screen_changed(app);
}

enum status ledger_show_sort(struct app *app, struct error *err)
{
	struct ledger_screen *state = ledger_screen_state(app);
	enum status status = choices_coded(&state->choices, &ledger_sort_table, err);

	if (status != STATUS_OK)
		return status;
	return picker_open(app,
		&(struct picker_request){.title = _("In which order"),
			.choices = choices_list(&state->choices),
			.selected = ledger_sort_table.rows[state->ledger.sort].code,
			.done = sort_picked,
			.context = state},
		err);
}

/* --- columns --- */

static bool take_out(struct ledger_columns *columns, int column)
{
	size_t kept = 0;

	for (size_t i = 0; i < columns->count; i++)
		if (columns->items[i] != column)
			columns->items[kept++] = columns->items[i];
	bool was = kept < columns->count;
	columns->count = kept;
	return was;
}

static enum status pick_column(
	struct app *app, struct ledger_screen *state, const char *selected, struct error *err);

/* A column that shows goes, another comes; the box stays open for the next. */
static void column_picked(struct app *app, void *context, const struct choice *choice)
{
	struct error err;
	struct ledger_screen *state = context;
	int column = ledger_column_find(choice->code);

	if (!take_out(&state->columns, column))
		state->columns.items[state->columns.count++] = column;
	if (state->columns.count == 0)
		state->columns = ledger_columns_screen;
	ledger_screen_changed(app);
	if (pick_column(app, state, choice->code, &err) != STATUS_OK)
		dialog_error(app, &err);
}

static bool shows(const struct ledger_columns *columns, int column)
{
	for (size_t i = 0; i < columns->count; i++)
		if (columns->items[i] == column)
			return true;
	return false;
}

static enum status pick_column(
	struct app *app, struct ledger_screen *state, const char *selected, struct error *err)
{
	enum status status = STATUS_OK;

	state->choices.count = 0;
	for (int i = 0; i < LEDGER_COLUMNS && status == STATUS_OK; i++) {
		struct ledger_column column = ledger_column_at(i);
		status = choices_add(&state->choices,
			(struct choice){.code = column.code,
				.label = _(column.title),
				.alias = column.title,
				.note = shows(&state->columns, i) ? _("shown") : NULL},
			err);
	}
	if (status != STATUS_OK)
		return status;
	return picker_open(app,
		&(struct picker_request){.title = _("Columns: Enter shows or hides"),
			.choices = choices_list(&state->choices),
			.selected = selected,
			.done = column_picked,
			.context = state},
		err);
}

enum status ledger_show_columns(struct app *app, struct error *err)
{
	return pick_column(app, ledger_screen_state(app), NULL, err);
}
