#include "duty_recording.h"

#include <stdlib.h>
#include <string.h>

#include "desk/assign/adviser_named.h"
#include "desk/input.h"
#include "duty_scope.h"
#include "menzhen/base/buffer.h"
#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/access/desk_supervisor.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/model/duty/duty_check.h"
#include "menzhen/store/duty/duty_store.h"

enum status duty_recording_begin(struct duty_recording *recording, struct desk *desk,
	const char *kind, const char *adviser, const char *command, struct error *err)
{
	*recording = (struct duty_recording){0};
	enum status status = recording_begin(&recording->event, desk, kind, NULL, command, err);

	return status == STATUS_OK ? recording_of(&recording->event, adviser, err) : status;
}

enum status duty_recording_begin_on(struct duty_recording *recording, struct desk *desk,
	const char *kind, int number, const char *command, struct error *err)
{
	char subject[DUTY_CHANGE_NUMBER_SIZE];

	*recording = (struct duty_recording){0};
	return recording_begin(&recording->event, desk, kind,
		duty_change_number_format(number, subject), command, err);
}

enum status duty_recording_repeats(struct duty_recording *recording, const char *adviser,
	const char *other, struct day day, int *number, struct error *err)
{
	struct recording *event = &recording->event;
	struct duty_change change = {0};

	duty_change_number_parse(event->subject, number);
	enum status status = duty_change_load(event->desk->store, *number, &change, err);
	struct day first = change.kind == CHANGE_LEAVE ? change.first : change.slot.day;
	if (status == STATUS_OK && (!text_same(change.adviser, adviser) ||
					   !text_same(change.other, other) || first.n != day.n))
		status = error_set(err, STATUS_REFUSED,
			N_("Command id %s is on record for another change (%s); nothing was "
			   "recorded: use a new id"),
			event->command, event->subject);
	duty_change_release(&change);
	return status;
}

/* Load what stands on DAYS and the one before and after. */
static enum status load(struct duty_recording *recording, struct day_range days, struct error *err)
{
	const struct desk *desk = recording->event.desk;

	duty_changes_release(&recording->changes);
	recording->scope = desk_duty_scope(desk, day_add(days.first, -1), day_add(days.last, 1));
	return duty_changes_load(desk->store, DUTY_STANDING, recording->scope.first,
		recording->scope.last, &recording->changes, err);
}

/* What is altered on one side of a swap may make it lapse, and so alter the other. */
enum status duty_recording_look(
	struct duty_recording *recording, struct day first, struct day last, struct error *err)
{
	const struct day_range days = {first, last};
	enum status status = load(recording, days, err);
	struct day_range reached = duty_changes_reach(&recording->changes, days);

	if (status == STATUS_OK && (reached.first.n < first.n || reached.last.n > last.n))
		status = load(recording, reached, err);
	if (status == STATUS_OK)
		status = duty_changes_apply(
			&recording->changes, &recording->scope, &recording->before, err);
	return status;
}

/* --- finding a duty --- */

/* What a duty must be to be meant. */
struct wanted {
	const struct duty_ref *ref;
	const struct adviser *adviser;
	bool serves; /* somebody is, or will be, there: before all others */
};

static bool is_meant(const struct duty *duty, const struct wanted *wanted)
{
	const struct duty_ref *ref = wanted->ref;

	return duty->adviser == wanted->adviser && duty->day.n == ref->day.n &&
	       duty_serves(duty) == wanted->serves &&
	       (ref->shift == NULL || strcmp(duty->shift->id, ref->shift) == 0) &&
	       (ref->start == DUTY_ANY_START || duty->start == ref->start);
}

/* All of those meant, so that one of them can be named. */
static enum status refuse_several(
	const struct duty_list *duties, const struct wanted *wanted, struct error *err)
{
	struct buffer labels = {0};
	char label[DUTY_LABEL_SIZE];

	for (size_t i = 0; i < duties->count; i++)
		if (is_meant(&duties->items[i], wanted))
			buffer_printf(&labels, "%s%s", labels.length > 0 ? "; " : "",
				duty_label(&duties->items[i], label));
	enum status status = labels.failed
				     ? error_memory(err)
				     : error_set(err, STATUS_USAGE,
					       N_("%s has several duties then (%s); name one by "
						  "its shift and its start"),
					       wanted->adviser->name, buffer_text(&labels));
	buffer_release(&labels);
	return status;
}

/* *OUT is NULL when there is none. */
static enum status find(const struct duty_list *duties, const struct wanted *wanted,
	const struct duty **out, struct error *err)
{
	*out = NULL;
	for (size_t i = 0; i < duties->count; i++) {
		if (!is_meant(&duties->items[i], wanted))
			continue;
		if (*out != NULL)
			return refuse_several(duties, wanted, err);
		*out = &duties->items[i];
	}
	return STATUS_OK;
}

