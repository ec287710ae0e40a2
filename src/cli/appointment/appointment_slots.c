#include <stdio.h>

#include "appointment_output.h"
#include "menzhen/base/language.h"

/* Places that can still be booked: none once it has begun. */
static int places_free(const struct desk *desk, const struct appointment_slot *slot)
{
	return appointment_slot_free(slot, desk_local(desk, desk_now(desk)))
		       ? slot->places - slot->taken
		       : 0;
}

static void members(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct appointment_slot *slot = item;
	char day[DAY_TEXT_SIZE], start[MINUTE_TEXT_SIZE];

	json_member(json, "date", day_format(slot->day, day));
	json_member(json, "at", minute_format(slot->start, start));
	json_member_integer(json, "places", slot->places);
	json_member_integer(json, "taken", slot->taken);
	json_member_integer(json, "free", places_free(desk, slot));
}

static void line(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct appointment_slot *slot = item;
	char day[DAY_TEXT_SIZE], start[MINUTE_TEXT_SIZE];

	output_column(out, day_format(slot->day, day), 12);
	output_column(out, minute_format(slot->start, start), 7);
	/* TRANSLATORS: places of a slot that are left, and all of them */
	buffer_printf(out, _("%d of %d free"), places_free(desk, slot), slot->places);
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {members, line};
	struct appointment_slots slots = {0};
	struct day day = desk_local(&in->desk, desk_now(&in->desk)).day;
	enum status status = invocation_day(in, "day", &day, err);

	if (status == STATUS_OK)
		status = appointment_slots_list(
			&in->desk, day, invocation_value(in, "adviser"), &slots, err);
	for (size_t i = 0; i < slots.count && status == STATUS_OK; i++)
		status = output_item(in, &form, &slots.items[i], err);
	if (status == STATUS_OK && slots.count == 0 && !in->json)
		printf("%s\n", _("There are no slots on that day."));
	appointment_slots_release(&slots);
	return status;
}

const struct command command_appointment_slots = {
	.name = "appointment slots",
	.summary = N_("List the slots of a day with the places that are left"),
	.reads = true,
	.run = run,
	.options =
		{
			{"day", N_("DATE"), false, N_("of this day; today when left out"), NULL},
			{"adviser", N_("ADVISER"), false, N_("id: of this adviser alone"), NULL},
		},
};
