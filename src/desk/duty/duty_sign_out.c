#include "attending.h"
#include "menzhen/base/buffer.h"
#include "menzhen/desk/duty/handover.h"
#include "menzhen/model/duty/duty_check.h"

static bool is_present(const struct attending *attending, const struct duty *duty)
{
	return duty->adviser == attending->adviser && (ATTENDING_PRESENT & 1u << duty->state) != 0;
}

/* The last that is over and was never signed out of; what is settled stays as it is. */
static const struct duty *forgotten(const struct attending *attending)
{
	for (size_t i = attending->duties.count; i > 0; i--) {
		const struct duty *duty = &attending->duties.items[i - 1];
		if (is_present(attending, duty) && duty_minute(duty, attending->now) >= duty->end &&
			!duty_settled(duty, attending->now))
			return duty;
	}
	return NULL;
}

/* One that has not begun may have been signed in to by mistake. */
static const struct duty *coming(const struct attending *attending)
{
	for (size_t i = 0; i < attending->duties.count; i++) {
		const struct duty *duty = &attending->duties.items[i];
		if (is_present(attending, duty) && duty_minute(duty, attending->now) < duty->start)
			return duty;
	}
	return NULL;
}

/* The duty that is meant; NULL: none. */
static const struct duty *choose(const struct attending *attending)
{
	const struct duty *duty = attending_running(attending, ATTENDING_PRESENT);

	if (duty == NULL)
		duty = attending_running(attending, ATTENDING_EXPECTED);
	if (duty == NULL)
		duty = coming(attending);
	return duty != NULL ? duty : forgotten(attending);
}

static enum status refuse_absent(const struct attending *attending, struct error *err)
{
	if (attending_running(attending, ATTENDING_GONE) != NULL)
		return error_set(err, STATUS_REFUSED, N_("%s has signed out already"),
			attending->adviser->name);
	return error_set(err, STATUS_REFUSED, N_("%s has no duty to sign out of now"),
		attending->adviser->name);
}

/* 交接: no case is left without somebody who has it. */
static enum status check_cases(const struct attending *attending, struct error *err)
{
	struct case_list cases = {0};
	struct buffer tickets = {0};
	enum status status =
		handover_list(attending->event.desk, attending->adviser->id, &cases, err);

	for (size_t i = 0; i < cases.count; i++)
		if (handover_of(&cases.items[i]) != HANDOVER_KEPT)
			buffer_printf(&tickets, "%s%s", tickets.length > 0 ? ", " : "",
				cases.items[i].ticket);
	if (status == STATUS_OK && tickets.failed)
		status = error_memory(err);
	else if (status == STATUS_OK && tickets.length > 0)
		status = error_set(err, STATUS_REFUSED,
			N_("%s still has open cases (%s): close each, hand it over to somebody "
			   "who accepts, or keep it with a reason"),
			attending->adviser->name, buffer_text(&tickets));
	buffer_release(&tickets);
	case_list_release(&cases);
	return status;
}

static enum status go(struct attending *attending, struct error *err)
{
	const struct duty *duty = choose(attending);

	if (duty == NULL)
		return refuse_absent(attending, err);
	attending_add_slot(attending, duty);
	return check_cases(attending, err);
}

enum status duty_sign_out(
	struct desk *desk, const char *adviser, const char *command, struct error *err)
{
	struct attending attending;
	enum status status =
		attending_begin(&attending, desk, "duty.signed_out", adviser, command, err);

	if (status == STATUS_OK && !attending.event.repeated)
		status = go(&attending, err);
	return attending_end(&attending, status, err);
}
