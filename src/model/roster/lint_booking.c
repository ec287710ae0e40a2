/* One person has two duties at overlapping hours, in different places or in none that is stated. */
#include <stdio.h>
#include <stdlib.h>

#include "lint_fold.h"

static void add_clash(struct lint *lint, struct fold_list *clashes, const struct duty *earlier,
	const struct duty *duty)
{
	int64_t ends = duty_ends(earlier) < duty_ends(duty) ? duty_ends(earlier) : duty_ends(duty);
	bool in_order = earlier->shift <= duty->shift; /* of the file: its second is pointed at */
	const struct fold_key key = {.adviser = duty->adviser,
		.shift = in_order ? duty->shift : earlier->shift,
		.other = in_order ? earlier->shift : duty->shift,
		.start = duty->start,
		.end = duty->start + (int)(ends - duty_begins(duty))};

	if (day_range_has(lint->input->days, duty->day))
		fold_add(clashes, &key, duty->day, duty->day.n, lint);
}

/* Each duty against that of the same person, begun before it, that ends last. */
static void find_clashes(struct lint *lint, struct fold_list *clashes, const struct duty **last)
{
	const struct duty_list *duties = lint->input->duties;

	for (size_t i = 0; i < duties->count && !lint->out_of_memory; i++) {
		const struct duty *duty = &duties->items[i];
		const struct duty **earlier = &last[lint_adviser_index(lint, duty->adviser)];
		if (!lint_staffed(duty))
			continue;
		if (*earlier != NULL && duty_collides(*earlier, duty))
			add_clash(lint, clashes, *earlier, duty);
		if (*earlier == NULL || duty_ends(*earlier) < duty_ends(duty))
			*earlier = duty;
	}
}

static void report(struct lint *lint, const struct fold *clash)
{
	char hours[FOLD_HOURS_SIZE], days[FOLD_DAYS_SIZE], shifts[ERROR_ARG_SIZE];

	snprintf(shifts, sizeof(shifts), "%s, %s", clash->key.other->id, clash->key.shift->id);
	lint_report(lint, clash->key.shift->line, N_("%s is in two places at once (%s): %s on %s"),
		clash->key.adviser->name, shifts, fold_hours(clash, hours), fold_days(clash, days));
}

void lint_booking(struct lint *lint)
{
	const struct duty **last =
		lint_array(lint, lint->input->roster->adviser_count, sizeof(*last));
	struct fold_list clashes = {0};

	if (last != NULL)
		find_clashes(lint, &clashes, last);
	for (size_t i = 0; i < clashes.count && !lint->out_of_memory; i++)
		report(lint, &clashes.items[i]);
	fold_list_release(&clashes);
	free(last);
}
