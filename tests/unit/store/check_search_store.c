/* The full-text search: whatever is in the index, it finds what reading every case would. */
#include "menzhen/store/search/search_store.h"

#include <string.h>

#include "menzhen/model/search/search_match.h"
#include "menzhen/store/journal/verify.h"
#include "menzhen/store/search/search_index.h"
#include "sandbox_store.h"
#include "unit.h"

static struct sandbox_store box;
static struct error err;

static void set_up(void)
{
	box = sandbox_store_begin();
	err = (struct error){0};
}

static void tear_down(void)
{
	sandbox_store_end(&box);
}

/* A lot, the same in every run. */
static unsigned lot_state = 1;

static unsigned lot(unsigned below)
{
	lot_state = lot_state * 1103515245u + 12345u;
	return (lot_state >> 16) % below;
}

static const char *pick(const char *const *words, size_t count)
{
	return words[lot((unsigned)count)];
}

#define PICK(words) pick(words, sizeof(words) / sizeof((words)[0]))

static const char *const clients[] = {"张伟", "章薇", "張伟", "单立春", "李水", "李惊蛰", "Zoe Li",
	"欧阳谷雨", "匿名", "王 小满", "安"};
static const char *const opponents[] = {
	"演示建材有限公司", "张立秋", "李水、王冬雪", "ABC Shop", NULL, NULL};
static const char *const phones[] = {
	"13800001234", "138-0000-1234", "0519-88881234", "13900005678", "13800015678", NULL};
static const char *const ids[] = {"11010519491231002X", "320402199001011234", "E12345678", NULL};
static const char *const summaries[] = {"拖欠三个月工资，未签书面劳动合同", "离婚时房产怎么分",
	"楼上漏水；协商不成\n想起诉", "对方电话13900005678，身份证320402199001011234",
	"“工资”被拖欠 3 个月 2026年", "say \"hello\" to the notary", "工", NULL};
static const char *const advices[] = {"可以申请劳动仲裁", "工资单要留好", "打13800001234问"};
static const char *const words[] = {"张", "张伟", "伟", "工资", "拖欠", "欠工", "z", "zw", "zhang",
	"zhangw", "zhangwei", "lj", "ljz", "shanlc", "dan", "abc", "abcshop", "ysjc", "oy",
	"ouyang", "1", "12", "123", "1234", "5678", "00001234", "13800001234", "+8613800001234",
	"13900005678", "11010519491231002x", "320402199001011234", "0519-8888", "三个月",
	"书面劳动合同", "，", "”", "\"", "hello\"", "2026", "2026年", "工资 张", "张 拖欠 1234",
	"ZL-1", "不存在", "li", "l", "a", "E12345678", "e123", "notary", "zl-10", "仲裁", "留好"};

static void open_case(int number)
{
	char command[COMMAND_ID_SIZE], name[16];
	snprintf(name, sizeof(name), "ZL-%d", number);
	struct event_draft draft = sandbox_event("case.opened", name, 1000 + number, command);
	const struct sandbox_case visit = {.number = name, .sequence = number};

	sandbox_open_fields(&draft.fields, &visit);
	for (size_t i = 0; i < draft.fields.count; i++) {
		struct event_field *field = &draft.fields.items[i];
		if (strcmp(field->name, "client") == 0)
			field->text = PICK(clients);
		else if (strcmp(field->name, "phone") == 0)
			field->text = PICK(phones);
		else if (strcmp(field->name, "id_number") == 0)
			field->text = PICK(ids);
		else if (strcmp(field->name, "opponent") == 0)
			field->text = PICK(opponents);
		else if (strcmp(field->name, "summary") == 0)
			field->text = PICK(summaries);
	}
	sandbox_commit(box.store, &draft);
}

/* Something that changes what a case is searched by. */
static void change_case(int number)
{
	char name[16];
	const struct sandbox_closing closing = {"li-hua", SANDBOX_DAY, PICK(advices), 6000};
	snprintf(name, sizeof(name), "ZL-%d", number);

	if (lot(3) == 0)
		sandbox_assign(box.store, name, lot(2) ? "li-hua" : "wang-xm", 5000);
	else
		sandbox_close_with(box.store, name, &closing);
}

struct reading {
	sqlite3 *handle;
	sqlite3_stmt *rows;
};

/* Every case, the newest first, read from its row. */
static struct reading read_all(void)
{
	struct reading all;

