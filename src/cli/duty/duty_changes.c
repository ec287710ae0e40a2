#include <stdio.h>

#include "duty_change_output.h"
#include "duty_options.h"
#include "menzhen/base/language.h"

enum { DAYS_AHEAD = 27 };

static enum status read_days(const struct invocation *in, struct day_range *out, struct error *err)
{
	enum status status = duty_options_today(in, &out->first, err);

	if (status == STATUS_OK)
		status = invocation_day(in, "from", &out->first, err);
	out->last = day_add(out->first, DAYS_AHEAD);
	return status == STATUS_OK ? invocation_day(in, "to", &out->last, err) : status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct duty_changes changes = {0};
	struct day_range days;
	enum status status = read_days(in, &days, err);

	if (status == STATUS_OK)
		status = duty_changes_list(&in->desk, days.first, days.last, &changes, err);
	for (size_t i = 0; i < changes.count && status == STATUS_OK; i++)
		status = duty_change_output(in, &changes.items[i], err);
	if (status == STATUS_OK && changes.count == 0 && !in->json)
		printf("%s\n", _("Nothing was changed on these days."));
	duty_changes_release(&changes);
	return status;
}

const struct command command_duty_changes = {
	.name = "duty changes",
	.summary = N_("List leave, swaps, stand-ins and rooms with their state"),
	.reads = true,
	.run = run,
	.options =
		{
			{"from", N_("DATE"), false, N_("first day; today when left out"), NULL},
			{"to", N_("DATE"), false, N_("last day; 27 days later when left out"),
				NULL},
		},
};
