#include "expected_line.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "screens/phrases.h"

/* The names as far as they fit into WIDTH columns, and how many more there are. */
static void add_soon(const struct appointment_list *soon, int width, struct buffer *out)
{
	struct buffer entry = {0};
	char start[MINUTE_TEXT_SIZE];
	size_t shown = 0;

	for (; shown < soon->count; shown++) {
		const struct appointment *appointment = &soon->items[shown];
		int after = shown + 1 < soon->count ? (int)strlen(" +9)") : 1;
		buffer_clear(&entry);
		buffer_printf(&entry, "%s%s ", shown == 0 ? " (" : ", ",
			minute_format(appointment->start, start));
		phrase_masked(&entry, appointment->client);
		width -= text_width(buffer_text(&entry));
		if (width < after)
			break;
		buffer_add_text(out, buffer_text(&entry));
	}
	if (shown > 0 && shown < soon->count)
		buffer_printf(out, " +%zu", soon->count - shown);
	buffer_add_text(out, shown > 0 ? ")" : "");
	buffer_release(&entry);
}

static void add_trouble(const struct appointments_today *expected, struct buffer *out)
{
	char number[24];

	if (expected->late > 0) {
		snprintf(number, sizeof(number), "%zu", expected->late);
		buffer_add_char(out, ' ');
		/* TRANSLATORS: so many of the appointments */
		phrase_add(out, N_("late %s"), number, NULL);
	}
	if (expected->unserved > 0)
		buffer_printf(out, " !%zu", expected->unserved);
}

static void draw_part(struct canvas *canvas, struct rect *area, enum role role, const char *text)
{
	int used = canvas_put(canvas, area->y, area->x, area->width, role, text);

	area->x += used;
	area->width -= used;
}

void expected_draw(
	const struct appointments_today *expected, struct canvas *canvas, struct rect area)
{
	struct buffer text = {0}, trouble = {0};
	char number[24];

	if (expected->open + expected->unserved == 0)
		return;
	draw_part(canvas, &area, ROLE_LABEL, _("Expected"));
	area.x++;
	area.width--;
	snprintf(number, sizeof(number), "%zu", expected->open);
	buffer_add_text(&text, number);
	add_trouble(expected, &trouble);
	add_soon(&expected->soon,
		area.width - text_width(number) - text_width(buffer_text(&trouble)), &text);
	draw_part(canvas, &area, expected->soon.count > 0 ? ROLE_WARNING : ROLE_STRONG,
		buffer_text(&text));
	/* Only what cannot be kept is alarming. */
	draw_part(canvas, &area, expected->unserved > 0 ? ROLE_DANGER : ROLE_WARNING,
		buffer_text(&trouble));
	buffer_release(&text);
	buffer_release(&trouble);
}
