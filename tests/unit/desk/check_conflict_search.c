/* Who is kept from a case by whom they advised before. */
#include "conflict_unit.h"
#include "menzhen/desk/client/client.h"
#include "unit.h"

static struct conflict_station box;

static void set_up(void)
{
	conflict_station_begin(&box);
}

static void tear_down(void)
{
	conflict_station_end(&box);
}

/* What stands between ADVISER and a new case of PARTIES, nothing decided: "certain advised", "". */
static const char *between(const char *adviser, const struct parties *parties)
{
	static char text[64];
	char number[CASE_NUMBER_SIZE];
	struct conflict_list list = {0};

	search_case(&box.desk, open_case(&box.desk, parties, number), &list, NULL);
	const struct conflict *conflict = conflict_of(&list, adviser);
	if (conflict == NULL)
		text[0] = '\0';
	else
		snprintf(text, sizeof(text), "%s %s", conflict_band_table.rows[conflict->band].code,
			conflict_tie_table.rows[conflict->tie].code);
	conflict_list_release(&list);
	return text;
}

#define ID_1 "11010519491231002X" /* the example of GB 11643 */
#define ID_2 "320404198001010015"

/* A case that jia had, the one that comes now, and what stands between them. */
static const struct {
	struct parties before, now;
	const char *want;
} pairs[] = {
	/* Both directions. */
	{{"张三", .opponent = "李四"}, {"王五", .opponent = "张三"}, "name_only advised"},
	{{"张三", .opponent = "李四"}, {"李四", .opponent = "王五"}, "name_only advised"},
	/* The same sides again. */
	{{"张三", .opponent = "李四"}, {"张三", .opponent = "李四"}, ""},
	{{"张三", .opponent = "李四"}, {"张三", .opponent = "王五"}, ""},
	{{"张三", .opponent = "李四"}, {"王五", .opponent = "李四"}, ""},
	/* Those who sound alike, on the same sides and the other way round. */
	{{"张伟", .opponent = "章炜"}, {"张伟", .opponent = "章炜"}, ""},
	{{"张伟", .opponent = "章炜"}, {"章炜", .opponent = "张伟"}, "name_only advised"},
	/* Whose ID number tells the side they were on is not who seems to have been on it. */
	{{"张伟", .id = ID_1}, {"张伟", .id = ID_1, .opponent = "章炜"}, ""},
	{{"王五", .opponent = "李四", .opponent_id = ID_1},
		{"李思", .opponent = "李四", .opponent_id = ID_1}, ""},
	{{"王五", .opponent = "李四"}, {"李思", .opponent = "李四", .opponent_id = ID_1},
		"name_only advised"},
	/* A family's phone number. */
	{{.client = "张三",
		 .phone = "13800001111",
		 .opponent = "李四",
		 .opponent_phone = "13800001111"},
		{.client = "张三",
			.phone = "13800001111",
			.opponent = "李四",
			.opponent_phone = "13800001111"},
		""},
	{{.client = "张三", .phone = "13800001111", .opponent = "李四"},
		{.client = "李四", .phone = "13800001111", .opponent = "张三"},
		"name_only advised"},
	{{.client = "张三", .phone = "13800001111", .opponent = "李四"},
		{"王五", .opponent = "赵六", .opponent_phone = "＋86 138-0000-1111"},
		"likely advised"},
	/* The ID number, whatever the name. */
	{{"张三", .id = ID_1},
		{"王五", .opponent = "张散", .opponent_id = "１１０１０５１９４９１２３１００２ｘ"},
		"certain advised"},
	{{"王五", .opponent = "对方", .opponent_id = ID_1}, {"张三", .id = "110105491231002"},
		"certain advised"},
	/* One name, two persons. */
	{{"张三", .id = ID_1}, {"王五", .opponent = "张三", .opponent_id = ID_2}, ""},
	{{"张三", .id = ID_1}, {"王五", .opponent = "张三"}, "name_only advised"},
	/* An organisation by its full name, not by sound. */
	{{"常州鑫源建材有限公司", .opponent = "李四"}, {"王五", .opponent = "常州鑫源建材有限公司"},
		"likely advised"},
	{{"常州鑫源建材有限公司", .opponent = "李四"}, {"王五", .opponent = "常州新源建材有限公司"},
		""},
	/* Several opponents. */
	{{"张三", .opponent = "李四、赵六"}, {"赵六", .opponent = "钱七"}, "name_only advised"},
	/* Who is not named. */
	{{"匿名", .opponent = "房东"}, {"王五", .opponent = "匿名"}, ""},
	{{"王某", .opponent = "房东"}, {"房东", .opponent = "王某"}, ""},
};

