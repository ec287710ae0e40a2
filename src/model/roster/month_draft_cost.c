#include <stdlib.h>

#include "model/assign/peer_group.h"
#include "month_draft_sheet.h"

enum { HOUR = 60, HALF_HOUR = 30 };

/* Each row says what one of it counts: 1 is an hour off the mean. */
const struct draft_cost_row draft_cost_table[DRAFT_COSTS] = {
	[COST_EMPTY] = {"empty", N_("Nobody there"), 10000},
	[COST_STAND_IN] = {"stand_in", N_("Stand-in with a skill in common"), 100},
	[COST_OTHER_SKILL] = {"other_skill", N_("Stand-in without one"), 200},
	[COST_LEAST] = {"least", N_("Hours short of what was agreed"), 5},
	[COST_HOURS] = {"hours", N_("Hours of shared turns off the mean"), 1},
	[COST_NIGHT] = {"nights", N_("Night hours off the mean"), 4},
	[COST_DAYS_OFF] = {"days_off", N_("Hours on days off, off the mean"), 4},
};

static int64_t hours_off(int64_t minutes, int64_t mean)
{
	return (llabs(minutes - mean) + HALF_HOUR) / HOUR;
}

/* Each one's whole hours off the mean of the group, squared. */
static int64_t unevenness(struct sheet *sheet, enum hours_measure measure, int64_t *spread)
{
	const size_t *groups = sheet->groups[measure];
	size_t advisers = sheet->input->roster->adviser_count;
	int64_t count = 0;

	for (size_t i = 0; i < advisers; i++)
		sheet->sums[i] = sheet->members[i] = 0;
	for (size_t i = 0; i < advisers; i++) {
		if (groups[i] == PEER_NONE)
			continue;
		sheet->sums[groups[i]] += sheet->people[i].shared[measure];
		sheet->members[groups[i]]++;
	}
	for (size_t i = 0; i < advisers; i++) {
		if (groups[i] == PEER_NONE)
			continue;
		int64_t minutes = sheet->people[i].shared[measure];
		int64_t off =
			hours_off(minutes, sheet->sums[groups[i]] / sheet->members[groups[i]]);
		count += off * off;
		*spread += (minutes / HALF_HOUR) * (minutes / HALF_HOUR);
	}
	sheet->work += (int64_t)advisers;
	return count;
}

/* Of those who are appointed for the whole month. */
static int64_t hours_short(const struct sheet *sheet)
{
	const struct draft_input *input = sheet->input;
	int64_t hours = 0;

	for (size_t i = 0; i < input->roster->adviser_count; i++) {
		const struct adviser *adviser = &input->roster->advisers[i];
		int64_t lacking = adviser->quota.minutes_least - sheet->people[i].hours[HOURS_ALL];
		if (lacking > 0 && day_range_has(adviser->term, input->days.first) &&
			day_range_has(adviser->term, input->days.last))
			hours += (lacking + HOUR - 1) / HOUR;
	}
	return hours;
}

void sheet_bill(struct sheet *sheet, struct draft_bill *out, int64_t *spread)
{
	*spread = 0;
	out->counts[COST_EMPTY] = sheet->empty;
	out->counts[COST_STAND_IN] = sheet->stand_ins;
	out->counts[COST_OTHER_SKILL] = sheet->other_skills;
	out->counts[COST_LEAST] = hours_short(sheet);
	out->counts[COST_HOURS] = unevenness(sheet, HOURS_ALL, spread);
	out->counts[COST_NIGHT] = unevenness(sheet, HOURS_NIGHT, spread);
	out->counts[COST_DAYS_OFF] = unevenness(sheet, HOURS_DAYS_OFF, spread);
}

int64_t draft_bill_total(const struct draft_bill *bill)
{
	int64_t total = 0;

	for (int cost = 0; cost < DRAFT_COSTS; cost++)
		total += bill->counts[cost] * draft_cost_table[cost].weight;
	return total;
}

struct score sheet_score(struct sheet *sheet)
{
	struct draft_bill bill;
	struct score score;

	sheet_bill(sheet, &bill, &score.spread);
	score.empty = sheet->empty;
	score.cost = draft_bill_total(&bill);
	return score;
}

bool score_less(struct score a, struct score b)
{
	if (a.empty != b.empty)
		return a.empty < b.empty;
	return a.cost != b.cost ? a.cost < b.cost : a.spread < b.spread;
}
