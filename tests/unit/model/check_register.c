#include "menzhen/model/case/register.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/model/assign/priority.h"
#include "unit.h"

START_TEST(every_field_is_whole)
{
	for (int i = 0; i < REGISTER_FIELDS; i++) {
		const struct register_field *field = &register_fields[i];
		bool coded = field->kind == REGISTER_CODE || field->kind == REGISTER_CODES;
		bool text = field->kind == REGISTER_TEXT || field->kind == REGISTER_NOTE;
		ck_assert_msg(field->code != NULL && field->title != NULL, "row %d", i);
		ck_assert_int_eq(register_find(field->code), i);
		ck_assert_msg(coded == (field->codes != NULL), "%s", field->code);
		ck_assert_msg(text == (field->maximum > 0), "%s", field->code);
		ck_assert_msg(
			strspn(field->code, "abcdefghijklmnopqrstuvwxyz_") == strlen(field->code),
			"%s", field->code);
	}
	ck_assert_int_eq(register_find("nothing"), -1);
}
END_TEST

/* NULL: refused. */
static const struct {
	enum register_id id;
	const char *typed, *value;
} readings[] = {
	{REGISTER_ID_TYPE, "passport", "passport"},
	{REGISTER_ID_TYPE, "refused", "refused"},
	{REGISTER_ID_TYPE, "Passport", NULL},
	{REGISTER_ACCESS, "wheelchair", "wheelchair"},
	{REGISTER_ACCESS, "reading, sight", "sight,reading"},
	{REGISTER_ACCESS, "sight,sight", "sight"},
	{REGISTER_ACCESS, "sight,stairs", NULL},
	{REGISTER_ACCESS, "sight,,reading", NULL},
	{REGISTER_EVENT_DAY, "2026-03-01", "2026-03-01"},
	{REGISTER_EVENT_DAY, "2026-02-29", NULL},
	{REGISTER_EVENT_DAY, "1 March", NULL},
	{REGISTER_GROUP_SIZE, "12", "12"},
	{REGISTER_GROUP_SIZE, "9999", "9999"},
	{REGISTER_GROUP_SIZE, "0", NULL},
	{REGISTER_GROUP_SIZE, "012", NULL},
	{REGISTER_GROUP_SIZE, "12 people", NULL},
	{REGISTER_GROUP_SIZE, "10000", NULL},
	{REGISTER_TOWN, "遥观镇", "遥观镇"},
	{REGISTER_WISH, "拿回工资\n开证明", "拿回工资\n开证明"},
};

START_TEST(values_are_read)
{
	struct error err;
	char *value;
	enum status status =
		register_read(&register_fields[readings[_i].id], readings[_i].typed, &value, &err);

	ck_assert_msg(
		(status == STATUS_OK) == (readings[_i].value != NULL), "%s", readings[_i].typed);
	if (readings[_i].value != NULL)
		ck_assert_str_eq(value, readings[_i].value);
	else
		ck_assert_ptr_null(value);
	free(value);
}
END_TEST

static const char *same(const char *msgid)
{
	return msgid;
}

START_TEST(sets_of_codes)
{
	char out[CODED_LIST_SIZE];
	struct buffer titles = {0};
	uint64_t set;

	ck_assert(coded_set_parse(&priority_table, "", &set));
	ck_assert_uint_eq(set, 0);
	ck_assert(coded_set_parse(&priority_table, " minor , disabled", &set));
	ck_assert_str_eq(
		coded_set_format(&priority_table, set, out, sizeof(out)), "disabled,minor");
	ck_assert(coded_set_has(out, "minor"));
	ck_assert(!coded_set_has(out, "min"));
	ck_assert(!coded_set_has(NULL, "minor"));
	coded_set_add_titles(&priority_table, "disabled,later_one", same, "; ", &titles);
	ck_assert_str_eq(buffer_text(&titles), "Disabled person; later_one");
	buffer_release(&titles);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_field_is_whole);
	tcase_add_loop_test(tests, values_are_read, 0, sizeof(readings) / sizeof(readings[0]));
	tcase_add_test(tests, sets_of_codes);
}

UNIT_MAIN("register", add_tests)
