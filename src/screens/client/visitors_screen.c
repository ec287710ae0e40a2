#include "visitors_screen.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/model/client/masking.h"
#include "menzhen/tui/widget/line_edit.h"
#include "screens/list_screen.h"
#include "screens/phrases.h"
#include "visitor_box.h"

enum { TYPED_MIN = 2, SHOWN_MAX = 50, HEAD_ROWS = 2, DETAIL_ROWS = 4 };

struct visitors {
	const struct desk *desk;
	struct line_edit typed;
	struct client_found_list found;
	char marked[CASE_NUMBER_SIZE]; /* first case of the one who is to be merged */
	char marked_name[64];          /* masked */
};

enum visitors_column {
	COLUMN_MARK,
	COLUMN_NAME,
	COLUMN_PHONE,
	COLUMN_ID,
	COLUMN_VILLAGE,
	COLUMN_VISITS,
	COLUMN_LAST,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_MARK] = {.width = 1},
	[COLUMN_NAME] = {.title = N_("Visitor"), .width = 8, .minimum = 6},
	[COLUMN_PHONE] = {.title = N_("Phone"), .width = 12, .minimum = 11},
	[COLUMN_ID] = {.title = N_("ID number"), .width = 18},
	[COLUMN_VILLAGE] = {.title = N_("Village"), .width = 10, .minimum = 6, .flex = 1},
	[COLUMN_VISITS] = {.title = N_("Visits"), .width = 6, .align = ALIGN_RIGHT},
	[COLUMN_LAST] = {.title = N_("Last time"), .width = 13},
};

static size_t count_rows(void *context)
{
	const struct visitors *visitors = context;

	return visitors->found.count;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct visitors *visitors = context;
	const struct client_found *found = &visitors->found.items[row];
	const struct client_known *known = &found->known;
	const char *village = known->entry.values[REGISTER_VILLAGE];
	char masked[MASK_NUMBER_SIZE];
	(void)role;

	if (column == COLUMN_MARK && strcmp(found->view.number, visitors->marked) == 0)
		buffer_add_char(out, '+');
	else if (column == COLUMN_NAME)
		phrase_masked(out, known->client);
	else if (column == COLUMN_PHONE)
		text_add_safe(out, mask_phone(known->phone, masked));
	else if (column == COLUMN_ID)
		text_add_safe(out, mask_id(known->id_number, masked));
	else if (column == COLUMN_VILLAGE && village != NULL)
		text_add_safe(out, village);
	else if (column == COLUMN_VISITS)
		buffer_printf(out, "%zu", found->view.visits);
	else if (column == COLUMN_LAST)
		phrase_day(out, found->view.cases.items[0].service_day);
}

static const struct list_source rows = {.count = count_rows, .cell = cell};

const struct client_found *visitors_screen_found(const struct screen *screen)
{
	const struct visitors *visitors = list_screen_context(screen);
	struct list *list = list_screen_list(screen);

	return list_any(list) ? &visitors->found.items[list->selected] : NULL;
}

const char *visitors_screen_marked(const struct screen *screen)
{
	const struct visitors *visitors = list_screen_context(screen);

	return visitors->marked;
}

void visitors_screen_unmark(struct screen *screen)
{
	struct visitors *visitors = list_screen_context(screen);

	visitors->marked[0] = '\0';
	list_reload(list_screen_list(screen));
	app_redraw(screen->app);
}

void visitors_screen_mark(struct screen *screen)
{
	struct visitors *visitors = list_screen_context(screen);
	const struct client_found *found = visitors_screen_found(screen);
	const char *name = found->known.client != NULL ? found->known.client : "";

	if (strcmp(found->view.number, visitors->marked) == 0) {
		visitors_screen_unmark(screen);
		return;
	}
	text_copy(found->view.number, visitors->marked, sizeof(visitors->marked));
	mask_name(name, visitors->marked_name, sizeof(visitors->marked_name));
	list_reload(list_screen_list(screen));
	app_redraw(screen->app);
}

/* --- what is typed, and who that finds --- */

static enum status load(void *context, struct error *err)
{
	struct visitors *visitors = context;
	const struct client_query query = {
		.text = line_edit_text(&visitors->typed),
		.limit = SHOWN_MAX,
		.visits = VISITOR_BOX_VISITS,
	};

	client_found_release(&visitors->found);
	if (strlen(query.text) < TYPED_MIN)
		return STATUS_OK;
	enum status status = client_find(visitors->desk, &query, &visitors->found, err);
	if (status != STATUS_OK)
		client_found_release(&visitors->found);
	return status;
}

static void id(void *context, size_t row, struct buffer *out)
{
	const struct visitors *visitors = context;

	buffer_add_text(out, visitors->found.items[row].view.number);
}

