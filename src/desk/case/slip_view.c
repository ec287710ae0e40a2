#include "menzhen/desk/case/slip_commands.h"

#include "menzhen/desk/access/authorise.h"

enum status slip_look(
	const struct desk *desk, const char *text, struct slip_standing *out, struct error *err)
{
	struct slip slip;

	*out = (struct slip_standing){.printed = false};
	enum status status = desk_may(desk, "slip.read", err);
	if (status != STATUS_OK)
		return status;
	if (!slip_parse(text, &slip))
		return slip_case(desk->store, text, out->case_number, err);
	slip_format(slip, out->number);
	status = slip_was_printed(desk->store, slip, &out->printed, err);
	if (status == STATUS_OK)
		status = slip_case(desk->store, out->number, out->case_number, err);
	return status;
}

enum status slip_list(const struct desk *desk, struct slip_ranges *out, struct error *err)
{
	enum status status = desk_may(desk, "slip.read", err);

	return status == STATUS_OK ? slip_ranges_load(desk->store, out, err) : status;
}
