#include "duty_strip.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "screens/phrases.h"

enum { PERSON_COLUMNS = 38 };

static int columns_of(struct rect area)
{
	return area.width >= 2 * PERSON_COLUMNS ? area.width / PERSON_COLUMNS : 1;
}

int duty_strip_rows(const struct board *board, struct rect inside)
{
	int people = (int)board->on_duty_count;
	int columns = columns_of(inside);
	int rows = (people + columns - 1) / columns;
	int most = inside.height / 3;

	if (rows > most)
		rows = most;
	return rows > 1 ? rows : 1;
}

/* Room or place, name, and what they are doing: one cell of the strip. */
static void draw_person(const struct board_duty *person, const struct board *board,
	struct canvas *canvas, struct rect cell)
{
	const char *where = duty_where(person->duty, language_translate);
	struct buffer doing = {0};
	int x = cell.x, end = cell.x + cell.width;

	x += canvas_put(canvas, cell.y, x, 10, ROLE_LABEL, where != NULL ? where : "") + 1;
	x += canvas_put(canvas, cell.y, x, end - x, ROLE_VALUE, person->duty->adviser->name) + 1;
	if (person->ticket[0] != '\0') {
		phrase_add(&doing, N_("with %s "), person->ticket, NULL);
		phrase_duration(&doing, person->since, board->now);
	} else if (person->called[0] != '\0') {
		phrase_add(&doing, N_("waits for %s"), person->called, NULL);
	} else if (person->waiting_for > 0) {
		char number[16];
		snprintf(number, sizeof(number), "%d", person->waiting_for);
		phrase_add(&doing, N_("free, %s assigned"), number, NULL);
	} else {
		buffer_add_text(&doing, _("free"));
	}
	canvas_put(canvas, cell.y, x, end - x, person->ticket[0] != '\0' ? ROLE_STRONG : ROLE_GOOD,
		buffer_text(&doing));
	buffer_release(&doing);
}

static void draw_nobody(
	const struct board *board, const struct desk *desk, struct canvas *canvas, struct rect area)
{
	struct buffer line = {0}, when = {0};
	char hour[MINUTE_TEXT_SIZE];

	buffer_add_text(&line, _("Nobody is on duty now."));
	if (board->next != NULL) {
		phrase_day(&when, board->next->day);
		buffer_printf(&when, " %s", minute_format(board->next->start, hour));
		buffer_add_text(&line, " ");
		phrase_add(
			&line, N_("Next: %s, %s"), board->next->adviser->name, buffer_text(&when));
	} else if (desk->config.roster.shift_count == 0) {
		buffer_add_text(&line, " ");
		phrase_add(&line, N_("Write who is on duty into %s/roster.yaml"), desk->directory,
			NULL);
	}
	canvas_text(canvas, area.y, area.x, area.width, ROLE_WARNING, buffer_text(&line));
	buffer_release(&when);
	buffer_release(&line);
}

void duty_strip_draw(
	const struct board *board, const struct desk *desk, struct canvas *canvas, struct rect area)
{
	int columns = columns_of(area);
	int width = area.width / columns;

	if (board->on_duty_count == 0)
		draw_nobody(board, desk, canvas, area);
	for (size_t i = 0; i < board->on_duty_count; i++) {
		int row = (int)i / columns, column = (int)i % columns;
		struct rect cell = {area.y + row, area.x + column * width, 1, width - 1};
		if (row < area.height)
			draw_person(&board->on_duty[i], board, canvas, cell);
	}
}