static void remember(struct screen *screen)
{
	const struct client_found *found = visitors_screen_found(screen);

	list_screen_mark(screen, found != NULL ? found->view.number : "");
}

static bool key(struct screen *screen, const struct key_event *event)
{
	struct visitors *visitors = list_screen_context(screen);

	if (list_key_special(list_screen_list(screen), event)) {
		remember(screen);
		screen_redraw(screen, REDRAW_ALL);
		return true;
	}
	enum edit_result result = line_edit_key(&visitors->typed, event);
	if (result == EDIT_CHANGED) {
		list_screen_mark(screen, ""); /* the surest match is the first one */
		list_screen_resume(screen);
		list_select(list_screen_list(screen), 0);
		remember(screen);
	}
	if (result != EDIT_IGNORED)
		screen_redraw(screen, REDRAW_ALL);
	return result != EDIT_IGNORED;
}

/* --- drawing --- */

static int label_width(void)
{
	return text_width(_("Who is it?")) + 1;
}

static void draw_typed(struct visitors *visitors, struct canvas *canvas, struct rect line)
{
	int label = label_width();
	struct line_edit_view view = line_edit_view(&visitors->typed, 1, line.width - label);

	canvas_put(canvas, line.y, line.x, line.width, ROLE_LABEL, _("Who is it?"));
	canvas_text(canvas, line.y, line.x + label, line.width - label, ROLE_FIELD_FOCUS,
		line_edit_text(&visitors->typed) + view.from);
}

/* The list masks what it shows; of the one who is selected it is told. */
static void draw_selected(const struct screen *screen, struct canvas *canvas, struct rect area)
{
	const struct visitors *visitors = list_screen_context(screen);
	const struct client_found *found = visitors_screen_found(screen);
	struct buffer text = {0};

	if (visitors->marked[0] != '\0')
		phrase_add(&text,
			N_("Marked: %s (%s). F3 on the other one makes them one person.\n"),
			visitors->marked_name, visitors->marked);
	if (found != NULL) {
		text_add_safe(&text, found->known.client != NULL ? found->known.client : "");
		buffer_add_text(&text, "  ");
		visitor_box_add_visits(&text, visitors->desk, &found->view);
	} else if (visitors->marked[0] == '\0') {
		buffer_add_text(&text,
			_("Type a part of the name, its pinyin or initials, the last four digits "
			  "of the phone, or the ID number."));
	}
	canvas_clear(canvas, area);
	canvas_wrapped(canvas, area, ROLE_HINT, buffer_text(&text));
	buffer_release(&text);
}

static struct rect draw_around(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct visitors *visitors = list_screen_context(screen);
	struct canvas *canvas = &screen->app->canvas;
	struct rect head = {inside.y, inside.x, 1, inside.width};
	struct rect detail = {
		inside.y + inside.height - DETAIL_ROWS, inside.x, DETAIL_ROWS, inside.width};

	if (redraw == REDRAW_ALL) {
		draw_typed(visitors, canvas, head);
		draw_selected(screen, canvas, detail);
	}
	return (struct rect){inside.y + HEAD_ROWS, inside.x,
		inside.height - HEAD_ROWS - DETAIL_ROWS - 1, inside.width};
}

/* The cursor stands where one types. */
static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	struct visitors *visitors = list_screen_context(screen);
	int label = label_width();

	list_screen_draw(screen, inside, redraw);
	struct line_edit_view view = line_edit_view(&visitors->typed, 1, inside.width - label);
	canvas_cursor(&screen->app->canvas, inside.y, inside.x + label + view.column, true);
}

static void release(void *context)
{
	struct visitors *visitors = context;

	client_found_release(&visitors->found);
	line_edit_release(&visitors->typed);
	free(visitors);
}

static const struct list_screen_source source = {
	.load = load, .id = id, .draw = draw_around, .release = release};

static const struct screen_type visitors_type = {
	.name = "visitors",
	.title = N_("Find a visitor"),
	.where = WHERE_VISITORS,
	.has = SCREEN_HAS_LIST | SCREEN_HAS_FIELDS,
	.draw = draw,
	.key = key,
	.resume = list_screen_resume,
	.leave = list_screen_leave,
};

enum status visitors_screen_open(struct app *app, struct error *err)
{
	struct visitors *visitors = calloc(1, sizeof(*visitors));

	if (visitors == NULL)
		return error_memory(err);
	visitors->desk = clinic_desk(app);
	const struct list list = {
		.columns = columns,
		.column_count = COLUMNS,
		.source = &rows,
		.context = visitors,
		.accent = COLUMN_NAME,
		.empty = N_("Nobody is found."),
	};
	return list_screen_open(app, &visitors_type, &source, &list, visitors, err);
}
