/* The appointments of a day, with what is free: who is expected when, and what became of it. */
#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/model/client/masking.h"
#include "screens/clinic/clinic.h"
#include "screens/list_screen.h"
#include "screens/phrases.h"

enum { SLOT_ROWS = 2, SLOT_COLUMNS = 10, DETAIL_ROWS = 3, CLIENT_SIZE = 64 };

struct appointments {
	const struct desk *desk;
	struct day day;
	struct appointment_list list;
	struct appointment_slots slots;
	int64_t minute; /* of the last reading: late ones show */
	int revealed;   /* number of the one whose phone is shown in full; 0: none */
};

enum appointments_column {
	COLUMN_TIME,
	COLUMN_NUMBER,
	COLUMN_KIND,
	COLUMN_CLIENT,
	COLUMN_STATE,
	COLUMN_ADVISER,
	COLUMN_CATEGORY,
	COLUMNS
};

static const struct list_column columns[COLUMNS] = {
	[COLUMN_TIME] = {.title = N_("When"), .width = 5},
	[COLUMN_NUMBER] = {.title = N_("No."), .width = 7},
	[COLUMN_KIND] = {.title = N_("Kind"), .width = 13, .minimum = 8},
	[COLUMN_CLIENT] = {.title = N_("Visitor"), .width = 8, .minimum = 6},
	[COLUMN_STATE] = {.title = N_("State"), .width = 13, .minimum = 8},
	[COLUMN_ADVISER] = {.title = N_("Adviser"), .width = 10, .minimum = 7, .flex = 1},
	[COLUMN_CATEGORY] = {.title = N_("Matter"), .width = 14, .minimum = 8, .flex = 2},
};

static size_t count_rows(void *context)
{
	const struct appointments *appointments = context;

	return appointments->list.count;
}

/* What cannot be kept stands out most, then what is late. */
static enum role role_of(const struct appointments *appointments, const struct appointment *row)
{
	const struct desk *desk = appointments->desk;

	if (row->state != APPOINTMENT_BOOKED)
		return ROLE_DISABLED;
	if (row->finding != APPOINTMENT_SERVED)
		return ROLE_DANGER;
	return appointment_is_due(row, desk_local(desk, desk_now(desk))) ? ROLE_WARNING
									 : ROLE_VALUE;
}

static void cell(void *context, size_t row, size_t column, struct buffer *out, enum role *role)
{
	const struct appointments *appointments = context;
	const struct appointment *appointment = &appointments->list.items[row];
	char number[APPOINTMENT_NUMBER_SIZE], start[MINUTE_TEXT_SIZE];

	*role = role_of(appointments, appointment);
	switch ((enum appointments_column)column) {
	case COLUMN_TIME:
		buffer_add_text(out, minute_format(appointment->start, start));
		break;
	case COLUMN_NUMBER:
		buffer_add_text(out, appointment_number_format(appointment->number, number));
		break;
	case COLUMN_KIND:
		buffer_add_text(out, _(appointment_kind_table.rows[appointment->kind].title));
		break;
	case COLUMN_CLIENT:
		phrase_masked(out, appointment->client);
		break;
	case COLUMN_STATE:
		buffer_printf(out, "%s%s", appointment->finding != APPOINTMENT_SERVED ? "! " : "",
			_(appointment_state_title(appointment->kind, appointment->state)));
		break;
	case COLUMN_ADVISER:
		buffer_add_text(out, desk_adviser_name(appointments->desk, appointment->adviser));
		break;
	default:
		buffer_add_text(
			out, desk_category_title(appointments->desk, appointment->category));
		break;
	}
}

static void brief(void *context, size_t row, size_t column, struct buffer *out)
{
	const struct appointments *appointments = context;
	const char *category = appointments->list.items[row].category;

	if (column == COLUMN_CATEGORY)
		buffer_add_text(out, desk_category_brief(appointments->desk, category));
}

static const struct list_source rows = {.count = count_rows, .cell = cell, .brief = brief};

const struct appointment *appointments_screen_appointment(const struct screen *screen)
{
	const struct appointments *appointments = list_screen_context(screen);
	struct list *list = list_screen_list(screen);

	return list_any(list) ? &appointments->list.items[list->selected] : NULL;
}

struct day appointments_screen_day(const struct screen *screen)
{
	const struct appointments *appointments = list_screen_context(screen);

	return appointments->day;
}

static enum status load(void *context, struct error *err)
{
	struct appointments *appointments = context;
	const struct day_range days = {appointments->day, appointments->day};

	appointment_list_release(&appointments->list);
	appointment_slots_release(&appointments->slots);
	appointments->minute = desk_now(appointments->desk) / MS_PER_MINUTE;
	enum status status = appointments_list(appointments->desk, days, &appointments->list, err);
	if (status == STATUS_OK)
		status = appointment_slots_list(
			appointments->desk, appointments->day, NULL, &appointments->slots, err);
	if (status != STATUS_OK)
		appointment_list_release(&appointments->list);
	return status;
}

