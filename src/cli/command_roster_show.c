#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/roster_show.h"
#include "output.h"

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

	if (duty->planned != duty->adviser)
		buffer_printf(&text, _("in place of %s"), duty->planned->name);
	if (duty->state == DUTY_AWAY)
		buffer_printf(&text, _("back by %s"), minute_format(duty->back, back));
	buffer_add_text(line, text.length > 0 ? "  " : "");
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
	output_column(line, duty->adviser->name, 12);
	output_column(line, _(duty_state_table.rows[duty->state].title), 10);
	text_add_safe(line, where != NULL ? where : "");
	add_change(line, duty);
}

/* `--date`, today when nothing is given, or `--from` and `--to`. */
static enum status read_days(const struct invocation *in, struct day_range *out, struct error *err)
{
	struct day today = desk_local(&in->desk, desk_now(&in->desk)).day;
	bool from = invocation_value(in, "from") != NULL, to = invocation_value(in, "to") != NULL;
	enum status status;

	*out = (struct day_range){today, today};
	if (invocation_value(in, "date") != NULL && (from || to))
		return error_say(err, STATUS_USAGE,
			N_("--date is one day; for several give --from and --to alone"));
	if (from != to)
		return error_say(err, STATUS_USAGE, N_("--from and --to go together; give both"));
	status = invocation_day(in, from ? "from" : "date", &out->first, err);
	out->last = out->first;
	if (status == STATUS_OK && to)
		status = invocation_day(in, "to", &out->last, err);
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {duty_json, duty_text};
	struct day_range days;
	struct duty_list duties = {0};
	enum status status = read_days(in, &days, err);

	if (status == STATUS_OK)
		status =
			roster_show(&in->desk, days, invocation_value(in, "adviser"), &duties, err);
	for (size_t i = 0; i < duties.count && status == STATUS_OK; i++)
		status = output_item(in, &form, &duties.items[i], err);
	if (status == STATUS_OK && duties.count == 0 && !in->json)
		printf("%s\n", days.first.n == days.last.n ? _("Nobody is on duty on this day.")
							   : _("Nobody is on duty on these days."));
	duty_list_release(&duties);
	return status;
}

const struct command command_roster_show = {
	.name = "roster show",
	.summary = N_("Show who is on duty on a day, or from one day to another"),
	.reads = true,
	.run = run,
	.options =
		{
			{"date", N_("DATE"), false, N_("as 2026-11-25; today when left out"), NULL},
			{"from", N_("DATE"), false, N_("the first of several days"), NULL},
			{"to", N_("DATE"), false, N_("the last of them"), NULL},
			{"adviser", N_("ID"), false, N_("the duties of this person alone"), NULL},
		},
};
