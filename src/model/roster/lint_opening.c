/* Nobody who advises is on duty in hours that the station announces. */
#include <stdio.h>

#include "lint_fold.h"

/* Held away from the station, or not for those who walk in. */
static bool is_away(const struct shift *shift)
{
	switch (shift->session) {
	case SESSION_BOOKED_VISIT:
	case SESSION_ONLINE_TRIAGE:
	case SESSION_HOME_ROUND:
	case SESSION_LAW_BUS:
		return true;
	default:
		return shift->place != NULL || shift->venue != VENUE_CLINIC;
	}
}

/* Is somebody of DUTY there for visitors of OPENING? */
static bool serves(const struct duty *duty, const struct opening *opening)
{
	return lint_staffed(duty) && adviser_kind_advises(duty->adviser->kind) &&
	       (duty->shift->session == opening->session || !is_away(duty->shift));
}

/* The walk through the days of one opening. */
struct watch {
	struct lint *lint;
	struct fold_list gaps;
	const struct opening *opening;
	size_t from; /* the first duty that is not of more than a day ago */
	int ordinal; /* counts the days of the opening */
	struct day day;
};

/* BEGINS..ENDS, as duty_begins counts, is a gap. */
static void add_gap(struct watch *watch, int64_t begins, int64_t ends)
{
	int64_t midnight = (int64_t)watch->day.n * MINUTES_PER_DAY;
	const struct fold_key key = {.opening = watch->opening,
		.start = (int)(begins - midnight),
		.end = (int)(ends - midnight)};

	fold_add(&watch->gaps, &key, watch->day, watch->ordinal, watch->lint);
}

/* Duties come by their beginnings: what lies before the next one is not covered by any later. */
static void watch_day(struct watch *watch)
{
	const struct duty_list *duties = watch->lint->input->duties;
	const struct opening *opening = watch->opening;
	int64_t at = (int64_t)watch->day.n * MINUTES_PER_DAY + opening->start;
	int64_t ends = at - opening->start + opening->end;

	if (opening->end <= opening->start)
		ends += MINUTES_PER_DAY;
	while (watch->from < duties->count && duties->items[watch->from].day.n < watch->day.n - 1)
		watch->from++;
	for (size_t i = watch->from; i < duties->count && at < ends; i++) {
		const struct duty *duty = &duties->items[i];
		if (duty_begins(duty) >= ends)
			break;
		if (!serves(duty, opening) || duty_ends(duty) <= at)
			continue;
		if (duty_begins(duty) > at)
			add_gap(watch, at, duty_begins(duty));
		at = duty_ends(duty);
	}
	if (at < ends)
		add_gap(watch, at, ends);
}

static void watch_opening(struct lint *lint, const struct opening *opening, struct fold_list *gaps)
{
	struct watch watch = {.lint = lint, .opening = opening, .gaps = *gaps};
	const struct lint_input *input = lint->input;

	for (watch.day = input->days.first; watch.day.n <= input->days.last.n; watch.day.n++) {
		enum day_class class = calendar_class(input->calendar, watch.day);
		if (class == DAY_UNKNOWN || !opening->on_class[class])
			continue;
		watch.ordinal++;
		watch_day(&watch);
	}
	*gaps = watch.gaps;
}

static void report(struct lint *lint, const struct fold *gap)
{
	char hours[FOLD_HOURS_SIZE], days[FOLD_DAYS_SIZE], count[24];

	snprintf(count, sizeof(count), "%zu", gap->days);
	lint_report_in(lint, lint->input->station_file, gap->key.opening->line,
		N_("nobody is on duty in announced hours (%s): %s on %s, days: %s"),
		ERROR_ID(session_title(gap->key.opening->session)), fold_hours(gap, hours),
		fold_days(gap, days), count);
}

void lint_opening(struct lint *lint)
{
	const struct station *station = lint->input->station;
	struct fold_list gaps = {0};

	for (size_t i = 0; i < station->opening_count && !lint->out_of_memory; i++)
		watch_opening(lint, &station->openings[i], &gaps);
	for (size_t i = 0; i < gaps.count && !lint->out_of_memory; i++)
		report(lint, &gaps.items[i]);
	fold_list_release(&gaps);
}
