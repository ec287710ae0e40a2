/* At 80x24 the pane has room for the longest there is to say of anybody. */
#include "screens/assign/assign_screen.h"

#include <string.h>

#include "menzhen/desk/words/words.h"
#include "menzhen/model/assign/weights.h"
#include "menzhen/tui/widget/wrap.h"
#include "unit.h"

enum { INSIDE_ROWS = 22, INSIDE_COLUMNS = 76, RULE_AND_ADVICE = 2 };

static const char *english(const char *msgid)
{
	return msgid;
}

static size_t rows_of(struct buffer *text)
{
	size_t rows = wrap_count(buffer_text(text), text->length, INSIDE_COLUMNS);

	buffer_release(text);
	return rows;
}

static size_t reason_rows(const struct candidate *candidate)
{
	struct buffer text = {0};

	words_add_reasons(&text, candidate, english);
	return rows_of(&text);
}

/* With the heaviest weights that station.yaml may have. */
static size_t point_rows(const struct candidate *candidate)
{
	struct buffer text = {0};
	struct weights weights;
	int points[CRITERIA];

	for (int i = 0; i < CRITERIA; i++)
		weights.of[i] = WEIGHT_MOST;
	candidate_points(candidate, &weights, points);
	words_add_points(&text, points, -999 * WEIGHT_MOST, english);
	return rows_of(&text);
}

static const struct adviser adviser = {.sex = SEX_MALE, .daily_limit = 120};
static const struct duty duty = {.end = 21 * 60, .back = 20 * 60, .state = DUTY_AWAY};

/* All that can be told at once of one who cannot, and of one who can. */
START_TEST(nothing_is_cut)
{
	const struct conflict own = {.band = BAND_NAME_ONLY, .tie = TIE_REPRESENTS};
	const struct conflict of_firm = {.band = BAND_NAME_ONLY, .tie = TIE_FIRM};
	struct candidate candidate = {
		.adviser = &adviser,
		.duty = &duty,
		.conflict = &own,
		.language = "Changzhou dialect",
		.sex = SEX_FEMALE,
		.stops = 1u << REASON_AWAY | 1u << REASON_DOES_NOT_ADVISE |
			 1u << REASON_TERM_ENDED | 1u << REASON_DAILY_LIMIT |
			 1u << REASON_CONFLICT_REPRESENTS,
		.fit = {[CRITERION_SKILL] = SKILL_LEAF,
			[CRITERION_CONTINUITY] = 1,
			[CRITERION_OPEN_CASES] = -OPEN_CASES_MOST,
			[CRITERION_SHARE] = -SHARE_MOST,
			[CRITERION_IDLE] = IDLE_MOST},
		.open_cases = 120,
		.over_share = -120,
		.idle = 1200,
		.last_active = 1,
	};
	size_t room = (size_t)assign_pane_rows(INSIDE_ROWS) - RULE_AND_ADVICE;

	ck_assert_uint_le(reason_rows(&candidate), room);
	candidate.stops = 0;
	candidate.eligible = candidate.warned = true;
	candidate.conflict = &of_firm;
	candidate.fit[CRITERION_LANGUAGE] = candidate.fit[CRITERION_SEX] = 1;
	ck_assert_uint_le(reason_rows(&candidate) + point_rows(&candidate), room);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, nothing_is_cut);
}

UNIT_MAIN("assign_pane", add)
