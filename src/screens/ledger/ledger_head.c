/* The lines above the ledger's list: what is shown, and what it comes to. */
#include <stdio.h>

#include "ledger_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/ledger/ledger_words.h"
#include "screens/phrases.h"

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

/* A search that is not through has found so many up to now. */
static const char *state_of_work(const struct ledger *ledger)
{
	bool searches = ledger->filter.count > 0 || ledger->sort != LEDGER_SORT_DAY;

	if (ledger->cut && !ledger->busy)
		return _("the newest of them; for all, choose fewer by a filter");
	if (!ledger->busy)
		return NULL;
	if (searches)
		return _("so far; still looking …");
	return ledger->totals.count == 0 ? _("being counted …") : NULL;
}

static void draw_totals(const struct ledger_screen *state, struct canvas *canvas, struct rect line)
{
	const struct ledger *ledger = &state->ledger;
	const char *work = state_of_work(ledger);

	if (ledger->error.status != STATUS_OK) {
		canvas_put(canvas, line.y, line.x, line.width, ROLE_DANGER,
			_("The database cannot be read; run 'menzhen verify'"));
		return;
	}
	int x = put_count(canvas, line, line.x, _("Cases"), ledger_count(ledger), ROLE_STRONG);
	if (work != NULL)
		canvas_put(canvas, line.y, x, line.x + line.width - x, ROLE_HINT, work);
	else
		draw_ratings(&ledger->totals, canvas, line,
			draw_states(&ledger->totals, canvas, line, x));
}

static void draw_filter(const struct ledger_screen *state, struct canvas *canvas, struct rect line)
{
	int x = line.x;
	struct buffer words = {0};

	if (state->view[0] != '\0')
		x += canvas_put(canvas, line.y, x, line.width, ROLE_STRONG, state->view) + 2;
	ledger_words_add_filter(
		state->ledger.desk, &state->ledger.filter, language_translate, &words);
	if (words.length > 0)
		canvas_put(canvas, line.y, x, line.x + line.width - x, ROLE_VALUE,
			buffer_text(&words));
	else if (state->view[0] == '\0')
		canvas_put(canvas, line.y, x, line.width, ROLE_HINT,
			_("All cases, newest first. Press / to search, F2 to filter."));
	buffer_release(&words);
}

void ledger_head_draw(struct ledger_screen *state, struct canvas *canvas, struct rect area)
{
	struct rect first = {area.y, area.x, 1, area.width};
	struct rect second = {area.y + 1, area.x, 1, area.width};

	canvas_clear(canvas, (struct rect){area.y, area.x, LEDGER_HEAD_ROWS, area.width});
	if (state->searching)
		ledger_search_draw(state, canvas, first);
	else
		draw_filter(state, canvas, first);
	draw_totals(state, canvas, second);
}
