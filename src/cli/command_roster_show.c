#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "output.h"

static moment duty_moment(const struct desk *desk, const struct duty *duty, int minute)
{
	struct local_time at = {.day = day_add(duty->day, minute / MINUTES_PER_DAY),
		.minute = minute % MINUTES_PER_DAY};

	return moment_from_local(at, desk->config.station.offset_minutes);
}

static void duty_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct duty *duty = item;
	char day[DAY_TEXT_SIZE];

	json_member(json, "date", day_format(duty->day, day));
	json_member(json, "shift", duty->shift->id);
	json_member(json, "session", session_code(duty->shift->session));
	output_member_moment(json, "start", duty_moment(desk, duty, duty->start), desk);
	output_member_moment(json, "end", duty_moment(desk, duty, duty->end), desk);
	json_member(json, "adviser", duty->adviser->id);
	json_member(json, "name", duty->adviser->name);
	output_member_word(json, "room", duty->shift->room);
	output_member_word(json, "place", duty->shift->place);
	json_member(json, "state", duty_state_table.rows[duty->state].code);
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
	output_column(line, duty->adviser->name, 12);
	output_column(line, _(duty_state_table.rows[duty->state].title), 10);
	text_add_safe(line, where != NULL ? where : "");
}

/* An empty answer leaves open whether nobody comes or nobody knows. */
static void say_nobody(const struct invocation *in, struct day day)
{
	bool known = calendar_class(&in->desk.config.calendar, day) != DAY_UNKNOWN;

	printf("%s\n",
		known ? _("Nobody is on duty on this day.")
		      : _("There is no calendar for this year; who is on duty then cannot be "
			  "told."));
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {duty_json, duty_text};
	struct day day = desk_local(&in->desk, desk_now(&in->desk)).day;
	struct duty_list duties = {0};
	enum status status = invocation_day(in, "date", &day, err);

	if (status == STATUS_OK)
		status = desk_duties_between(&in->desk, day, day, &duties, err);
	for (size_t i = 0; i < duties.count && status == STATUS_OK; i++)
		status = output_item(in, &form, &duties.items[i], err);
	if (status == STATUS_OK && duties.count == 0 && !in->json)
		say_nobody(in, day);
	duty_list_release(&duties);
	return status;
}

const struct command command_roster_show = {
	.name = "roster show",
	.summary = N_("Show who is on duty on a day"),
	.reads = true,
	.run = run,
	.options =
		{
			{"date", N_("DATE"), false, N_("as 2026-11-25; today when left out"), NULL},
		},
};
