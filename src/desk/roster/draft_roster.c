#include "draft_roster.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"

enum { ID_MAX = 64, NUMBER_SIZE = 24 };

/* Into a list in the order of the roster. */
static bool add_index(size_t **items, size_t *count, size_t index)
{
	size_t *grown = realloc(*items, (*count + 1) * sizeof(*grown));

	if (grown == NULL)
		return false;
	*items = grown;
	size_t at = (*count)++;
	for (; at > 0 && grown[at - 1] > index; at--)
		grown[at] = grown[at - 1];
	grown[at] = index;
	return true;
}

static bool add_date(struct day_rule *rule, struct day day)
{
	struct day *grown = realloc(rule->dates, (rule->date_count + 1) * sizeof(*grown));

	if (grown == NULL)
		return false;
	rule->dates = grown;
	grown[rule->date_count++] = day;
	return true;
}

/* One of the shifts from FIRST on that the same people have; NULL: none yet. */
static struct shift *find_group(
	struct roster *out, size_t first, const size_t *who, size_t who_count)
{
	for (size_t i = first; i < out->shift_count; i++) {
		struct shift *shift = &out->shifts[i];
		if (shift->who_count == who_count &&
			memcmp(shift->who, who, who_count * sizeof(*who)) == 0)
			return shift;
	}
	return NULL;
}

/* A shift like FROM, without dates and people. NULL: no memory. */
static struct shift *add_group(struct roster *out, const struct shift *from)
{
	if (!array_reserve((void **)&out->shifts, &out->shift_capacity, out->shift_count,
		    sizeof(*out->shifts)))
		return NULL;
	struct shift *shift = &out->shifts[out->shift_count++];
	*shift = (struct shift){
		.session = from->session,
		.days = {.kind = DAYS_DATES},
		.spans = from->spans,
		.span_count = from->span_count,
		.room = from->room,
		.place = from->place,
		.venue = from->venue,
		.valid = {{ROSTER_DAY_MIN}, {ROSTER_DAY_MAX}},
	};
	return shift;
}

/* The people of SEATS[*AT] and those after it of the same shift and day, into WHO; *AT moves on. */
static bool take_day(const struct roster *from, const struct month_draft *draft,
	const struct shift *shift, size_t *at, size_t **who, size_t *count)
{
	struct day day = draft->seats[*at].day;

	for (; *at < draft->seat_count && draft->seats[*at].day.n == day.n; (*at)++) {
		const struct draft_seat *seat = &draft->seats[*at];
		if (seat->shift == shift && seat->adviser != NULL &&
			!add_index(who, count, (size_t)(seat->adviser - from->advisers)))
			return false;
	}
	return true;
}

/* WHO, which is taken over, have SHIFT on DAY. */
static bool group_day(struct roster *out, size_t first, const struct shift *shift, struct day day,
	size_t **who, size_t count)
{
	struct shift *group = find_group(out, first, *who, count);

	if (group == NULL) {
		group = add_group(out, shift);
		if (group == NULL)
			return false;
		group->who = *who;
		group->who_count = count;
		*who = NULL;
	}
	return add_date(&group->days, day);
}

static bool group_shift(const struct roster *from, const struct month_draft *draft,
	const struct shift *shift, struct roster *out)
{
	size_t first = out->shift_count, at = 0;
	bool done = true;

	while (done && at < draft->seat_count) {
		struct day day = draft->seats[at].day;
		size_t *who = NULL, count = 0;
		done = take_day(from, draft, shift, &at, &who, &count) &&
		       (count == 0 || group_day(out, first, shift, day, &who, count));
		free(who);
	}
	return done;
}

static bool is_used(const struct roster *roster, const char *id)
{
	for (size_t i = 0; i < roster->shift_count; i++)
		if (roster->shifts[i].id != NULL && strcmp(roster->shifts[i].id, id) == 0)
			return true;
	return false;
}

/* The id of a shift that keeps its people all month; "night-1", "night-2" of one that does not. */
static bool name_groups(const struct roster *from, const char *id, struct roster *out, size_t first)
{
	char name[ID_MAX + 1], number[NUMBER_SIZE];
	size_t next = 1;

	if (out->shift_count - first == 1)
		return string_copy(&out->shifts[first].id, id);
	for (size_t i = first; i < out->shift_count; i++) {
		do {
			int length = snprintf(number, sizeof(number), "-%zu", next++);
			snprintf(name, sizeof(name), "%.*s%s", ID_MAX - length, id, number);
		} while (is_used(from, name) || is_used(out, name));
		if (!string_copy(&out->shifts[i].id, name))
			return false;
	}
	return true;
}

enum status draft_roster_make(const struct roster *from, const struct month_draft *draft,
	struct roster *out, struct error *err)
{
	*out = (struct roster){.advisers = from->advisers, .adviser_count = from->adviser_count};
	for (size_t i = 0; i < from->shift_count; i++) {
		size_t first = out->shift_count;
		if (!group_shift(from, draft, &from->shifts[i], out) ||
			!name_groups(from, from->shifts[i].id, out, first))
			return error_memory(err);
	}
	return STATUS_OK;
}

void draft_roster_release(struct roster *roster)
{
	for (size_t i = 0; i < roster->shift_count; i++) {
		free(roster->shifts[i].id);
		free(roster->shifts[i].days.dates);
		free(roster->shifts[i].who);
	}
	free(roster->shifts);
	*roster = (struct roster){0};
}
