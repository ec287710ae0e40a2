#include "month_draft_sheet.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "model/assign/peer_group.h"

size_t sheet_index(const struct sheet *sheet, const struct adviser *adviser)
{
	return (size_t)(adviser - sheet->input->roster->advisers);
}

bool place_rotates(const struct place *place)
{
	return place->seat.shift->rotation.every != ROTATE_NOT;
}

/* The place of DUTY among those of its day, which are the last; NULL: there is none yet. */
static struct place *find_place(const struct sheet *sheet, const struct duty *duty)
{
	for (size_t i = sheet->count; i > 0; i--) {
		struct place *place = &sheet->places[i - 1];
		if (place->seat.day.n != duty->day.n)
			break;
		if (place->seat.shift == duty->shift && place->seat.planned == duty->planned)
			return place;
	}
	return NULL;
}

static struct place *add_place(struct sheet *sheet, const struct duty *duty)
{
	const struct draft_input *input = sheet->input;

	if (!array_reserve((void **)&sheet->places, &sheet->capacity, sheet->count,
		    sizeof(*sheet->places)))
		return NULL;
	struct place *place = &sheet->places[sheet->count++];
	place->seat.shift = duty->shift;
	place->seat.day = duty->day;
	place->seat.planned = duty->planned;
	place->minutes = hours_of_shift(duty->shift);
	place->drafted = day_range_has(input->days, duty->day);
	place->past = duty->day.n < input->from.n;
	for (int m = 0; m < HOURS_MEASURES; m++)
		place->counted[m] = hours_counted(
			(enum hours_measure)m, duty->shift, input->calendar, duty->day);
	return place;
}

/* Of two rows of a place, one on leave and one that took the turn, the second has it. */
static bool add_duties(struct sheet *sheet)
{
	const struct duty_list *duties = sheet->input->duties;

	for (size_t i = 0; i < duties->count; i++) {
		const struct duty *duty = &duties->items[i];
		struct place *place = find_place(sheet, duty);
		if (place == NULL)
			place = add_place(sheet, duty);
		if (place == NULL)
			return false;
		if (duty->state != DUTY_LEAVE && place->seat.present == NULL)
			place->seat.present = duty->adviser;
	}
	return true;
}

static void group_people(struct sheet *sheet)
{
	size_t advisers = sheet->input->roster->adviser_count;

	for (int m = 0; m < HOURS_MEASURES; m++) {
		peer_clear(sheet->groups[m], advisers);
		for (size_t i = 0; i < sheet->count; i++) {
			const struct place *place = &sheet->places[i];
			const struct shift *shift = place->seat.shift;
			if (!place->drafted || !place->counted[m] || !place_rotates(place))
				continue;
			for (size_t j = 0; j < shift->who_count; j++)
				peer_join(sheet->groups[m], shift->who[j], shift->who[0]);
		}
		peer_settle(sheet->groups[m], advisers);
	}
}

/* One more than COUNT, for an array of none may be NULL. */
static void *array_of(size_t count, size_t size)
{
	return calloc(count + 1, size);
}

enum status sheet_init(struct sheet *sheet, const struct draft_input *input, struct error *err)
{
	size_t advisers = input->roster->adviser_count;
	bool made = true;

	*sheet = (struct sheet){.input = input};
	sheet->people = array_of(advisers, sizeof(*sheet->people));
	sheet->sums = array_of(advisers, sizeof(*sheet->sums));
	sheet->members = array_of(advisers, sizeof(*sheet->members));
	for (int m = 0; m < HOURS_MEASURES; m++) {
		sheet->groups[m] = array_of(advisers, sizeof(*sheet->groups[m]));
		made = made && sheet->groups[m] != NULL;
	}
	if (!made || sheet->people == NULL || sheet->sums == NULL || sheet->members == NULL ||
		!add_duties(sheet))
		return error_memory(err);
	for (size_t i = 0; i < sheet->count; i++)
		sheet->empty += sheet->places[i].drafted;
	group_people(sheet);
	return STATUS_OK;
}

void sheet_release(struct sheet *sheet)
{
	free(sheet->places);
	free(sheet->people);
	free(sheet->sums);
	free(sheet->members);
	for (int m = 0; m < HOURS_MEASURES; m++)
		free(sheet->groups[m]);
	*sheet = (struct sheet){0};
}

/* Add SIGN times what PLACE is to the one who has it. */
static void count_place(struct sheet *sheet, const struct place *place, int sign)
{
	const struct adviser *adviser = place->seat.adviser;

	if (adviser == NULL) {
		sheet->empty += sign;
		return;
	}
	enum claim claim = sheet_claim(sheet, place, adviser);
	sheet->stand_ins += claim == CLAIM_SKILL ? sign : 0;
	sheet->other_skills += claim == CLAIM_KIND ? sign : 0;
	struct person *person = &sheet->people[sheet_index(sheet, adviser)];
	person->duties += sign * (int)place->seat.shift->span_count;
	for (int m = 0; m < HOURS_MEASURES; m++) {
		if (!place->counted[m])
			continue;
		person->hours[m] += sign * place->minutes;
		if (m != HOURS_ALL || place_rotates(place))
			person->shared[m] += sign * place->minutes;
	}
}

void sheet_give(struct sheet *sheet, struct place *place, const struct adviser *adviser)
{
	if (place->drafted)
		count_place(sheet, place, -1);
	place->seat.adviser = adviser;
	if (place->drafted)
		count_place(sheet, place, 1);
}
