/* Persons over their visits: what merging and taking it back come to. */
#include "menzhen/desk/client/client.h"

#include <string.h>

#include "conflict_unit.h"
#include "menzhen/store/journal/verify.h"
#include "unit.h"

#define ID_1 "11010519491231002X" /* the example of GB 11643 */
#define ID_2 "320404198001010015"

static struct conflict_station box;

static void set_up(void)
{
	conflict_station_begin(&box);
}

static void tear_down(void)
{
	conflict_station_end(&box);
}

static enum status merge(const char *from, const char *into, const char *reason)
{
	const struct merge_request request = {.from = from, .into = into, .reason = reason};
	struct error err = {0};

	return client_merge(&box.desk, &request, &err);
}

static enum status unmerge(const char *number, enum unmerge_kind kind)
{
	struct error err = {0};

	return client_unmerge(&box.desk, number, kind, NULL, &err);
}

/* "first case: visits, newest first" of the person of NUMBER, by their sequence. */
static const char *person_of(const char *number)
{
	static char text[256];
	struct client_view view;
	struct error err = {0};

	ck_done(client_load(&box.desk, number, &view, &err), err);
	size_t length = (size_t)snprintf(text, sizeof(text), "%s:", view.number + 12);
	for (size_t i = 0; i < view.cases.count; i++)
		length += (size_t)snprintf(text + length, sizeof(text) - length, " %s",
			view.cases.items[i].number + 12);
	client_view_release(&view);
	return text;
}

static char *visit(const struct parties *parties, const char *known, char number[CASE_NUMBER_SIZE])
{
	const struct intake intake = {
		.client = parties->client,
		.phone = parties->phone,
		.id_number = parties->id,
		.opponent = parties->opponent,
		.opponent_phone = parties->opponent_phone,
		.opponent_id = parties->opponent_id,
		.category = "LAB01",
		.known = known,
	};
	struct intake_result result;
	struct error err = {0};

	ck_done(case_open(&box.desk, &intake, &result, &err), err);
	memcpy(number, result.number, CASE_NUMBER_SIZE);
	return number;
}

START_TEST(a_merge_joins_all_visits_and_is_taken_back_exactly)
{
	char a[CASE_NUMBER_SIZE], again[CASE_NUMBER_SIZE], b[CASE_NUMBER_SIZE], c[CASE_NUMBER_SIZE];
	const struct parties one = {.client = "张三"}, other = {.client = "张叁"};

	visit(&one, NULL, a);
	visit(&one, a, again);
	visit(&other, NULL, b);
	visit(&other, NULL, c);
	ck_assert_str_eq(person_of(again), "001: 002 001");
	ck_assert_int_eq(merge(again, b, NULL), STATUS_OK);
	ck_assert_str_eq(person_of(a), "003: 003 002 001");
	ck_assert_int_eq(merge(b, c, NULL), STATUS_OK);
	ck_assert_str_eq(person_of(again), "004: 004 003 002 001");
	ck_assert_int_eq(unmerge(a, UNMERGE_PERSON), STATUS_OK);
	ck_assert_str_eq(person_of(a), "001: 002 001");
	ck_assert_str_eq(person_of(c), "004: 004 003");
	ck_assert_int_eq(unmerge(c, UNMERGE_PERSON), STATUS_REFUSED); /* it is b that was merged */
	ck_assert_int_eq(unmerge(b, UNMERGE_PERSON), STATUS_OK);
	ck_assert_str_eq(person_of(c), "004: 004");
}
END_TEST

START_TEST(a_visit_given_to_the_wrong_person_is_split_off)
{
	char a[CASE_NUMBER_SIZE], again[CASE_NUMBER_SIZE], third[CASE_NUMBER_SIZE];
	const struct parties one = {.client = "张三"};

	visit(&one, NULL, a);
	visit(&one, a, again);
	visit(&one, again, third); /* any of their cases names them */
	ck_assert_str_eq(person_of(a), "001: 003 002 001");
	ck_assert_int_eq(unmerge(again, UNMERGE_PERSON), STATUS_OK);
	ck_assert_str_eq(person_of(again), "002: 002");
	ck_assert_str_eq(person_of(a), "001: 003 001");
	ck_assert_int_eq(unmerge(again, UNMERGE_PERSON), STATUS_REFUSED);
	ck_assert_int_eq(unmerge(a, UNMERGE_VISIT), STATUS_REFUSED);
	ck_assert_int_eq(merge(again, third, NULL), STATUS_OK); /* and back again */
	ck_assert_str_eq(person_of(again), "001: 003 002 001");
}
END_TEST

