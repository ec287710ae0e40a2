#include "menzhen/model/duty_slot.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"

bool duty_slot_names(const struct duty_slot *slot, const struct duty *duty)
{
	return slot->day.n == duty->day.n && slot->start == duty->start &&
	       strcmp(slot->shift, duty->shift->id) == 0 &&
	       strcmp(slot->planned, duty->planned->id) == 0;
}

bool duty_slot_of(struct duty_slot *slot, const struct duty *duty)
{
	slot->day = duty->day;
	slot->start = duty->start;
	return string_replace(&slot->shift, duty->shift->id) &&
	       string_replace(&slot->planned, duty->planned->id);
}

void duty_slot_release(struct duty_slot *slot)
{
	free(slot->shift);
	free(slot->planned);
	*slot = (struct duty_slot){0};
}
