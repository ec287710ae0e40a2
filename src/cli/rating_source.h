/* The option --source of rate and decline. */
#ifndef MENZHEN_CLI_RATING_SOURCE_H
#define MENZHEN_CLI_RATING_SOURCE_H

#include "command.h"
#include "menzhen/model/rating.h"

/* Its value, or SOURCE_KIOSK; STATUS_USAGE for an unknown word. */
enum status rating_source_option(
	const struct invocation *in, enum rating_source *out, struct error *err);

#endif
