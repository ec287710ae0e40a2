#include "candidate_fit.h"

#include <string.h>

#include "menzhen/base/division.h"

bool candidate_shares(const struct candidate *candidate)
{
	return candidate->duty != NULL && adviser_kind_advises(candidate->adviser->kind);
}

void measure_pool(struct measure *measure, const struct candidate_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct standing *standing = &measure->input->standings[i];
		if (!candidate_shares(&list->items[i]))
			continue;
		measure->given += standing->given;
		measure->duty_minutes += standing->duty_minutes;
		measure->people++;
	}
}

/* Everybody speaks it, so the roster need not say so. */
static bool is_common(const char *language)
{
	static const char *const names[] = {"普通话", "国语", "汉语", "Mandarin", "Putonghua"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(language, names[i]) == 0)
			return true;
	return false;
}

struct measure measure_of(const struct assignment_input *input)
{
	const char *language = input->need.language;

	return (struct measure){
		.input = input,
		.category = category_find(input->categories, input->need.category),
		.language = language != NULL && !is_common(language) ? language : NULL,
		.now = moment_local(input->now, input->offset_minutes),
	};
}

static int clip(int64_t value, int least, int most)
{
	if (value < least)
		return least;
	return value > most ? most : (int)value;
}

static int skill_fit(const struct adviser *adviser, const struct measure *measure)
{
	static const int by_cover[] = {SKILL_OTHER, SKILL_GROUP, SKILL_LEAF};
	int best = 0;

	if (adviser->skills.count == 0)
		return SKILL_GENERAL;
	for (size_t i = 0; i < adviser->skills.count; i++) {
		int cover = category_covered(
			measure->input->categories, measure->category, adviser->skills.items[i]);
		if (cover > best)
			best = cover;
	}
	return by_cover[best];
}

static bool speaks(const struct adviser *adviser, const char *language)
{
	if (language == NULL)
		return false;
	for (size_t i = 0; i < adviser->languages.count; i++)
		if (strcmp(adviser->languages.items[i], language) == 0)
			return true;
	return false;
}

/* Rounded halves up, both ways: of two with the same hours one case more is exactly one more. */
static int over_share(const struct standing *standing, const struct measure *measure)
{
	bool hours = measure->duty_minutes > 0;
	int64_t whole = hours ? measure->duty_minutes : measure->people;
	int64_t part = hours ? standing->duty_minutes : 1;
	int64_t over = standing->given * whole - measure->given * part;

	return (int)floor_divide(2 * over + whole, 2 * whole);
}

/* A clock that was set back makes nobody idle for less than no time. */
static int idle_minutes(const struct standing *standing, moment now)
{
	moment idle = (now - standing->last_active) / MS_PER_MINUTE;

	return idle > 0 ? (int)idle : 0;
}

static int idle_fit(const struct candidate *candidate)
{
	if (candidate->last_active == 0)
		return IDLE_MOST;
	return clip(candidate->idle / IDLE_STEP_MINUTES, 0, IDLE_MOST);
}

static void find_loads(
	struct candidate *candidate, const struct standing *standing, const struct measure *measure)
{
	candidate->open_cases = standing->open_cases;
	candidate->last_active = standing->last_active;
	candidate->idle = idle_minutes(standing, measure->input->now);
	if (candidate_shares(candidate))
		candidate->over_share = over_share(standing, measure);
}

void candidate_measure(
	struct candidate *candidate, const struct standing *standing, const struct measure *measure)
{
	const struct adviser *adviser = candidate->adviser;

	find_loads(candidate, standing, measure);
	candidate->fit[CRITERION_SKILL] = skill_fit(adviser, measure);
	candidate->fit[CRITERION_CONTINUITY] = standing->knows_client;
	candidate->fit[CRITERION_LANGUAGE] = speaks(adviser, measure->language);
	candidate->fit[CRITERION_SEX] =
		candidate->sex != SEX_UNSTATED && adviser->sex == candidate->sex;
	candidate->fit[CRITERION_OPEN_CASES] = -clip(candidate->open_cases, 0, OPEN_CASES_MOST);
	candidate->fit[CRITERION_SHARE] = clip(-candidate->over_share, -SHARE_MOST, SHARE_MOST);
	candidate->fit[CRITERION_IDLE] = idle_fit(candidate);
	for (int i = 0; i < CRITERIA; i++)
		candidate->total += candidate->fit[i] * measure->input->weights->of[i];
}