START_TEST(a_case_of_before_stands_between_or_not)
{
	char number[CASE_NUMBER_SIZE];

	give_case(&box.desk, &pairs[_i].before, "jia", number);
	ck_assert_str_eq(between("jia", &pairs[_i].now), pairs[_i].want);
	ck_assert_str_eq(between("ding", &pairs[_i].now), "");
}
END_TEST

static const struct parties before = {"张三", .id = ID_1, .opponent = "李四"};
static const struct parties against = {"王五", .opponent = "张三", .opponent_id = ID_1};

START_TEST(who_works_in_the_same_firm_is_warned)
{
	char number[CASE_NUMBER_SIZE];

	give_case(&box.desk, &before, "jia", number);
	ck_assert_str_eq(between("jia", &against), "certain advised");
	ck_assert_str_eq(between("yi", &against), "certain firm");
	ck_assert_str_eq(between("bing", &against), "");
	ck_assert_str_eq(between("ding", &against), "");
}
END_TEST

START_TEST(a_standing_client_is_never_acted_against)
{
	ck_assert_str_eq(
		between("bing", &(struct parties){"王五", .opponent = "常州某某建材有限公司"}),
		"certain represents");
	ck_assert_str_eq(
		between("bing", &(struct parties){"王五", .opponent = "常州某某（建材）有限公司"}),
		"certain represents");
	ck_assert_str_eq(between("bing", &(struct parties){"王五", .opponent = "单巍"}),
		"certain represents");
	ck_assert_str_eq(between("bing", &(struct parties){"王五", .opponent = "陝伟"}),
		"name_only represents");
	/* For them is another matter. */
	ck_assert_str_eq(between("bing", &(struct parties){"单巍", .opponent = "王五"}), "");
}
END_TEST

START_TEST(a_case_that_nobody_was_given_ties_nobody)
{
	char number[CASE_NUMBER_SIZE];
	struct conflict_list list = {0};

	open_case(&box.desk, &before, number);
	search_case(&box.desk, open_case(&box.desk, &against, number), &list, NULL);
	ck_assert_uint_eq(list.count, 0);
	conflict_list_release(&list);
}
END_TEST

START_TEST(a_voided_case_ties_nobody)
{
	char number[CASE_NUMBER_SIZE];
	struct error err = {0};

	give_case(&box.desk, &before, "jia", number);
	ck_done(case_void(&box.desk, number, "重复登记", NULL, &err), err);
	ck_assert_str_eq(between("jia", &against), "");
}
END_TEST

START_TEST(whoever_had_a_case_is_tied)
{
	char number[CASE_NUMBER_SIZE];
	struct error err = {0};

	give_case(&box.desk, &before, "jia", number);
	const struct assign_request request = {.to = "ding", .reason = "本人请假"};
	ck_done(case_reassign(&box.desk, number, &request, &err), err);
	ck_assert_str_eq(between("jia", &against), "certain advised");
	ck_assert_str_eq(between("ding", &against), "certain advised");
	ck_assert_str_eq(between("bing", &against), "");
}
END_TEST

START_TEST(a_case_is_in_no_conflict_with_itself)
{
	/* One person on both sides: as odd as it is, it was so typed. */
	const struct parties odd = {"张三", .opponent = "张三"};
	char number[CASE_NUMBER_SIZE];
	struct conflict_list list = {0};

	search_case(&box.desk, give_case(&box.desk, &odd, "jia", number), &list, NULL);
	ck_assert_uint_eq(list.count, 0);
	conflict_list_release(&list);
}
END_TEST

