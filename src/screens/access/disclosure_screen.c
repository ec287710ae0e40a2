/* For the auditor: who saw phone and ID numbers in full, and who took the ledger along. */
#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/disclosures.h"
#include "menzhen/desk/words/words.h"
#include "menzhen/tui/widget/dialog.h"
#include "screens/clinic/clinic.h"
#include "screens/clinic/clinic_actions.h"
#include "screens/list_screen.h"
#include "screens/phrases.h"

enum { HEAD_ROWS = 3 };

struct disclosures {
	const struct desk *desk;
	struct disclosure_list list;
	struct disclosure_filter filter;
	char actor[ACTOR_SIZE]; /* the filter's; "": everybody */
};

enum { COLUMN_DAY, COLUMN_TIME, COLUMN_ACTOR, COLUMN_KIND, COLUMN_SUBJECT, COLUMN_WHAT, COLUMNS };

static const struct list_column columns[COLUMNS] = {
	[COLUMN_DAY] = {.title = N_("Day"), .width = 10},
	[COLUMN_TIME] = {.title = N_("Time"), .width = 5},
	[COLUMN_ACTOR] = {.title = N_("User"), .width = 12, .minimum = 8},
	[COLUMN_KIND] = {.title = N_("Kind"), .width = 8, .minimum = 4},
	[COLUMN_SUBJECT] = {.title = N_("No."), .width = 16, .minimum = 15},
	[COLUMN_WHAT] = {.title = N_("What"), .width = 30, .minimum = 16, .flex = 1},
};

static size_t count_rows(void *context)
{
	const struct disclosures *state = context;

	return state->list.count;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct disclosures *state = context;
	const struct disclosure *item = &state->list.items[row];
	char day[DAY_TEXT_SIZE];
	(void)role;

	if (column == COLUMN_DAY)
		buffer_add_text(out, day_format(desk_local(state->desk, item->at).day, day));
	else if (column == COLUMN_TIME)
		phrase_clock(out, state->desk, item->at);
	else if (column == COLUMN_ACTOR)
		text_add_safe(out, item->actor);
	else if (column == COLUMN_KIND)
		buffer_add_text(out, item->exported ? _("Taken along") : _("Shown"));
	else if (column == COLUMN_SUBJECT)
		text_add_safe(out, words_subject(item->subject, language_translate));
	else
		disclosure_add_what(item, language_translate, out);
}

static const struct list_source rows_source = {.count = count_rows, .cell = cell};

static enum status load(void *context, struct error *err)
{
	struct disclosures *state = context;

	disclosure_list_release(&state->list);
	state->filter.actor = state->actor[0] != '\0' ? state->actor : NULL;
	enum status status = disclosures_list(state->desk, &state->filter, &state->list, err);
	if (status != STATUS_OK)
		disclosure_list_release(&state->list);
	return status;
}

/* A case may have been shown to the same person twice: only all of it is one record's own. */
static void id(void *context, size_t row, struct buffer *out)
{
	const struct disclosures *state = context;
	const struct disclosure *item = &state->list.items[row];

	buffer_printf(out, "%lld %s %s", (long long)item->at, item->actor, item->subject);
}

static void add_filter(const struct disclosures *state, struct buffer *out)
{
	char day[DAY_TEXT_SIZE];

	if (state->actor[0] != '\0')
		phrase_add(out, N_("By %s alone."), state->actor, NULL);
	if (out->length > 0)
		buffer_add_text(out, "  ");
	if (state->filter.days.first.n == state->filter.days.last.n)
		phrase_add(
			out, N_("On %s alone."), day_format(state->filter.days.first, day), NULL);
	if (state->list.count == DISCLOSURES_MOST)
		buffer_add_text(
			out, _("The newest 1000 are shown; name a day (F3) for older ones."));
}

static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	const struct disclosures *state = list_screen_context(screen);
	struct canvas *canvas = &screen->app->canvas;
	struct buffer line = {0};

	if (redraw == REDRAW_ALL) {
		canvas_put(canvas, inside.y, inside.x, inside.width, ROLE_HINT,
			_("Kept with the journal, at least six months (Cybersecurity Law, "
			  "article 21)."));
		add_filter(state, &line);
		canvas_put(canvas, inside.y + 1, inside.x, inside.width, ROLE_STRONG,
			buffer_text(&line));
		buffer_release(&line);
	}
	return (struct rect){
		inside.y + HEAD_ROWS, inside.x, inside.height - HEAD_ROWS, inside.width};
}