static void id(void *context, size_t row, struct buffer *out)
{
	const struct appointments *appointments = context;

	buffer_printf(out, "%d", appointments->list.items[row].number);
}

/* On the first that nothing has become of. */
static bool begin(void *context, size_t *row)
{
	const struct appointments *appointments = context;

	for (*row = 0; *row < appointments->list.count; ++*row)
		if (appointments->list.items[*row].state == APPOINTMENT_BOOKED)
			return true;
	return false;
}

/* --- around the list --- */

static void draw_heading(
	const struct appointments *appointments, struct canvas *canvas, struct rect area)
{
	const struct desk *desk = appointments->desk;
	struct buffer text = {0};
	char day[DAY_TEXT_SIZE];

	buffer_printf(&text, "%s %s  %s", day_format(appointments->day, day),
		_(weekday_title(day_weekday(appointments->day))),
		_(calendar_day_title(&desk->config.calendar, appointments->day)));
	if (appointments->day.n == desk_local(desk, desk_now(desk)).day.n)
		buffer_printf(&text, "  %s", _("today"));
	canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG, buffer_text(&text));
	buffer_release(&text);
}

/* "09:00(2) 09:30(1)": what is free of the day, as far as AREA has room. */
static void draw_slots(
	const struct appointments *appointments, struct canvas *canvas, struct rect area)
{
	const struct desk *desk = appointments->desk;
	const struct appointment_slots *slots = &appointments->slots;
	struct local_time now = desk_local(desk, desk_now(desk));
	int room = area.height * (area.width - SLOT_COLUMNS);
	struct buffer text = {0};
	char start[MINUTE_TEXT_SIZE];

	for (size_t i = 0; i < slots->count && (int)text.length < room; i++)
		if (appointment_slot_free(&slots->items[i], now))
			buffer_printf(&text, "%s%s(%d)", text.length > 0 ? " " : "",
				minute_format(slots->items[i].start, start),
				slots->items[i].places - slots->items[i].taken);
	if ((int)text.length >= room)
		buffer_add_text(&text, " ...");
	if (text.length == 0)
		buffer_add_text(&text, _("no slot is free any more on this day"));
	canvas_wrapped(canvas, area, ROLE_VALUE, buffer_text(&text));
	buffer_release(&text);
}

static void add_part(struct buffer *out, const char *text)
{
	if (text != NULL && *text != '\0')
		buffer_printf(out, "%s%s", out->length > 0 ? "  " : "", text);
}

static void add_phone(const struct screen *screen, struct buffer *out)
{
	const struct appointments *appointments = list_screen_context(screen);
	const struct appointment *appointment = appointments_screen_appointment(screen);
	char masked[MASK_NUMBER_SIZE];

	add_part(out, appointment->number == appointments->revealed
			      ? appointment->phone
			      : mask_phone(appointment->phone, masked));
}

/* Why it cannot be kept; how to reach them; what was noted. */
static void draw_detail(const struct screen *screen, struct canvas *canvas, struct rect area)
{
	const struct appointment *appointment = appointments_screen_appointment(screen);
	struct buffer text = {0};
	char client[CLIENT_SIZE];

	canvas_clear(canvas, area);
	if (appointment == NULL)
		return;
	if (appointment->finding != APPOINTMENT_SERVED)
		canvas_put(canvas, area.y, area.x, area.width, ROLE_DANGER,
			_(appointment_finding_table.rows[appointment->finding].title));
	else
		canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG,
			_(appointment_state_title(appointment->kind, appointment->state)));
	phrase_masked(&text, appointment->client);
	text_copy(buffer_text(&text), client, sizeof(client));
	buffer_clear(&text);
	add_part(&text, client);
	add_phone(screen, &text);
	add_part(&text, appointment->address);
	add_part(&text, appointment->case_number);
	canvas_put(canvas, area.y + 1, area.x, area.width, ROLE_VALUE, buffer_text(&text));
	buffer_clear(&text);
	add_part(&text, appointment->reason);
	add_part(&text, appointment->note);
	canvas_put(canvas, area.y + 2, area.x, area.width, ROLE_VALUE, buffer_text(&text));
	buffer_release(&text);
}

/* From the top: the day, the list, what is free, the selected one. */
static struct rect draw(struct screen *screen, struct rect inside, enum redraw redraw)
{
	const struct appointments *appointments = list_screen_context(screen);
	struct canvas *canvas = &screen->app->canvas;
	int bottom = inside.y + inside.height;
	struct rect detail = {bottom - DETAIL_ROWS, inside.x, DETAIL_ROWS, inside.width};
	struct rect slots = {detail.y - 1 - SLOT_ROWS, inside.x, SLOT_ROWS, inside.width};

	if (redraw == REDRAW_ALL) {
		draw_heading(appointments, canvas, inside);
		canvas_rule(
			canvas, slots.y - 1, inside.x - 2, inside.width + 4, true, _("Free slots"));
		draw_slots(appointments, canvas, slots);
		canvas_rule(canvas, detail.y - 1, inside.x - 2, inside.width + 4, true, NULL);
	}
	draw_detail(screen, canvas, detail);
	return (struct rect){inside.y + 1, inside.x, slots.y - 2 - inside.y, inside.width};
}

