#include <stdlib.h>

#include "case_output.h"
#include "menzhen/desk/case_view.h"

enum { LIMIT_DEFAULT = 50 };

static enum status read_limit(const char *text, size_t *out, struct error *err)
{
	char *end;

	*out = LIMIT_DEFAULT;
	if (text == NULL)
		return STATUS_OK;
	unsigned long limit = strtoul(text, &end, 10);
	if (*text < '0' || *text > '9' || *end != '\0' || limit == 0 || limit > 1000000)
		return error_set(err, STATUS_USAGE,
			N_("'%s' is no limit; give a number from 1 to 1000000"), text);
	*out = limit;
	return STATUS_OK;
}

static enum status read_filter(
	const struct invocation *in, struct case_filter *filter, struct error *err)
{
	const char *state = invocation_value(in, "state");
	const char *date = invocation_value(in, "date");

	filter->has_state = state != NULL;
	if (state != NULL && !case_state_parse(state, &filter->state))
		return error_set(err, STATUS_USAGE,
			N_("There is no state '%s'; it is one of waiting, assigned, consulting, "
			   "closed, "
			   "rated, declined, voided"),
			state);
	filter->has_day = date != NULL;
	if (date != NULL && !day_parse(date, &filter->day))
		return error_set(
			err, STATUS_USAGE, N_("'%s' is no date; write it as 2026-11-25"), date);
	return read_limit(invocation_value(in, "limit"), &filter->limit, err);
}

static enum status run(struct invocation *in, struct error *err)
{
	struct case_filter filter = {0};
	struct case_list list = {0};
	enum status status = read_filter(in, &filter, err);

	if (status == STATUS_OK)
		status = case_list_find(&in->desk, &filter, &list, err);
	for (size_t i = 0; i < list.count && status == STATUS_OK; i++)
		status = case_print(in, &list.items[i], err);
	case_list_release(&list);
	return status;
}

const struct command command_case_list = {
	.name = "case list",
	.summary = N_("List cases, newest first"),
	.run = run,
	.options =
		{
			{"state", N_("STATE"), false,
				N_("waiting, assigned, consulting, closed, rated, declined or "
				   "voided")},
			{"date", N_("DATE"), false, N_("of the service day, as 2026-11-25")},
			{"limit", N_("NUMBER"), false, N_("at most so many; 50 when left out")},
		},
};
