#include "rating_source.h"

enum status rating_source_option(
	const struct invocation *in, enum rating_source *out, struct error *err)
{
	const char *source = invocation_value(in, "source");

	*out = SOURCE_KIOSK;
	if (source == NULL || rating_source_parse(source, out))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE,
		N_("There is no source '%s'; it is one of kiosk, slip, phone, online"), source);
}
