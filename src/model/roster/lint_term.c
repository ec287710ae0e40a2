/* A duty before a person's appointment begins or after it has ended. */
#include "lint_fold.h"

static void report(struct lint *lint, const struct fold *duties)
{
	const struct adviser *adviser = duties->key.adviser;
	char days[FOLD_DAYS_SIZE], date[DAY_TEXT_SIZE];

	if (duties->runs[0].first.n < adviser->term.first.n)
		lint_report(lint, adviser->line,
			N_("the appointment of %s begins only on %s, but there is duty before "
			   "it (%s): %s"),
			adviser->name, day_format(adviser->term.first, date), duties->key.shift->id,
			fold_days(duties, days));
	else
		lint_report(lint, adviser->line,
			N_("the appointment of %s ends on %s, but there is duty after it (%s): "
			   "%s"),
			adviser->name, day_format(adviser->term.last, date), duties->key.shift->id,
			fold_days(duties, days));
}

void lint_term(struct lint *lint)
{
	const struct duty_list *list = lint->input->duties;
	struct fold_list duties = {0};

	for (size_t i = 0; i < list->count && !lint->out_of_memory; i++) {
		const struct duty *duty = &list->items[i];
		const struct adviser *adviser = duty->adviser;
		if (!lint_staffed(duty) || day_range_has(adviser->term, duty->day) ||
			!day_range_has(lint->input->days, duty->day))
			continue;
		/* Before and after it are two findings: the side is what tells them apart. */
		const struct fold_key key = {.adviser = adviser,
			.shift = duty->shift,
			.start = duty->day.n < adviser->term.first.n};
		fold_add(&duties, &key, duty->day, duty->day.n, lint);
	}
	for (size_t i = 0; i < duties.count && !lint->out_of_memory; i++)
		report(lint, &duties.items[i]);
	fold_list_release(&duties);
}
