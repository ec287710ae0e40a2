#include "appointment_output.h"

static enum status run(struct invocation *in, struct error *err)
{
	struct booking_result result;
	struct booking booking = {
		.kind = (enum appointment_kind)invocation_choice(in, "kind", APPOINTMENT_VISIT),
		.client = invocation_value(in, "client"),
		.phone = invocation_value(in, "phone"),
		.adviser = invocation_value(in, "adviser"),
		.category = invocation_value(in, "category"),
		.address = invocation_value(in, "address"),
		.note = invocation_value(in, "note"),
		.command = invocation_value(in, "command-id"),
	};
	enum status status = invocation_day(in, "day", &booking.day, err);

	if (status == STATUS_OK)
		status = appointment_start(in, "at", &booking.start, err);
	if (status == STATUS_OK)
		status = appointment_book(&in->desk, &booking, &result, err);
	if (status != STATUS_OK)
		return status;
	appointment_output_warnings(&result);
	return appointment_output_result(in, result.number, err);
}

const struct command command_appointment_add = {
	.name = "appointment add",
	.summary = N_("Book a visit into a slot of the roster, a home round, or a call-back"),
	.run = run,
	.options =
		{
			{"client", N_("NAME"), true, N_("for whom"), NULL},
			{"day", N_("DATE"), true, N_("the day, as 2026-11-25"), NULL},
			{"at", N_("TIME"), true, N_("when it begins, as 14:30"), NULL},
			{"phone", N_("PHONE"), false, N_("phone number; a call-back needs it"),
				NULL},
			{"kind", N_("KIND"), false, N_("booked_visit when left out"),
				&appointment_kind_table},
			{"adviser", N_("ADVISER"), false,
				N_("id of the one who sees them; a visit goes to whoever is on "
				   "duty when left out"),
				NULL},
			{"category", N_("CODE"), false, N_("what it is about; see 'category list'"),
				NULL},
			{"address", N_("TEXT"), false, N_("where a home round goes to"), NULL},
			{"note", N_("TEXT"), false, N_("the matter in a few words"), NULL},
			OPTION_COMMAND_ID,
		},
};
