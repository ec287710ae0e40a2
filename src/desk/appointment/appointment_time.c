#include "appointment_time.h"

#include <stdio.h>
#include <string.h>

#include "appointment_outlook.h"
#include "menzhen/base/buffer.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/case/case_open.h"

enum { NEAR_BEFORE = 7, NEAR_AFTER = 14, TIME_TEXT_SIZE = DAY_TEXT_SIZE + MINUTE_TEXT_SIZE };

static char *time_format(struct day day, int start, char out[TIME_TEXT_SIZE])
{
	char date[DAY_TEXT_SIZE], minute[MINUTE_TEXT_SIZE];

	snprintf(out, TIME_TEXT_SIZE, "%s %s", day_format(day, date), minute_format(start, minute));
	return out;
}

/* --- the nearest free slots, named --- */

/* "2026-11-25 19:30, 20:00, 2026-11-26 19:00" */
static void add_slots(struct buffer *out, const struct appointment_slots *slots)
{
	char text[TIME_TEXT_SIZE];

	for (size_t i = 0; i < slots->count; i++) {
		const struct appointment_slot *slot = &slots->items[i];
		bool same = i > 0 && slots->items[i - 1].day.n == slot->day.n;
		buffer_add_text(out, i > 0 ? ", " : "");
		time_format(slot->day, slot->start, text);
		buffer_add_text(out, same ? text + DAY_TEXT_SIZE : text);
	}
}

static enum status find_near(const struct desk *desk, const struct appointment *wanted,
	struct local_time now, struct buffer *out, struct error *err)
{
	struct appointment_outlook outlook = {0};
	struct appointment_slots slots = {0};
	struct day_range days = {
		day_add(wanted->day, -NEAR_BEFORE), day_add(wanted->day, NEAR_AFTER)};

	if (days.first.n < now.day.n)
		days = (struct day_range){now.day, day_add(now.day, NEAR_BEFORE + NEAR_AFTER)};
	enum status status = appointment_outlook_load(&outlook, desk, days, err);
	if (status == STATUS_OK)
		status = appointment_nearest(&outlook.scope, wanted, days, now, &slots, err);
	add_slots(out, &slots);
	if (status == STATUS_OK && out->failed)
		status = error_memory(err);
	appointment_slots_release(&slots);
	appointment_outlook_release(&outlook);
	return status;
}

/* --- the rules --- */

/* Why a visit cannot be then. */
enum refusal { PASSED, NO_SLOT, NOBODY, OFF_DUTY, ON_LEAVE, FULL };

static enum status say_refusal(enum refusal refusal, const char *adviser, const char *when,
	const char *near, struct error *err)
{
	switch (refusal) {
	case PASSED:
		return error_set(
			err, STATUS_REFUSED, N_("%s has passed; free near it: %s"), when, near);
	case NO_SLOT:
		return error_set(err, STATUS_REFUSED, N_("No slot begins at %s; free near it: %s"),
			when, near);
	case NOBODY:
		return error_set(err, STATUS_REFUSED,
			N_("Nobody is on duty at the clinic on %s; free near it: %s"), when, near);
	case OFF_DUTY:
		return error_set(err, STATUS_REFUSED,
			N_("%s is not on duty at the clinic on %s; free near it: %s"), adviser,
			when, near);
	case ON_LEAVE:
		return error_set(err, STATUS_REFUSED, N_("%s is on leave on %s; free near it: %s"),
			adviser, when, near);
	default:
		return error_set(err, STATUS_REFUSED,
			N_("The slot of %s is full; free near it: %s"), when, near);
	}
}

static enum status refuse_visit(const struct desk *desk, const struct appointment *wanted,
	enum refusal refusal, struct local_time now, struct error *err)
{
	struct buffer near = {0};
	char when[TIME_TEXT_SIZE];
	enum status status = find_near(desk, wanted, now, &near, err);
	const char *slots =
		near.length > 0 ? buffer_text(&near) : ERROR_ID(N_("none within two weeks"));

	if (status == STATUS_OK)
		status = say_refusal(refusal, desk_adviser_name(desk, wanted->adviser),
			time_format(wanted->day, wanted->start, when), slots, err);
	buffer_release(&near);
	return status;
}

static enum status check_days(const struct desk *desk, const struct appointment *wanted,
	struct local_time now, struct error *err)
{
	char when[TIME_TEXT_SIZE], most[16];

	time_format(wanted->day, wanted->start, when);
	snprintf(most, sizeof(most), "%d", APPOINTMENT_AHEAD);
	if (wanted->day.n - now.day.n > APPOINTMENT_AHEAD)
		return error_set(err, STATUS_USAGE,
			N_("%s is more than %s days ahead; check the year"), when, most);
	if (!appointment_is_due(wanted, now))
		return STATUS_OK;
	if (wanted->kind == APPOINTMENT_VISIT)
		return refuse_visit(desk, wanted, PASSED, now, err);
	return error_set(
		err, STATUS_REFUSED, N_("%s has passed; choose a time that is to come"), when);
}