static void release(void *context)
{
	struct disclosures *state = context;

	disclosure_list_release(&state->list);
	free(state);
}

static const struct list_screen_source source = {
	.load = load, .id = id, .draw = draw, .release = release};

static const struct screen_type disclosures_type = {
	.name = "disclosures",
	.title = N_("Who saw what"),
	.where = WHERE_DISCLOSURES,
	LIST_SCREEN,
};

/* Since the first day there is. */
static struct day_range all_days(const struct desk *desk)
{
	const struct civil first = {DAY_YEAR_MIN, 1, 1};

	return (struct day_range){day_from_civil(first), desk_local(desk, desk_now(desk)).day};
}

static enum status open_run(struct app *app, struct error *err)
{
	struct disclosures *state = calloc(1, sizeof(*state));

	if (state == NULL)
		return error_memory(err);
	state->desk = clinic_desk(app);
	state->filter.days = all_days(state->desk);
	const struct list list = {
		.columns = columns,
		.column_count = COLUMNS,
		.source = &rows_source,
		.context = state,
		.accent = COLUMN_ACTOR,
		.empty = N_("Nobody saw numbers in full, or took the ledger along."),
	};
	return list_screen_open(app, &disclosures_type, &source, &list, state, err);
}

/* --- filters --- */

static struct disclosures *state_of(const struct app *app)
{
	return list_screen_context(app->top);
}

static enum status again(struct app *app)
{
	list_screen_resume(app->top);
	app_redraw(app);
	return STATUS_OK;
}

static enum status any_row(struct app *app, struct error *err)
{
	if (state_of(app)->list.count > 0)
		return STATUS_OK;
	return error_say(
		err, STATUS_REFUSED, N_("There is nothing in this list; F4 shows all of it"));
}

static enum status user_run(struct app *app, struct error *err)
{
	struct disclosures *state = state_of(app);
	size_t row = list_screen_list(app->top)->selected;
	(void)err;

	text_copy(state->list.items[row].actor, state->actor, sizeof(state->actor));
	return again(app);
}

static void day_answer(struct app *app, void *context, const char *text)
{
	struct day day;
	struct error err;
	(void)context;

	if (day_parse(text, &day)) {
		state_of(app)->filter.days = (struct day_range){day, day};
		again(app);
		return;
	}
	error_set(&err, STATUS_REFUSED, N_("'%s' is no day; write it as 2026-11-25"), text);
	dialog_error(app, &err);
}

static enum status day_run(struct app *app, struct error *err)
{
	return dialog_prompt(
		app, _("Who saw what"), _("Which day? 2026-11-25, say"), day_answer, NULL, err);
}

static enum status all_run(struct app *app, struct error *err)
{
	struct disclosures *state = state_of(app);
	(void)err;

	state->actor[0] = '\0';
	state->filter.days = all_days(state->desk);
	return again(app);
}

static const struct action rows[] = {
	{.id = "disclosures",
		.key = KEYCODE_NONE,
		.plain = 'e',
		.where = WHERE_DESK,
		.rank = 0,
		.permission = "disclosure.read",
		.title = N_("Who saw what"),
		.help = N_("Who saw phone and ID numbers in full, and who took the ledger along"),
		.run = open_run},
	{.id = "disclosures.user",
		.key = KEYCODE_F(2),
		.plain = 'u',
		.where = WHERE_DISCLOSURES,
		.rank = 10,
		.permission = "disclosure.read",
		.title = N_("This user"),
		.help = N_("Show those of the marked row's user alone"),
		.allowed = any_row,
		.run = user_run},
	{.id = "disclosures.day",
		.key = KEYCODE_F(3),
		.plain = 'd',
		.where = WHERE_DISCLOSURES,
		.rank = 20,
		.permission = "disclosure.read",
		.title = N_("Day"),
		.help = N_("Show those of one day alone"),
		.run = day_run},
	{.id = "disclosures.all",
		.key = KEYCODE_F(4),
		.plain = 'a',
		.where = WHERE_DISCLOSURES,
		.rank = 30,
		.permission = "disclosure.read",
		.title = N_("All"),
		.help = N_("Show all of them again"),
		.run = all_run},
};

const struct action_part disclosure_actions = {rows, sizeof(rows) / sizeof(rows[0])};
