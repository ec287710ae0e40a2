/* A desk with the sample roster, to ask whom a case should go to. */
#ifndef MENZHEN_TESTS_SAMPLE_PROPOSAL_H
#define MENZHEN_TESTS_SAMPLE_PROPOSAL_H

#include <string.h>

#include "menzhen/model/assign/assignment.h"
#include "sample_roster.h"
#include "unit.h"

enum { STATION_OFFSET = 8 * 60 };

static struct category sample_category_items[] = {
	{.code = "FAM", .group = -1},
	{.code = "FAM01", .group = 0},
	{.code = "LAB", .group = -1},
	{.code = "LAB01", .group = 2},
};
static const struct category_list sample_categories = {
	.items = sample_category_items, .count = 4, .capacity = 4};

/* A desk on one day: the sample roster with everyone at the day desk, and what each has done. */
struct desk {
	struct roster roster;
	struct duty_list duties;
	struct weights weights;
	struct standing standings[SAMPLE_ADVISERS];
	struct assignment_input input;
	struct candidate_list list;
};

static inline moment instant(const char *day, int minute)
{
	struct local_time local = {.day = day_of(day), .minute = minute};

	return moment_from_local(local, STATION_OFFSET);
}

static inline void desk_init(struct desk *desk, const char *day, int minute)
{
	static size_t everyone[] = {WANG, LI, ZHAO, SUN};

	memset(desk, 0, sizeof(*desk));
	desk->roster = sample_roster();
	desk->roster.shifts[DAY_DESK].who = everyone;
	desk->roster.shifts[DAY_DESK].who_count = COUNT(everyone);
	desk->weights = weights_default;
	desk->input = (struct assignment_input){
		.roster = &desk->roster,
		.duties = &desk->duties,
		.categories = &sample_categories,
		.weights = &desk->weights,
		.standings = desk->standings,
		.need = {.category = "LAB01"},
		.now = instant(day, minute),
		.offset_minutes = STATION_OFFSET,
	};
}

static inline void set_skill(struct desk *desk, size_t adviser, const char *skill)
{
	ck_assert(string_list_add(&desk->roster.advisers[adviser].skills, skill));
}

static inline void expand(struct desk *desk)
{
	struct calendar calendar = state_council_calendar();
	struct day today = moment_local(desk->input.now, STATION_OFFSET).day;

	ck_assert_int_eq(duty_expand(&desk->roster, &calendar, day_add(today, -1),
				 day_add(today, 7), &desk->duties, NULL),
		STATUS_OK);
}

static inline void rank(struct desk *desk)
{
	candidate_list_release(&desk->list);
	ck_assert_int_eq(assignment_propose(&desk->input, &desk->list, NULL), STATUS_OK);
	ck_assert_uint_eq(desk->list.count, SAMPLE_ADVISERS);
}

static inline void propose(struct desk *desk)
{
	expand(desk);
	rank(desk);
}

/* What has become of the duty that ADVISER has now; BACK as in struct duty. */
static inline void set_state(struct desk *desk, size_t adviser, enum duty_state state, int back)
{
	struct local_time now = moment_local(desk->input.now, STATION_OFFSET);

	for (size_t i = 0; i < desk->duties.count; i++) {
		struct duty *duty = &desk->duties.items[i];
		if (duty->adviser != &desk->roster.advisers[adviser] || !duty_covers(duty, now))
			continue;
		duty->state = state;
		duty->back = back;
	}
}

static inline struct reason stop_of(const struct desk *desk, size_t adviser)
{
	return candidate_stop(assignment_find(&desk->list, desk->roster.advisers[adviser].id));
}

static inline void desk_release(struct desk *desk)
{
	for (size_t i = 0; i < SAMPLE_ADVISERS; i++) {
		string_list_release(&desk->roster.advisers[i].skills);
		string_list_release(&desk->roster.advisers[i].languages);
	}
	duty_list_release(&desk->duties);
	candidate_list_release(&desk->list);
}

/* The order as initials, the eligible ones in capitals: "WLzs". */
static inline void assert_order(const struct desk *desk, const char *expected)
{
	char order[SAMPLE_ADVISERS + 1] = "";

	for (size_t i = 0; i < desk->list.count; i++) {
		const struct candidate *candidate = &desk->list.items[i];
		char initial = candidate->adviser->id[0];
		order[i] = candidate->eligible ? (char)(initial - 'a' + 'A') : initial;
	}
	ck_assert_str_eq(order, expected);
}

/* The reasons as their codes. */
static inline void assert_reasons(const struct desk *desk, size_t adviser, const char *expected)
{
	const struct candidate *candidate =
		assignment_find(&desk->list, desk->roster.advisers[adviser].id);
	struct reason reasons[CANDIDATE_REASONS];
	char codes[512] = "";

	ck_assert_ptr_nonnull(candidate);
	size_t count = candidate_reasons(candidate, reasons);
	for (size_t i = 0; i < count; i++) {
		strcat(codes, i > 0 ? " " : "");
		strcat(codes, reason_code(reasons[i].kind));
	}
	ck_assert_str_eq(codes, expected);
}

#endif
