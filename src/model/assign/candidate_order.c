#include "candidate_order.h"

#include <stdlib.h>

/* Whom a proposal lists before whom. */
enum group { ELIGIBLE, WARNED, STOPPED_PRESENT, STOPPED_COMING, STOPPED_UNKNOWN };

/*
 * Where a candidate stands: the lower number first, of equals by the next one. It is these that are
 * sorted, because candidates are large and are compared many times.
 */
struct place {
	int64_t first, second, third;
	size_t index; /* in the roster: no two are equal */
};

static enum group group_of(const struct candidate *candidate)
{
	if (candidate->eligible)
		return candidate->warned ? WARNED : ELIGIBLE;
	if (candidate->duty != NULL)
		return STOPPED_PRESENT;
	return candidate->next != NULL ? STOPPED_COMING : STOPPED_UNKNOWN;
}

static struct place place_of(const struct candidate *candidate, size_t index)
{
	enum group group = group_of(candidate);
	struct place place = {.first = (int64_t)group << 32, .index = index}; /* beyond any total */

	if (candidate->eligible) {
		place.first -= candidate->total;
		place.second = candidate->open_cases;
		place.third = candidate->last_active;
	} else if (group == STOPPED_COMING) {
		place.second = candidate->next->day.n;
		place.third = candidate->next->start;
	}
	return place;
}

static int compare_places(const void *left, const void *right)
{
	const struct place *a = *(const struct place *const *)left;
	const struct place *b = *(const struct place *const *)right;

	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	if (a->second != b->second)
		return a->second < b->second ? -1 : 1;
	if (a->third != b->third)
		return a->third < b->third ? -1 : 1;
	return (a->index > b->index) - (a->index < b->index);
}

/* Room for sorting. */
struct sorting {
	struct place *places; /* in roster order */
	const struct place **order;
	struct candidate *sorted;
};

static void sort_into(const struct candidate_list *list, const struct sorting *sorting)
{
	for (size_t i = 0; i < list->count; i++) {
		sorting->places[i] = place_of(&list->items[i], i);
		sorting->order[i] = &sorting->places[i];
	}
	qsort(sorting->order, list->count, sizeof(*sorting->order), compare_places);
	for (size_t i = 0; i < list->count; i++)
		sorting->sorted[i] = list->items[sorting->order[i]->index];
}

enum status candidates_sort(struct candidate_list *list, struct error *err)
{
	size_t room = list->count + 1;
	struct sorting sorting = {
		.places = malloc(room * sizeof(*sorting.places)),
		.order = malloc(room * sizeof(*sorting.order)),
		.sorted = malloc(room * sizeof(*sorting.sorted)),
	};
	enum status status = STATUS_OK;

	if (sorting.places != NULL && sorting.order != NULL && sorting.sorted != NULL) {
		sort_into(list, &sorting);
		free(list->items);
		list->items = sorting.sorted;
		sorting.sorted = NULL;
	} else {
		status = error_memory(err);
	}
	free(sorting.places);
	free(sorting.order);
	free(sorting.sorted);
	return status;
}
