#include "menzhen/model/roster/roster_ties.h"

#include <string.h>

#include "unit.h"

static char *clients_of_bing[] = {"常州某某建材有限公司", "单巍"};
static char *clients_of_ding[] = {"常州某某（建材）有限公司", "房东"};

/* Two of one firm, written in two ways, and one between them in the list; two without a firm. */
static struct adviser advisers[] = {
	{.id = "jia", .firm = "示例律师事务所"},
	{.id = "yi", .firm = "另一律师事务所"},
	{.id = "bing", .firm = "示例 律師事務所", .represents = {clients_of_bing, 2, 2}},
	{.id = "ding", .represents = {clients_of_ding, 2, 2}},
	{.id = "wu"},
	{.id = "ji", .firm = "示例律师事务所"},
};
static const struct roster roster = {
	.advisers = advisers, .adviser_count = sizeof(advisers) / sizeof(advisers[0])};

static struct roster_ties ties;

static void set_up(void)
{
	ck_assert_int_eq(roster_ties_init(&ties, &roster, NULL), STATUS_OK);
}

static void tear_down(void)
{
	roster_ties_release(&ties);
	roster_ties_release(&ties);
	roster_ties_release(NULL);
}

START_TEST(every_adviser_is_found_by_id)
{
	size_t found = 99;

	for (size_t i = 0; i < roster.adviser_count; i++) {
		ck_assert(roster_ties_find(&ties, advisers[i].id, &found));
		ck_assert_uint_eq(found, i);
		ck_assert(roster_ties_find_key(&ties, adviser_key(advisers[i].id), &found));
		ck_assert_uint_eq(found, i);
	}
	ck_assert(!roster_ties_find(&ties, "geng", &found));
	ck_assert(!roster_ties_find(&ties, "", &found));
}
END_TEST

START_TEST(colleagues_stand_in_a_ring)
{
	static const size_t next[] = {2, 1, 5, 3, 4, 0};

	for (size_t i = 0; i < roster.adviser_count; i++)
		ck_assert_uint_eq(roster_ties_colleague(&ties, i), next[i]);
}
END_TEST

/* Who has the party NAME as a standing client, as a mask of the advisers. */
static unsigned int clients_named(const char *name)
{
	const struct party party = {.name = name};
	struct party_keys keys;
	unsigned int mask = 0;
	size_t count;

	party_keys_read(&party, &keys);
	for (size_t k = 0; k < keys.count; k++) {
		const struct standing_client *clients =
			roster_ties_standing(&ties, &keys.items[k], &count);
		for (size_t i = 0; i < count; i++) {
			ck_assert_int_eq(clients[i].key.value, keys.items[k].value);
			mask |= 1u << clients[i].adviser;
		}
	}
	return mask;
}

START_TEST(standing_clients_are_found_by_their_keys)
{
	ck_assert_uint_eq(clients_named("常州某某建材有限公司"), 1u << 2 | 1u << 3);
	ck_assert_uint_eq(clients_named("单巍"), 1u << 2);
	ck_assert_uint_eq(clients_named("陕伟"), 1u << 2);
	ck_assert_uint_eq(clients_named("张三"), 0);
	ck_assert_uint_eq(clients_named("房东"), 0);
}
END_TEST

START_TEST(a_roster_of_nobody_ties_nobody)
{
	const struct roster empty = {0};
	struct roster_ties none;
	struct party_keys keys;
	size_t found, count;

	ck_assert_int_eq(roster_ties_init(&none, &empty, NULL), STATUS_OK);
	ck_assert(!roster_ties_find(&none, "jia", &found));
	party_keys_read(&(struct party){.name = "张三"}, &keys);
	ck_assert_ptr_null(roster_ties_standing(&none, &keys.items[0], &count));
	ck_assert_uint_eq(count, 0);
	roster_ties_release(&none);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, every_adviser_is_found_by_id);
	tcase_add_test(tests, colleagues_stand_in_a_ring);
	tcase_add_test(tests, standing_clients_are_found_by_their_keys);
	tcase_add_test(tests, a_roster_of_nobody_ties_nobody);
}

UNIT_MAIN("roster_ties", add_tests)
