#include <stdio.h>

#include "cli/duty/duty_output.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/roster/roster_show.h"

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
	struct day_range days;
	struct duty_list duties = {0};
	enum status status = read_days(in, &days, err);

	if (status == STATUS_OK)
		status =
			roster_show(&in->desk, days, invocation_value(in, "adviser"), &duties, err);
	for (size_t i = 0; i < duties.count && status == STATUS_OK; i++)
		status = duty_output(in, &duties.items[i], err);
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
			{"adviser", N_("ADVISER"), false, N_("the duties of this person alone"),
				NULL},
		},
};
