/* Who is at the door: finding visitors, telling that one was here before, and what has changed. */
#include "menzhen/desk/client/client_find.h"

#include "conflict_unit.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/client/client_similar.h"
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

static char *record(struct intake intake, char number[CASE_NUMBER_SIZE])
{
	struct intake_result result;
	struct error err = {0};

	intake.category = "LAB01";
	ck_done(case_open(&box.desk, &intake, &result, &err), err);
	memcpy(number, result.number, CASE_NUMBER_SIZE);
	return number;
}

/* The persons found, by the sequence of their first cases. */
static const char *find(const char *text, size_t limit)
{
	static char out[256];
	const struct client_query query = {.text = text, .limit = limit};
	struct client_found_list list = {0};
	struct error err = {0};
	size_t length = 0;

	out[0] = '\0';
	ck_done(client_find(&box.desk, &query, &list, &err), err);
	for (size_t i = 0; i < list.count; i++)
		length += (size_t)snprintf(out + length, sizeof(out) - length, "%s%s",
			i > 0 ? " " : "", list.items[i].view.number + 12);
	client_found_release(&list);
	return out;
}

START_TEST(people_are_found_the_surest_first)
{
	char number[CASE_NUMBER_SIZE], first[CASE_NUMBER_SIZE];

	record((struct intake){.client = "张三", .phone = "13800001234", .id_number = ID_1}, first);
	record((struct intake){.client = "张三丰", .phone = "13900005678"}, number);
	record((struct intake){.client = "章散", .phone = "13700004321"}, number);
	record((struct intake){.client = "李四", .phone = "13600001234"}, number);
	record((struct intake){.client = "张三", .phone = "13800001234", .known = first}, number);
	ck_assert_str_eq(find("张三", 0), "001 002 003"); /* the name, a part of it, its sound */
	ck_assert_str_eq(find("zs", 0), "001 003 002");   /* whoever came last */
	ck_assert_str_eq(find("zhangsan", 1), "001");
	ck_assert_str_eq(find("1234", 0), "001 004");
	ck_assert_str_eq(find("李 1234", 0), "004");
	ck_assert_str_eq(find(ID_1, 0), "001");
	ck_assert_str_eq(find("13700004321", 0), "003");
	ck_assert_str_eq(find("王五", 0), "");
}
END_TEST

START_TEST(who_was_merged_is_found_once)
{
	char one[CASE_NUMBER_SIZE], other[CASE_NUMBER_SIZE];
	const struct merge_request request = {.from = other, .into = one};
	struct error err = {0};

	record((struct intake){.client = "张三", .phone = "13800001234"}, one);
	record((struct intake){.client = "李四", .phone = "13900005678"}, other);
	ck_done(client_merge(&box.desk, &request, &err), err);
	ck_assert_str_eq(find("李四", 0), "001");
	ck_assert_str_eq(find("13800001234", 0), "001");
}
END_TEST

/* "why first-case", with "!" where they have an open case of today; all that are similar. */
static const char *similar(struct intake intake)
{
	static char out[256];
	struct client_similar_list list = {0};
	struct error err = {0};
	size_t length = 0;

	out[0] = '\0';
	ck_done(client_similar(&box.desk, &intake, &list, &err), err);
	for (size_t i = 0; i < list.count; i++)
		length += (size_t)snprintf(out + length, sizeof(out) - length, "%s%s %s%s",
			i > 0 ? ", " : "", similar_table.rows[list.items[i].why].code,
			list.found.items[list.items[i].found].view.number + 12,
			list.items[i].today != NULL ? "!" : "");
	client_similar_release(&list);
	return out;
}

/* One who is on record, who comes now, and what is asked. */
static const struct {
	struct intake before, now;
	const char *want;
} pairs[] = {
	{{.client = "张三", .id_number = ID_1}, {.client = "李四", .id_number = ID_1},
		"id_number 001!"},
	{{.client = "张三", .id_number = "110105491231002"}, {.client = "张三", .id_number = ID_1},
		"id_number 001!"}, /* the old number of the same person */
	{{.client = "张三", .phone = "13800001234"}, {.client = "张散", .phone = "138 0000 1234"},
		"phone 001!"},
	{{.client = "张三", .phone = "13800001234"}, {.client = "李四", .phone = "13800001234"},
		""}, /* a family's phone */
	{{.client = "张三", .phone = "13800001234", .id_number = ID_1},
		{.client = "张三", .phone = "13800001234", .id_number = ID_2},
		""},                                  /* two persons */
	{{.client = "张三"}, {.client = "张三"}, ""}, /* of whom there are many */
	{{.client = "张三", .details = {[REGISTER_VILLAGE] = "甲村"}},
		{.client = "張三", .details = {[REGISTER_VILLAGE] = "甲村"}}, "name 001!"},
	{{.client = "张三", .details = {[REGISTER_VILLAGE] = "甲村"}},
		{.client = "张三", .details = {[REGISTER_VILLAGE] = "乙村"}}, ""},
	{{.client = "张三", .id_number = "32040419491231"}, {.client = "张三", .id_number = ID_1},
		"name 001!"}, /* born that day, the rest not typed */
	{{.client = "匿名", .details = {[REGISTER_VILLAGE] = "甲村"}},
		{.client = "匿名", .details = {[REGISTER_VILLAGE] = "甲村"}}, ""},
	{{.client = "张三", .phone = "13800001234"}, {.client = ""}, ""},
};

