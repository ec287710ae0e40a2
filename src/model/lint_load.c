/* Somebody has far more hours, or far fewer, than others of the same kind on the same work. */
#include <stdlib.h>

#include "lint_rule.h"
#include "menzhen/model/duty_hours.h"

/* What one adviser has of a measure. */
struct load {
	int64_t minutes;
	bool peer; /* on a shift that has such hours, and appointed all the while */
};

/* The longest turn of a shift so far: what one person has before the next one's begins. */
struct turn {
	struct day day;  /* the last one counted */
	int number;      /* of the turn it is of, as turn_of has it */
	int64_t minutes; /* of one person in it */
	int64_t longest;
};

struct measured {
	struct lint *lint;
	enum hours_measure measure;
	struct load *loads; /* by adviser */
	struct turn *turns; /* by shift */
};

/* Days with the same number are of one turn. */
static int turn_of(const struct shift *shift, struct day day)
{
	switch (shift->rotation.every) {
	case ROTATE_WEEK:
		return day_rule_week(day);
	case ROTATE_MONTH:
		return calendar_month_number(day);
	default:
		return day.n;
	}
}

static int64_t minutes_of(const struct shift *shift)
{
	int64_t minutes = 0;

	for (size_t i = 0; i < shift->span_count; i++) {
		struct span span = shift->spans[i];
		minutes += span.end - span.start + (span.end > span.start ? 0 : MINUTES_PER_DAY);
	}
	return minutes;
}

/* SHIFT is held on DAY, not before those counted so far. */
static void count_turn(struct turn *turn, const struct shift *shift, struct day day)
{
	int number = turn_of(shift, day);

	if (turn->longest > 0 && turn->day.n == day.n)
		return;
	if (turn->longest == 0 || turn->number != number)
		turn->minutes = 0;
	turn->day = day;
	turn->number = number;
	turn->minutes += minutes_of(shift);
	if (turn->minutes > turn->longest)
		turn->longest = turn->minutes;
}

static bool appointed(const struct lint *lint, const struct adviser *adviser)
{
	return day_range_has(adviser->term, lint->input->days.first) &&
	       day_range_has(adviser->term, lint->input->days.last);
}

static void mark_peers(const struct measured *of, const struct shift *shift)
{
	const struct roster *roster = of->lint->input->roster;

	for (size_t i = 0; i < shift->who_count; i++)
		of->loads[shift->who[i]].peer =
			appointed(of->lint, &roster->advisers[shift->who[i]]);
}

/* Hours of leave count for whose they were: leave is no unfairness. */
static void add_duties(const struct measured *of)
{
	const struct lint_input *input = of->lint->input;

	for (size_t i = 0; i < input->duties->count; i++) {
		const struct duty *duty = &input->duties->items[i];
		if (!day_range_has(input->days, duty->day) ||
			!hours_counted(of->measure, duty->shift, input->calendar, duty->day))
			continue;
		of->loads[lint_adviser_index(of->lint, duty->adviser)].minutes +=
			duty->end - duty->start;
		struct turn *turn = &of->turns[duty->shift - input->roster->shifts];
		if (turn->longest == 0)
			mark_peers(of, duty->shift);
		count_turn(turn, duty->shift, duty->day);
	}
}

static bool has_kind(const struct roster *roster, const struct shift *shift, enum adviser_kind kind)
{
	for (size_t i = 0; i < shift->who_count; i++)
		if (roster->advisers[shift->who[i]].kind == kind)
			return true;
	return false;
}

/* The longest turn of any shift that people of KIND are on. */
static int64_t longest_turn(const struct measured *of, enum adviser_kind kind)
{
	const struct roster *roster = of->lint->input->roster;
	int64_t longest = 0;

	for (size_t i = 0; i < roster->shift_count; i++)
		if (of->turns[i].longest > longest && has_kind(roster, &roster->shifts[i], kind))
			longest = of->turns[i].longest;
	return longest;
}

static void report(
	const struct measured *of, const struct adviser *adviser, int64_t minutes, int64_t mean)
{
	static const char *const what[HOURS_MEASURES] = {
		[HOURS_ALL] = N_("duty"),
		[HOURS_NIGHT] = N_("night duty"),
		[HOURS_DAYS_OFF] = N_("duty on days off"),
	};
	char has[HOURS_TEXT_SIZE], others[HOURS_TEXT_SIZE];

	lint_report(of->lint, adviser->line,
		minutes > mean ? N_("%s has %s hours of %s in these days, far more than the mean "
				    "of %s of the same kind")
			       : N_("%s has %s hours of %s in these days, far less than the mean "
				    "of %s of the same kind"),
		adviser->name, hours_format(minutes, has), what[of->measure],
		hours_format(mean, others));
}

/* Who has agreed on no more than a quota may have less than the others. */
static bool wants_no_more(const struct adviser *adviser)
{
	return adviser->quota.minutes_most > 0 || adviser->quota.duties_most > 0;
}

static void compare(const struct measured *of, enum adviser_kind kind)
{
	const struct roster *roster = of->lint->input->roster;
	int64_t sum = 0, count = 0;

	for (size_t i = 0; i < roster->adviser_count; i++) {
		if (!of->loads[i].peer || roster->advisers[i].kind != kind)
			continue;
		sum += of->loads[i].minutes;
		count++;
	}
	if (count < 2)
		return;
	int64_t mean = sum / count, allowed = mean * LINT_LOAD_PERCENT / 100;
	int64_t turn = longest_turn(of, kind);
	if (allowed < turn)
		allowed = turn;
	for (size_t i = 0; i < roster->adviser_count && !of->lint->out_of_memory; i++) {
		const struct adviser *adviser = &roster->advisers[i];
		int64_t off = of->loads[i].minutes - mean;
		if (!of->loads[i].peer || adviser->kind != kind)
			continue;
		if (off > allowed || (-off > allowed && !wants_no_more(adviser)))
			report(of, adviser, of->loads[i].minutes, mean);
	}
}

static void check_measure(struct lint *lint, enum hours_measure measure)
{
	const struct roster *roster = lint->input->roster;
	struct measured of = {.lint = lint, .measure = measure};

	of.loads = lint_array(lint, roster->adviser_count, sizeof(*of.loads));
	of.turns = lint_array(lint, roster->shift_count, sizeof(*of.turns));
	if (!lint->out_of_memory)
		add_duties(&of);
	for (int kind = 0; kind < ADVISER_KINDS && !lint->out_of_memory; kind++)
		compare(&of, (enum adviser_kind)kind);
	free(of.loads);
	free(of.turns);
}

void lint_load(struct lint *lint)
{
	const struct day_range days = lint->input->days;

	if (days.last.n - days.first.n + 1 < LINT_LOAD_DAYS)
		return;
	for (int measure = 0; measure < HOURS_MEASURES; measure++)
		check_measure(lint, (enum hours_measure)measure);
}
