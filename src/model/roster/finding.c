#include "menzhen/model/roster/finding.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"

static const struct coded severities[FINDING_SEVERITIES] = {
	[FINDING_ERROR] = {.code = "error"},
	[FINDING_WARNING] = {.code = "warning"},
};

const struct coded_table finding_severity_table = {severities, FINDING_SEVERITIES};

enum status finding_add(struct finding_list *list, const struct finding *finding, struct error *err)
{
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	list->items[list->count++] = *finding;
	return STATUS_OK;
}

void finding_list_release(struct finding_list *list)
{
	if (list == NULL)
		return;
	free(list->items);
	*list = (struct finding_list){0};
}
