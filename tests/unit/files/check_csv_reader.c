/*
 * CSV: the rules of RFC 4180 section 2, in their order, and what Excel, WPS and LibreOffice do
 * beyond them.
 */
#include "menzhen/base/path.h"
#include "table_unit.h"

struct csv_case {
	const char *text, *expected;
	size_t length; /* 0: up to the NUL */
};

static void expect_cases(const struct csv_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		expect_table(cases[i].text,
			cases[i].length ? cases[i].length : strlen(cases[i].text), NULL,
			cases[i].expected);
}

#define EXPECT_CASES(cases) expect_cases(cases, sizeof(cases) / sizeof((cases)[0]))

static const struct csv_case rfc4180[] = {
	{"aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", "1:aaa|bbb|ccc 2:zzz|yyy|xxx", 0}, /* 1 */
	{"aaa,bbb,ccc\r\nzzz,yyy,xxx", "1:aaa|bbb|ccc 2:zzz|yyy|xxx", 0},     /* 2 */
	{"a, b ,c\r\n", "1:a| b |c", 0},                                      /* 4: spaces */
	{"\"aaa\",\"bbb\",ccc\r\n", "1:aaa|bbb|ccc", 0},                      /* 5 */
	{"\"aaa\",\"b\r\nbb\",\"c,c\"\r\nz\r\n", "1:aaa|b\r\nbb|c,c 2:z", 0}, /* 6 */
	{"\"aaa\",\"b\"\"bb\",\"\"\"\"\r\n", "1:aaa|b\"bb|\"", 0},            /* 7 */
};

START_TEST(rules_of_rfc_4180)
{
	EXPECT_CASES(rfc4180);
}
END_TEST

static const struct csv_case line_ends[] = {
	{"a,b\nc,d\n", "1:a|b 2:c|d", 0},
	{"a,b\rc,d\r", "1:a|b 2:c|d", 0},
	{"a,b\r\rc,d", "1:a|b 3:c|d", 0},
	{"a,b\n\n\r\nc,d\n\n", "1:a|b 4:c|d", 0},
	{"a,b\n,,\nc\n", "1:a|b 3:c", 0},
	{"a,,b,,\n", "1:a||b", 0},
	{"\"a\rb\nc\r\nd\",e\nf\n", "1:a\rb\nc\r\nd|e 2:f", 0},
	{"", "", 0},
	{"\n", "", 0},
	{"\"\"", "", 0},
	{"a", "1:a", 0},
};

START_TEST(line_ends_and_empty_rows)
{
	EXPECT_CASES(line_ends);
}
END_TEST

static const struct csv_case quotes[] = {
	{"a\"b,c\n", "1:a\"b|c", 0},     /* not at the beginning: a mark like any other */
	{" \"a\",b\n", "1: \"a\"|b", 0}, /* the space is the beginning */
	{"\"a\"b,c\n", "1:ab|c", 0},     /* what follows the closing one belongs to it */
	{"\"a\"b\"c\",d\n", "1:ab\"c\"|d", 0},
	{"\"a\" ,b\n", "1:a |b", 0},
	{"a,\"b\nc\n",
		"t:1: a quotation mark opens a cell here and is not closed; close it or "
		"delete it",
		0},
	{"a,b\nc,\"d\ne\"\"\nf,g",
		"1:a|b t:2: a quotation mark opens a cell here and is not "
		"closed; close it or delete it",
		0},
	{"\"a\nb\",\"c\n",
		"t:2: a quotation mark opens a cell here and is not closed; close it "
		"or delete it",
		0},
};

START_TEST(quotation_marks)
{
	EXPECT_CASES(quotes);
}
END_TEST

/* A mark that was forgotten is closed by the next one, thousands of rows below: that is no cell. */
START_TEST(a_mark_that_is_closed_far_below_is_not_closed)
{
	enum { LINES = 20000 };
	struct buffer text = {0};
	buffer_add_text(&text, "a\n\"b\n");
	for (int i = 0; i < LINES; i++)
		buffer_add_text(&text, "cccccccc\n");
	buffer_add_text(&text, "\"d\n");
	const struct csv_case far[] = {{buffer_text(&text),
		"1:a t:2: a quotation mark opens a cell here and is not closed; close it or "
		"delete it",
		0}};
	EXPECT_CASES(far);
	buffer_release(&text);
}
END_TEST

