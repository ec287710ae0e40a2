#include "menzhen/desk/access/desk_supervisor.h"

#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/login.h"

static enum status refuse(const struct station *station, struct error *err)
{
	struct buffer names = {0};

	for (size_t i = 0; i < station->supervisors.count; i++)
		buffer_printf(&names, i > 0 ? ", %s" : "%s", station->supervisors.items[i]);
	enum status status = names.failed
				     ? error_memory(err)
				     : error_set(err, STATUS_REFUSED,
					       N_("Only a supervisor may do this; ask one of: %s"),
					       buffer_text(&names));
	buffer_release(&names);
	return status;
}

enum status desk_check_supervisor(const struct desk *desk, const char *reason, struct error *err)
{
	if (desk_has_accounts(desk)) {
		enum status status = desk_may(desk, "override", err);
		if (status != STATUS_OK)
			return status;
	} else if (!station_supervises(&desk->config.station, desk->actor)) {
		return refuse(&desk->config.station, err);
	}
	if (reason == NULL || reason[strspn(reason, " \t\n")] == '\0')
		return error_say(err, STATUS_REFUSED,
			N_("This is for a supervisor to do, and with a reason; say why"));
	return STATUS_OK;
}