/* --- the days --- */

static void turn_to(struct screen *screen, struct day day)
{
	struct appointments *appointments = list_screen_context(screen);

	appointments->day = day;
	list_screen_resume(screen);
	screen_redraw(screen, REDRAW_ALL);
}

/* The first of LIST behind the one marked that cannot be kept; else the first of all; or NULL. */
static const struct appointment *next_unserved(
	const struct appointment_list *list, int64_t begins, int number)
{
	const struct appointment *first = NULL;

	for (size_t i = 0; i < list->count; i++) {
		const struct appointment *at = &list->items[i];
		if (at->finding == APPOINTMENT_SERVED)
			continue;
		if (appointment_begins(at) > begins ||
			(appointment_begins(at) == begins && at->number > number))
			return at;
		if (first == NULL)
			first = at;
	}
	return first;
}

enum status appointments_screen_find(struct screen *screen, struct error *err)
{
	struct appointments *appointments = list_screen_context(screen);
	const struct desk *desk = appointments->desk;
	const struct appointment *marked = appointments_screen_appointment(screen);
	struct day today = desk_local(desk, desk_now(desk)).day;
	const struct day_range days = {today, day_add(today, DESK_DUTY_DAYS - 1)};
	struct appointment_list list = {0};
	enum status status = appointments_list(desk, days, &list, err);
	const struct appointment *found =
		next_unserved(&list, marked != NULL ? appointment_begins(marked) : 0,
			marked != NULL ? marked->number : 0);

	if (status == STATUS_OK && found != NULL) {
		struct buffer number = {0};
		buffer_printf(&number, "%d", found->number);
		list_screen_mark(screen, buffer_text(&number));
		buffer_release(&number);
		turn_to(screen, found->day);
	} else if (status == STATUS_OK) {
		status = error_say(err, STATUS_REFUSED,
			N_("All that is booked for the next two weeks can be kept"));
	}
	appointment_list_release(&list);
	return status;
}

enum status appointments_screen_reveal(struct app *app, struct error *err)
{
	struct appointments *appointments = list_screen_context(app->top);
	const struct appointment *appointment = appointments_screen_appointment(app->top);
	enum status status = appointment_reveal(clinic_desk(app), appointment, NULL, err);

	if (status != STATUS_OK)
		return status;
	appointments->revealed = appointment->number;
	clinic_done(app, N_("Shown in full until you leave the list; that is on record"), NULL);
	return STATUS_OK;
}

static bool key(struct screen *screen, const struct key_event *event)
{
	const struct appointments *appointments = list_screen_context(screen);
	const struct desk *desk = appointments->desk;

	switch (event->code) {
	case KEYCODE_LEFT:
		turn_to(screen, day_add(appointments->day, -1));
		return true;
	case KEYCODE_RIGHT:
		turn_to(screen, day_add(appointments->day, 1));
		return true;
	case 't':
		turn_to(screen, desk_local(desk, desk_now(desk)).day);
		return true;
	default:
		return list_screen_key(screen, event);
	}
}

static void tick(struct screen *screen)
{
	const struct appointments *appointments = list_screen_context(screen);

	if (desk_now(appointments->desk) / MS_PER_MINUTE == appointments->minute)
		return;
	list_screen_resume(screen);
	app_redraw(screen->app);
}

static void release(void *context)
{
	struct appointments *appointments = context;

	appointment_list_release(&appointments->list);
	appointment_slots_release(&appointments->slots);
	free(appointments);
}

static const struct list_screen_source source = {
	.load = load, .id = id, .begin = begin, .draw = draw, .release = release};

static const struct key_help keys[] = {
	{"Left Right", N_("The day before, the day after")},
	{"t", N_("Today")},
	{0},
};

static const struct screen_type appointments_type = {
	.name = "appointments",
	.title = N_("Appointments"),
	.where = WHERE_APPOINTMENTS,
	.has = SCREEN_HAS_LIST,
	.keys = keys,
	.draw = list_screen_draw,
	.key = key,
	.tick = tick,
	.resume = list_screen_resume,
	.leave = list_screen_leave,
};

enum status appointments_screen_open(struct app *app, struct error *err)
{
	struct appointments *appointments = calloc(1, sizeof(*appointments));

	if (appointments == NULL)
		return error_memory(err);
	appointments->desk = clinic_desk(app);
	appointments->day = desk_local(clinic_desk(app), desk_now(clinic_desk(app))).day;
	const struct list list = {
		.columns = columns,
		.column_count = COLUMNS,
		.source = &rows,
		.context = appointments,
		.accent = COLUMN_CLIENT,
		.empty = N_("Nothing is booked on this day."),
	};
	return list_screen_open(app, &appointments_type, &source, &list, appointments, err);
}
