/* A duty of one who has leave, and nobody who takes it. */
#include "lint_fold.h"

/* Does somebody else have what was planned for the person of DUTIES[AT]? */
static bool is_taken(const struct duty_list *duties, size_t at)
{
	const struct duty *lost = &duties->items[at];
	size_t first = at;

	while (first > 0 && duties->items[first - 1].day.n == lost->day.n)
		first--;
	for (size_t i = first; i < duties->count && duties->items[i].day.n == lost->day.n; i++) {
		const struct duty *duty = &duties->items[i];
		if (duty->shift == lost->shift && duty->start == lost->start &&
			duty->planned == lost->planned && duty->adviser != lost->adviser &&
			lint_staffed(duty))
			return true;
	}
	return false;
}

static void report(struct lint *lint, const struct fold *clash)
{
	char days[FOLD_DAYS_SIZE], hours[FOLD_HOURS_SIZE];

	lint_report(lint, clash->key.shift->line,
		N_("%s is on leave and nobody takes the duty (%s): %s on %s"),
		clash->key.adviser->name, clash->key.shift->id, fold_hours(clash, hours),
		fold_days(clash, days));
}

void lint_leave(struct lint *lint)
{
	const struct duty_list *duties = lint->input->duties;
	struct fold_list clashes = {0};

	for (size_t i = 0; i < duties->count && !lint->out_of_memory; i++) {
		const struct duty *duty = &duties->items[i];
		if (duty->state != DUTY_LEAVE || !day_range_has(lint->input->days, duty->day) ||
			is_taken(duties, i))
			continue;
		const struct fold_key key = {.adviser = duty->adviser,
			.shift = duty->shift,
			.start = duty->start,
			.end = duty->end};
		fold_add(&clashes, &key, duty->day, duty->day.n, lint);
	}
	for (size_t i = 0; i < clashes.count && !lint->out_of_memory; i++)
		report(lint, &clashes.items[i]);
	fold_list_release(&clashes);
}
