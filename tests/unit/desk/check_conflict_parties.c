/* Conflicts of interest with those who stand beside the first two, and with who is known otherwise.
 */
#include "menzhen/desk/client/client.h"

#include "conflict_unit.h"
#include "unit.h"

#define ID_1 "11010519491231002X" /* the example of GB 11643 */
#define CODE "91350100M000100Y43" /* the example of GB 32100 */

static struct conflict_station box;

static void set_up(void)
{
	conflict_station_begin(&box);
}

static void tear_down(void)
{
	conflict_station_end(&box);
}

static char *record(const struct intake *wanted, char number[CASE_NUMBER_SIZE])
{
	struct intake intake = *wanted;
	struct intake_result result;
	struct error err = {0};

	intake.category = "LAB01";
	ck_done(case_open(&box.desk, &intake, &result, &err), err);
	memcpy(number, result.number, CASE_NUMBER_SIZE);
	return number;
}

static void give(const char *number, const char *adviser)
{
	const struct assign_request request = {.to = adviser, .reason = "试验"};
	struct error err = {0};

	ck_done(case_assign(&box.desk, number, &request, &err), err);
}

/* What stands between jia and the case. */
static const char *stands(const char *number)
{
	static char text[64];
	struct conflict_list list = {0};

	search_case(&box.desk, number, &list, NULL);
	const struct conflict *conflict = conflict_of(&list, "jia");
	snprintf(text, sizeof(text), "%s",
		conflict != NULL ? conflict_band_table.rows[conflict->band].code : "");
	conflict_list_release(&list);
	return text;
}

/* A case that jia had, and one that comes now: they meet whichever of them was first. */
static const struct {
	struct intake one, other;
	const char *want;
} pairs[] = {
	{{.client = "甲一", .details = {[REGISTER_MORE_OPPONENTS] = "李四; 13800001234"}},
		{.client = "李四"}, "name_only"},
	{{.client = "甲一", .details = {[REGISTER_MORE_OPPONENTS] = "乙二\n李四; 13800001234"}},
		{.client = "丙三", .phone = "138 0000 1234"}, "likely"},
	{{.client = "甲一", .details = {[REGISTER_MORE_OPPONENTS] = ("乙二;;" ID_1)}},
		{.client = "丁四", .id_number = ID_1}, "certain"},
	{{.client = "甲一",
		 .details = {[REGISTER_MORE_OPPONENTS] = ("常州鑫源建材有限公司;" CODE)}},
		{.client = "常州鑫源建材公司", .id_number = CODE}, "certain"},
	/* A client's companion and their group are on the client's side. */
	{{.client = "甲一", .details = {[REGISTER_AGENT] = "李四"}},
		{.client = "丙三", .opponent = "李四"}, "name_only"},
	{{.client = "甲一", .details = {[REGISTER_AGENT_PHONE] = "13800001234"}},
		{.client = "丙三", .opponent = "丁四", .opponent_phone = "13800001234"}, "likely"},
	{{.client = "甲一", .details = {[REGISTER_GROUP_NAMES] = ("乙二\n李四;;" ID_1)}},
		{.client = "丙三", .opponent = "丁四", .opponent_id = ID_1}, "certain"},
	{{.client = "甲一", .details = {[REGISTER_GROUP_NAMES] = "乙二\n李四"}},
		{.client = "丙三", .details = {[REGISTER_MORE_OPPONENTS] = "丁四\n李四"}},
		"name_only"},
	/* The same side. */
	{{.client = "甲一", .details = {[REGISTER_MORE_OPPONENTS] = "李四"}},
		{.client = "丙三", .opponent = "李四"}, ""},
	{{.client = "甲一", .details = {[REGISTER_GROUP_NAMES] = "李四"}}, {.client = "李四"}, ""},
};

START_TEST(all_of_a_side_are_met_in_both_directions)
{
	char before[CASE_NUMBER_SIZE], now[CASE_NUMBER_SIZE];
	bool turned = _i % 2;
	size_t row = (size_t)_i / 2;

	give(record(turned ? &pairs[row].other : &pairs[row].one, before), "jia");
	record(turned ? &pairs[row].one : &pairs[row].other, now);
	ck_assert_msg(strcmp(stands(now), pairs[row].want) == 0, "row %zu %d: %s", row, turned,
		stands(now));
}
END_TEST

