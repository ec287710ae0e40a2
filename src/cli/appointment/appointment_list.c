#include <stdio.h>

#include "appointment_output.h"
#include "menzhen/base/language.h"

static bool is_given(const struct invocation *in, const char *name)
{
	return invocation_value(in, name) != NULL;
}

/* What cannot be kept is asked for in time to call them. */
static enum status read_days(const struct invocation *in, struct day_range *out, struct error *err)
{
	struct day today = desk_local(&in->desk, desk_now(&in->desk)).day;
	bool ahead = is_given(in, "unserved") && !is_given(in, "day");
	enum status status = invocation_day(in, "day", &today, err);

	*out = (struct day_range){today, ahead ? day_add(today, DESK_DUTY_DAYS - 1) : today};
	return status == STATUS_OK ? invocation_days(in, out, err) : status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct appointment_list list = {0};
	struct day_range days;
	enum status status = read_days(in, &days, err);

	if (status == STATUS_OK)
		status = appointments_list(&in->desk, days, &list, err);
	bool all = !is_given(in, "unserved");
	size_t shown = 0;
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++) {
		if (!all && list.items[i].finding == APPOINTMENT_SERVED)
			continue;
		status = appointment_output(in, &list.items[i], err);
		shown++;
	}
	if (status == STATUS_OK && shown == 0 && !in->json)
		printf("%s\n", all ? _("Nothing is booked on these days.")
				   : _("All that is booked on these days can be kept."));
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
			{"unserved", NULL, false,
				N_("only those that cannot be kept; of two weeks unless days are "
				   "given"),
				NULL},
		},
};
