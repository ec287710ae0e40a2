/* The lines above the ledger's list: what is shown, and what it comes to. */
#include <stdio.h>

#include "ledger_screen.h"
#include "menzhen/base/language.h"
#include "phrases.h"

static int put_count(struct canvas *canvas, struct rect area, int x, const char *label,
	size_t count, enum role role)
{
	char number[24];

	snprintf(number, sizeof(number), "%zu", count);
	x += canvas_put(canvas, area.y, x, area.x + area.width - x, ROLE_LABEL, label) + 1;
	x += canvas_put(canvas, area.y, x, area.x + area.width - x, role, number);
	return x + 2;
}

/* By state, those that there are. */
static int draw_states(
	const struct ledger_totals *totals, struct canvas *canvas, struct rect area, int x)
{
	for (int state = 0; state < CASE_STATES; state++)
		if (totals->by_state[state] > 0)
			x = put_count(canvas, area, x, _(case_state_title((enum case_state)state)),
				totals->by_state[state], phrase_state_role((enum case_state)state));
	return x;
}

static void draw_ratings(
	const struct ledger_totals *totals, struct canvas *canvas, struct rect area, int x)
{
	char rated[24], satisfied[24];
	struct buffer line = {0};

	if (ledger_totals_rated(totals) == 0)
		return;
	snprintf(rated, sizeof(rated), "%zu", ledger_totals_rated(totals));
	snprintf(satisfied, sizeof(satisfied), "%zu", ledger_totals_satisfied(totals));
	/* TRANSLATORS: how many of those rated were satisfied */
	phrase_add(&line, N_("satisfied %s of %s rated"), satisfied, rated);
	canvas_put(canvas, area.y, x, area.x + area.width - x, ROLE_VALUE, buffer_text(&line));
	buffer_release(&line);
}

void ledger_totals_draw(const struct ledger_screen *state, struct canvas *canvas, struct rect area)
{
	const struct ledger_totals *totals = &state->ledger.totals;
	struct rect line = {area.y, area.x, 1, area.width};

	canvas_clear(canvas, line);
	if (state->ledger.error.status != STATUS_OK) {
		canvas_put(canvas, line.y, line.x, line.width, ROLE_DANGER,
			_("The database cannot be read; run 'menzhen verify'"));
		return;
	}
	int x = put_count(
		canvas, line, line.x, _("Cases"), ledger_count(&state->ledger), ROLE_STRONG);
	if (!state->ledger.counted)
		canvas_put(canvas, line.y, x, line.x + line.width - x, ROLE_HINT,
			_("being counted …"));
	else
		draw_ratings(totals, canvas, line, draw_states(totals, canvas, line, x));
}