enum status duty_recording_find(struct duty_recording *recording, const struct duty_ref *ref,
	const struct duty **out, struct error *err)
{
	struct wanted wanted = {.ref = ref, .serves = true};
	const struct shift *shift;
	char day[DAY_TEXT_SIZE];
	enum status status =
		adviser_named(recording->event.desk, ref->adviser, &wanted.adviser, err);

	if (status == STATUS_OK && ref->shift != NULL)
		status = shift_named(recording->event.desk, ref->shift, &shift, err);
	if (status == STATUS_OK)
		status = find(&recording->before, &wanted, out, err);
	wanted.serves = false;
	if (status == STATUS_OK && *out == NULL)
		status = find(&recording->before, &wanted, out, err);
	if (status == STATUS_OK && *out == NULL)
		status = error_set(err, STATUS_REFUSED,
			N_("%s has no such duty on %s; the roster of that day shows who has"),
			wanted.adviser->name, day_format(ref->day, day));
	return status;
}

/* --- the change and what comes of it --- */

static bool copy_slot(struct duty_slot *out, const struct duty_slot *slot)
{
	out->day = slot->day;
	out->start = slot->start;
	return string_copy(&out->shift, slot->shift) && string_copy(&out->planned, slot->planned);
}

enum status duty_recording_add(
	struct duty_recording *recording, const struct duty_change *change, struct error *err)
{
	struct duty_changes *changes = &recording->changes;

	if (!array_reserve((void **)&changes->items, &changes->capacity, changes->count,
		    sizeof(*changes->items)))
		return error_memory(err);
	struct duty_change *added = &changes->items[changes->count++];
	*added = (struct duty_change){.number = change->number,
		.kind = change->kind,
		.state = change->state,
		.first = change->first,
		.last = change->last};
	bool copied = string_copy(&added->adviser, change->adviser) &&
		      string_copy(&added->other, change->other) &&
		      string_copy(&added->room, change->room) &&
		      copy_slot(&added->slot, &change->slot) &&
		      copy_slot(&added->other_slot, &change->other_slot);
	return copied ? STATUS_OK : error_memory(err);
}

enum status duty_recording_check(
	struct duty_recording *recording, const char *reason, struct error *err)
{
	const struct desk *desk = recording->event.desk;
	struct duty_list after = {0};
	enum status status =
		duty_changes_apply(&recording->changes, &recording->scope, &after, err);

	if (status == STATUS_OK)
		status = duty_check_places(&recording->before, &after, err);
	if (status == STATUS_OK && duty_settled_altered(&recording->before, &after,
					   desk_local(desk, recording->event.draft.at)) != NULL)
		status = desk_check_supervisor(desk, reason, err);
	duty_list_release(&after);
	return status;
}

static enum status take_number(
	struct duty_recording *recording, const char *reason, int *number, struct error *err)
{
	char subject[DUTY_CHANGE_NUMBER_SIZE];
	int last;
	enum status status =
		input_text(reason, INPUT_TEXT, TEXT_MAX, N_("the reason"), &recording->reason, err);

	if (status == STATUS_OK)
		status = duty_change_last_number(recording->event.desk->store, &last, err);
	if (status != STATUS_OK)
		return status;
	*number = last + 1;
	recording_name(&recording->event, duty_change_number_format(*number, subject));
	fields_add_number(&recording->event.draft.fields, "sequence", *number);
	fields_add_text(&recording->event.draft.fields, "reason", recording->reason);
	return STATUS_OK;
}

enum status duty_recording_new(struct duty_recording *recording, const struct duty_change *change,
	const char *reason, int *number, struct error *err)
{
	enum status status = duty_recording_add(recording, change, err);

	if (status == STATUS_OK)
		status = duty_recording_check(recording, reason, err);
	return status == STATUS_OK ? take_number(recording, reason, number, err) : status;
}

/* --- fields --- */

void duty_recording_add_day(struct duty_recording *recording, const char *name, struct day day)
{
	char *text = recording->days[recording->day_count++];

	fields_add_text(&recording->event.draft.fields, name, day_format(day, text));
}

static void add_slot(
	struct duty_recording *recording, const struct duty *duty, const char *const names[4])
{
	struct event_fields *fields = &recording->event.draft.fields;

	duty_recording_add_day(recording, names[0], duty->day);
	fields_add_text(fields, names[1], duty->shift->id);
	fields_add_number(fields, names[2], duty->start);
	fields_add_text(fields, names[3], duty->planned->id);
}

void duty_recording_add_slot(struct duty_recording *recording, const struct duty *duty)
{
	static const char *const names[4] = {"day", "shift", "start", "planned"};

	add_slot(recording, duty, names);
}

void duty_recording_add_other_slot(struct duty_recording *recording, const struct duty *duty)
{
	static const char *const names[4] = {
		"other_day", "other_shift", "other_start", "other_planned"};

	add_slot(recording, duty, names);
}

enum status duty_recording_end(
	struct duty_recording *recording, enum status status, struct error *err)
{
	status = recording_end(&recording->event, status, err);
	duty_changes_release(&recording->changes);
	duty_list_release(&recording->before);
	free(recording->reason);
	return status;
}
