/* What a check has found: where, how bad, what it is, and what to do about it. */
#ifndef MENZHEN_MODEL_FINDING_H
#define MENZHEN_MODEL_FINDING_H

#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/model/coded.h"

enum finding_severity { FINDING_ERROR, FINDING_WARNING, FINDING_SEVERITIES };

extern const struct coded_table finding_severity_table; /* without titles */

struct finding {
	enum finding_severity severity;
	const char *code;     /* of the rule that found it; static */
	struct error message; /* with file, line and column as far as they are known */
	const char *remedy;   /* msgid of a sentence; static */
};

/* In the order they were found. Zero-initialise. */
struct finding_list {
	struct finding *items;
	size_t count, capacity;
};

/* Append a copy. */
enum status finding_add(
	struct finding_list *list, const struct finding *finding, struct error *err);

void finding_list_release(struct finding_list *list);

#endif
