#include "menzhen/model/assign/weights.h"

#include <stdio.h>

#include "menzhen/base/error.h"

static const struct coded criteria[CRITERIA] = {
	[CRITERION_SKILL] = {"skill", N_("Field")},
	[CRITERION_CONTINUITY] = {"continuity", N_("Knows the client")},
	[CRITERION_LANGUAGE] = {"language", N_("Language")},
	[CRITERION_SEX] = {"sex", N_("Sex asked for")},
	[CRITERION_OPEN_CASES] = {"open_cases", N_("Open cases")},
	[CRITERION_SHARE] = {"share", N_("Share of cases")},
	[CRITERION_IDLE] = {"idle", N_("Idle")},
};

const struct coded_table criterion_table = {criteria, CRITERIA};

/*
 * A clinic's own order, as a sum: field first, then fewest open cases, then who is furthest below
 * their share, then who has been idle longest. Each weight therefore outweighs all that the ones
 * behind it can come to:
 *
 *	idle         1 x 3 at most                         =   3
 *	share        4 > 3;     from -3 to 3: 6 x 4 + 3    =  27
 *	open cases  30 > 27;    9 of them: 9 x 30 + 27     = 297
 *	skill      600 > 2 x 297: see continuity
 *
 * Whoever knows the client goes before one step of skill (this matter, its field, any matter,
 * another field), whatever the open cases are, but not before two: 600 + 297 < 900, and
 * 900 + 297 < 1 200. A wish that the client has said aloud goes before that and before two steps,
 * not before three: somebody of quite another field cannot help in any language. What the fits cut
 * off (a tenth open case, the minutes of idleness) still decides between equal totals.
 */
const struct weights weights_default = {
	.of =
		{
			[CRITERION_SKILL] = 600,
			[CRITERION_CONTINUITY] = 900,
			[CRITERION_LANGUAGE] = 1500,
			[CRITERION_SEX] = 1500,
			[CRITERION_OPEN_CASES] = 30,
			[CRITERION_SHARE] = 4,
			[CRITERION_IDLE] = 1,
		},
	.window_days = 28,
};

char *points_format(int points, char out[POINTS_TEXT_SIZE])
{
	char digits[16];
	int count = snprintf(digits, sizeof(digits), "%d", points < 0 ? -points : points);
	size_t length = 0;

	if (points < 0)
		out[length++] = '-';
	for (int i = 0; i < count; i++) {
		if (i > 0 && (count - i) % 3 == 0)
			out[length++] = ',';
		out[length++] = digits[i];
	}
	out[length] = '\0';
	return out;
}