START_TEST(a_visit_alone_is_split_from_one_who_was_merged)
{
	char a[CASE_NUMBER_SIZE], again[CASE_NUMBER_SIZE], b[CASE_NUMBER_SIZE];
	const struct parties one = {.client = "张三"};

	visit(&one, NULL, a);
	visit(&one, a, again);
	visit(&one, NULL, b);
	ck_assert_int_eq(merge(a, b, NULL), STATUS_OK);
	ck_assert_int_eq(unmerge(again, UNMERGE_VISIT), STATUS_OK);
	ck_assert_str_eq(person_of(again), "002: 002");
	ck_assert_str_eq(person_of(a), "003: 003 001");
}
END_TEST

START_TEST(what_cannot_be_one_person_needs_a_reason)
{
	static const struct {
		struct parties one, other;
		enum status want;
	} pairs[] = {
		{{.client = "张三"}, {.client = "李四"}, STATUS_OK}, /* names change */
		{{"张三", .id = ID_1}, {"张三", .id = ID_1}, STATUS_OK},
		{{"张三", .id = ID_1}, {"张三", .id = ID_2}, STATUS_REFUSED},
		{{"张三", .id = ID_1}, {"张三", .id = "E12345678"}, STATUS_OK},
		{{"张三", .opponent = "李四"}, {.client = "李四"}, STATUS_REFUSED},
		{{.client = "李四"}, {"张三", .opponent = "李四"}, STATUS_REFUSED},
		{{"张三", .opponent = "李四"}, {.client = "李思"},
			STATUS_OK}, /* it sounds so, no more */
		{{"张三", .opponent = "李四", .opponent_id = ID_1}, {"李四", .id = ID_2},
			STATUS_OK},
		{{"张三", .opponent = "某", .opponent_phone = "13800001234"},
			{.client = "王五", .phone = "13800001234"}, STATUS_REFUSED},
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		char one[CASE_NUMBER_SIZE], other[CASE_NUMBER_SIZE];
		visit(&pairs[i].one, NULL, one);
		visit(&pairs[i].other, NULL, other);
		ck_assert_msg(merge(one, other, NULL) == pairs[i].want, "row %zu", i);
		if (pairs[i].want == STATUS_REFUSED)
			ck_assert_int_eq(merge(one, other, "写错了"), STATUS_OK);
	}
}
END_TEST

START_TEST(nobody_is_merged_twice_or_with_themselves)
{
	char a[CASE_NUMBER_SIZE], b[CASE_NUMBER_SIZE], c[CASE_NUMBER_SIZE];
	const struct parties one = {.client = "张三"};

	visit(&one, NULL, a);
	visit(&one, NULL, b);
	visit(&one, NULL, c);
	ck_assert_int_eq(merge(a, a, NULL), STATUS_REFUSED);
	ck_assert_int_eq(merge(a, b, NULL), STATUS_OK);
	ck_assert_int_eq(merge(b, a, NULL), STATUS_REFUSED);
	ck_assert_int_eq(merge(a, c, NULL), STATUS_REFUSED);
	ck_assert_int_eq(merge(a, "SY-20261125-099", NULL), STATUS_REFUSED);
	ck_assert_int_eq(merge(b, c, NULL), STATUS_OK);
	ck_assert_str_eq(person_of(a), "003: 003 002 001");
}
END_TEST

START_TEST(a_command_that_is_repeated_does_nothing_twice)
{
	char a[CASE_NUMBER_SIZE], b[CASE_NUMBER_SIZE];
	const struct parties one = {.client = "张三"};
	struct error err = {0};

	visit(&one, NULL, a);
	visit(&one, NULL, b);
	const struct merge_request request = {.from = a, .into = b, .command = "one"};
	for (int i = 0; i < 2; i++)
		ck_done(client_merge(&box.desk, &request, &err), err);
	for (int i = 0; i < 2; i++)
		ck_done(client_unmerge(&box.desk, a, UNMERGE_PERSON, "two", &err), err);
	ck_assert_str_eq(person_of(a), "001: 001");
	ck_assert_int_eq(client_unmerge(&box.desk, a, UNMERGE_PERSON, "one", &err), STATUS_REFUSED);
}
END_TEST

