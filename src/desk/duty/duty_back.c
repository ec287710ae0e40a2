#include "attending.h"

enum status duty_back(
	struct desk *desk, const char *adviser, const char *command, struct error *err)
{
	struct attending attending;
	enum status status = attending_begin(&attending, desk, "duty.back", adviser, command, err);

	if (status == STATUS_OK && !attending.event.repeated) {
		const struct duty *duty = attending_running(&attending, 1u << DUTY_AWAY);
		if (duty != NULL)
			attending_add_slot(&attending, duty);
		else
			status = error_set(err, STATUS_REFUSED,
				N_("%s is not away; who is counts as back at the minute announced"),
				attending.adviser->name);
	}
	return attending_end(&attending, status, err);
}