START_TEST(one_who_looks_like_another_is_asked_about)
{
	char number[CASE_NUMBER_SIZE];

	record(pairs[_i].before, number);
	ck_assert_str_eq(similar(pairs[_i].now), pairs[_i].want);
}
END_TEST

START_TEST(who_was_told_apart_is_not_asked_about_again)
{
	const struct intake twin = {.client = "张三", .phone = "13800001234", .id_number = NULL};
	struct intake other = {.client = "张三", .phone = "13800001234", .id_number = ID_2};
	char one[CASE_NUMBER_SIZE], two[CASE_NUMBER_SIZE];

	record(twin, one);
	ck_assert_str_eq(similar(other), "phone 001!");
	other.apart = one;
	record(other, two);
	other.apart = NULL;
	ck_assert_str_eq(similar(other), "id_number 002!"); /* and not 001 again */
	struct case_view view = {0};
	struct error err = {0};
	ck_done(case_show(&box.desk, two, &view, &err), err);
	ck_assert_uint_eq(view.history.count, 2);
	ck_assert_str_eq(view.history.items[1].kind, "client.told_apart");
	ck_assert_str_eq(view.history.items[1].code, one);
	case_view_release(&view);
}
END_TEST

/* 002 was said to be another than 001; what is asked of one who looks like both. */
static void tell_two_apart(char one[CASE_NUMBER_SIZE], char two[CASE_NUMBER_SIZE])
{
	struct error err = {0};

	record((struct intake){.client = "张三", .phone = "13800001234"}, one);
	record((struct intake){.client = "张三", .phone = "13800001234"}, two);
	ck_done(client_tell_apart(&box.desk, two, one, NULL, &err), err);
}

static const struct intake like_both = {.client = "张三", .phone = "13800001234"};

START_TEST(a_wrong_decision_that_two_are_two_is_taken_back)
{
	char one[CASE_NUMBER_SIZE], two[CASE_NUMBER_SIZE];
	struct client_view view;
	struct error err = {0};

	tell_two_apart(one, two);
	ck_assert_str_eq(similar(like_both), "phone 002!");
	ck_done(client_load(&box.desk, one, &view, &err), err);
	ck_assert_uint_eq(view.apart.count, 1);
	ck_assert_str_eq(view.apart.items[0].number, two);
	client_view_release(&view);

	ck_done(client_apart_withdraw(&box.desk, one, two, "back", &err), err);
	ck_assert_str_eq(similar(like_both), "phone 002!, phone 001!");
	ck_done(client_apart_withdraw(&box.desk, one, two, "back", &err), err); /* as before */
	ck_assert_int_eq(client_apart_withdraw(&box.desk, one, two, NULL, &err), STATUS_REFUSED);
	ck_done(client_load(&box.desk, two, &view, &err), err);
	ck_assert_uint_eq(view.apart.count, 0);
	client_view_release(&view);
}
END_TEST

START_TEST(a_decision_that_two_are_two_outlasts_a_merge_with_a_third)
{
	char one[CASE_NUMBER_SIZE], two[CASE_NUMBER_SIZE], third[CASE_NUMBER_SIZE];
	struct error err = {0};

	tell_two_apart(one, two);
	record((struct intake){.client = "李四"}, third);
	const struct merge_request merge = {.from = one, .into = third};
	ck_done(client_merge(&box.desk, &merge, &err), err);
	ck_assert_str_eq(similar(like_both), "phone 002!"); /* 001, who is 003 now, was asked */
	ck_assert_int_eq(client_tell_apart(&box.desk, one, third, NULL, &err), STATUS_REFUSED);
	ck_done(client_apart_withdraw(&box.desk, third, two, NULL, &err), err);
	ck_assert_str_eq(similar(like_both), "phone 002!, phone 003!");
}
END_TEST

START_TEST(who_was_told_apart_by_an_old_case_is_not_asked_about_after_many_visits)
{
	char one[CASE_NUMBER_SIZE], more[CASE_NUMBER_SIZE];
	struct intake other = like_both;

	record(like_both, one);
	for (int visit = 0; visit < 9; visit++)
		record((struct intake){.known = one}, more);
	ck_assert_str_eq(similar(other), "phone 001!");
	other.apart = one;
	ck_assert_str_eq(similar(other), "");
}
END_TEST

