#include "menzhen/model/ledger/ledger_column.h"

#include <string.h>

#include "unit.h"

START_TEST(every_column_is_whole_and_found)
{
	for (int i = 0; i < LEDGER_COLUMNS; i++) {
		struct ledger_column column = ledger_column_at(i);
		bool coded = column.kind == LEDGER_CODE || column.kind == LEDGER_CODES;
		ck_assert_msg(column.code != NULL && column.title != NULL, "row %d", i);
		ck_assert_msg(column.heading != NULL, "%s", column.code);
		ck_assert_int_eq(ledger_column_find(column.code), i);
		ck_assert_int_eq(ledger_column_find_heading(column.heading), i);
		ck_assert_int_eq(ledger_column_find_heading(column.code), i);
		ck_assert_msg(coded == (column.codes != NULL), "%s", column.code);
		ck_assert_msg(column.width > 0, "%s", column.code);
	}
	ck_assert_int_eq(ledger_column_find("nothing"), -1);
	ck_assert_int_eq(ledger_column_find_heading("没有"), -1);
}
END_TEST

/* The headings that the issue gives for the columns of an import. */
static const struct {
	const char *code, *heading;
} imported[] = {
	{"opened_at", "来访时间"},
	{"client", "姓名"},
	{"phone", "电话"},
	{"id_number", "证件号"},
	{"category", "事项"},
	{"opponent", "对方"},
	{"summary", "简要情况"},
	{"channel", "渠道"},
	{"adviser", "坐诊律师"},
	{"outcome", "办理结果"},
	{"rating", "评价"},
};

START_TEST(what_is_exported_has_the_headings_of_an_import)
{
	int column = ledger_column_find_heading(imported[_i].heading);
	size_t at = 0;

	ck_assert_int_eq(column, ledger_column_find(imported[_i].code));
	while (at < ledger_columns_file.count && ledger_columns_file.items[at] != column)
		at++;
	ck_assert_uint_lt(at, ledger_columns_file.count);
}
END_TEST

START_TEST(choices_are_written_and_read)
{
	struct ledger_columns columns;
	struct error err;
	char text[LEDGER_COLUMNS_TEXT_SIZE];

	ck_assert_int_eq(ledger_columns_parse("client,town,day", &columns, &err), STATUS_OK);
	ck_assert_uint_eq(columns.count, 3);
	ck_assert_int_eq(columns.items[1], LEDGER_REGISTER + REGISTER_TOWN);
	ck_assert_str_eq(ledger_columns_format(&columns, text), "client,town,day");
	ck_assert_int_eq(ledger_columns_parse("client,clients", &columns, &err), STATUS_USAGE);
	ck_assert_str_eq(err.args[0], "clients");
	ck_assert_int_eq(ledger_columns_parse("day,client,day", &columns, &err), STATUS_USAGE);
	ck_assert_int_eq(ledger_columns_parse("", &columns, &err), STATUS_USAGE);
}
END_TEST

START_TEST(all_columns_can_be_written)
{
	struct ledger_columns all = {.count = LEDGER_COLUMNS}, read;
	struct error err;
	char text[LEDGER_COLUMNS_TEXT_SIZE];

	for (int i = 0; i < LEDGER_COLUMNS; i++)
		all.items[i] = i;
	ck_assert_int_eq(
		ledger_columns_parse(ledger_columns_format(&all, text), &read, &err), STATUS_OK);
	ck_assert_uint_eq(read.count, LEDGER_COLUMNS);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_column_is_whole_and_found);
	tcase_add_loop_test(tests, what_is_exported_has_the_headings_of_an_import, 0,
		sizeof(imported) / sizeof(imported[0]));
	tcase_add_test(tests, choices_are_written_and_read);
	tcase_add_test(tests, all_columns_can_be_written);
}

UNIT_MAIN("ledger_column", add_tests)
