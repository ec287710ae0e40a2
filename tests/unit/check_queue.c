#include "menzhen/model/queue.h"

#include <string.h>

#include "unit.h"

enum { MINUTE = 60000, HEAD_START = 20, MOST = 8 };

/* Who comes when, in minutes; capital letters are of a priority group. */
static const struct {
	const char *name;
	struct {
		char who;
		int minute;
		bool left_over;
	} visitors[MOST];
	const char *order;
} cases[] = {
	{"who came first is served first", {{'a', 0, false}, {'b', 1, false}, {'c', 2, false}},
		"abc"},
	{"however they were recorded", {{'c', 2, false}, {'a', 0, false}, {'b', 1, false}}, "abc"},
	{"at the same moment by their numbers", {{'a', 5, false}, {'b', 5, false}, {'c', 5, false}},
		"abc"},
	{"a priority group goes before who came less than 20 minutes earlier",
		{{'a', 0, false}, {'b', 10, false}, {'P', 19, false}}, "Pab"},
	{"not before who came 20 minutes earlier",
		{{'a', 0, false}, {'b', 1, false}, {'P', 20, false}}, "aPb"},
	{"nor before who came long ago", {{'a', 0, false}, {'b', 30, false}, {'P', 45, false}},
		"aPb"},
	{"among themselves they keep their order",
		{{'P', 3, false}, {'Q', 1, false}, {'a', 0, false}}, "QPa"},
	{"of an earlier day, carried over: came first", {{'a', 0, false}, {'y', -1440, false}},
		"ya"},
	{"of an earlier day, not asked about: last",
		{{'y', -1440, true}, {'a', 0, false}, {'P', 5, false}}, "Pay"},
	{"left over, by their arrival", {{'z', -10, true}, {'Y', -9, true}, {'a', 0, false}},
		"aYz"},
};

START_TEST(the_order_of_the_queue)
{
	struct queue_entry entries[MOST];
	char order[MOST + 1] = "";
	size_t count = 0;
	for (; count < MOST && cases[_i].visitors[count].who != '\0'; count++)
		entries[count] = (struct queue_entry){
			.id = (int64_t)count,
			.arrived = (moment)cases[_i].visitors[count].minute * MINUTE,
			.priority = cases[_i].visitors[count].who < 'a',
			.left_over = cases[_i].visitors[count].left_over,
		};
	queue_sort(entries, count, HEAD_START);
	for (size_t i = 0; i < count; i++)
		order[i] = cases[_i].visitors[entries[i].id].who;
	ck_assert_msg(strcmp(order, cases[_i].order) == 0, "%s: %s", cases[_i].name, order);
}
END_TEST

START_TEST(what_is_left_over_has_no_place)
{
	struct queue_entry entries[3] = {{.id = 1, .left_over = true}, {.id = 2}, {.id = 3}};

	queue_sort(entries, 3, HEAD_START);
	ck_assert_uint_eq(queue_length(entries, 3), 2);
	ck_assert_uint_eq(queue_length(entries + 2, 1), 0);
	ck_assert_uint_eq(queue_length(entries, 0), 0);
}
END_TEST

static unsigned int next_random(uint64_t *seed, unsigned int limit)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned int)(*seed >> 33) % limit;
}

/*
 * The ageing rule, whatever the crowd: nobody stands behind one who came later than they by the
 * head start or more, nobody of no group before one who came earlier, and of one group all stand as
 * they came.
 */
static bool may_stand_before(
	const struct queue_entry *before, const struct queue_entry *behind, int head_start)
{
	moment later = before->arrived - behind->arrived;

	if (before->priority && !behind->priority)
		return later < (moment)head_start * MINUTE;
	if (behind->priority && !before->priority)
		return -later >= (moment)head_start * MINUTE;
	return later < 0 || (later == 0 && before->id < behind->id);
}

START_TEST(nobody_is_overtaken_by_one_who_came_the_head_start_later)
{
	enum { CROWD = 60, ROUNDS = 200 };
	struct queue_entry crowd[CROWD];
	uint64_t seed = 20261125;
	for (int round = 0; round < ROUNDS; round++) {
		int head_start = 1 + (int)next_random(&seed, QUEUE_HEAD_START_MOST);
		for (int i = 0; i < CROWD; i++)
			crowd[i] = (struct queue_entry){
				.id = i,
				.arrived = (moment)next_random(&seed, 600) * MINUTE / 2,
				.priority = next_random(&seed, 3) > 0,
			};
		queue_sort(crowd, CROWD, head_start);
		for (int i = 0; i < CROWD * CROWD; i++)
			if (i / CROWD < i % CROWD &&
				!may_stand_before(&crowd[i / CROWD], &crowd[i % CROWD], head_start))
				ck_abort_msg("round %d: %d before %d", round, i / CROWD, i % CROWD);
	}
}
END_TEST

/* Without a head start there are no groups. */
START_TEST(no_head_start_is_no_privilege)
{
	struct queue_entry entries[2] = {
		{.id = 1, .arrived = 1, .priority = true}, {.id = 2, .arrived = 0}};

	queue_sort(entries, 2, 0);
	ck_assert_int_eq(entries[0].id, 2);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(
		tests, the_order_of_the_queue, 0, (int)(sizeof(cases) / sizeof(cases[0])));
	tcase_add_test(tests, what_is_left_over_has_no_place);
	tcase_add_test(tests, nobody_is_overtaken_by_one_who_came_the_head_start_later);
	tcase_add_test(tests, no_head_start_is_no_privilege);
}

UNIT_MAIN("queue", add_tests)
