/* Who is kept from a case by whom they advised before, at a desk of a station of its own. */
#include "menzhen/desk/conflict_search.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/desk/case_commands.h"
#include "menzhen/desk/case_open.h"
#include "sandbox_store.h"
#include "unit.h"

/* jia and yi are of one firm, written in two ways; bing has a standing client; all are on duty. */
static const char roster[] = "advisers:\n"
			     "  - {id: jia, name: 甲, kind: lawyer, firm: 示例律师事务所}\n"
			     "  - {id: yi, name: 乙, kind: lawyer, firm: 示例 律師事務所}\n"
			     "  - {id: bing, name: 丙, kind: lawyer, firm: 另一律师事务所, "
			     "represents: [常州某某建材有限公司, 单巍]}\n"
			     "  - {id: ding, name: 丁, kind: lawyer}\n"
			     "shifts:\n"
			     "  - id: day\n"
			     "    session: daytime\n"
			     "    days: [mon, tue, wed, thu, fri]\n"
			     "    skip: none\n"
			     "    time: 09:00-17:00\n"
			     "    who: [jia, yi, bing, ding]\n";

static char folder[64];
static struct desk desk;

static void set_up(void)
{
	char path[128];
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	struct desk_options options = {.directory = folder};
	struct error_list errors = {0};
	struct error err = {0};

	ck_assert(moment_parse("2026-11-25T10:00:00+08:00", &options.clock.pinned));
	snprintf(folder, sizeof(folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_done(desk_create(&options, &station, &err), err);
	snprintf(path, sizeof(path), "%s/roster.yaml", folder);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(roster, file);
	fclose(file);
	ck_done(desk_open(&desk, &options, &errors, &err), err);
	ck_assert(error_list_empty(&errors));
}

static void tear_down(void)
{
	desk_release(&desk);
	nftw(folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

/* Both parties of a case; what is left out is not known. */
struct parties {
	const char *client, *phone, *id, *opponent, *opponent_phone, *opponent_id;
};

static char *open_case(const struct parties *parties, char number[CASE_NUMBER_SIZE])
{
	const struct intake intake = {
		.client = parties->client,
		.phone = parties->phone,
		.id_number = parties->id,
		.opponent = parties->opponent,
		.opponent_phone = parties->opponent_phone,
		.opponent_id = parties->opponent_id,
		.category = "LAB01",
	};
	struct intake_result result;
	struct error err = {0};

	ck_done(case_open(&desk, &intake, &result, &err), err);
	memcpy(number, result.number, CASE_NUMBER_SIZE);
	return number;
}

static char *give_case(
	const struct parties *parties, const char *adviser, char number[CASE_NUMBER_SIZE])
{
	struct error err = {0};

	open_case(parties, number);
	const struct assign_request request = {.to = adviser, .reason = "试验"};
	ck_done(case_assign(&desk, number, &request, &err), err);
	return number;
}

static void search(const char *number, struct conflict_list *out, struct string_list *known)
{
	struct case_record record;
	struct error err = {0};

	ck_done(case_load(desk.store, number, &record, &err), err);
	ck_done(conflict_search(&desk, &record, out, known, &err), err);
	case_record_release(&record);
}

/* What stands between ADVISER and a new case of PARTIES, nothing decided: "certain advised", "". */
static const char *between(const char *adviser, const struct parties *parties)
{
	static char text[64];
	char number[CASE_NUMBER_SIZE];
	struct conflict_list list = {0};

	search(open_case(parties, number), &list, NULL);
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

	give_case(&pairs[_i].before, "jia", number);
	ck_assert_str_eq(between("jia", &pairs[_i].now), pairs[_i].want);
	ck_assert_str_eq(between("ding", &pairs[_i].now), "");
}
END_TEST

static const struct parties before = {"张三", .id = ID_1, .opponent = "李四"};
static const struct parties against = {"王五", .opponent = "张三", .opponent_id = ID_1};

START_TEST(who_works_in_the_same_firm_is_warned)
{
	char number[CASE_NUMBER_SIZE];

	give_case(&before, "jia", number);
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

	open_case(&before, number);
	search(open_case(&against, number), &list, NULL);
	ck_assert_uint_eq(list.count, 0);
	conflict_list_release(&list);
}
END_TEST

START_TEST(a_voided_case_ties_nobody)
{
	char number[CASE_NUMBER_SIZE];
	struct error err = {0};

	give_case(&before, "jia", number);
	ck_done(case_void(&desk, number, "重复登记", NULL, &err), err);
	ck_assert_str_eq(between("jia", &against), "");
}
END_TEST

START_TEST(whoever_had_a_case_is_tied)
{
	char number[CASE_NUMBER_SIZE];
	struct error err = {0};

	give_case(&before, "jia", number);
	const struct assign_request request = {.to = "ding", .reason = "本人请假"};
	ck_done(case_reassign(&desk, number, &request, &err), err);
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

	search(give_case(&odd, "jia", number), &list, NULL);
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

	give_case(&clients[_i].before, "ding", number);
	search(open_case(&clients[_i].now, number), &list, &known);
	ck_assert_uint_eq(known.count, clients[_i].known);
	if (clients[_i].known)
		ck_assert_str_eq(known.items[0], "ding");
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

	give_case(&before, "jia", number);
	ck_done(conflict_search(&desk, &record, &list, NULL, &err), err);
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
	tcase_add_test(tests, what_is_not_recorded_yet_can_be_asked_of);
}

UNIT_MAIN("conflict_search", add_tests)
