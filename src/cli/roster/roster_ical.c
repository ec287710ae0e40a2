#include "cli/document.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/duty/duty_calendar.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct day today = desk_local(&in->desk, desk_now(&in->desk)).day;
	struct day_range days = {today, day_add(today, DUTY_CALENDAR_DAYS)};
	struct buffer calendar = {0};
	enum status status = invocation_days(in, &days, err);

	if (status == STATUS_OK)
		status = duty_calendar(
			&in->desk, in->operand, days, language_translate, &calendar, err);
	if (status == STATUS_OK)
		status = document_put(in, &calendar, err);
	buffer_release(&calendar);
	return status;
}

const struct command command_roster_ical = {
	.name = "roster ical",
	.operand = N_("ADVISER"),
	.summary = N_("Make a calendar of one person's duties, for their phone (iCalendar)"),
	.reads = true,
	.run = run,
	.options =
		{
			{"from", N_("DATE"), false, N_("first day; today when left out"), NULL},
			{"to", N_("DATE"), false, N_("last day; 92 days from now when left out"),
				NULL},
			OPTION_OUT,
			OPTION_FORCE,
		},
};
