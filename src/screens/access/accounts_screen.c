/* Who may log in. Where nobody has to, how that is changed. */
#include <stdlib.h>

#include "accounts_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/login.h"
#include "screens/clinic/clinic.h"
#include "screens/list_screen.h"

enum { HEAD_ROWS = 3 };

struct accounts_screen {
	const struct clinic *clinic;
	struct account_list accounts;
};

enum {
	COLUMN_NAME,
	COLUMN_ROLE,
	COLUMN_TITLE,
	COLUMN_ADVISER,
	COLUMN_SINCE,
	COLUMN_STATE,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_NAME] = {.title = N_("User"), .width = 16, .minimum = 8},
	[COLUMN_ROLE] = {.title = N_("Role"), .width = 14, .minimum = 10},
	[COLUMN_TITLE] = {.title = N_("Full name"), .width = 14, .minimum = 8, .flex = 1},
	[COLUMN_ADVISER] = {.title = N_("Adviser"), .width = 10, .minimum = 8},
	[COLUMN_SINCE] = {.title = N_("Since"), .width = 10},
	[COLUMN_STATE] = {.title = "", .width = 10, .minimum = 8},
};

static size_t count_rows(void *context)
{
	const struct accounts_screen *state = context;

	return state->accounts.count;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct accounts_screen *state = context;
	const struct account *account = &state->accounts.items[row];
	const struct desk *desk = &state->clinic->desk;
	char day[DAY_TEXT_SIZE];

	if (account->disabled)
		*role = ROLE_DISABLED;
	if (column == COLUMN_NAME)
		text_add_safe(out, account->name);
	else if (column == COLUMN_ROLE)
		buffer_add_text(out, _(user_role_table.rows[account->role].title));
	else if (column == COLUMN_TITLE)
		text_add_safe(out, account->title != NULL ? account->title : "");
	else if (column == COLUMN_ADVISER)
		buffer_add_text(out, desk_adviser_name(desk, account->adviser));
	else if (column == COLUMN_SINCE)
		buffer_add_text(out, day_format(desk_local(desk, account->added_at).day, day));
	else
		buffer_add_text(out, account->disabled ? _("disabled") : "");
}

static const struct list_source rows = {.count = count_rows, .cell = cell};

static enum status load(void *context, struct error *err)
{
	struct accounts_screen *state = context;

	account_list_release(&state->accounts);
	enum status status = account_view(&state->clinic->desk, &state->accounts, err);
	if (status != STATUS_OK)
		account_list_release(&state->accounts);
	return status;
}

static void id(void *context, size_t row, struct buffer *out)
{
	const struct accounts_screen *state = context;

	buffer_add_text(out, state->accounts.items[row].name);
}

static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	bool open = !desk_has_accounts(clinic_desk(screen->app));
	struct rect head = {inside.y, inside.x, HEAD_ROWS - 1, inside.width};

	if (redraw == REDRAW_ALL)
		canvas_wrapped(&screen->app->canvas, head, open ? ROLE_WARNING : ROLE_HINT,
			open ? _("This station has no accounts: whoever sits at the desk may do "
				 "everything. F2 makes the first, an administrator's.")
			     : _("Each logs in with a PIN of their own; what they do is on record "
				 "under their name."));
	return (struct rect){
		inside.y + HEAD_ROWS, inside.x, inside.height - HEAD_ROWS, inside.width};
}

static void release(void *context)
{
	struct accounts_screen *state = context;

	account_list_release(&state->accounts);
	free(state);
}

const struct account *clinic_account(const struct app *app)
{
	const struct screen *screen = clinic_screen_at(app, WHERE_ACCOUNTS);

	if (screen == NULL)
		return NULL;
	const struct accounts_screen *state = list_screen_context(screen);
	struct list *list = list_screen_list(screen);
	return list_any(list) ? &state->accounts.items[list->selected] : NULL;
}

static const struct list_screen_source source = {
	.load = load, .id = id, .draw = draw, .release = release};

static const struct screen_type accounts_type = {
	.name = "accounts",
	.title = N_("Accounts"),
	.where = WHERE_ACCOUNTS,
	LIST_SCREEN,
};

enum status accounts_screen_open(struct app *app, struct error *err)
{
	struct accounts_screen *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->clinic = clinic_of(app);
	const struct list list = {
		.columns = columns,
		.column_count = COLUMNS,
		.source = &rows,
		.context = state,
		.accent = COLUMN_NAME,
	};
	return list_screen_open(app, &accounts_type, &source, &list, state, err);
}
