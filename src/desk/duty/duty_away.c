#include <stdio.h>

#include "attending.h"

static enum status check_minutes(int minutes, struct error *err)
{
	char most[16];

	if (minutes >= 1 && minutes <= AWAY_MINUTES_MAX)
		return STATUS_OK;
	snprintf(most, sizeof(most), "%d", AWAY_MINUTES_MAX);
	return error_set(err, STATUS_USAGE,
		N_("One is away for 1 to %s minutes; for longer, sign out or record a stand-in"),
		most);
}

static enum status leave_room(struct attending *attending, int minutes, struct error *err)
{
	const struct duty *duty =
		attending_running(attending, ATTENDING_EXPECTED | ATTENDING_PRESENT);

	if (duty == NULL)
		return error_set(err, STATUS_REFUSED,
			N_("%s is not on duty now, so there is nothing to be away from"),
			attending->adviser->name);
	attending_add_slot(attending, duty);
	fields_add_number(&attending->event.draft.fields, "back",
		attending->event.draft.at + (moment)minutes * MS_PER_MINUTE);
	return STATUS_OK;
}

enum status duty_away(
	struct desk *desk, const char *adviser, int minutes, const char *command, struct error *err)
{
	struct attending attending;
	enum status status = attending_begin(&attending, desk, "duty.away", adviser, command, err);

	if (status == STATUS_OK && !attending.event.repeated) {
		status = check_minutes(minutes, err);
		if (status == STATUS_OK)
			status = leave_room(&attending, minutes, err);
	}
	return attending_end(&attending, status, err);
}
