#include "duty_options.h"
#include "menzhen/model/ledger/written_time.h"

enum status duty_options_today(const struct invocation *in, struct day *out, struct error *err)
{
	struct session_slot slot;
	enum status status = desk_session(&in->desk, desk_now(&in->desk), &slot, err);

	if (status == STATUS_OK)
		*out = slot.service_day;
	return status;
}

enum status duty_options_start(
	const struct invocation *in, const char *name, int *out, struct error *err)
{
	const char *value = invocation_value(in, name);

	*out = DUTY_ANY_START;
	if (value == NULL || written_minute(value, out))
		return STATUS_OK;
	return error_set(
		err, STATUS_USAGE, N_("there is no time '%s'; write times as 09:00"), value);
}

enum status duty_options_read(
	const struct invocation *in, const char *adviser, struct duty_ref *out, struct error *err)
{
	*out = (struct duty_ref){.adviser = adviser, .shift = invocation_value(in, "shift")};
	enum status status = duty_options_today(in, &out->day, err);

	if (status == STATUS_OK)
		status = invocation_day(in, "date", &out->day, err);
	return status == STATUS_OK ? duty_options_start(in, "start", &out->start, err) : status;
}

enum status duty_options_change(const struct invocation *in, int *out, struct error *err)
{
	if (duty_change_number_parse(in->operand, out))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE, N_("'%s' is no number of a change; write it as R-0001"),
		in->operand);
}
