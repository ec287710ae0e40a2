#include <stdio.h>

#include "appointment_output.h"
#include "menzhen/base/language.h"

static enum status read_days(const struct invocation *in, struct day_range *out, struct error *err)
{
	struct day today = desk_local(&in->desk, desk_now(&in->desk)).day;
	enum status status = invocation_day(in, "day", &today, err);

	*out = (struct day_range){today, today};
	return status == STATUS_OK ? invocation_days(in, out, err) : status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct appointment_list list = {0};
	struct day_range days;
	enum status status = read_days(in, &days, err);

	if (status == STATUS_OK)
		status = appointments_list(&in->desk, days, &list, err);
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		status = appointment_output(in, &list.items[i], err);
	if (status == STATUS_OK && list.count == 0 && !in->json)
		printf("%s\n", _("Nothing is booked on these days."));
	appointment_list_release(&list);
	return status;
}

const struct command command_appointment_list = {
	.name = "appointment list",
	.summary = N_("List appointments, and those that cannot be kept with the reason"),
	.reads = true,
	.run = run,
	.options =
		{
			{"day", N_("DATE"), false, N_("of this day; today when left out"), NULL},
			{"from", N_("DATE"), false, N_("from this day on"), NULL},
			{"to", N_("DATE"), false, N_("up to this day"), NULL},
		},
};