START_TEST(details_are_the_latest_that_were_given)
{
	const struct intake first = {.client = "张三",
		.category = "LAB01",
		.phone = "13800001234",
		.id_number = ID_1,
		.dialect = "常州话",
		.details = {[REGISTER_VILLAGE] = "甲村", [REGISTER_WISH] = "讨回工资"}};
	struct intake second = {.client = "张三",
		.category = "LAB01",
		.phone = "13900005678",
		.details = {[REGISTER_TOWN] = "乙镇"}};
	struct intake_result result, later;
	struct client_view view;
	struct client_known known = {0};
	struct error err = {0};

	ck_done(case_open(&box.desk, &first, &result, &err), err);
	second.known = result.number;
	ck_done(case_open(&box.desk, &second, &later, &err), err);
	ck_done(client_load(&box.desk, result.number, &view, &err), err);
	ck_done(client_known_load(&box.desk, &view, &known, &err), err);
	ck_assert_str_eq(known.phone, "13900005678");
	ck_assert_str_eq(known.id_number, ID_1);
	ck_assert_str_eq(known.dialect, "常州话");
	ck_assert_str_eq(known.entry.values[REGISTER_VILLAGE], "甲村");
	ck_assert_str_eq(known.entry.values[REGISTER_TOWN], "乙镇");
	ck_assert_ptr_null(known.entry.values[REGISTER_WISH]); /* the matter's, not the person's */
	client_known_release(&known);
	client_view_release(&view);
}
END_TEST

