#include "day_field.h"

#include "menzhen/base/day.h"
#include "menzhen/base/language.h"
#include "menzhen/model/ledger/written_time.h"

enum status day_field_check(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	struct day day;
	(void)context;
	(void)field;

	if (written_day(value, &day))
		return STATUS_OK;
	return error_set(err, STATUS_REFUSED, N_("'%s' is no date; write it as 2026-11-25"), value);
}

void day_field_hint(void *context, const char *value, struct buffer *out, enum role *role)
{
	struct day day;
	(void)context;
	(void)role;

	if (written_day(value, &day))
		buffer_add_text(out, _(weekday_title(day_weekday(day))));
}
