#include "menzhen/desk/roster/roster_show.h"

#include "desk/duty/duty_scope.h"
#include "menzhen/desk/access/authorise.h"

#include <stdio.h>

enum { YEAR_SIZE = 16 };

/* Is SHIFT, which needs the calendar, in force on any of DAYS? */
static bool concerns(const struct shift *shift, struct day_range days)
{
	return shift_needs_calendar(shift) && shift->valid.first.n <= days.last.n &&
	       days.first.n <= shift->valid.last.n;
}

static struct day_range year_of(int year, struct day_range days)
{
	struct day first = day_from_civil((struct civil){year, 1, 1});
	struct day last = day_from_civil((struct civil){year, 12, 31});

	return (struct day_range){
		first.n > days.first.n ? first : days.first,
		last.n < days.last.n ? last : days.last,
	};
}

static enum status check_year(
	const struct roster *roster, int year, struct day_range days, struct error *err)
{
	char text[YEAR_SIZE];

	snprintf(text, sizeof(text), "%d", year);
	for (size_t i = 0; i < roster->shift_count; i++)
		if (concerns(&roster->shifts[i], days))
			return error_set(err, STATUS_CONFIG,
				N_("There is no calendar for %s, which the shift '%s' needs; add "
				   "calendar/%s.yaml to the station's folder"),
				text, roster->shifts[i].id, text);
	return STATUS_OK;
}

static enum status check_calendar(const struct desk *desk, struct day_range days, struct error *err)
{
	enum status status = STATUS_OK;
	int last = day_to_civil(days.last).year;

	for (int year = day_to_civil(days.first).year; year <= last && status == STATUS_OK; year++)
		if (calendar_find(&desk->config.calendar, year) == NULL)
			status = check_year(&desk->config.roster, year, year_of(year, days), err);
	return status;
}

static void keep_duties_of(const struct adviser *adviser, struct duty_list *list)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].adviser == adviser || list->items[i].planned == adviser)
			list->items[kept++] = list->items[i];
	list->count = kept;
}

enum status roster_show(const struct desk *desk, struct day_range days, const char *adviser,
	struct duty_list *out, struct error *err)
{
	const struct adviser *person = NULL;
	enum status status = desk_may(desk, "roster.read", err);

	if (status == STATUS_OK)
		status = day_range_check(days, ROSTER_SHOW_DAYS_MAX, err);
	if (status == STATUS_OK && adviser != NULL) {
		person = roster_adviser(&desk->config.roster, adviser);
		if (person == NULL)
			return error_set(err, STATUS_REFUSED,
				N_("There is nobody with the id '%s' in roster.yaml; without "
				   "--adviser everybody is shown, ids too with --json"),
				adviser);
	}
	if (status == STATUS_OK)
		status = check_calendar(desk, days, err);
	if (status == STATUS_OK)
		status = duties_between(desk, days.first, days.last, out, err);
	if (status == STATUS_OK && person != NULL)
		keep_duties_of(person, out);
	return status;
}