/* Further opponents add to what is found and take nothing from it. */
START_TEST(a_further_opponent_loses_no_hit)
{
	const struct intake earlier = {.client = "李四", .phone = "13800001234"};
	struct intake now = {.client = "甲一", .opponent = "李四"};
	char number[CASE_NUMBER_SIZE];

	give(record(&earlier, number), "jia");
	ck_assert_str_eq(stands(record(&now, number)), "name_only");
	now.details[REGISTER_MORE_OPPONENTS] = "乙二\n丙三";
	now.details[REGISTER_GROUP_NAMES] = "李四";
	ck_assert_str_eq(stands(record(&now, number)), "name_only");
	now.details[REGISTER_MORE_OPPONENTS] = "乙二\n丙三;13800001234";
	ck_assert_str_eq(stands(record(&now, number)), "likely");
}
END_TEST

START_TEST(a_voided_case_ties_none_of_its_parties)
{
	const struct intake earlier = {
		.client = "甲一", .details = {[REGISTER_GROUP_NAMES] = ("李四;;" ID_1)}};
	const struct intake now = {.client = "丙三", .opponent = "丁四", .opponent_id = ID_1};
	char before[CASE_NUMBER_SIZE], number[CASE_NUMBER_SIZE];
	struct error err = {0};

	give(record(&earlier, before), "jia");
	ck_assert_str_eq(stands(record(&now, number)), "certain");
	ck_done(case_void(&box.desk, before, "重复登记", NULL, &err), err);
	ck_assert_str_eq(stands(number), "");
}
END_TEST

/* Who came by another name or number before is looked for by those too. */
START_TEST(a_known_client_is_met_by_their_other_cases)
{
	const struct intake earlier = {
		.client = "丙三", .opponent = "李四", .opponent_phone = "13800001234"};
	const struct intake first = {.client = "李四", .phone = "13800001234"};
	struct intake later = {.client = "李思齐", .phone = "13900005678"};
	char before[CASE_NUMBER_SIZE], number[CASE_NUMBER_SIZE], now[CASE_NUMBER_SIZE];

	give(record(&earlier, before), "jia");
	record(&first, number);
	ck_assert_str_eq(stands(record(&later, now)), "");
	later.known = number;
	ck_assert_str_eq(stands(record(&later, now)), "likely");
}
END_TEST

START_TEST(a_merge_finds_more)
{
	const struct intake earlier = {.client = "李四", .phone = "13800001234"};
	const struct intake other = {.client = "李思齐", .phone = "13900005678"};
	const struct intake now = {
		.client = "甲一", .opponent = "某人", .opponent_phone = "13900005678"};
	char one[CASE_NUMBER_SIZE], two[CASE_NUMBER_SIZE], number[CASE_NUMBER_SIZE];
	const struct merge_request request = {.from = one, .into = two};
	struct error err = {0};

	give(record(&earlier, one), "jia");
	give(record(&other, two), "ding");
	record(&now, number);
	ck_assert_str_eq(stands(number), "");
	ck_done(client_merge(&box.desk, &request, &err), err);
	ck_assert_str_eq(stands(number), "likely"); /* the other party is who jia advised */
	ck_done(client_unmerge(&box.desk, one, UNMERGE_PERSON, NULL, &err), err);
	ck_assert_str_eq(stands(number), "");
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_loop_test(tests, all_of_a_side_are_met_in_both_directions, 0,
		2 * sizeof(pairs) / sizeof(pairs[0]));
	tcase_add_test(tests, a_further_opponent_loses_no_hit);
	tcase_add_test(tests, a_voided_case_ties_none_of_its_parties);
	tcase_add_test(tests, a_known_client_is_met_by_their_other_cases);
	tcase_add_test(tests, a_merge_finds_more);
}

UNIT_MAIN("conflict_parties", add)
