#include "menzhen/model/roster/month_draft.h"

#include <stdlib.h>

#include "month_draft_sheet.h"

static const struct coded obstacles[DRAFT_OBSTACLES] = {
	[OBSTACLE_NONE] = {"none", N_("may have it")},
	[OBSTACLE_LEAVE] = {"leave", N_("on leave")},
	[OBSTACLE_TERM] = {"term", N_("not appointed on this day")},
	[OBSTACLE_BUSY] = {"busy", N_("on duty elsewhere")},
	[OBSTACLE_REST] = {"rest", N_("no rest after a night")},
	[OBSTACLE_QUOTA] = {"quota", N_("the month's quota is full")},
};

const struct coded_table draft_obstacle_table = {obstacles, DRAFT_OBSTACLES};

/* Who has which place; NULL: no memory. */
static const struct adviser **note_places(const struct sheet *sheet)
{
	const struct adviser **notes = calloc(sheet->count + 1, sizeof(*notes));

	for (size_t i = 0; notes != NULL && i < sheet->count; i++)
		notes[i] = sheet->places[i].seat.adviser;
	return notes;
}

static void restore_places(struct sheet *sheet, const struct adviser *const *notes)
{
	for (size_t i = 0; i < sheet->count; i++)
		sheet_give(sheet, &sheet->places[i], NULL);
	for (size_t i = 0; i < sheet->count; i++)
		sheet_give(sheet, &sheet->places[i], notes[i]);
}

/* What the sheet has now takes the place of *BEST, if it is cheaper. False: no memory. */
static bool keep_best(struct sheet *sheet, struct score *best, const struct adviser ***notes)
{
	struct score here = sheet_score(sheet);

	if (*notes != NULL && !score_less(here, *best))
		return true;
	free(*notes);
	*notes = note_places(sheet);
	*best = here;
	return *notes != NULL;
}

/* What stands, what that can be bettered to, and turns dealt wholly anew: the cheapest. */
static bool search(struct sheet *sheet)
{
	const struct adviser **notes = NULL;
	struct score best;
	bool kept = keep_best(sheet, &best, &notes);

	sheet_improve(sheet);
	kept = kept && keep_best(sheet, &best, &notes);
	sheet->work = 0;
	sheet_clear(sheet);
	sheet_improve(sheet);
	kept = kept && keep_best(sheet, &best, &notes);
	if (kept)
		restore_places(sheet, notes);
	free(notes);
	return kept;
}

static void note_hours(const struct sheet *sheet, struct month_draft *out, bool present)
{
	for (size_t i = 0; i < sheet->input->roster->adviser_count; i++)
		for (int m = 0; m < HOURS_MEASURES; m++)
			(present ? out->hours[i].present : out->hours[i].draft)[m] =
				sheet->people[i].hours[m];
}

/* Why the one whose it would be does not have it. */
static enum draft_obstacle explain(struct sheet *sheet, struct place *place)
{
	const struct adviser *has = place->seat.adviser;
	const struct adviser *whose =
		place->seat.present != NULL ? place->seat.present : place->seat.planned;

	if (has != NULL && sheet_claim(sheet, place, has) == CLAIM_OWN)
		return OBSTACLE_NONE;
	sheet_give(sheet, place, NULL);
	enum draft_obstacle found = sheet_obstacle(sheet, place, whose);
	sheet_give(sheet, place, has);
	return found;
}

static void copy_seats(struct sheet *sheet, struct month_draft *out)
{
	for (size_t i = 0; i < sheet->count; i++) {
		struct place *place = &sheet->places[i];
		if (!place->drafted)
			continue;
		place->seat.obstacle = explain(sheet, place);
		out->seats[out->seat_count++] = place->seat;
	}
}

enum status month_draft_make(
	const struct draft_input *input, struct month_draft *out, struct error *err)
{
	struct sheet sheet;
	int64_t spread;
	enum status status = sheet_init(&sheet, input, err);

	if (status == STATUS_OK) {
		out->seats = calloc(sheet.count + 1, sizeof(*out->seats));
		out->hours = calloc(input->roster->adviser_count + 1, sizeof(*out->hours));
		if (out->seats == NULL || out->hours == NULL)
			status = error_memory(err);
	}
	if (status == STATUS_OK) {
		sheet_present(&sheet);
		sheet_bill(&sheet, &out->present, &spread);
		note_hours(&sheet, out, true);
		if (!search(&sheet))
			status = error_memory(err);
	}
	if (status == STATUS_OK) {
		sheet_bill(&sheet, &out->draft, &spread);
		note_hours(&sheet, out, false);
		copy_seats(&sheet, out);
	}
	sheet_release(&sheet);
	return status;
}

void month_draft_release(struct month_draft *draft)
{
	if (draft == NULL)
		return;
	free(draft->seats);
	free(draft->hours);
	*draft = (struct month_draft){0};
}
