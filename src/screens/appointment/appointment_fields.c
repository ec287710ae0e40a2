#include "appointment_fields.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/model/ledger/written_time.h"
#include "screens/day_field.h"
#include "screens/phrases.h"

enum { FREE_SHOWN = 6 };

static struct choice_list kinds(void *context)
{
	const struct appointment_form *state = context;

	return choices_list(&state->kinds);
}

static struct choice_list advisers(void *context)
{
	const struct appointment_form *state = context;

	return choices_list(&state->advisers);
}

static struct choice_list categories(void *context)
{
	const struct appointment_form *state = context;

	return choices_list(&state->categories);
}

static enum status check_time(
	void *context, const struct form_field *field, const char *value, struct error *err)
{
	int minute;
	(void)context;
	(void)field;

	if (written_minute(value, &minute))
		return STATUS_OK;
	return error_set(
		err, STATUS_REFUSED, N_("there is no time '%s'; write times as 09:00"), value);
}

/* What stands in the field NAME; NULL: nothing, or there is no such field. */
static const char *given(const struct appointment_form *state, const char *name)
{
	const char *value = form_value(&state->form, name);

	return value != NULL && *value != '\0' ? value : NULL;
}

static bool is_visit(const struct appointment_form *state)
{
	const char *kind = given(state, "kind");

	if (state->number != 0)
		return state->kind == APPOINTMENT_VISIT;
	return kind == NULL || coded_find(&appointment_kind_table, kind) == APPOINTMENT_VISIT;
}

/* "free: 09:00 09:30 10:30 ..." */
static void say_free(
	const struct desk *desk, const struct appointment_slots *slots, struct buffer *out)
{
	struct local_time now = desk_local(desk, desk_now(desk));
	struct buffer text = {0};
	char start[MINUTE_TEXT_SIZE];
	int shown = 0;

	for (size_t i = 0; i < slots->count && shown <= FREE_SHOWN; i++) {
		const struct appointment_slot *slot = &slots->items[i];
		if (!appointment_slot_free(slot, now))
			continue;
		buffer_printf(&text, "%s%s", shown > 0 ? " " : "",
			shown < FREE_SHOWN ? minute_format(slot->start, start) : "...");
		shown++;
	}
	if (shown > 0)
		phrase_add(out, N_("free: %s"), buffer_text(&text), NULL);
	else
		buffer_add_text(out, _("nothing is free on that day"));
	buffer_release(&text);
}

/* What is free on the day, for the adviser if one is asked for; of the slot typed how much. */
static void say_slots(void *context, const char *value, struct buffer *out, enum role *role)
{
	const struct appointment_form *state = context;
	const struct desk *desk = &state->clinic->desk;
	const char *on = given(state, "day");
	struct appointment_slots slots = {0};
	struct day day;
	char left[24], places[24];
	int minute;

	if (!is_visit(state) || on == NULL || !written_day(on, &day) ||
		appointment_slots_list(desk, day, given(state, "adviser"), &slots, NULL) !=
			STATUS_OK) {
		appointment_slots_release(&slots);
		return;
	}
	const struct appointment_slot *slot =
		written_minute(value, &minute) ? appointment_slot_at(&slots, day, minute) : NULL;
	if (slot != NULL && appointment_slot_free(slot, desk_local(desk, desk_now(desk)))) {
		*role = ROLE_GOOD;
		snprintf(left, sizeof(left), "%d", slot->places - slot->taken);
		snprintf(places, sizeof(places), "%d", slot->places);
		phrase_add(out, N_("%s of %s free"), left, places);
	} else {
		*role = *value != '\0' ? ROLE_WARNING : ROLE_HINT;
		say_free(desk, &slots, out);
	}
	appointment_slots_release(&slots);
}

#define FIELD_DAY                                                                                  \
	{                                                                                          \
		.name = "day", .label = N_("Date"), .kind = FIELD_NUMBER, .required = true,        \
		.maximum = 16, .width = 16, .hint = day_field_hint, .check = day_field_check       \
	}
#define FIELD_TIME                                                                                 \
	{                                                                                          \
		.name = "time", .label = N_("When"), .kind = FIELD_NUMBER, .required = true,       \
		.maximum = 16, .width = 16, .hint = say_slots, .check = check_time                 \
	}
#define FIELD_ADVISER                                                                              \
	{                                                                                          \
		.name = "adviser", .label = N_("Adviser"), .kind = FIELD_CHOICE, .width = 24,      \
		.choices = advisers, .help = N_("a visit may go to whoever is on duty")            \
	}

const struct form_field appointment_new_fields[APPOINTMENT_NEW_FIELDS] = {
	{.name = "client", .label = N_("Visitor"), .required = true, .maximum = 60, .width = 40},
	{.name = "phone",
		.label = N_("Phone"),
		.kind = FIELD_NUMBER,
		.maximum = 20,
		.width = 24,
		.help = N_("a call-back needs it")},
	FIELD_DAY,
	FIELD_TIME,
	{.name = "category",
		.label = N_("Matter"),
		.kind = FIELD_CHOICE,
		.choices = categories,
		.help = N_("type pinyin initials, such as tqgz")},
	{.name = "kind",
		.label = N_("Kind"),
		.kind = FIELD_CHOICE,
		.required = true,
		.width = 24,
		.choices = kinds},
	FIELD_ADVISER,
	{.name = "address",
		.label = N_("Address"),
		.maximum = 120,
		.width = 56,
		.help = N_("a home round needs it")},
	{.name = "note", .label = N_("Note"), .kind = FIELD_NOTE, .rows = 2, .maximum = 2000},
};

const struct form_field appointment_move_fields[APPOINTMENT_MOVE_FIELDS] = {
	FIELD_DAY, FIELD_TIME, FIELD_ADVISER};