static enum status refuse_finding(const struct desk *desk, const struct appointment *wanted,
	enum appointment_finding finding, struct local_time now, struct error *err)
{
	static const enum refusal refusals[APPOINTMENT_FINDINGS] = {
		[APPOINTMENT_NOBODY] = NOBODY,
		[APPOINTMENT_OFF_DUTY] = OFF_DUTY,
		[APPOINTMENT_ON_LEAVE] = ON_LEAVE,
		[APPOINTMENT_FULL] = FULL,
	};
	const char *adviser = desk_adviser_name(desk, wanted->adviser);
	char when[TIME_TEXT_SIZE];

	time_format(wanted->day, wanted->start, when);
	if (finding == APPOINTMENT_GONE)
		return error_set(err, STATUS_REFUSED,
			N_("The term of %s does not cover %s; choose another adviser"), adviser,
			when);
	if (wanted->kind != APPOINTMENT_VISIT)
		return error_set(err, STATUS_REFUSED,
			N_("%s is on leave on %s; choose another adviser or another day"), adviser,
			when);
	return refuse_visit(desk, wanted, refusals[finding], now, err);
}

/* A visit begins with a slot, so that the next one can. */
static enum status check_slot(const struct desk *desk, const struct appointment_scope *scope,
	const struct appointment *wanted, struct local_time now, struct error *err)
{
	struct appointment_slots slots = {0};
	enum status status = appointment_slots_of(scope, wanted->day, wanted->adviser, &slots, err);

	if (status == STATUS_OK && appointment_slot_at(&slots, wanted->day, wanted->start) == NULL)
		status = refuse_visit(desk, wanted, NO_SLOT, now, err);
	appointment_slots_release(&slots);
	return status;
}

/* "Anonymous" is everybody's name. */
static bool same_name(const char *a, const char *b)
{
	return text_known_same(a, b) && strcmp(a, CLIENT_ANONYMOUS) != 0;
}

/* Another one of the day that is booked for the same name or the same phone. */
static int find_same_person(const struct appointment_list *booked, const struct appointment *wanted)
{
	for (size_t i = 0; i < booked->count; i++) {
		const struct appointment *other = &booked->items[i];
		if (other->day.n == wanted->day.n && other->number != wanted->number &&
			other->state == APPOINTMENT_BOOKED &&
			(same_name(other->client, wanted->client) ||
				text_known_same(other->phone, wanted->phone)))
			return other->number;
	}
	return 0;
}

/* One that is moved leaves its place, and comes after all who are there. */
static struct appointment as_new(struct appointment_list *booked, const struct appointment *wanted)
{
	struct appointment candidate = *wanted;

	for (size_t i = 0; i < booked->count; i++)
		if (booked->items[i].number == wanted->number)
			booked->items[i].state = APPOINTMENT_CANCELLED;
	candidate.number = 0;
	return candidate;
}

static enum status check_outlook(const struct desk *desk, struct appointment_outlook *outlook,
	const struct appointment *wanted, struct local_time now, struct error *err)
{
	const struct appointment candidate = as_new(&outlook->booked, wanted);
	enum appointment_finding finding = appointment_check(&outlook->scope, &candidate);

	bool has_slots = finding == APPOINTMENT_SERVED || finding == APPOINTMENT_FULL;
	enum status status = STATUS_OK;

	if (wanted->kind == APPOINTMENT_VISIT && has_slots)
		status = check_slot(desk, &outlook->scope, wanted, now, err);
	if (status == STATUS_OK && finding != APPOINTMENT_SERVED)
		status = refuse_finding(desk, wanted, finding, now, err);
	return status;
}

enum status appointment_check_time(const struct desk *desk, const struct appointment *wanted,
	moment at, struct booking_result *out, struct error *err)
{
	const struct local_time now = desk_local(desk, at);
	struct appointment_outlook outlook = {0};
	enum status status = check_days(desk, wanted, now, err);

	if (status == STATUS_OK)
		status = appointment_outlook_load(
			&outlook, desk, (struct day_range){wanted->day, wanted->day}, err);
	if (status == STATUS_OK)
		status = check_outlook(desk, &outlook, wanted, now, err);
	if (status == STATUS_OK) {
		out->same_person = find_same_person(&outlook.booked, wanted);
		out->on_duty = wanted->kind == APPOINTMENT_HOME_ROUND &&
			       appointment_meets_duty(&outlook.scope, wanted);
	}
	appointment_outlook_release(&outlook);
	return status;
}
