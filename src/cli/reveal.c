#include "reveal.h"

#include "menzhen/desk/case/case_reveal.h"
#include "menzhen/model/client/masking.h"

const char *shown_name(enum showing shown, const char *value, char masked[SHOWN_SIZE])
{
	return value == NULL || shown != SHOWN_MASKED ? value
						      : mask_name(value, masked, SHOWN_SIZE);
}

const char *shown_phone(enum showing shown, const char *value, char masked[SHOWN_SIZE])
{
	return value == NULL || shown == SHOWN_WHOLE ? value : mask_phone(value, masked);
}

const char *shown_id(enum showing shown, const char *value, char masked[SHOWN_SIZE])
{
	return value == NULL || shown == SHOWN_WHOLE ? value : mask_id(value, masked);
}

enum status reveal_case(
	struct invocation *in, const struct case_view *view, enum showing *shown, struct error *err)
{
	if (invocation_value(in, "reveal") == NULL)
		return STATUS_OK;
	enum status status = case_reveal(&in->desk, view, NULL, err);
	if (status == STATUS_OK)
		*shown = SHOWN_WHOLE;
	return status;
}

enum status reveal_cases(struct invocation *in, const struct case_list *list, const char *subject,
	const char *filter, enum showing *shown, struct error *err)
{
	if (invocation_value(in, "reveal") == NULL)
		return STATUS_OK;
	const struct cases_revealing asked = {list, subject, filter, NULL};
	enum status status = cases_reveal(&in->desk, &asked, err);
	if (status == STATUS_OK)
		*shown = SHOWN_WHOLE;
	return status;
}
