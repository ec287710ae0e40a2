#include "coded_unit.h"
#include "menzhen/model/roster/shift.h"

/* As the format spells them. */
START_TEST(venues_of_the_format)
{
	static const char *const codes[] = {"clinic", "people_hall", "opinion_hall", "evening_hall",
		"village", "household", "square", "market", "enterprise", "site", "school"};

	expect_codes(&venue_table, codes, VENUES);
}
END_TEST

static const char *in_brackets(const char *msgid)
{
	return strcmp(msgid, "Square") == 0 ? "[Square]" : "[?]";
}

/* What the roster says is shown as it is written; only the venue is a word of ours. */
START_TEST(a_room_comes_before_a_place_before_a_venue)
{
	char room[] = "Room 1", place[] = "Square";
	struct shift shift = {0};

	ck_assert_ptr_null(shift_where(&shift, NULL));
	shift.venue = VENUE_SQUARE;
	ck_assert_str_eq(shift_where(&shift, NULL), "Square");
	ck_assert_str_eq(shift_where(&shift, in_brackets), "[Square]");
	shift.place = place;
	ck_assert_str_eq(shift_where(&shift, in_brackets), "Square");
	shift.room = room;
	ck_assert_str_eq(shift_where(&shift, in_brackets), "Room 1");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, venues_of_the_format);
	tcase_add_test(tests, a_room_comes_before_a_place_before_a_venue);
}

UNIT_MAIN("venue", add_tests)
