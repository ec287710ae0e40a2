/* A swap: proposed by one, accepted or refused by the other. */

#include "desk/assign/adviser_named.h"
#include "desk/input.h"
#include "duty_recording.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/model/duty/duty_check.h"
#include "menzhen/store/duty/duty_store.h"

/* May it still be swapped away? What has begun can be stood in for, with both on record. */
static enum status check_given(
	const struct duty_recording *recording, const struct duty *duty, struct error *err)
{
	struct local_time now = desk_local(recording->event.desk, recording->event.draft.at);
	char label[DUTY_LABEL_SIZE];

	duty_label(duty, label);
	if (duty->state == DUTY_LEAVE)
		return error_set(err, STATUS_REFUSED,
			N_("%s is on leave then (%s); record who stands in instead"),
			duty->adviser->name, label);
	if (duty_minute(duty, now) >= duty->start)
		return error_set(err, STATUS_REFUSED,
			N_("This duty has begun already (%s); record who stands in instead"),
			label);
	return STATUS_OK;
}

static enum status check_both(const struct duty_recording *recording, const struct duty *one,
	const struct duty *other, struct error *err)
{
	if (one->adviser == other->adviser)
		return error_set(err, STATUS_REFUSED,
			N_("Both duties are %s's; a swap takes two people"), one->adviser->name);
	enum status status = check_given(recording, one, err);
	if (status == STATUS_OK)
		status = check_given(recording, other, err);
	if (status == STATUS_OK)
		status = duty_check_taker(one, other->adviser, &recording->changes, err);
	if (status == STATUS_OK)
		status = duty_check_taker(other, one->adviser, &recording->changes, err);
	return status;
}

/* Look at both days and what lies between; the duties into ONE and OTHER. */
static enum status look_at_both(struct duty_recording *recording, const struct duty_ref *refs[2],
	const struct duty **one, const struct duty **other, struct error *err)
{
	struct day first = refs[0]->day, last = refs[1]->day;
	bool backwards = last.n < first.n;
	enum status status = duty_recording_look(
		recording, backwards ? last : first, backwards ? first : last, err);

	if (status == STATUS_OK)
		status = duty_recording_find(recording, refs[0], one, err);
	if (status == STATUS_OK)
		status = duty_recording_find(recording, refs[1], other, err);
	return status;
}

/* Refused already where it could not be accepted as things are. */
static enum status record(struct duty_recording *recording, const struct duty_ref *refs[2],
	const char *reason, int *number, struct error *err)
{
	const struct duty *one, *other;
	enum status status = look_at_both(recording, refs, &one, &other, err);

	if (status == STATUS_OK)
		status = check_both(recording, one, other, err);
	if (status != STATUS_OK)
		return status;
	const struct duty_change change = {
		.kind = CHANGE_SWAP,
		.state = CHANGE_ACCEPTED,
		.adviser = one->adviser->id,
		.other = other->adviser->id,
		.slot = duty_slot_borrowed(one),
		.other_slot = duty_slot_borrowed(other),
	};
	status = duty_recording_new(recording, &change, reason, number, err);
	fields_add_text(&recording->event.draft.fields, "adviser", change.adviser);
	fields_add_text(&recording->event.draft.fields, "other", change.other);
	duty_recording_add_slot(recording, one);
	duty_recording_add_other_slot(recording, other);
	return status;
}

enum status duty_swap_propose(struct desk *desk, const struct duty_ref *one,
	const struct duty_ref *other, const char *reason, const char *command, int *number,
	struct error *err)
{
	const struct duty_ref *refs[2] = {one, other};
	struct duty_recording recording;
	enum status status = duty_recording_begin(
		&recording, desk, "duty.swap_proposed", one->adviser, command, err);

	if (status == STATUS_OK && recording.event.repeated)
		status = duty_recording_repeats(
			&recording, one->adviser, other->adviser, one->day, number, err);
	else if (status == STATUS_OK)
		status = record(&recording, refs, reason, number, err);
	return duty_recording_end(&recording, status, err);
}

static enum status refuse_answered(const struct duty_change *change, struct error *err)
{
	char number[DUTY_CHANGE_NUMBER_SIZE];

