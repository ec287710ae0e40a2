#include "appointment_output.h"
#include "cli/case/case_output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"

enum { LABEL_COLUMNS = 17 };

struct shown_appointment {
	struct appointment appointment;
	struct history history;
	enum showing shown;
};

static void members(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct shown_appointment *shown = item;

	appointment_output_members(json, desk, &shown->appointment, shown->shown);
	case_output_history(json, desk, &shown->history);
}

static void text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct shown_appointment *shown = item;

	appointment_output_line(out, desk, &shown->appointment);
	if (shown->shown == SHOWN_WHOLE) {
		buffer_add_text(out, "\n  ");
		output_column(out, _("Phone"), LABEL_COLUMNS);
		text_add_safe(out, shown->appointment.phone);
	}
	for (size_t i = 0; i < shown->history.count; i++) {
		buffer_add_text(out, "\n  ");
		case_output_event(out, desk, &shown->history.items[i]);
	}
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {members, text};
	struct shown_appointment shown = {.shown = SHOWN_NAMED};
	int number = 0;
	enum status status = appointment_operand(in, &number, err);

	if (status != STATUS_OK)
		return status;
	status = appointment_show(&in->desk, number, &shown.appointment, err);
	if (status == STATUS_OK)
		status = appointment_history(&in->desk, number, &shown.history, err);
	if (status == STATUS_OK && invocation_value(in, "reveal") != NULL) {
		status = appointment_reveal(&in->desk, &shown.appointment, NULL, err);
		if (status == STATUS_OK)
			shown.shown = SHOWN_WHOLE;
	}
	if (status == STATUS_OK)
		status = output_item(in, &form, &shown, err);
	appointment_release(&shown.appointment);
	history_release(&shown.history);
	return status;
}

const struct command command_appointment_show = {
	.name = "appointment show",
	.operand = N_("APPOINTMENT"),
	.summary = N_("Show an appointment with its whole history"),
	.reads = true,
	.run = run,
	.options = {OPTION_REVEAL},
};
