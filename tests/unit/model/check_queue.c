#include "menzhen/model/assign/queue.h"

#include <string.h>

#include "unit.h"

enum { MINUTE = 60000, HEAD_START = 20, MOST = 8 };

struct visitor {
	char who; /* a capital letter: of a priority group */
	int minute;
};

static int compare_turns(const struct visitor *a, const struct visitor *b, int head_start)
{
	moment left = queue_turn((moment)a->minute * MINUTE, a->who < 'a', head_start);
	moment right = queue_turn((moment)b->minute * MINUTE, b->who < 'a', head_start);
	return (left > right) - (left < right);
}

/* As the queue is: by turns; of equal ones the first recorded is first. */
static void put_in_order(struct visitor *visitors, size_t count, int head_start)
{
	for (size_t i = 1; i < count; i++) {
		struct visitor visitor = visitors[i];
		size_t at = i;
		for (; at > 0 && compare_turns(&visitor, &visitors[at - 1], head_start) < 0; at--)
			visitors[at] = visitors[at - 1];
		visitors[at] = visitor;
	}
}

/* Who comes, in the order they are recorded. */
static const struct {
	const char *name;
	struct visitor visitors[MOST];
	const char *order;
} cases[] = {
	{"who came first is served first", {{'a', 0}, {'b', 1}, {'c', 2}}, "abc"},
	{"at the same moment by their numbers", {{'a', 5}, {'b', 5}, {'c', 5}}, "abc"},
	{"a priority group goes before who came less than 20 minutes earlier",
		{{'a', 0}, {'b', 10}, {'P', 19}}, "Pab"},
	{"not before who came 20 minutes earlier", {{'a', 0}, {'b', 1}, {'P', 20}}, "aPb"},
	{"nor before who came long ago", {{'a', 0}, {'b', 30}, {'P', 45}}, "aPb"},
	{"among themselves they keep their order", {{'a', 0}, {'Q', 1}, {'P', 3}}, "QPa"},
	{"of an earlier day, carried over: came first", {{'y', -1440}, {'a', 0}, {'P', 5}}, "yPa"},
};

START_TEST(the_order_of_the_queue)
{
	struct visitor visitors[MOST];
	char order[MOST + 1] = "";
	size_t count = 0;
	memcpy(visitors, cases[_i].visitors, sizeof(visitors));
	while (count < MOST && visitors[count].who != '\0')
		count++;
	put_in_order(visitors, count, HEAD_START);
	for (size_t i = 0; i < count; i++)
		order[i] = visitors[i].who;
	ck_assert_msg(strcmp(order, cases[_i].order) == 0, "%s: %s", cases[_i].name, order);
}
END_TEST

static unsigned int next_random(uint64_t *seed, unsigned int limit)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned int)(*seed >> 33) % limit;
}

/* One of a group before others who came up to the head start sooner, and before nobody else. */
static bool may_stand_before(
	const struct visitor *before, const struct visitor *behind, int head_start)
{
	int later = before->minute - behind->minute;

	if (before->who < 'a' && behind->who >= 'a')
		return later < head_start;
	if (before->who >= 'a' && behind->who < 'a')
		return -later >= head_start;
	return later <= 0;
}

/*
 * The ageing rule, whatever the crowd: nobody is overtaken by one who came later by the head start
 * or more, and of one group all stand as they came. So however many of a group keep coming, those
 * before whom somebody else can still be put are those of the last HEAD_START minutes.
 */
START_TEST(nobody_is_overtaken_by_one_who_came_the_head_start_later)
{
	enum { CROWD = 60, ROUNDS = 200 };
	struct visitor crowd[CROWD];
	uint64_t seed = 20261125;
	for (int round = 0; round < ROUNDS; round++) {
		int head_start = 1 + (int)next_random(&seed, QUEUE_HEAD_START_MOST);
		int minute = 0;
		for (int i = 0; i < CROWD; i++) {
			minute += (int)next_random(&seed, 12);
			crowd[i] = (struct visitor){next_random(&seed, 3) > 0 ? 'P' : 'a', minute};
		}
		put_in_order(crowd, CROWD, head_start);
		for (int i = 0; i < CROWD * CROWD; i++)
			if (i / CROWD < i % CROWD &&
				!may_stand_before(&crowd[i / CROWD], &crowd[i % CROWD], head_start))
				ck_abort_msg("round %d: %d before %d", round, i / CROWD, i % CROWD);
	}
}
END_TEST

START_TEST(without_a_head_start_there_are_no_groups)
{
	ck_assert_int_eq(queue_turn(7, true, 0), 7);
	ck_assert_int_eq(queue_turn(7, false, HEAD_START), 7);
}
END_TEST

/* Minutes: came, booked, and the turn with a head start of 20. */
static const int bookings[][3] = {
	{100, 100, 80},  /* to the minute */
	{95, 100, 80},   /* a little before */
	{80, 100, 80},   /* well before */
	{60, 100, 60},   /* long before: by when they came, which is sooner */
	{101, 100, 101}, /* late: as one who comes now */
	{0, 100, 0},
};

START_TEST(who_booked_and_is_in_time_has_a_head_start)
{
	for (size_t i = 0; i < sizeof(bookings) / sizeof(bookings[0]); i++)
		ck_assert_int_eq(queue_turn_booked((moment)bookings[i][0] * MINUTE,
					 (moment)bookings[i][1] * MINUTE, 20),
			(moment)bookings[i][2] * MINUTE);
	ck_assert_int_eq(queue_turn_booked(7, 8, 0), 7);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(
		tests, the_order_of_the_queue, 0, (int)(sizeof(cases) / sizeof(cases[0])));
	tcase_add_test(tests, nobody_is_overtaken_by_one_who_came_the_head_start_later);
	tcase_add_test(tests, without_a_head_start_there_are_no_groups);
	tcase_add_test(tests, who_booked_and_is_in_time_has_a_head_start);
}

UNIT_MAIN("queue", add_tests)
