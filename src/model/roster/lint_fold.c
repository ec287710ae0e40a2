#include "lint_fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"

enum { RUN_TEXT_SIZE = 2 * DAY_TEXT_SIZE + 2, RUNS_SHOWN = 6 };

static bool same_key(const struct fold_key *a, const struct fold_key *b)
{
	return a->adviser == b->adviser && a->shift == b->shift && a->other == b->other &&
	       a->opening == b->opening && a->start == b->start && a->end == b->end;
}

/* The fold with this KEY, made if need be. NULL: no room, or no memory. */
static struct fold *find_fold(struct fold_list *list, const struct fold_key *key, struct lint *lint)
{
	for (size_t i = list->count; i > 0; i--)
		if (same_key(&list->items[i - 1].key, key))
			return &list->items[i - 1];
	if (list->count == FOLDS_MAX)
		return NULL;
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items))) {
		lint->out_of_memory = true;
		return NULL;
	}
	struct fold *fold = &list->items[list->count++];
	*fold = (struct fold){.key = *key};
	return fold;
}

void fold_add(struct fold_list *list, const struct fold_key *key, struct day day, int ordinal,
	struct lint *lint)
{
	struct fold *fold = find_fold(list, key, lint);

	if (fold == NULL)
		return;
	struct fold_run *last = fold->run_count > 0 ? &fold->runs[fold->run_count - 1] : NULL;
	if (last != NULL && last->last.n == day.n)
		return;
	fold->days++;
	if (last != NULL && last->ordinal == ordinal - 1) {
		last->last = day;
		last->ordinal = ordinal;
		return;
	}
	if (!array_reserve((void **)&fold->runs, &fold->run_capacity, fold->run_count,
		    sizeof(*fold->runs))) {
		lint->out_of_memory = true;
		return;
	}
	fold->runs[fold->run_count++] = (struct fold_run){day, day, ordinal};
}

/* A day of the year that was named last is "12-31". */
static void format_day(struct day day, int *year, char out[DAY_TEXT_SIZE])
{
	char whole[DAY_TEXT_SIZE];
	bool known = day_to_civil(day).year == *year;

	day_format(day, whole);
	*year = day_to_civil(day).year;
	memcpy(out, known ? whole + 5 : whole, strlen(whole) + 1 - (known ? 5 : 0));
}

static void format_run(const struct fold_run *run, int *year, char out[RUN_TEXT_SIZE])
{
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];

	format_day(run->first, year, first);
	if (run->first.n == run->last.n) {
		memcpy(out, first, strlen(first) + 1);
		return;
	}
	format_day(run->last, year, last);
	snprintf(out, RUN_TEXT_SIZE, "%s..%s", first, last);
}

char *fold_days(const struct fold *fold, char out[FOLD_DAYS_SIZE])
{
	char text[RUN_TEXT_SIZE];
	size_t used = 0;
	int year = 0;

	out[0] = '\0';
	for (size_t i = 0; i < fold->run_count && i < RUNS_SHOWN; i++) {
		format_run(&fold->runs[i], &year, text);
		used += (size_t)snprintf(
			out + used, FOLD_DAYS_SIZE - used, "%s%s", i > 0 ? ", " : "", text);
	}
	if (fold->run_count > RUNS_SHOWN)
		snprintf(out + used, FOLD_DAYS_SIZE - used, ", ...");
	return out;
}

char *fold_hours(const struct fold *fold, char out[FOLD_HOURS_SIZE])
{
	char start[MINUTE_TEXT_SIZE], end[MINUTE_TEXT_SIZE];

	snprintf(out, FOLD_HOURS_SIZE, "%s-%s", minute_format(fold->key.start, start),
		minute_format(fold->key.end, end));
	return out;
}

void fold_list_release(struct fold_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i].runs);
	free(list->items);
	*list = (struct fold_list){0};
}
