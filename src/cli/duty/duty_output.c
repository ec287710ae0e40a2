#include "duty_output.h"

#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"

static moment duty_moment(const struct desk *desk, const struct duty *duty, int minute)
{
	struct local_time at = {.day = day_add(duty->day, minute / MINUTES_PER_DAY),
		.minute = minute % MINUTES_PER_DAY};

	return moment_from_local(at, desk->config.station.offset_minutes);
}

/* NULL: not stated, and a place elsewhere is hardly the clinic. */
static const char *venue_code(const struct shift *shift)
{
	bool elsewhere = shift->venue == VENUE_CLINIC && shift->place != NULL;

	return elsewhere ? NULL : venue_table.rows[shift->venue].code;
}

static void duty_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct duty *duty = item;
	const struct shift *shift = duty->shift;
	char day[DAY_TEXT_SIZE];

	json_member(json, "date", day_format(duty->day, day));
	json_member(json, "shift", shift->id);
	json_member(json, "session", session_code(shift->session));
	output_member_moment(json, "start", duty_moment(desk, duty, duty->start), desk);
	output_member_moment(json, "end", duty_moment(desk, duty, duty->end), desk);
	json_member(json, "adviser", duty->adviser->id);
	json_member(json, "name", duty->adviser->name);
	output_member_word(json, "room", duty->room != NULL ? duty->room : shift->room);
	output_member_word(json, "place", shift->place);
	output_member_word(json, "venue", venue_code(shift));
	json_member(json, "state", duty_state_table.rows[duty->state].code);
	if (duty->planned != duty->adviser)
		json_member(json, "planned", duty->planned->id);
	if (duty->state == DUTY_AWAY)
		output_member_moment(json, "back", duty_moment(desk, duty, duty->back), desk);
}

/* Whose duty it was to be; when one who is away comes back. */
static void add_change(struct buffer *line, const struct duty *duty)
{
	struct buffer text = {0};
	char back[MINUTE_TEXT_SIZE];

	if (duty->planned != duty->adviser) {
		buffer_add_text(&text, "  ");
		buffer_printf(&text, _("in place of %s"), duty->planned->name);
	}
	if (duty->state == DUTY_AWAY) {
		buffer_add_text(&text, "  ");
		buffer_printf(&text, _("back by %s"), minute_format(duty->back, back));
	}
	text_add_safe(line, buffer_text(&text));
	buffer_release(&text);
}

static void duty_text(struct buffer *line, const struct desk *desk, const void *item)
{
	const struct duty *duty = item;
	char day[DAY_TEXT_SIZE], start[MINUTE_TEXT_SIZE], end[MINUTE_TEXT_SIZE];
	const char *where = duty_where(duty, language_translate);
	(void)desk;

	output_column(line, day_format(duty->day, day), 12);
	buffer_printf(
		line, "%s-%s  ", minute_format(duty->start, start), minute_format(duty->end, end));
	output_column(line, _(session_title(duty->shift->session)), 16);
	output_column(line, duty->adviser->name, 16);
	output_column(line, _(duty_state_table.rows[duty->state].title), 12);
	text_add_safe(line, where != NULL ? where : "");
	add_change(line, duty);
}

enum status duty_output(const struct invocation *in, const struct duty *duty, struct error *err)
{
	static const struct output_form form = {duty_json, duty_text};

	return output_item(in, &form, duty, err);
}

static bool is_attended(const struct duty *duty, struct local_time now)
{
	return duty->day.n == now.day.n || duty_covers(duty, now) ||
	       duty->state == DUTY_SIGNED_IN || duty->state == DUTY_AWAY;
}

enum status duty_output_attended(struct invocation *in, const char *adviser, struct error *err)
{
	struct local_time now = desk_local(&in->desk, desk_now(&in->desk));
	struct duty_list duties = {0};

	in->recorded = true;
	enum status status = desk_duties(&in->desk, now, 1, &duties, err);
	for (size_t i = 0; i < duties.count && status == STATUS_OK; i++)
		if (strcmp(duties.items[i].adviser->id, adviser) == 0 &&
			is_attended(&duties.items[i], now))
			status = duty_output(in, &duties.items[i], err);
	duty_list_release(&duties);
	return status;
}
