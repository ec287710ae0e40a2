/* Who may have a place, and who of them first. */
#include "month_draft_sheet.h"

/* Duties on days further apart than this leave any rest between them. */
enum { NEAR_DAYS = 2 };

static bool is_listed(
	const struct sheet *sheet, const struct shift *shift, const struct adviser *adviser)
{
	size_t index = sheet_index(sheet, adviser);

	for (size_t i = 0; i < shift->who_count; i++)
		if (shift->who[i] == index)
			return true;
	return false;
}

/* Without skills one takes everything. A group and one of its leaves are in common. */
static bool share_skill(
	const struct sheet *sheet, const struct adviser *planned, const struct adviser *other)
{
	for (size_t i = 0; i < planned->skills.count; i++)
		if (category_touched(
			    sheet->input->categories, &other->skills, planned->skills.items[i]))
			return true;
	return other->skills.count == 0;
}

enum claim sheet_claim(
	const struct sheet *sheet, const struct place *place, const struct adviser *adviser)
{
	const struct draft_seat *seat = &place->seat;

	if (adviser == seat->planned || adviser == seat->present ||
		(place_rotates(place) && is_listed(sheet, seat->shift, adviser)))
		return CLAIM_OWN;
	if (adviser->kind != seat->planned->kind)
		return CLAIM_NONE;
	return share_skill(sheet, seat->planned, adviser) ? CLAIM_SKILL : CLAIM_KIND;
}

/* A span of a place, as duty_begins counts. */
struct stretch {
	int64_t begins, ends;
	bool night; /* takes somebody's sleep: past midnight, or ended by DRAFT_NIGHT */
};

static struct stretch stretch_of(const struct place *place, size_t index)
{
	struct span span = place->seat.shift->spans[index];
	int64_t midnight = (int64_t)place->seat.day.n * MINUTES_PER_DAY;
	bool crosses = span.end <= span.start;

	return (struct stretch){
		.begins = midnight + span.start,
		.ends = midnight + span.end + (crosses ? MINUTES_PER_DAY : 0),
		.night = crosses ? span.end > 0 : span.end <= DRAFT_NIGHT,
	};
}

static bool rests(struct stretch earlier, struct stretch later)
{
	return !earlier.night || later.begins >= earlier.ends + DRAFT_REST ||
	       later.begins < earlier.begins;
}

static enum draft_obstacle compare(struct stretch a, struct stretch b)
{
	if (a.begins < b.ends && b.begins < a.ends)
		return OBSTACLE_BUSY;
	return rests(a, b) && rests(b, a) ? OBSTACLE_NONE : OBSTACLE_REST;
}

/* What having OTHER means for having PLACE too. */
static enum draft_obstacle beside(const struct place *place, const struct place *other)
{
	enum draft_obstacle found = OBSTACLE_NONE;

	if (place->seat.shift == other->seat.shift && place->seat.day.n == other->seat.day.n)
		return OBSTACLE_BUSY;
	for (size_t i = 0; i < place->seat.shift->span_count; i++)
		for (size_t j = 0; j < other->seat.shift->span_count; j++) {
			enum draft_obstacle here =
				compare(stretch_of(place, i), stretch_of(other, j));
			if (here == OBSTACLE_BUSY &&
				!shift_same_place(shift_place(place->seat.shift),
					shift_place(other->seat.shift)))
				return OBSTACLE_BUSY;
			if (here == OBSTACLE_REST)
				found = OBSTACLE_REST;
		}
	return found;
}

static enum draft_obstacle neighbours(
	struct sheet *sheet, const struct place *place, const struct adviser *adviser)
{
	enum draft_obstacle found = OBSTACLE_NONE;
	int32_t day = place->seat.day.n;
	size_t at = (size_t)(place - sheet->places);

	while (at > 0 && sheet->places[at - 1].seat.day.n >= day - NEAR_DAYS)
		at--;
	for (; at < sheet->count && sheet->places[at].seat.day.n <= day + NEAR_DAYS; at++) {
		const struct place *other = &sheet->places[at];
		sheet->work++;
		if (other == place || other->seat.adviser != adviser)
			continue;
		enum draft_obstacle here = beside(place, other);
		if (here == OBSTACLE_BUSY)
			return here;
		if (here != OBSTACLE_NONE)
			found = here;
	}
	return found;
}

static bool fits_quota(
	const struct sheet *sheet, const struct place *place, const struct adviser *adviser)
{
	const struct person *person = &sheet->people[sheet_index(sheet, adviser)];
	const struct quota *quota = &adviser->quota;

	if (quota->minutes_most > 0 &&
		person->hours[HOURS_ALL] + place->minutes > quota->minutes_most)
		return false;
	return quota->duties_most == 0 ||
	       person->duties + (int)place->seat.shift->span_count <= quota->duties_most;
}

enum draft_obstacle sheet_obstacle(
	struct sheet *sheet, const struct place *place, const struct adviser *adviser)
{
	const struct draft_input *input = sheet->input;

	if (!day_range_has(adviser->term, place->seat.day))
		return OBSTACLE_TERM;
	if (input->changes != NULL && duty_changes_leave(input->changes, adviser->id,
					      place->seat.day, place->seat.shift->id))
		return OBSTACLE_LEAVE;
	enum draft_obstacle found = neighbours(sheet, place, adviser);
	if (found == OBSTACLE_NONE && !fits_quota(sheet, place, adviser))
		return OBSTACLE_QUOTA;
	return found;
}
