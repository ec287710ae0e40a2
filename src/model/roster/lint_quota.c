/* More hours or duties in a calendar month than an adviser's quota allows, or fewer hours. */
#include <stdio.h>
#include <stdlib.h>

#include "lint_rule.h"
#include "menzhen/model/duty/duty_hours.h"

enum { MONTH_SIZE = 8, COUNT_SIZE = 24 };

/* What an adviser has in one month. */
struct share {
	int64_t minutes;
	int duties;
};

struct month {
	struct day_range days;
	bool whole; /* all of it is checked */
	char name[MONTH_SIZE];
};

static struct month month_of(const struct lint *lint, struct day day)
{
	struct month month = {.days = day_range_month(day)};
	char date[DAY_TEXT_SIZE];

	month.whole = day_range_has(lint->input->days, month.days.first) &&
		      day_range_has(lint->input->days, month.days.last);
	snprintf(month.name, sizeof(month.name), "%.7s", day_format(month.days.first, date));
	return month;
}

static void report_over(struct lint *lint, const struct adviser *adviser, const struct month *month,
	const struct share *share)
{
	const struct quota *quota = &adviser->quota;
	char has[COUNT_SIZE], most[COUNT_SIZE];

	if (quota->minutes_most > 0 && share->minutes > quota->minutes_most)
		lint_report(lint, adviser->line,
			N_("%s has %s hours of duty in %s, over the quota of %s"), adviser->name,
			hours_format(share->minutes, has), month->name,
			hours_format(quota->minutes_most, most));
	if (quota->duties_most > 0 && share->duties > quota->duties_most) {
		snprintf(has, sizeof(has), "%d", share->duties);
		snprintf(most, sizeof(most), "%d", quota->duties_most);
		lint_report(lint, adviser->line, N_("%s has %s duties in %s, over the quota of %s"),
			adviser->name, has, month->name, most);
	}
}

/* Of a month that is wholly checked, and of one wholly appointed for it. */
static void report_under(struct lint *lint, const struct adviser *adviser,
	const struct month *month, const struct share *share)
{
	char has[COUNT_SIZE], least[COUNT_SIZE];

	if (!month->whole || share->minutes >= adviser->quota.minutes_least ||
		!day_range_has(adviser->term, month->days.first) ||
		!day_range_has(adviser->term, month->days.last))
		return;
	lint_report(lint, adviser->line,
		N_("%s has %s hours of duty in %s, and at least %s were agreed"), adviser->name,
		hours_format(share->minutes, has), month->name,
		hours_format(adviser->quota.minutes_least, least));
}

static void check_month(struct lint *lint, const struct month *month, struct share *shares)
{
	const struct roster *roster = lint->input->roster;
	const struct duty_list *duties = lint->input->duties;

	for (size_t i = 0; i < duties->count; i++) {
		const struct duty *duty = &duties->items[i];
		if (!lint_staffed(duty) || !day_range_has(month->days, duty->day) ||
			!day_range_has(lint->input->days, duty->day))
			continue;
		struct share *share = &shares[lint_adviser_index(lint, duty->adviser)];
		share->minutes += duty->end - duty->start;
		share->duties++;
	}
	for (size_t i = 0; i < roster->adviser_count && !lint->out_of_memory; i++) {
		report_over(lint, &roster->advisers[i], month, &shares[i]);
		report_under(lint, &roster->advisers[i], month, &shares[i]);
		shares[i] = (struct share){0};
	}
}

void lint_quota(struct lint *lint)
{
	struct share *shares =
		lint_array(lint, lint->input->roster->adviser_count, sizeof(*shares));
	struct day day = lint->input->days.first;

	while (shares != NULL && day.n <= lint->input->days.last.n && !lint->out_of_memory) {
		struct month month = month_of(lint, day);
		check_month(lint, &month, shares);
		day = day_add(month.days.last, 1);
	}
	free(shares);
}