	ck_assert_int_eq(sqlite3_open(box.path, &all.handle), SQLITE_OK);
	ck_assert_int_eq(sql_functions_add(all.handle), SQLITE_OK);
	ck_assert_int_eq(
		sqlite3_prepare_v2(all.handle,
			"SELECT id, text FROM search_source ORDER BY id DESC", -1, &all.rows, NULL),
		SQLITE_OK);
	return all;
}

static void read_end(struct reading *all)
{
	sqlite3_finalize(all->rows);
	sqlite3_close(all->handle);
}

typedef bool (*judge)(const struct search_query *query, const char *text, size_t length);

/* What FOUND has from AT on is what ACCEPTS takes of all cases. Returns where that ends. */
static size_t expect(const struct search_result *found, size_t at, const struct search_query *query,
	judge accepts, size_t limit)
{
	struct reading all = read_all();

	while (at < limit && sqlite3_step(all.rows) == SQLITE_ROW) {
		const char *text = (const char *)sqlite3_column_text(all.rows, 1);
		if (!accepts(query, text, strlen(text)))
			continue;
		ck_assert_msg(at < found->count, "'%s': only %zu", query->words[0].text, at);
		ck_assert_msg(found->ids[at] == sqlite3_column_int64(all.rows, 0),
			"'%s': %lld is missing", query->words[0].text,
			(long long)sqlite3_column_int64(all.rows, 0));
		at++;
	}
	read_end(&all);
	return at;
}

static bool is_same(const struct search_query *query, const char *text, size_t length)
{
	return search_match_person(query, text, length) == PERSON_SAME;
}

static bool is_alike(const struct search_query *query, const char *text, size_t length)
{
	return search_match_person(query, text, length) == PERSON_SOUND;
}

static void expect_search(const char *text, size_t limit)
{
	struct search_query query = {0};
	struct search_result found = {0};
	const struct search_bounds bounds = {.limit = limit};

	ck_done(search_query_add(&query, text, &err), err);
	ck_done(search_cases(box.store, &query, &bounds, &found, &err), err);
	ck_assert_uint_eq(expect(&found, 0, &query, search_match, limit), found.count);
	found.count = 0;
	ck_done(search_people(box.store, &query, &bounds, &found, &err), err);
	size_t same = expect(&found, 0, &query, is_same, limit);
	ck_assert_uint_eq(expect(&found, same, &query, is_alike, limit), found.count);
	search_result_release(&found);
	search_query_release(&query);
}

static void expect_all_searches(void)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		expect_search(words[i], 1 + lot(40));
}

static void expect_whole(void)
{
	static const char check[] =
		"INSERT INTO search (search, rank) VALUES ('integrity-check', 1)";
	struct verify_report report;

	sandbox_store_sql(&box, check);
	ck_done(verify_run(box.store, &report, &err), err);
	for (size_t i = 0; i < report.findings.count; i++)
		ck_done(STATUS_STORE, report.findings.items[i]);
	verify_report_release(&report);
}

static int64_t missing(void)
{
	int64_t count;

	ck_done(search_index_missing(box.store, &count, &err), err);
	return count;
}

START_TEST(what_is_found_does_not_depend_on_what_is_indexed)
{
	int cases = 0;

	for (int round = 0; round < 6; round++) {
		for (unsigned more = lot(90); more > 0; more--)
			open_case(++cases);
		for (unsigned changes = lot(20); changes > 0 && cases > 0; changes--)
			change_case(1 + (int)lot((unsigned)cases));
		expect_all_searches();
		for (unsigned steps = lot(4); steps > 0; steps--)
			store_idle(box.store);
		for (unsigned changes = lot(10); changes > 0 && cases > 0; changes--)
			change_case(1 + (int)lot((unsigned)cases));
		expect_all_searches();
		if (round == 3)
			ck_done(search_index_fill(box.store, NULL, NULL, &err), err);
		expect_whole();
	}
}
END_TEST

START_TEST(an_idle_desk_fills_it_but_for_the_newest)
{
	for (int i = 1; i <= 300; i++)
		open_case(i);
	ck_assert_int_eq(missing(), 300);
	while (store_idle(box.store))
		;
	ck_assert_int_ge(missing(), 64);
	ck_assert_int_lt(missing(), 128);
	ck_done(search_index_fill(box.store, NULL, NULL, &err), err);
	ck_assert_int_eq(missing(), 0);
	expect_whole();
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_is_found_does_not_depend_on_what_is_indexed);
	tcase_add_test(tests, an_idle_desk_fills_it_but_for_the_newest);
}

UNIT_MAIN("search_store", add_tests)
