#include "unit.h"

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>

#include "store/journal/json_fields.h"

/* What SQLite itself gives of a member is what is expected. */
static const struct {
	const char *json, *name;
} cases[] = {
	{"{\"ticket\":\"N07\",\"level\":5}", "ticket"},
	{"{\"ticket\":\"N07\",\"level\":5}", "level"},
	{"{\"ticket\":\"N07\",\"level\":5}", "lev"},
	{"{\"ticket\":\"N07\",\"level\":5}", "levels"},
	{" { \"a\" : \"x\" ,\n\"b\" :\t-17 } ", "b"},
	{"{\"a\":\"say \\\"no\\\" \\\\ \\/ \\b\\f\\n\\r\\t\",\"b\":\"2\"}", "a"},
	{"{\"a\":\"one\\n\",\"b\":\"two\\n\"}", "b"},
	{"{\"a\":\"\\u62d6\\u6b20\"}", "a"},
	{"{\"a\":\"\\ud83d\\ude00!\"}", "a"},
	{"{\"a\":\"\"}", "a"},
	{"{\"a\":null,\"b\":true,\"c\":false}", "a"},
	{"{\"a\":null,\"b\":true,\"c\":false}", "b"},
	{"{\"a\":null,\"b\":true,\"c\":false}", "c"},
	{"{\"a\":9223372036854775807}", "a"},
	{"{\"a\":-9223372036854775808}", "a"},
	{"{\"a\":9223372036854775808}", "a"},
	{"{\"a\":1.5,\"b\":2e3}", "a"},
	{"{\"a\":1.5,\"b\":2e3}", "b"},
	{"{\"a\":{\"b\":[1,\"}\",\"\\\"\"]},\"c\":3}", "a"},
	{"{\"a\":{\"b\":[1,\"}\",\"\\\"\"]},\"c\":3}", "b"},
	{"{\"a\":{\"b\":[1,\"}\",\"\\\"\"]},\"c\":3}", "c"},
	{"{\"a\":[],\"b\":[{\"a\":7}]}", "b"},
	{"{\"a\":1,\"a\":2}", "a"},
	{"{}", "a"},
	{"[\"a\",1]", "a"},
	{"\"a\"", "a"},
	{NULL, "a"},
};

START_TEST(a_member_is_what_sqlite_gives)
{
	struct json_fields fields = {0};
	char path[32];
	sqlite3 *db;
	sqlite3_stmt *same;

	snprintf(path, sizeof(path), "$.%s", cases[_i].name);
	ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(db,
				 "SELECT ?1, typeof(?1), json_extract(?2, ?3),"
				 " typeof(json_extract(?2, ?3))",
				 -1, &same, NULL),
		SQLITE_OK);
	ck_assert(json_fields_read(&fields, cases[_i].json));
	ck_assert_int_eq(json_fields_bind(&fields, cases[_i].name, same, 1), SQLITE_OK);
	sqlite3_bind_text(same, 2, cases[_i].json, -1, SQLITE_STATIC);
	sqlite3_bind_text(same, 3, path, -1, SQLITE_STATIC);
	ck_assert_int_eq(sqlite3_step(same), SQLITE_ROW);
	ck_assert_str_eq((const char *)sqlite3_column_text(same, 1),
		(const char *)sqlite3_column_text(same, 3));
	ck_assert_pstr_eq((const char *)sqlite3_column_text(same, 0),
		(const char *)sqlite3_column_text(same, 2));
	sqlite3_finalize(same);
	sqlite3_close(db);
	json_fields_release(&fields);
}
END_TEST

/* However often it is asked for. */
START_TEST(of_two_with_one_name_it_is_the_first)
{
	struct json_fields fields = {0};
	sqlite3 *db;
	sqlite3_stmt *statement;

	ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(db, "SELECT ?1", -1, &statement, NULL), SQLITE_OK);
	ck_assert(json_fields_read(&fields, "{\"a\":1,\"b\":3,\"a\":2}"));
	for (int i = 0; i < 3; i++) {
		ck_assert_int_eq(json_fields_bind(&fields, "a", statement, 1), SQLITE_OK);
		ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
		ck_assert_int_eq(sqlite3_column_int(statement, 0), 1);
		sqlite3_reset(statement);
	}
	sqlite3_finalize(statement);
	sqlite3_close(db);
	json_fields_release(&fields);
}
END_TEST

/* A journal that was tampered with may hold anything. */
START_TEST(what_is_broken_ends_the_reading)
{
	static const char *const broken[] = {"{", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":\"",
		"{\"a\":\"x\\", "{\"a\":\"\\u12\"}", "{\"a\":[", "{\"a\":{\"b\":\"", "{\"a\":,}",
		"{\"a\" 1}", ""};

	for (size_t i = 0; i < sizeof(broken) / sizeof(broken[0]); i++) {
		struct json_fields fields = {0};
		ck_assert(json_fields_read(&fields, broken[i]));
		ck_assert_uint_eq(fields.count, 0);
		json_fields_release(&fields);
	}
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(
		tests, a_member_is_what_sqlite_gives, 0, sizeof(cases) / sizeof(cases[0]));
	tcase_add_test(tests, of_two_with_one_name_it_is_the_first);
	tcase_add_test(tests, what_is_broken_ends_the_reading);
}

UNIT_MAIN("json_fields", add)