/* Who knows the client: by number, or by the very name. */
static const struct {
	struct parties before, now;
	bool known;
} clients[] = {
	{{"张三", .id = ID_1}, {"张三", .id = ID_1}, true},
	{{.client = "张三"}, {.client = "张三"}, true},
	{{.client = "张三"}, {.client = "张散"}, false},
	{{.client = "張三"}, {.client = "张 三"}, true},
	{{"张三", .id = ID_1}, {"张三", .id = ID_2}, false},
	{{.client = "张三", .phone = "13800001111"}, {.client = "李四", .phone = "138 0000 1111"},
		true},
	{{"张三", .opponent = "李四"}, {.client = "李四"}, false},
};

START_TEST(who_advised_the_client_before_is_known)
{
	char number[CASE_NUMBER_SIZE];
	struct conflict_list list = {0};
	struct string_list known = {0};

	give_case(&box.desk, &clients[_i].before, "ding", number);
	search_case(&box.desk, open_case(&box.desk, &clients[_i].now, number), &list, &known);
	ck_assert_uint_eq(known.count, clients[_i].known);
	if (clients[_i].known)
		ck_assert_str_eq(known.items[0], "ding");
	string_list_release(&known);
	conflict_list_release(&list);
}
END_TEST

/* One who only looks like them knows nobody of theirs. */
START_TEST(who_was_told_apart_is_not_known)
{
	const struct parties person = {.client = "张三"};
	char first[CASE_NUMBER_SIZE], second[CASE_NUMBER_SIZE], third[CASE_NUMBER_SIZE];
	struct conflict_list list = {0};
	struct string_list known = {0};
	struct error err = {0};

	give_case(&box.desk, &person, "ding", first);
	open_case(&box.desk, &person, second);
	ck_done(client_tell_apart(&box.desk, second, first, NULL, &err), err);
	search_case(&box.desk, second, &list, &known);
	ck_assert_uint_eq(known.count, 0);
	/* Another who is the same for all that is known still counts. */
	give_case(&box.desk, &person, "yi", third);
	search_case(&box.desk, second, &list, &known);
	ck_assert_uint_eq(known.count, 1);
	ck_assert_str_eq(known.items[0], "yi");
	string_list_release(&known);
	conflict_list_release(&list);
}
END_TEST

START_TEST(what_is_not_recorded_yet_can_be_asked_of)
{
	struct case_record record = {.client = "王五", .opponent = "张三"};
	char number[CASE_NUMBER_SIZE];
	struct conflict_list list = {0};
	struct error err = {0};

	give_case(&box.desk, &before, "jia", number);
	ck_done(conflict_search(&box.desk, &record, &list, NULL, &err), err);
	ck_assert_uint_eq(list.count, 2); /* and the colleague */
	ck_assert_str_eq(list.items[0].adviser, "jia");
	conflict_list_release(&list);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_loop_test(
		tests, a_case_of_before_stands_between_or_not, 0, sizeof(pairs) / sizeof(pairs[0]));
	tcase_add_test(tests, who_works_in_the_same_firm_is_warned);
	tcase_add_test(tests, a_standing_client_is_never_acted_against);
	tcase_add_test(tests, a_case_that_nobody_was_given_ties_nobody);
	tcase_add_test(tests, a_voided_case_ties_nobody);
	tcase_add_test(tests, whoever_had_a_case_is_tied);
	tcase_add_test(tests, a_case_is_in_no_conflict_with_itself);
	tcase_add_loop_test(tests, who_advised_the_client_before_is_known, 0,
		sizeof(clients) / sizeof(clients[0]));
	tcase_add_test(tests, who_was_told_apart_is_not_known);
	tcase_add_test(tests, what_is_not_recorded_yet_can_be_asked_of);
}

UNIT_MAIN("conflict_search", add_tests)
