
#include "assign_screen.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/words/words.h"
#include "screens/phrases.h"

/* --- the head --- */

/* Where the next word of the head goes: behind the last one, or on a row of its own. */
struct place {
	struct rect area;
	int row, x;
};

/* "Language wanted: 常州话"; nothing where nothing is wanted. */
static void draw_wish(
	struct canvas *canvas, struct place *place, const char *label, const char *value)
{
	enum { GAP = 3 };
	struct buffer text = {0};

	if (value == NULL || *value == '\0')
		return;
	buffer_printf(&text, "%s%s", _(label), _(": "));
	int width = text_width(buffer_text(&text));
	if (place->x > 0 && place->x + width + text_width(value) > place->area.width) {
		place->row++;
		place->x = 0;
	}
	if (place->row < place->area.height) {
		int y = place->area.y + place->row, x = place->area.x + place->x;
		int room = place->area.width - place->x;
		canvas_put(canvas, y, x, room, ROLE_LABEL, buffer_text(&text));
		canvas_put(canvas, y, x + width, room - width, ROLE_VALUE, value);
	}
	place->x += width + text_width(value) + GAP;
	buffer_release(&text);
}

/* Returns the rows used. */
static int draw_wishes(const struct case_record *record, struct canvas *canvas, struct rect area)
{
	char groups[WORDS_GROUPS_SIZE];
	struct place place = {.area = area};

	draw_wish(canvas, &place, N_("Priority group"),
		words_groups(record->priority, language_translate, groups));
	draw_wish(canvas, &place, N_("Language wanted"), record->dialect);
	draw_wish(canvas, &place, N_("Adviser wanted"),
		language_translate(coded_title(&adviser_sex_table, record->adviser_sex)));
	int rows = place.x > 0 ? place.row + 1 : 0;
	return rows < area.height ? rows : area.height;
}

static struct rect below(struct rect area, int rows)
{
	return (struct rect){area.y + rows, area.x, area.height - rows, area.width};
}

int assign_head_draw(const struct assign_screen *state, struct canvas *canvas, struct rect area)
{
	const struct case_record *record = &state->record;
	struct buffer line = {0};
	int rows = 1;

	phrase_matter(&line, &state->clinic->desk, record);
	canvas_put(canvas, area.y, area.x, area.width, ROLE_STRONG, buffer_text(&line));
	buffer_release(&line);
	rows += draw_wishes(record, canvas, below(area, rows));
	if (record->summary != NULL)
		rows += canvas_wrapped(canvas, below(area, rows), ROLE_HINT, record->summary);
	return rows;
}

/* --- the pane --- */

/* The rule, seven rows of text, which the longest there is needs at 80 columns, and what Enter
 * does. */
int assign_pane_rows(int height)
{
	return height >= 20 ? 9 : height / 3;
}

static void add_who(struct buffer *out, const struct adviser *adviser)
{
	buffer_printf(out, "%s  %s", adviser->name, _(adviser_kind_title(adviser->kind)));
	if (adviser->firm != NULL)
		buffer_printf(out, "  %s", adviser->firm);
}

static void add_points(
	struct buffer *out, const struct candidate *candidate, const struct weights *weights)
{
	int points[CRITERIA];

	candidate_points(candidate, weights, points);
	words_add_points(out, points, candidate->total, language_translate);
}

static void draw_marked(const struct candidate *candidate, const struct weights *weights,
	struct canvas *canvas, struct rect area)
{
	struct buffer text = {0};

	words_add_reasons(&text, candidate, language_translate);
	int rows = canvas_wrapped(canvas, area,
		candidate->eligible && !candidate->warned ? ROLE_VALUE : ROLE_WARNING,
		buffer_text(&text));
	buffer_clear(&text);
	if (candidate->eligible) {
		add_points(&text, candidate, weights);
		canvas_wrapped(canvas, below(area, rows), ROLE_VALUE, buffer_text(&text));
	}
	buffer_release(&text);
}

/* What Enter does with the marked one. */
static const char *advice(const struct assign_screen *state, const struct candidate *marked)
{
	if (candidate_undecided(marked))
		return N_("Enter: decide about the conflict of interest, then give the case.");
	if (assignment_best(&state->proposal.candidates) == NULL)
		return N_("Nobody who could take it is on duty. Esc: the visitor keeps the "
			  "ticket.");
	if (!marked->eligible)
		return N_("The marked adviser cannot take the case now; mark another.");
	if (state->reassign)
		return N_("Enter hands the case over to the marked adviser; Esc leaves it as it "
			  "is.");
	return N_("Enter gives the case to the marked adviser; Esc leaves it waiting.");
}

void assign_pane_draw(const struct assign_screen *state, struct canvas *canvas, struct rect area)
{
	const struct candidate *marked = assign_marked(state);
	struct rect text = {area.y + 1, area.x, area.height - 2, area.width};
	struct buffer who = {0};

	canvas_clear(canvas, area);
	if (marked == NULL)
		return;
	add_who(&who, marked->adviser);
	canvas_rule(canvas, area.y, area.x - 2, area.width + 4, true, buffer_text(&who));
	buffer_release(&who);
	draw_marked(marked, &state->proposal.candidates.weights, canvas, text);
	canvas_text(canvas, area.y + area.height - 1, area.x, area.width, ROLE_HINT,
		_(advice(state, marked)));
}