	duty_change_number_format(change->number, number);
	if (change->kind != CHANGE_SWAP)
		return error_set(err, STATUS_REFUSED,
			N_("%s is no swap, so there is nothing to answer"), number);
	if (change->state == CHANGE_ACCEPTED)
		return error_set(err, STATUS_REFUSED, N_("The swap %s was agreed already"), number);
	if (change->state == CHANGE_REFUSED)
		return error_set(err, STATUS_REFUSED,
			N_("The swap %s was refused; propose it anew"), number);
	return error_set(
		err, STATUS_REFUSED, N_("The swap %s was withdrawn; propose it anew"), number);
}

/* The answer is to a swap that has none yet. */
static enum status load_proposal(const struct duty_recording *recording, int number,
	struct duty_change *out, struct error *err)
{
	enum status status = duty_change_load(recording->event.desk->store, number, out, err);

	if (status != STATUS_OK)
		return status;
	return out->kind == CHANGE_SWAP && out->state == CHANGE_PROPOSED
		       ? STATUS_OK
		       : refuse_answered(out, err);
}

static struct duty_ref ref_of(const char *adviser, const struct duty_slot *slot)
{
	return (struct duty_ref){adviser, slot->day, slot->shift, slot->start};
}

static enum status refuse_lapsed(int number, struct error *err)
{
	char text[DUTY_CHANGE_NUMBER_SIZE];

	return error_set(err, STATUS_REFUSED,
		N_("The swap %s has lapsed: one of its duties has begun or has changed hands; "
		   "propose it anew"),
		duty_change_number_format(number, text));
}

/* What was proposed then is checked as if it were proposed now. */
static enum status agree(
	struct duty_recording *recording, struct duty_change *change, struct error *err)
{
	const struct duty_ref one = ref_of(change->adviser, &change->slot);
	const struct duty_ref other = ref_of(change->other, &change->other_slot);
	const struct duty *duties[2];
	struct duty_list unused = {0};
	struct duty_changes *changes = &recording->changes;
	enum status status = duty_recording_look(recording, change->first, change->last, err);

	if (status == STATUS_OK)
		status = duty_recording_add(recording, change, err);
	if (status == STATUS_OK)
		status = duty_changes_apply(changes, &recording->scope, &unused, err);
	duty_list_release(&unused);
	if (status != STATUS_OK)
		return status;
	if (changes->items[changes->count - 1].lapsed)
		return refuse_lapsed(change->number, err);
	status = duty_recording_find(recording, &one, &duties[0], err);
	if (status == STATUS_OK)
		status = duty_recording_find(recording, &other, &duties[1], err);
	if (status == STATUS_OK)
		status = check_both(recording, duties[0], duties[1], err);
	if (status != STATUS_OK)
		return status;
	changes->items[changes->count - 1].state = CHANGE_ACCEPTED;
	return duty_recording_check(recording, NULL, err);
}

enum status duty_swap_accept(struct desk *desk, int number, const char *command, struct error *err)
{
	struct duty_recording recording;
	struct duty_change change = {0};
	enum status status = duty_recording_begin_on(
		&recording, desk, "duty.swap_accepted", number, command, err);

	if (status == STATUS_OK && !recording.event.repeated) {
		status = load_proposal(&recording, number, &change, err);
		if (status == STATUS_OK)
			status = recording_of(&recording.event, change.other, err);
		if (status == STATUS_OK)
			status = agree(&recording, &change, err);
		fields_add_text(&recording.event.draft.fields, "adviser", change.other);
	}
	status = duty_recording_end(&recording, status, err);
	duty_change_release(&change);
	return status;
}

enum status duty_swap_refuse(
	struct desk *desk, int number, const char *reason, const char *command, struct error *err)
{
	struct duty_recording recording;
	struct duty_change change = {0};
	enum status status = duty_recording_begin_on(
		&recording, desk, "duty.swap_refused", number, command, err);

	if (status == STATUS_OK && !recording.event.repeated) {
		status = load_proposal(&recording, number, &change, err);
		if (status == STATUS_OK)
			status = recording_of(&recording.event, change.other, err);
		if (status == STATUS_OK)
			status = input_text(reason, INPUT_TEXT, TEXT_MAX, N_("the reason"),
				&recording.reason, err);
		fields_add_text(&recording.event.draft.fields, "adviser", change.other);
		fields_add_text(&recording.event.draft.fields, "reason", recording.reason);
	}
	status = duty_recording_end(&recording, status, err);
	duty_change_release(&change);
	return status;
}