/* What the law asks to be erased of a merge leaves two persons, and a journal that verifies. */
START_TEST(a_merge_that_was_erased_is_none)
{
	char a[CASE_NUMBER_SIZE], b[CASE_NUMBER_SIZE], path[128], sql[256];
	const struct parties one = {.client = "张三"};
	struct verify_report report;
	struct error err = {0};
	sqlite3 *handle;

	visit(&one, NULL, a);
	visit(&one, NULL, b);
	ck_assert_int_eq(merge(a, b, "一人"), STATUS_OK);
	snprintf(path, sizeof(path), "%s/menzhen.db", box.folder);
	snprintf(sql, sizeof(sql),
		"UPDATE event SET private = NULL, salt = NULL WHERE kind = 'client.merged'");
	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(handle, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(handle);
	ck_done(verify_rebuild(box.desk.store, &report, &err), err);
	ck_assert_uint_eq(report.findings.count, 0);
	verify_report_release(&report);
	ck_assert_str_eq(person_of(a), "001: 001");
	ck_assert_str_eq(person_of(b), "002: 002");
	ck_assert_int_eq(unmerge(a, UNMERGE_PERSON), STATUS_REFUSED);
}
END_TEST

/* --- any sequence --- */

enum { VISITS = 14, STEPS = 60 };

/* What should come of it: who was merged into whom, and whose visit each case is. */
struct town {
	uint64_t seed;
	int count;
	int person[VISITS]; /* index of the first case */
	int parent[VISITS]; /* of a person; -1: merged into nobody */
	char numbers[VISITS][CASE_NUMBER_SIZE];
};

static int any(struct town *town, int limit)
{
	town->seed = town->seed * 6364136223846793005u + 1442695040888963407u;
	return (int)((town->seed >> 33) % (unsigned int)limit);
}

static int root_of(const struct town *town, int visit)
{
	int person = town->person[visit];

	while (town->parent[person] >= 0)
		person = town->parent[person];
	return person;
}

/* Names and numbers are few, so that many meet. */
static void step_visit(struct town *town)
{
	static const char *const names[] = {"张三", "李四", "王五", "赵六"};
	static const char *const phones[] = {"13800001234", "13900005678", NULL};
	static const char *const advisers[] = {"jia", "yi", "bing", "ding"};
	int at = town->count, known = at > 0 && any(town, 3) == 0 ? any(town, at) : -1;
	const struct parties parties = {.client = names[any(town, 4)],
		.phone = phones[any(town, 3)],
		.opponent = names[any(town, 4)]};
	struct error err = {0};

	visit(&parties, known >= 0 ? town->numbers[known] : NULL, town->numbers[at]);
	const struct assign_request request = {
		.to = advisers[any(town, 4)], .reason = "试验", .decision = DECISION_OVERRIDDEN};
	if (any(town, 2) == 0) /* may be refused for a conflict: then nobody has it */
		case_assign(&box.desk, town->numbers[at], &request, &err);
	town->person[at] = known >= 0 ? town->person[known] : at;
	town->parent[at] = -1;
	town->count++;
}

static void step_merge(struct town *town)
{
	int one = any(town, town->count), other = any(town, town->count);
	int person = town->person[one];
	bool allowed = town->parent[person] < 0 && root_of(town, one) != root_of(town, other);

	ck_assert_int_eq(merge(town->numbers[one], town->numbers[other], "同一人"),
		allowed ? STATUS_OK : STATUS_REFUSED);
	if (allowed)
		town->parent[person] = town->person[other];
}

static void step_unmerge(struct town *town)
{
	int one = any(town, town->count), person = town->person[one];
	bool merged = town->parent[person] >= 0, linked = person != one;

	ck_assert_int_eq(unmerge(town->numbers[one], UNMERGE_PERSON),
		merged || linked ? STATUS_OK : STATUS_REFUSED);
	if (merged)
		town->parent[person] = -1;
	else
		town->person[one] = one;
}

/* Everybody has exactly the visits that are theirs. */
static void assert_groups(const struct town *town)
{
	for (int i = 0; i < town->count; i++) {
		char want[256];
		int root = root_of(town, i);
		size_t length =
			(size_t)snprintf(want, sizeof(want), "%s:", town->numbers[root] + 12);
		for (int k = town->count - 1; k >= 0; k--)
			if (root_of(town, k) == root)
				length += (size_t)snprintf(want + length, sizeof(want) - length,
					" %s", town->numbers[k] + 12);
		ck_assert_str_eq(person_of(town->numbers[i]), want);
	}
}

/* By case and adviser: how sure a conflict there is. */
struct hits_found {
	enum conflict_band bands[VISITS][4];
};

static void find_hits(const struct town *town, struct hits_found *out)
{
	static const char *const advisers[] = {"jia", "yi", "bing", "ding"};

	*out = (struct hits_found){0};
	for (int i = 0; i < town->count; i++) {
		struct conflict_list list = {0};
		struct error err = {0};
		ck_done(conflict_check(&box.desk, town->numbers[i], &list, &err), err);
		for (int k = 0; k < 4; k++) {
			const struct conflict *conflict = conflict_of(&list, advisers[k]);
			out->bands[i][k] = conflict != NULL ? conflict->band : BAND_NONE;
		}
		conflict_list_release(&list);
	}
}

/* Both an adviser's own tie and one of the firm count: a surer one of the firm may stand behind. */
static void assert_none_lost(const struct hits_found *before, const struct hits_found *after)
{
	for (int i = 0; i < VISITS; i++)
		for (int k = 0; k < 4; k++)
			if (before->bands[i][k] != BAND_NONE)
				ck_assert_int_ne(after->bands[i][k], BAND_NONE);
}

START_TEST(any_sequence_groups_as_what_stands_says_and_loses_no_hit)
{
	struct town town = {.seed = 20261125u + (unsigned int)_i};
	struct hits_found before = {0}, alone = {0}, after;

	while (town.count < VISITS)
		step_visit(&town);
	find_hits(&town, &alone);
	for (int i = 0; i < STEPS; i++) {
		bool merges = any(&town, 3) > 0;
		find_hits(&town, &before);
		if (merges)
			step_merge(&town);
		else
			step_unmerge(&town);
		find_hits(&town, &after);
		assert_none_lost(merges ? &before : &alone, &after);
		assert_groups(&town);
	}
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_merge_joins_all_visits_and_is_taken_back_exactly);
	tcase_add_test(tests, a_visit_given_to_the_wrong_person_is_split_off);
	tcase_add_test(tests, a_visit_alone_is_split_from_one_who_was_merged);
	tcase_add_test(tests, what_cannot_be_one_person_needs_a_reason);
	tcase_add_test(tests, nobody_is_merged_twice_or_with_themselves);
	tcase_add_test(tests, a_command_that_is_repeated_does_nothing_twice);
	tcase_add_test(tests, a_merge_that_was_erased_is_none);
	tcase_add_test(tests, details_are_the_latest_that_were_given);
	tcase_add_loop_test(tests, any_sequence_groups_as_what_stands_says_and_loses_no_hit, 0, 3);
}

UNIT_MAIN("client", add)
