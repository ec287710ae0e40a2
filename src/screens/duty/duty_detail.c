#include "duty_detail.h"

#include "menzhen/base/language.h"
#include "menzhen/model/roster/pool.h"
#include "screens/phrases.h"

static void add_word(struct buffer *out, const char *word)
{
	if (word != NULL && *word != '\0')
		buffer_printf(out, "%s%s", out->length > 0 ? "  " : "", word);
}

static void add_state(struct buffer *out, const struct duty *duty)
{
	char back[MINUTE_TEXT_SIZE];

	add_word(out, _(duty_state_table.rows[duty->state].title));
	if (duty->state == DUTY_AWAY) {
		buffer_add_text(out, ", ");
		phrase_add(out, N_("back by %s"), minute_format(duty->back, back), NULL);
	}
	if (duty->adviser != duty->planned) {
		buffer_add_text(out, "  ");
		phrase_add(out, N_("in place of %s"), duty->planned->name, NULL);
	}
}

void duty_detail_when(struct buffer *out, const struct duty *duty)
{
	char hours[SPAN_TEXT_SIZE];

	phrase_day(out, duty->day);
	buffer_printf(out, " %s", span_format(duty->start, duty->end, hours));
	add_word(out, _(session_title(duty->shift->session)));
	add_word(out, duty_where(duty, language_translate));
}

void duty_detail_who(struct buffer *out, const struct duty *duty)
{
	add_word(out, duty->adviser->name);
	add_word(out, _(adviser_kind_title(duty->adviser->kind)));
	add_word(out, duty->adviser->firm);
	add_state(out, duty);
}

static void add_list(struct buffer *out, const struct desk *desk, const struct string_list *list,
	const char *(*title)(const struct desk *desk, const char *code))
{
	for (size_t i = 0; i < list->count; i++)
		buffer_printf(out, "%s%s", i > 0 ? ", " : "",
			title != NULL ? title(desk, list->items[i]) : list->items[i]);
}

/* The word of a known pool; those of the station's own stand for themselves. */
static const char *pool_title(const struct desk *desk, const char *code)
{
	(void)desk;
	return coded_find(&pool_table, code) >= 0 ? _(coded_title(&pool_table, code)) : code;
}

/* "Licence: …", left out where there is nothing. Returns the rows used. */
static int draw_labelled(struct canvas *canvas, struct rect area, int row, const char *label,
	const struct buffer *text)
{
	enum { LABEL_COLUMNS = 10 };

	if (text->length == 0 || row >= area.height)
		return 0;
	canvas_put(canvas, area.y + row, area.x, LABEL_COLUMNS, ROLE_LABEL, label);
	canvas_put(canvas, area.y + row, area.x + LABEL_COLUMNS, area.width - LABEL_COLUMNS,
		ROLE_VALUE, buffer_text(text));
	return 1;
}

static void draw_person(const struct desk *desk, const struct adviser *adviser,
	struct canvas *canvas, struct rect area, int row)
{
	struct buffer text = {0};

	if (adviser->licence != NULL)
		buffer_add_text(&text, adviser->licence);
	row += draw_labelled(canvas, area, row, _("Licence"), &text);
	buffer_clear(&text);
	add_list(&text, desk, &adviser->pools, pool_title);
	row += draw_labelled(canvas, area, row, _("Teams"), &text);
	buffer_clear(&text);
	add_list(&text, desk, &adviser->skills, desk_category_title);
	row += draw_labelled(canvas, area, row, _("Skills"), &text);
	buffer_clear(&text);
	add_list(&text, desk, &adviser->languages, NULL);
	draw_labelled(canvas, area, row, _("Languages"), &text);
	buffer_release(&text);
}

void duty_detail_draw(const struct desk *desk, const struct duty *duty, struct day day,
	struct canvas *canvas, struct rect area)
{
	struct buffer line = {0};
	bool known = calendar_class(&desk->config.calendar, day) != DAY_UNKNOWN;

	canvas_clear(canvas, area);
	if (duty == NULL) {
		phrase_day(&line, day);
		add_word(&line, known ? _("Nobody is on duty on this day.")
				      : _("There is no calendar for this year; who is on duty then "
					  "cannot be told."));
		canvas_put(canvas, area.y, area.x, area.width, ROLE_HINT, buffer_text(&line));
		buffer_release(&line);
		return;
	}
	duty_detail_when(&line, duty);
	canvas_put(canvas, area.y, area.x, area.width, ROLE_VALUE, buffer_text(&line));
	buffer_clear(&line);
	duty_detail_who(&line, duty);
	if (area.height > 1)
		canvas_put(canvas, area.y + 1, area.x, area.width, ROLE_STRONG, buffer_text(&line));
	buffer_release(&line);
	draw_person(desk, duty->adviser, canvas, area, DUTY_DETAIL_ROWS_MIN);
}
