#include "menzhen/model/roster/roster.h"

#include <stdlib.h>
#include <string.h>

const struct adviser *roster_adviser(const struct roster *roster, const char *id)
{
	for (size_t i = 0; i < roster->adviser_count; i++)
		if (strcmp(roster->advisers[i].id, id) == 0)
			return &roster->advisers[i];
	return NULL;
}

void roster_release(struct roster *roster)
{
	if (roster == NULL)
		return;
	for (size_t i = 0; i < roster->adviser_count; i++)
		adviser_release(&roster->advisers[i]);
	for (size_t i = 0; i < roster->shift_count; i++)
		shift_release(&roster->shifts[i]);
	free(roster->advisers);
	free(roster->shifts);
	*roster = (struct roster){0};
}
