/* Somebody has far more hours, or far fewer, than others of the same kind in the same sessions. */
#include <stdlib.h>

#include "lint_rule.h"
#include "menzhen/model/duty/duty_hours.h"
#include "model/assign/peer_group.h"

/* What one adviser has of a measure; of one who stands for a group, what the group has. */
struct load {
	int64_t minutes;
	int64_t sum, members, turn;
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
	size_t *groups;     /* the same */
	/* The first adviser of a kind in a session, whom others there are joined with. */
	size_t first[SESSION_KINDS][ADVISER_KINDS];
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
	turn->minutes += hours_of_shift(shift);
	if (turn->minutes > turn->longest)
		turn->longest = turn->minutes;
}

static bool appointed(const struct lint *lint, const struct adviser *adviser)
{
	return day_range_has(adviser->term, lint->input->days.first) &&
	       day_range_has(adviser->term, lint->input->days.last);
}

/* Those of one kind in one session are compared, if they are appointed all the while. */
static void join_peers(struct measured *of, const struct shift *shift)
{
	const struct roster *roster = of->lint->input->roster;

	for (size_t i = 0; i < shift->who_count; i++) {
		const struct adviser *adviser = &roster->advisers[shift->who[i]];
		size_t *first = &of->first[shift->session][adviser->kind];
		if (!appointed(of->lint, adviser))
			continue;
		if (*first == PEER_NONE)
			*first = shift->who[i];
		peer_join(of->groups, shift->who[i], *first);
	}
}

/* Hours of leave count for whose they were: leave is no unfairness. */
static void add_duties(struct measured *of)
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
			join_peers(of, duty->shift);
		count_turn(turn, duty->shift, duty->day);
	}
}

/* The longest turn of any shift that somebody of a group is on, into the group's. */
static void measure_turns(const struct measured *of)
{
	const struct roster *roster = of->lint->input->roster;

	for (size_t i = 0; i < roster->shift_count; i++)
		for (size_t j = 0; j < roster->shifts[i].who_count; j++) {
			size_t group = of->groups[roster->shifts[i].who[j]];
			if (group != PEER_NONE && of->loads[group].turn < of->turns[i].longest)
				of->loads[group].turn = of->turns[i].longest;
		}
}

static void measure_groups(const struct measured *of)
{
	for (size_t i = 0; i < of->lint->input->roster->adviser_count; i++) {
		if (of->groups[i] == PEER_NONE)
			continue;
		of->loads[of->groups[i]].sum += of->loads[i].minutes;
		of->loads[of->groups[i]].members++;
	}
	measure_turns(of);
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
				    "of %s of those in the same sessions")
			       : N_("%s has %s hours of %s in these days, far less than the mean "
				    "of %s of those in the same sessions"),
		adviser->name, hours_format(minutes, has), ERROR_ID(what[of->measure]),
		hours_format(mean, others));
}

/* Who has agreed on no more than a quota may have less than the others. */
static bool wants_no_more(const struct adviser *adviser)
{
	return adviser->quota.minutes_most > 0 || adviser->quota.duties_most > 0;
}

static void compare(const struct measured *of, size_t index)
{
	const struct adviser *adviser = &of->lint->input->roster->advisers[index];
	const struct load *group = &of->loads[of->groups[index]];
	int64_t mean = group->sum / group->members, allowed = mean * LINT_LOAD_PERCENT / 100;
	int64_t off = of->loads[index].minutes - mean;

	if (allowed < group->turn)
		allowed = group->turn;
	if (off > allowed || (-off > allowed && !wants_no_more(adviser)))
		report(of, adviser, of->loads[index].minutes, mean);
}

static void compare_all(struct measured *of)
{
	size_t advisers = of->lint->input->roster->adviser_count;

	peer_clear(of->groups, advisers);
	peer_clear(&of->first[0][0], (size_t)SESSION_KINDS * ADVISER_KINDS);
	add_duties(of);
	peer_settle(of->groups, advisers);
	measure_groups(of);
	for (size_t i = 0; i < advisers && !of->lint->out_of_memory; i++)
		if (of->groups[i] != PEER_NONE)
			compare(of, i);
}

static void check_measure(struct lint *lint, enum hours_measure measure)
{
	const struct roster *roster = lint->input->roster;
	struct measured of = {.lint = lint, .measure = measure};

	of.loads = lint_array(lint, roster->adviser_count, sizeof(*of.loads));
	of.groups = lint_array(lint, roster->adviser_count, sizeof(*of.groups));
	of.turns = lint_array(lint, roster->shift_count, sizeof(*of.turns));
	if (!lint->out_of_memory)
		compare_all(&of);
	free(of.loads);
	free(of.groups);
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
