#include "invocation.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/model/case/case_number.h"
#include "menzhen/model/ledger/written_time.h"

static enum status run_on_case(struct invocation *in, struct error *err)
{
	char number[CASE_NUMBER_SIZE];
	enum status status = desk_find_case(&in->desk, in->operand, number, sizeof(number), err);

	return status == STATUS_OK ? in->command->run_on_case(in, number, err) : status;
}

enum status invocation_run(struct invocation *in, struct error *err)
{
	return in->command->run != NULL ? in->command->run(in, err) : run_on_case(in, err);
}

/* The row of the option NAME; OPTIONS_ALL_MAX: none. */
static size_t find_option(const struct invocation *in, const char *name)
{
	for (size_t i = 0; i < in->accepted.count; i++)
		if (strcmp(in->accepted.items[i].name, name) == 0)
			return i;
	return OPTIONS_ALL_MAX;
}

const char *invocation_value(const struct invocation *in, const char *name)
{
	size_t row = find_option(in, name);

	return row < OPTIONS_ALL_MAX ? in->values[row] : NULL;
}

int invocation_choice(const struct invocation *in, const char *name, int missing)
{
	size_t row = find_option(in, name);

	if (row == OPTIONS_ALL_MAX || in->values[row] == NULL)
		return missing;
	return coded_find(in->accepted.items[row].choices, in->values[row]);
}

void invocation_register(const struct invocation *in, const char *out[REGISTER_FIELDS])
{
	for (size_t i = 0; i < REGISTER_FIELDS; i++)
		out[i] = invocation_value(in, in->accepted.names[i]);
}

enum status invocation_day(
	const struct invocation *in, const char *name, struct day *out, struct error *err)
{
	const char *value = invocation_value(in, name);

	if (value == NULL || written_day(value, out))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE, N_("'%s' is no date; write it as 2026-11-25"), value);
}

enum status invocation_limit(const struct invocation *in, size_t *out, struct error *err)
{
	const char *text = invocation_value(in, "limit");
	char *end;

	*out = INVOCATION_LIMIT_DEFAULT;
	if (text == NULL)
		return STATUS_OK;
	unsigned long limit = strtoul(text, &end, 10);
	if (*text < '0' || *text > '9' || *end != '\0' || limit == 0 || limit > 1000000)
		return error_set(err, STATUS_USAGE,
			N_("'%s' is no limit; give a number from 1 to 1000000"), text);
	*out = limit;
	return STATUS_OK;
}

enum status invocation_days(const struct invocation *in, struct day_range *out, struct error *err)
{
	bool from = invocation_value(in, "from") != NULL, to = invocation_value(in, "to") != NULL;
	enum status status = invocation_day(in, "from", &out->first, err);

	if (status == STATUS_OK)
		status = invocation_day(in, "to", &out->last, err);
	if (status != STATUS_OK)
		return status;
	if (from && !to && out->last.n < out->first.n)
		out->last = out->first;
	if (to && !from && out->last.n < out->first.n)
		out->first = out->last;
	return day_range_check(*out, INVOCATION_DAYS_MAX, err);
}