static const struct csv_case delimiters[] = {
	{"a;b;c\n1,5;2;3\n", "1:a|b|c 2:1,5|2|3", 0},
	{"a\tb\n1,2;3\t4\n", "1:a|b 2:1,2;3|4", 0},
	{"\"a;;;\",b\n", "1:a;;;|b", 0},
	{"\"a\"\";;;\",b\n", "1:a\";;;|b", 0},
	{"a;b,c;d\n", "1:a|b,c|d", 0},
	{"台账\n\na;b\n", "1:台账 3:a|b", 0}, /* a title above the heading row */
	{"a\nb\n", "1:a 2:b", 0},
	{"sep=;\na,b;c\n", "1:a,b|c", 0},
	{"sep=,\r\na;b,c\r\n", "1:a;b|c", 0},
	{"sep=|\na|b\n", "1:a|b", 0},
	{"sep=\t\na\tb;;\n", "1:a|b;;", 0},
	{"\xEF\xBB\xBFsep=;\na;b\n", "1:a|b", 0},
	{"sep=;\n\"a\nb\";\"c\n",
		"t:3: a quotation mark opens a cell here and is not closed; close "
		"it or delete it",
		0},
	{"sep=;b\nc;d\n", "1:sep=|b 2:c|d", 0},
	{"sep=;", "", 0},
};

START_TEST(what_parts_the_cells)
{
	EXPECT_CASES(delimiters);
}
END_TEST

static const struct csv_case guards[] = {
	{"=\"00123\",b\n", "1:00123|b", 0},
	{"\"=\"\"00123\"\"\",b\n", "1:00123|b", 0},
	{"\"=\"\"a\"\"\"\"b\"\"\",c\n", "1:a\"b|c", 0}, /* ="a""b" */
	{"=\"\",b\n", "1:|b", 0},
	{"=\",b\n", "1:=\"|b", 0},
	{"=\"a\"b\",c\n", "1:=\"a\"b\"|c", 0}, /* more than one text */
	{"=A1,b\n", "1:=A1|b", 0},
	{"'00123,'-5,'=1+1\n", "1:00123|-5|=1+1", 0},
	{"'＝1,'＠a,'+86\n", "1:＝1|＠a|+86", 0},
	{"\"'\tb\",c\n", "1:\tb|c", 0},
	{"''00123,c\n", "1:'00123|c", 0},
	{"'like this',c\n", "1:'like this'|c", 0}, /* marks that are meant */
	{"',''\n", "1:'|''", 0},
	{"张'1,c\n", "1:张'1|c", 0},
};

START_TEST(guards_of_spreadsheets_come_off)
{
	EXPECT_CASES(guards);
}
END_TEST

/* 王晓明,䶮㛃𬭎 in each character set; the last three are rare in names and never in GBK's
 * two bytes. */
static const struct csv_case charsets[] = {
	{"王晓明,䶮㛃𬭎\n", "1:王晓明|䶮㛃𬭎", 0},
	{"\xEF\xBB\xBF王晓明,䶮㛃𬭎\n", "1:王晓明|䶮㛃𬭎", 0},
	{"\xCD\xF5\xCF\xFE\xC3\xF7,\xFE\x9F\x82\x30\xB7\x31\x99\x33\xA9\x32\n",
		"1:王晓明|䶮㛃𬭎", 0},
	{"\xFF\xFE\x8B\x73\x09\x00\xAE\x4D\xC3\x36\x72\xD8\x4E\xDF\x0A\x00", "1:王|䶮㛃𬭎",
		16},
	{"\xFE\xFF\x73\x8B\x00\x09\x4D\xAE\x36\xC3\xD8\x72\xDF\x4E\x00\x0A", "1:王|䶮㛃𬭎",
		16},
	{"\xFE\x59,\xA8\xBC\n", "1:龴|ḿ", 0}, /* of 2022: U+9FB4, U+1E3F, for private use before */
	{"\xEF\xBB\xBF", "", 0},
	{"\xFF\xFE", "", 0},
};

START_TEST(character_sets)
{
	EXPECT_CASES(charsets);
}
END_TEST