START_TEST(twice_in_the_queue_of_a_day_is_said_of_one_known_too)
{
	char one[CASE_NUMBER_SIZE];
	struct error err = {0};

	record((struct intake){.client = "张三"}, one);
	ck_assert_str_eq(similar((struct intake){.client = "张三", .known = one}), "known 001!");
	ck_done(case_void(&box.desk, one, "试验", NULL, &err), err);
	ck_assert_str_eq(similar((struct intake){.client = "张三", .known = one}), "");
}
END_TEST

START_TEST(what_changed_since_is_recorded)
{
	char one[CASE_NUMBER_SIZE], two[CASE_NUMBER_SIZE];
	struct case_view view = {0};
	struct error err = {0};

	record((struct intake){.client = "张三",
		       .phone = "13800001234",
		       .id_number = ID_1,
		       .details = {[REGISTER_VILLAGE] = "甲村", [REGISTER_TOWN] = "乙镇"}},
		one);
	record((struct intake){.client = "张三",
		       .phone = "139 0000 5678",
		       .known = one,
		       .details = {[REGISTER_VILLAGE] = "丙村", [REGISTER_TOWN] = "乙镇"}},
		two);
	ck_done(case_show(&box.desk, two, &view, &err), err);
	ck_assert_str_eq(view.history.items[0].code, "phone,village");
	case_view_release(&view);
	record((struct intake){.client = "张三", .known = one}, two);
	ck_done(case_show(&box.desk, two, &view, &err), err);
	ck_assert_ptr_null(view.history.items[0].code); /* what is not said again has not changed */
	case_view_release(&view);
}
END_TEST

START_TEST(what_is_not_said_of_one_known_is_as_it_was)
{
	char one[CASE_NUMBER_SIZE], two[CASE_NUMBER_SIZE];
	struct case_view view = {0};
	struct error err = {0};

	record((struct intake){.client = "张三",
		       .phone = "13800001234",
		       .priority = "disabled",
		       .details = {[REGISTER_VILLAGE] = "甲村",
			       [REGISTER_CALL] = "unsafe",
			       [REGISTER_WISH] = "讨回工资"}},
		one);
	record((struct intake){.known = one}, two);
	ck_done(case_show(&box.desk, two, &view, &err), err);
	ck_assert_str_eq(view.record.client, "张三");
	ck_assert_str_eq(view.record.phone, "13800001234");
	ck_assert_str_eq(view.record.priority, "disabled");
	ck_assert_str_eq(view.entry.values[REGISTER_VILLAGE], "甲村");
	ck_assert_str_eq(view.entry.values[REGISTER_CALL], "unsafe");
	ck_assert_ptr_null(view.entry.values[REGISTER_WISH]); /* of that matter alone */
	ck_assert_ptr_null(view.history.items[0].code);
	case_view_release(&view);
}
END_TEST

START_TEST(what_holds_no_more_of_one_known_is_a_change_and_does_not_come_back)
{
	char one[CASE_NUMBER_SIZE], two[CASE_NUMBER_SIZE], three[CASE_NUMBER_SIZE];
	struct case_view view = {0};
	struct error err = {0};

	record((struct intake){.client = "张三",
		       .phone = "13800001234",
		       .priority = "disabled",
		       .details = {[REGISTER_VILLAGE] = "甲村", [REGISTER_CALL] = "safe"}},
		one);
	record((struct intake){.known = one,
		       .phone = "",
		       .priority = "",
		       .details = {[REGISTER_CALL] = ""}},
		two);
	ck_done(case_show(&box.desk, two, &view, &err), err);
	ck_assert_str_eq(view.history.items[0].code, "phone,priority,call");
	case_view_release(&view);
	record((struct intake){.known = one}, three);
	ck_done(case_show(&box.desk, three, &view, &err), err);
	ck_assert_ptr_null(view.record.phone);
	ck_assert_ptr_null(view.record.priority);
	ck_assert_ptr_null(view.entry.values[REGISTER_CALL]);
	ck_assert_str_eq(view.entry.values[REGISTER_VILLAGE], "甲村");
	case_view_release(&view);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, people_are_found_the_surest_first);
	tcase_add_test(tests, who_was_merged_is_found_once);
	tcase_add_loop_test(tests, one_who_looks_like_another_is_asked_about, 0,
		sizeof(pairs) / sizeof(pairs[0]));
	tcase_add_test(tests, who_was_told_apart_is_not_asked_about_again);
	tcase_add_test(tests, a_wrong_decision_that_two_are_two_is_taken_back);
	tcase_add_test(tests, a_decision_that_two_are_two_outlasts_a_merge_with_a_third);
	tcase_add_test(
		tests, who_was_told_apart_by_an_old_case_is_not_asked_about_after_many_visits);
	tcase_add_test(tests, twice_in_the_queue_of_a_day_is_said_of_one_known_too);
	tcase_add_test(tests, what_changed_since_is_recorded);
	tcase_add_test(tests, what_is_not_said_of_one_known_is_as_it_was);
	tcase_add_test(tests, what_holds_no_more_of_one_known_is_a_change_and_does_not_come_back);
}

UNIT_MAIN("client_find", add)
