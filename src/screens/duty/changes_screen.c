/* Changes of duty from today on: leave, swaps, stand-ins, rooms, with what became of each. */
#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "menzhen/desk/words/words.h"
#include "screens/clinic/clinic.h"
#include "screens/list_screen.h"
#include "screens/phrases.h"

enum { DAYS_BEFORE = 7, DAYS_AFTER = 92, DETAIL_ROWS = 3 };

struct changes {
	const struct desk *desk;
	struct duty_changes list;
};

enum changes_column { COLUMN_NUMBER, COLUMN_KIND, COLUMN_STATE, COLUMN_WHAT, COLUMNS };

static const struct list_column columns[COLUMNS] = {
	[COLUMN_NUMBER] = {.title = N_("No."), .width = 7},
	[COLUMN_KIND] = {.title = N_("Kind"), .width = 10, .minimum = 6},
	[COLUMN_STATE] = {.title = N_("State"), .width = 12, .minimum = 8},
	[COLUMN_WHAT] = {.title = N_("What"), .width = 40, .minimum = 20, .flex = 1},
};

static size_t count_rows(void *context)
{
	const struct changes *changes = context;

	return changes->list.count;
}

static enum role role_of(enum duty_change_state state)
{
	switch (state) {
	case CHANGE_PROPOSED:
		return ROLE_WARNING; /* somebody has to answer */
	case CHANGE_RECORDED:
	case CHANGE_ACCEPTED:
		return ROLE_VALUE;
	default:
		return ROLE_DISABLED;
	}
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct changes *changes = context;
	const struct duty_change *change = &changes->list.items[row];
	enum duty_change_state now = duty_change_state_now(change);
	char number[DUTY_CHANGE_NUMBER_SIZE];

	*role = role_of(now);
	switch ((enum changes_column)column) {
	case COLUMN_NUMBER:
		buffer_add_text(out, duty_change_number_format(change->number, number));
		break;
	case COLUMN_KIND:
		buffer_add_text(out, _(duty_change_kind_table.rows[change->kind].title));
		break;
	case COLUMN_STATE:
		buffer_add_text(out, _(duty_change_state_table.rows[now].title));
		break;
	default:
		words_add_change(out, changes->desk, change, language_translate);
		break;
	}
}

static const struct list_source rows = {.count = count_rows, .cell = cell};

const struct duty_change *changes_screen_change(const struct screen *screen)
{
	const struct changes *changes = list_screen_context(screen);
	struct list *list = list_screen_list(screen);

	return list_any(list) ? &changes->list.items[list->selected] : NULL;
}

static void id(void *context, size_t row, struct buffer *out)
{
	const struct changes *changes = context;

	buffer_printf(out, "%d", changes->list.items[row].number);
}

/* On the first that waits for an answer. */
static bool begin(void *context, size_t *row)
{
	const struct changes *changes = context;

	for (*row = 0; *row < changes->list.count; ++*row)
		if (duty_change_state_now(&changes->list.items[*row]) == CHANGE_PROPOSED)
			return true;
	return false;
}

struct day_range changes_screen_days(const struct desk *desk)
{
	struct day today = desk_local(desk, desk_now(desk)).day;

	return (struct day_range){day_add(today, -DAYS_BEFORE), day_add(today, DAYS_AFTER)};
}

static enum status load(void *context, struct error *err)
{
	struct changes *changes = context;
	struct day_range days = changes_screen_days(changes->desk);

	duty_changes_release(&changes->list);
	enum status status =
		duty_changes_list(changes->desk, days.first, days.last, &changes->list, err);
	if (status != STATUS_OK)
		duty_changes_release(&changes->list);
	return status;
}

static int draw_labelled(
	struct canvas *canvas, struct rect area, int row, const char *label, const char *text)
{
	int x = area.x;

	if (text == NULL || *text == '\0' || row >= area.height)
		return row;
	x += canvas_put(canvas, area.y + row, x, area.width, ROLE_LABEL, label) + 2;
	canvas_put(canvas, area.y + row, x, area.x + area.width - x, ROLE_VALUE, text);
	return row + 1;
}

/* All of the selected one: what it is, why, and who recorded it when. */
static void draw_detail(const struct screen *screen, struct canvas *canvas, struct rect area)
{
	const struct changes *changes = list_screen_context(screen);
	const struct duty_change *change = changes_screen_change(screen);
	const struct desk *desk = changes->desk;
	struct buffer text = {0};

	canvas_clear(canvas, area);
	if (change == NULL)
		return;
	words_add_change(&text, desk, change, language_translate);
	canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG, buffer_text(&text));
	buffer_clear(&text);
	phrase_day(&text, desk_local(desk, change->recorded_at).day);
	buffer_add_char(&text, ' ');
	phrase_clock(&text, desk, change->recorded_at);
	buffer_printf(&text, "  %s", words_actor(change->actor, language_translate));
	int row = draw_labelled(canvas, area, 1, _("Recorded"), buffer_text(&text));
	row = draw_labelled(canvas, area, row, _("Reason"), change->reason);
	draw_labelled(canvas, area, row, _("Answer"), change->answer);
	buffer_release(&text);
}

static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct canvas *canvas = &screen->app->canvas;
	struct rect detail = {inside.y + inside.height - DETAIL_ROWS - 1, inside.x, DETAIL_ROWS + 1,
		inside.width};

	if (redraw == REDRAW_ALL)
		canvas_rule(canvas, detail.y - 1, inside.x - 2, inside.width + 4, true, NULL);
	draw_detail(screen, canvas, detail);
	return (struct rect){inside.y, inside.x, inside.height - DETAIL_ROWS - 2, inside.width};
}

static void release(void *context)
{
	struct changes *changes = context;

	duty_changes_release(&changes->list);
	free(changes);
}

static const struct list_screen_source source = {
	.load = load, .id = id, .begin = begin, .draw = draw, .release = release};

static const struct screen_type changes_type = {
	.name = "changes",
	.title = N_("Changes of duty"),
	.where = WHERE_CHANGES,
	LIST_SCREEN,
};

enum status changes_screen_open(struct app *app, struct error *err)
{
	struct changes *changes = calloc(1, sizeof(*changes));

	if (changes == NULL)
		return error_memory(err);
	changes->desk = clinic_desk(app);
	const struct list list = {
		.columns = columns,
		.column_count = COLUMNS,
		.source = &rows,
		.context = changes,
		.accent = COLUMN_NUMBER,
		.empty = N_("Nothing is changed from a week ago on."),
	};
	return list_screen_open(app, &changes_type, &source, &list, changes, err);
}