static const struct csv_case damaged[] = {
	{"a,b\n\xCD\xF5\xFF\xFF,c\n",
		"t:2: this line is neither UTF-8 nor GB18030. Save the file anew, as XLSX or as "
		"CSV UTF-8",
		0},
	/* Cut in the middle of a hanzi, as by a database's limit, in a file that is UTF-8. */
	{"姓名,事由\n王晓明,拖欠工\xE8\xB5\n",
		"t:2: this line is damaged: it is UTF-8 with bytes in it that are no character. "
		"Correct it in a spreadsheet and save the file anew",
		0},
	{"\xEF\xBB\xBF"
	 "a\n\n\xCD\xF5\n",
		"t:3: this line is damaged: it is UTF-8 with bytes in it that are no character. "
		"Correct it in a spreadsheet and save the file anew",
		0},
	{"\xFF\xFE\x61\x00\x0A\x00\x72\xD8\x0A\x00", /* half a surrogate pair */
		"t:2: this file is damaged here: this is no UTF-16. Save it anew, as XLSX or as "
		"CSV UTF-8",
		10},
	{"\xFF\xFE\x61\x00\x0A", /* half a unit */
		"t:1: this file is damaged here: this is no UTF-16. Save it anew, as XLSX or as "
		"CSV UTF-8",
		5},
	{"a,b\r\nc\0d\n",
		"t:2: this line has a NUL character in it, as no table of text has; is it the "
		"right file? Save it anew, as XLSX or as CSV UTF-8",
		9},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
		"t: this is an old Excel file (.xls), or one with a password. Open it in a "
		"spreadsheet and save it as XLSX without password, or as CSV",
		0},
	{"%PDF-1.7\n", "t: this is a PDF; a table is wanted, as XLSX or CSV", 0},
	{"\xEF\xBB\xBF\r\n<HTML><table>",
		"t: this is a web page or XML, whatever its name says. Open it in a spreadsheet "
		"and save it as XLSX or CSV",
		0},
};

START_TEST(damaged_and_foreign_files_are_refused)
{
	EXPECT_CASES(damaged);
}
END_TEST

START_TEST(more_cells_than_a_spreadsheet_has)
{
	struct buffer text = {0};
	buffer_add_text(&text, "a,b\n");
	for (int i = 0; i < TABLE_COLUMNS_MAX; i++)
		buffer_add_text(&text, "a,");
	expect_table(text.data, text.length, NULL,
		"1:a|b t:2: this row has more than 16,384 cells; is it a table?");
	buffer_release(&text);
}
END_TEST

START_TEST(a_file_is_named_in_errors)
{
	struct table_reader *reader;
	struct error err = {0};
	char path[] = "/tmp/menzhen-csv-XXXXXX", sentence[512], expected[512];
	int file = mkstemp(path);
	ck_assert_int_ge(file, 0);
	close(file);

	write_text(path, "a,\"b");
	ck_assert_int_eq(table_reader_open(path, NULL, &reader, &err), STATUS_OK);
	ck_assert_int_eq(table_reader_percent(reader), 0);
	const struct table_row *row;
	ck_assert_int_eq(table_reader_next(reader, &row, &err), STATUS_CONFIG);
	ck_assert_ptr_null(row);
	table_reader_close(reader);
	snprintf(expected, sizeof(expected),
		"%s:1: a quotation mark opens a cell here and is not closed; close it or delete it",
		path_leaf(path));
	ck_assert_str_eq(error_format(&err, NULL, sentence, sizeof(sentence)), expected);

	ck_assert_int_eq(truncate(path, (off_t)TABLE_FILE_MAX + 1), 0);
	ck_assert_int_eq(table_reader_open(path, NULL, &reader, &err), STATUS_CONFIG);
	ck_assert_ptr_null(reader);
	snprintf(expected, sizeof(expected),
		"%s: this file has 256.0 MB; at most 256 MB is read. Is it the right file?",
		path_leaf(path));
	ck_assert_str_eq(error_format(&err, NULL, sentence, sizeof(sentence)), expected);
	unlink(path);
	ck_assert_int_eq(table_reader_open(path, NULL, &reader, NULL), STATUS_CONFIG);
}
END_TEST

START_TEST(a_short_row_has_empty_cells)
{
	const char *const cells[] = {"a"};
	const struct table_row row = {1, cells, 1};
	ck_assert_str_eq(table_row_cell(&row, 0), "a");
	ck_assert_str_eq(table_row_cell(&row, 1), "");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, rules_of_rfc_4180);
	tcase_add_test(tests, line_ends_and_empty_rows);
	tcase_add_test(tests, quotation_marks);
	tcase_add_test(tests, a_mark_that_is_closed_far_below_is_not_closed);
	tcase_add_test(tests, what_parts_the_cells);
	tcase_add_test(tests, guards_of_spreadsheets_come_off);
	tcase_add_test(tests, character_sets);
	tcase_add_test(tests, damaged_and_foreign_files_are_refused);
	tcase_add_test(tests, more_cells_than_a_spreadsheet_has);
	tcase_add_test(tests, a_file_is_named_in_errors);
	tcase_add_test(tests, a_short_row_has_empty_cells);
}

UNIT_MAIN("csv_reader", add_tests)
