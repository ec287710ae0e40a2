/*
 * The search for a cheaper draft: fill greedily, then change one place, exchange two, or push
 * somebody out of a turn to fill a place that is empty, as long as that helps.
 */
#include "month_draft_sheet.h"

static bool has_time(const struct sheet *sheet)
{
	return sheet->work < DRAFT_WORK;
}

/* Not to be drafted: around the month, or past. */
static bool stands(const struct place *place)
{
	return !place->drafted || place->past;
}

/* Does whoever has PLACE keep it? One of a `who` does, whatever it would save to move them. */
static bool is_settled(const struct sheet *sheet, const struct place *place)
{
	return stands(place) ||
	       (!place_rotates(place) && place->seat.adviser != NULL &&
		       sheet_claim(sheet, place, place->seat.adviser) == CLAIM_OWN);
}

static void give_what_stands(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->count; i++)
		if (stands(&sheet->places[i]))
			sheet_give(sheet, &sheet->places[i], sheet->places[i].seat.present);
}

static void give_what_may_be(struct sheet *sheet, bool turns)
{
	for (size_t i = 0; i < sheet->count; i++) {
		struct place *place = &sheet->places[i];
		const struct adviser *present = place->seat.present;
		if (!stands(place) && place_rotates(place) == turns && present != NULL &&
			sheet_obstacle(sheet, place, present) == OBSTACLE_NONE)
			sheet_give(sheet, place, present);
	}
}

/* Of the rest those of a `who` come first: turns can give way to them. */
void sheet_present(struct sheet *sheet)
{
	give_what_stands(sheet);
	give_what_may_be(sheet, false);
	give_what_may_be(sheet, true);
}

void sheet_clear(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->count; i++)
		if (!is_settled(sheet, &sheet->places[i]))
			sheet_give(sheet, &sheet->places[i], NULL);
}

/* Of those with this CLAIM to PLACE, which is empty, the cheapest; NULL: none may. */
static const struct adviser *pick_of(
	struct sheet *sheet, struct place *place, enum claim claim, struct score *score)
{
	const struct roster *roster = sheet->input->roster;
	const struct adviser *best = NULL;

	for (size_t i = 0; i < roster->adviser_count; i++) {
		const struct adviser *adviser = &roster->advisers[i];
		if (sheet_claim(sheet, place, adviser) != claim ||
			sheet_obstacle(sheet, place, adviser) != OBSTACLE_NONE)
			continue;
		sheet_give(sheet, place, adviser);
		struct score here = sheet_score(sheet);
		sheet_give(sheet, place, NULL);
		if (best != NULL && !score_less(here, *score))
			continue;
		best = adviser;
		*score = here;
	}
	return best;
}

/* Give PLACE, which is empty, to its own people before others. False: it stays empty. */
static bool fill(struct sheet *sheet, struct place *place, struct score *score)
{
	for (enum claim claim = CLAIM_OWN; claim < CLAIM_NONE; claim++) {
		const struct adviser *best = pick_of(sheet, place, claim, score);
		if (best == NULL)
			continue;
		sheet_give(sheet, place, best);
		return true;
	}
	return false;
}

/* Somebody else for PLACE, if that is cheaper; those of a `who` come back whatever it costs. */
static bool change(struct sheet *sheet, struct place *place)
{
	const struct adviser *had = place->seat.adviser;
	struct score before = sheet_score(sheet), after;

	sheet_give(sheet, place, NULL);
	if (fill(sheet, place, &after) && (score_less(after, before) || is_settled(sheet, place)))
		return true;
	sheet_give(sheet, place, had);
	return false;
}

/* ADVISER, who may not, gets PLACE after giving TURN to another, if that is cheaper. */
static bool push(
	struct sheet *sheet, struct place *place, const struct adviser *adviser, struct place *turn)
{
	struct score before = sheet_score(sheet), after;

	sheet_give(sheet, turn, NULL);
	if (sheet_obstacle(sheet, place, adviser) == OBSTACLE_NONE) {
		sheet_give(sheet, place, adviser);
		if (fill(sheet, turn, &after) && score_less(after, before))
			return true;
		sheet_give(sheet, turn, NULL);
		sheet_give(sheet, place, NULL);
	}
	sheet_give(sheet, turn, adviser);
	return false;
}

/* For PLACE, which nobody may have: one who may if another takes a turn of theirs. */
static bool push_anyone(struct sheet *sheet, struct place *place)
{
	for (size_t i = 0; i < sheet->count && has_time(sheet); i++) {
		struct place *turn = &sheet->places[i];
		const struct adviser *adviser = turn->seat.adviser;
		if (adviser == NULL || is_settled(sheet, turn) ||
			sheet_claim(sheet, place, adviser) == CLAIM_NONE)
			continue;
		if (push(sheet, place, adviser, turn))
			return true;
	}
	return false;
}

/* The two have each other's turn, if both may and that is cheaper. */
static bool exchange(struct sheet *sheet, struct place *one, struct place *other)
{
	const struct adviser *first = one->seat.adviser, *second = other->seat.adviser;
	struct score before = sheet_score(sheet);

	sheet_give(sheet, one, NULL);
	sheet_give(sheet, other, NULL);
	if (sheet_obstacle(sheet, one, second) == OBSTACLE_NONE) {
		sheet_give(sheet, one, second);
		if (sheet_obstacle(sheet, other, first) == OBSTACLE_NONE) {
			sheet_give(sheet, other, first);
			if (score_less(sheet_score(sheet), before))
				return true;
		}
	}
	sheet_give(sheet, one, first);
	sheet_give(sheet, other, second);
	return false;
}

static bool may_exchange(
	const struct sheet *sheet, const struct place *one, const struct place *other)
{
	const struct adviser *first = one->seat.adviser, *second = other->seat.adviser;

	return !is_settled(sheet, other) && place_rotates(other) && first != NULL &&
	       second != NULL && first != second && sheet_claim(sheet, one, second) == CLAIM_OWN &&
	       sheet_claim(sheet, other, first) == CLAIM_OWN;
}

static bool exchange_any(struct sheet *sheet, struct place *place)
{
	bool better = false;

	sheet->work += (int64_t)sheet->count;
	if (is_settled(sheet, place) || !place_rotates(place))
		return false;
	for (struct place *other = place + 1;
		other < sheet->places + sheet->count && has_time(sheet); other++)
		if (may_exchange(sheet, place, other))
			better = exchange(sheet, place, other) || better;
	return better;
}

static bool improve_place(struct sheet *sheet, struct place *place)
{
	if (is_settled(sheet, place))
		return false;
	if (change(sheet, place))
		return true;
	return place->seat.adviser == NULL && push_anyone(sheet, place);
}

void sheet_improve(struct sheet *sheet)
{
	struct score ignored;
	bool better = true;

	/* Empty places are filled however long it takes: a bound that left them empty is none. */
	for (size_t i = 0; i < sheet->count; i++)
		if (!is_settled(sheet, &sheet->places[i]) && sheet->places[i].seat.adviser == NULL)
			fill(sheet, &sheet->places[i], &ignored);
	while (better && has_time(sheet)) {
		better = false;
		for (size_t i = 0; i < sheet->count && has_time(sheet); i++)
			better = improve_place(sheet, &sheet->places[i]) || better;
		for (size_t i = 0; i < sheet->count && has_time(sheet); i++)
			better = exchange_any(sheet, &sheet->places[i]) || better;
	}
}
