/*
 * The duties a roster comes to. Days are walked once: on each, every shift is asked whether it is
 * held and whose turn it is, and then all spans, sorted by their start beforehand, are written in
 * order. So a year costs little more than writing its duties.
 */
#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/duty/duty.h"
#include "menzhen/model/roster/rotation.h"

/* A shift on the day that is being expanded. */
struct course {
	const struct shift *shift;
	const size_t *who; /* those of its people who have the day, in the order of the list … */
	size_t who_count;  /* … 0: not held */
	int64_t turn;      /* ROTATE_OCCURRENCE: the count of the next date held */
};

/* A span of a shift. */
struct slot {
	const struct course *course;
	size_t order; /* of the shift in the roster */
	int start, end;
};

/* Zero-initialise. */
struct expansion {
	const struct roster *roster;
	const struct calendar *calendar;
	struct calendar_month month;
	struct course *courses; /* as many as the roster has shifts */
	struct slot *slots;     /* by start, then shift */
	size_t slot_count;
};

static int compare_slots(const void *left, const void *right)
{
	const struct slot *a = left, *b = right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static size_t count_spans(const struct roster *roster)
{
	size_t count = 0;

	for (size_t i = 0; i < roster->shift_count; i++)
		count += roster->shifts[i].span_count;
	return count;
}

static void fill_slots(struct expansion *expansion)
{
	const struct roster *roster = expansion->roster;

	for (size_t i = 0; i < roster->shift_count; i++)
		for (size_t j = 0; j < roster->shifts[i].span_count; j++) {
			struct span span = roster->shifts[i].spans[j];
			bool next_day = span.end <= span.start;
			expansion->slots[expansion->slot_count++] = (struct slot){
				.course = &expansion->courses[i],
				.order = i,
				.start = span.start,
				.end = span.end + (next_day ? MINUTES_PER_DAY : 0),
			};
		}
	qsort(expansion->slots, expansion->slot_count, sizeof(*expansion->slots), compare_slots);
}

static bool expansion_init(struct expansion *expansion, const struct roster *roster,
	const struct calendar *calendar, struct day first)
{
	*expansion = (struct expansion){.roster = roster, .calendar = calendar};
	/* One more, for an array of none may be NULL. */
	expansion->courses = calloc(roster->shift_count + 1, sizeof(*expansion->courses));
	expansion->slots = calloc(count_spans(roster) + 1, sizeof(*expansion->slots));
	if (expansion->courses == NULL || expansion->slots == NULL)
		return false;
	for (size_t i = 0; i < roster->shift_count; i++) {
		struct course *course = &expansion->courses[i];
		course->shift = &roster->shifts[i];
		if (course->shift->rotation.every == ROTATE_OCCURRENCE)
			course->turn = rotation_count(course->shift, calendar, first);
	}
	fill_slots(expansion);
	return true;
}

static void expansion_release(struct expansion *expansion)
{
	free(expansion->courses);
	free(expansion->slots);
}

/* Who of COURSE's shift, which is held on DAY, has it. */
static void choose_people(struct course *course, const struct calendar *calendar, struct day day)
{
	const struct shift *shift = course->shift;

	course->who = shift->who;
	course->who_count = shift->who_count;
	if (shift->rotation.every == ROTATE_NOT || shift->who_count == 0)
		return;
	int64_t k = shift->rotation.every == ROTATE_OCCURRENCE
			    ? course->turn++
			    : rotation_count(shift, calendar, day);
	course->who += rotation_place(shift, k);
	course->who_count = 1;
}

static void begin_day(struct expansion *expansion, struct day day)
{
	const struct calendar_date *date =
		calendar_month_date(&expansion->month, expansion->calendar, day);

	for (size_t i = 0; i < expansion->roster->shift_count; i++) {
		struct course *course = &expansion->courses[i];
		course->who_count = 0;
		if (shift_held_on(course->shift, date))
			choose_people(course, expansion->calendar, day);
	}
}

/* Room for COUNT more. Unlike array_reserve() nothing is zeroed: every duty is written whole. */
static bool reserve(struct duty_list *list, size_t count)
{
	if (list->capacity - list->count >= count)
		return true;
	size_t capacity = 2 * list->capacity + count;
	struct duty *grown = realloc(list->items, capacity * sizeof(*grown));
	if (grown == NULL)
		return false;
	list->items = grown;
	list->capacity = capacity;
	return true;
}

static enum status write_slot(const struct expansion *expansion, const struct slot *slot,
	struct day day, struct duty_list *out, struct error *err)
{
	const struct course *course = slot->course;

	if (!reserve(out, course->who_count))
		return error_memory(err);
	for (size_t i = 0; i < course->who_count; i++) {
		const struct adviser *adviser = &expansion->roster->advisers[course->who[i]];
		out->items[out->count++] = (struct duty){
			.shift = course->shift,
			.adviser = adviser,
			.planned = adviser,
			.day = day,
			.start = slot->start,
			.end = slot->end,
			.state = DUTY_PLANNED,
		};
	}
	return STATUS_OK;
}

static enum status expand_day(
	struct expansion *expansion, struct day day, struct duty_list *out, struct error *err)
{
	enum status status = STATUS_OK;

	begin_day(expansion, day);
	for (size_t i = 0; i < expansion->slot_count && status == STATUS_OK; i++)
		if (expansion->slots[i].course->who_count > 0)
			status = write_slot(expansion, &expansion->slots[i], day, out, err);
	return status;
}

enum status duty_expand(const struct roster *roster, const struct calendar *calendar,
	struct day first, struct day last, struct duty_list *out, struct error *err)
{
	struct expansion expansion;
	enum status status =
		expansion_init(&expansion, roster, calendar, first) ? STATUS_OK : error_memory(err);

	for (struct day day = first; day.n <= last.n && status == STATUS_OK; day = day_add(day, 1))
		status = expand_day(&expansion, day, out, err);
	expansion_release(&expansion);
	return status;
}
