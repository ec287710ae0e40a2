#include "menzhen/desk/slip_commands.h"

enum status slip_look(
	const struct desk *desk, const char *text, struct slip_standing *out, struct error *err)
{
	struct slip slip;

	*out = (struct slip_standing){.printed = false};
	if (!slip_parse(text, &slip))
		return slip_case(desk->store, text, out->case_number, err);
	slip_format(slip, out->number);
	enum status status = slip_was_printed(desk->store, slip, &out->printed, err);
	if (status == STATUS_OK)
		status = slip_case(desk->store, out->number, out->case_number, err);
	return status;
}

enum status slip_list(const struct desk *desk, struct slip_ranges *out, struct error *err)
{
	return slip_ranges_load(desk->store, out, err);
}
