#include "menzhen/model/duty/duty_slot.h"

#include <stdio.h>
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

struct duty_slot duty_slot_borrowed(const struct duty *duty)
{
	return (struct duty_slot){duty->day, duty->shift->id, duty->start, duty->planned->id};
}

char *duty_slot_label(const struct duty_slot *slot, char out[DUTY_LABEL_SIZE])
{
	char day[DAY_TEXT_SIZE], start[MINUTE_TEXT_SIZE];

	snprintf(out, DUTY_LABEL_SIZE, "%s %s %s", day_format(slot->day, day),
		minute_format(slot->start, start), slot->shift);
	return out;
}

char *duty_label(const struct duty *duty, char out[DUTY_LABEL_SIZE])
{
	const struct duty_slot slot = duty_slot_borrowed(duty);

	return duty_slot_label(&slot, out);
}

void duty_slot_release(struct duty_slot *slot)
{
	free(slot->shift);
	free(slot->planned);
	*slot = (struct duty_slot){0};
}
