/* XLSX as the programs of this world write it (ECMA-376), and as only somebody who means ill would.
 */
#include "xlsx_unit.h"

struct rows_case {
	const char *rows, *expected;
};

static void expect_rows(const struct xlsx_parts *book, const struct rows_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct xlsx_parts parts = *book;
		parts.rows = cases[i].rows;
		expect_xlsx(&parts, NULL, cases[i].expected);
	}
}

#define EXPECT_ROWS(book, cases) expect_rows(book, cases, sizeof(cases) / sizeof((cases)[0]))

static const struct rows_case texts[] = {
	{"<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row>",
		"1:王晓明|姓名"},
	{"<row><c t='s'><v>2</v></c></row>", "1:拖欠工资, 三个月"}, /* runs */
	{"<row><c t='s'><v>3</v></c></row>", "1:東京"},             /* and its reading */
	{"<row><c t='s'><v>4</v></c></row>", "1: a\nb "},
	{"<row><c t='inlineStr'><is><t>䶮㛃𬭎</t></is></c></row>", "1:䶮㛃𬭎"},
	{"<row><c t='inlineStr'><is><r><t>a</t></r><r><t>&lt;&amp;</t></r><rPh sb='0' eb='1'>"
	 "<t>x</t></rPh></is></c></row>",
		"1:a<&"},
	{"<row><c t='str'><f>A1&amp;\"x\"</f><v>ax</v></c></row>", "1:ax"},
	{"<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'><v>#N/A</v></c></row>",
		"1:TRUE|FALSE|#N/A"},
	{"<row><c t='d'><v>2026-11-25T19:42:00</v></c></row>", "1:2026-11-25T19:42:00"},
	{"<row><c "
	 "t='inlineStr'><is><t>a_x000D_b_x005F_x000D__xD800__x0000__x00_</t></is></c></row>",
		"1:a\rb_x000D__xD800__x0000__x00_"},
	{"<row><c t='inlineStr'><is><t>'00123</t></is></c><c t='inlineStr'><is><t>=1+1</t></is></c>"
	 "</row>",
		"1:'00123|=1+1"}, /* no CSV, no guards */
	{"<row><c t='s'><v>9</v></c></row>",
		"t:1: this XLSX file is damaged: its part 'xl/worksheets/sheet1.xml' cannot be "
		"read. Open it in a spreadsheet and save it anew"},
};

START_TEST(what_cells_say)
{
	static const struct xlsx_parts book = {
		.strings = "<si><t>姓名</t></si><si><t>王晓明</t></si>"
			   "<si><r><t>拖欠</t></r><r><rPr><b/></rPr><t>工资</t></r>"
			   "<r><t xml:space='preserve'>, 三个月</t></r></si>"
			   "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"
			   "<si><t xml:space='preserve'> a\nb </t></si>"};
	EXPECT_ROWS(&book, texts);
}
END_TEST

static const struct rows_case numbers[] = {
	{"<row><c><v>13800001234</v></c></row>", "1:13800001234"},
	{"<row><c t='n'><v>320400199001011234</v></c></row>", "1:320400199001011234"},
	{"<row><c><v>1.3800001234E10</v></c></row>", "1:13800001234"},
	{"<row><c><v>3.20400199001011E+17</v></c></row>", "1:320400199001011000"},
	{"<row><c><v>320400199001011234.5</v></c></row>", "1:320400199001011234.5"},
	{"<row><c><v>13800001234.0</v></c></row>", "1:13800001234"},
	{"<row><c><v>0.30000000000000004</v></c></row>", "1:0.3"},
	{"<row><c><v>19.989999999999998</v></c></row>", "1:19.99"},
	{"<row><c><v>9.9999999999999999</v></c></row>", "1:10"},
	{"<row><c><v>-5</v></c><c><v>-0</v></c><c><v>+5.50</v></c><c><v>.5</v></c></row>",
		"1:-5|0|5.5|0.5"},
	{"<row><c><v>1E-3</v></c><c><v>5.25e1</v></c><c><v>100</v></c></row>", "1:0.001|52.5|100"},
	{"<row><c><v>0</v></c><c><v>0.0</v></c><c><v>0005</v></c></row>", "1:0|0|5"},
	{"<row><c><v>1E300</v></c><c><v>x</v></c><c><v>1E</v></c><c><v>.</v></c></row>",
		"1:1E300|x|1E|."},
	{"<row><c/><c><v></v></c><c><f>A1</f></c><c><v>7</v></c></row>", "1:|||7"},
};

START_TEST(numbers_in_plain_digits)
{
	static const struct xlsx_parts book = {0};
	EXPECT_ROWS(&book, numbers);
}
END_TEST

/* Styles 0 to 9 of these tests. */
static const char date_formats[] =
	"<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='22'/><xf numFmtId='20'/>"
	"<xf numFmtId='31'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/>"
	"<xf numFmtId='167'/><xf numFmtId='168'/>";
static const char date_codes[] =
	"<numFmt numFmtId='164' formatCode='yyyy\\-mm\\-dd\\ hh:mm'/>"
	"<numFmt numFmtId='165' formatCode='[$-804]yyyy&quot;年&quot;m&quot;月&quot;;@'/>"
	"<numFmt numFmtId='166' formatCode='[Red]0.00\\d&quot;day&quot;;[Red]yyyy'/>"
	"<numFmt numFmtId='167' formatCode='[h]:mm AM/PM'/>"
	"<numFmt numFmtId='168' formatCode='General&quot;s&quot;'/>";

/* 46351 is 2026-11-25 in the system of 1900. */
static const struct rows_case dates[] = {
	{"<row><c s='0'><v>46351</v></c><c s='1'><v>46351</v></c><c s='4'><v>46351</v></c></row>",
		"1:46351|2026-11-25|2026-11-25"},
	{"<row><c s='2'><v>46351.82083333333</v></c><c s='5'><v>46351</v></c></row>",
		"1:2026-11-25T19:42:00|2026-11-25T00:00:00"},
	{"<row><c s='1'><v>46351.5</v></c><c s='6'><v>46351</v></c></row>",
		"1:2026-11-25T12:00:00|2026-11-25"},
	{"<row><c s='3'><v>0.82083333333333</v></c><c s='8'><v>0.5</v></c><c "
	 "s='3'><v>0</v></c></row>",
		"1:19:42:00|12:00:00|00:00:00"},
	{"<row><c s='7'><v>46351</v></c><c s='9'><v>46351</v></c><c s='99'><v>46351</v></c></row>",
		"1:46351|46351|46351"},
	{"<row><c s='2'><v>46351.999999999</v></c></row>", "1:2026-11-26T00:00:00"},
	{"<row><c s='1'><v>1</v></c><c s='1'><v>59</v></c><c s='1'><v>60</v></c><c "
	 "s='1'><v>61</v></c>"
	 "</row>",
		"1:1900-01-01|1900-02-28|60|1900-03-01"},
	{"<row><c s='1'><v>0</v></c><c s='1'><v>-1</v></c><c s='1'><v>109574</v></c>"
	 "<c s='1'><v>109940</v></c><c s='1'><v>1E20</v></c></row>",
		"1:0|-1|2199-12-31|109940|100000000000000000000"},
	{"<row><c s='1' t='inlineStr'><is><t>2026/11/25</t></is></c></row>", "1:2026/11/25"},
};

static const struct rows_case dates_1904[] = {
	{"<row><c s='1'><v>44889</v></c><c s='1'><v>0</v></c><c s='1'><v>1</v></c></row>",
		"1:2026-11-25|1904-01-01|1904-01-02"},
	{"<row><c s='3'><v>0.5</v></c><c s='2'><v>0.5</v></c></row>",
		"1:12:00:00|1904-01-01T12:00:00"},
};

START_TEST(days_and_times)
{
	static const struct xlsx_parts book = {.formats = date_formats, .codes = date_codes};
	static const struct xlsx_parts mac = {
		.formats = date_formats, .codes = date_codes, .book = "<workbookPr date1904='1'/>"};
	EXPECT_ROWS(&book, dates);
	EXPECT_ROWS(&mac, dates_1904);
}
END_TEST

#define DAMAGED                                                                                    \
	"this XLSX file is damaged: its part 'xl/worksheets/sheet1.xml' cannot be read. Open it "  \
	"in a spreadsheet and save it anew"

static const struct rows_case places[] = {
	{"<row r='2'><c r='B2'><v>1</v></c><c r='D2'><v>2</v></c></row><row r='5'><c "
	 "r='A5'><v>3</v>"
	 "</c></row>",
		"2:|1||2 5:3"},
	{"<row><c r='C1'><v>1</v></c><c><v>2</v></c><c r='A1'><v>0</v></c></row>", "1:0||1|2"},
	{"<row/><row r='7'/><row><c><v>8</v></c></row>", "8:8"},
	{"<row><c r='AA1'><v>1</v></c></row>", "1:||||||||||||||||||||||||||1"},
	{"", ""},
	{"<row r='3'><c><v>3</v></c></row><row r='3'><c><v>4</v></c></row>", "3:3 t:3: " DAMAGED},
	{"<row r='0'/>", "t: " DAMAGED},
	{"<row r='1048577'/>", "t: " DAMAGED},
	{"<row><c r='XFE1'><v>1</v></c></row>", "t:1: " DAMAGED},
	{"<row><c r='ZZZZZZZZZZZZZZZ1'><v>1</v></c></row>", "t:1: " DAMAGED},
	{"<c><v>1</v></c>", "t: " DAMAGED},
	{"<row><c></row>", "t:1: " DAMAGED},
	{"<row><c><v>1</v></c></row></sheetData><extLst><row "
	 "r='1'/><c/><v>2</v></extLst><sheetData>",
		"1:1"},
};

START_TEST(rows_and_cells_with_gaps)
{
	static const struct xlsx_parts book = {0};
	EXPECT_ROWS(&book, places);
}
END_TEST

START_TEST(which_sheet)
{
	static const char two[] =
		"<sheet name='零' state='hidden' r:id='r1'/><sheet name='图' r:id='r3'/>"
		"<sheet name='二' r:id='r2'/>";
	struct xlsx_parts parts = {.rows = "<row><c><v>1</v></c></row>", .sheets = two};
	expect_xlsx(&parts, NULL, "1:2");
	expect_xlsx(&parts, "零", "1:1");
	expect_xlsx(&parts, "二", "1:2");
	expect_xlsx(&parts, "三", "t: this file has no sheet '三'");
	parts.sheets = "<sheet name='零' state='veryHidden' r:id='r1'/>";
	expect_xlsx(&parts, NULL,
		"t: this file has no sheet with a table that can be seen; show the sheet in a "
		"spreadsheet and save the file anew");
	parts.sheets = NULL;
	parts.rows = NULL;
	expect_xlsx(&parts, NULL, "t: " DAMAGED);
}
END_TEST

static void expect_root(const char *root, const char *expected)
{
	const struct xlsx_parts parts = {.root = root};
	expect_xlsx(&parts, NULL, expected);
}

/* A billion laughs, a file of the machine, and a hundred levels. */
START_TEST(document_types_and_depth_are_refused)
{
	struct buffer deep = {0};
	expect_root("<!DOCTYPE w [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><worksheet><sheetData>"
		    "<row><c t='str'><v>&b;</v></c></row></sheetData></worksheet>",
		"t: " DAMAGED);
	expect_root("<!DOCTYPE w SYSTEM '/etc/passwd'><worksheet/>", "t: " DAMAGED);
	for (int i = 0; i < 100; i++)
		buffer_add_text(&deep, "<a>");
	for (int i = 0; i < 100; i++)
		buffer_add_text(&deep, "</a>");
	expect_root(deep.data, "t: " DAMAGED);
	buffer_release(&deep);
}
END_TEST

/* Made of TIMES copies of TEXT. */
static void expect_repeated(const char *text, size_t times, const char *expected)
{
	struct buffer rows = {.maximum = TABLE_FILE_MAX};
	buffer_add_text(&rows, "<worksheet><sheetData>");
	for (size_t i = 0; i < times; i++)
		buffer_add_text(&rows, text);
	buffer_add_text(&rows, "</sheetData></worksheet>");
	ck_assert(!rows.failed);
	expect_root(rows.data, expected);
	buffer_release(&rows);
}

START_TEST(bombs_are_refused)
{
	expect_repeated("<row/>", 6000000,
		"t: this XLSX file would unpack to far more than it has; it is not read. Open it "
		"in a spreadsheet, delete the rows and columns without content, and save it anew");
	expect_repeated("<!--                                                              -->",
		100000, "t: " DAMAGED);
}
END_TEST

/* Every row reaches to the last column: 6,000 of them are 98 million cells. */
START_TEST(too_many_cells_are_refused)
{
	struct buffer rows = {0}, bytes = {0};
	for (int i = 0; i < 6200; i++)
		buffer_printf(&rows, "<row><c r='XFD1'><v>%d</v></c></row>", i);
	const struct xlsx_parts parts = {.rows = rows.data};
	make_xlsx(&parts, &bytes);

	struct table_reader *reader;
	const struct table_row *row;
	struct error err = {0};
	char sentence[512];
	enum status status;
	size_t read = 0;
	ck_assert_int_eq(
		table_reader_open_bytes("t", bytes.data, bytes.length, NULL, &reader, &err),
		STATUS_OK);
	while ((status = table_reader_next(reader, &row, &err)) == STATUS_OK && row) {
		ck_assert_uint_eq(row->count, TABLE_COLUMNS_MAX);
		read++;
	}
	ck_assert_int_eq(status, STATUS_CONFIG);
	ck_assert_uint_eq(read, 100000000 / TABLE_COLUMNS_MAX);
	ck_assert_str_eq(error_format(&err, NULL, sentence, sizeof(sentence)),
		"t:6104: this table is too large; split it into several files");
	table_reader_close(reader);
	buffer_release(&rows);
	buffer_release(&bytes);
}
END_TEST

/* One byte of any place: read or refused, and never more than that. */
START_TEST(no_changed_byte_does_harm)
{
	const struct xlsx_parts parts = {
		.rows = "<row><c t='s'><v>0</v></c><c s='1'><v>46351</v></c></row>",
		.strings = "<si><t>王晓明</t></si>",
		.formats = date_formats,
	};
	struct buffer bytes = {0};
	size_t refused = 0;
	make_xlsx(&parts, &bytes);
	for (size_t at = 0; at < bytes.length; at++) {
		struct buffer found = {0};
		struct table_reader *reader;
		struct error err = {0};
		bytes.data[at] = (char)(bytes.data[at] ^ 0x55);
		enum status status =
			table_reader_open_bytes("t", bytes.data, bytes.length, NULL, &reader, &err);
		add_table(&found, status, reader, &err);
		refused += strcmp(buffer_text(&found), "1:王晓明|2026-11-25") != 0;
		bytes.data[at] = (char)(bytes.data[at] ^ 0x55);
		buffer_release(&found);
	}
	ck_assert_uint_gt(refused, bytes.length / 2);
	buffer_release(&bytes);
}
END_TEST

START_TEST(archives_that_are_none)
{
	static const char torn[] =
		"t: this XLSX file is damaged or not complete; fetch it once more, "
		"or open it in a spreadsheet and save it anew";
	struct buffer bytes = {0};
	const struct xlsx_parts parts = {.rows = "<row><c><v>1</v></c></row>"};
	make_xlsx(&parts, &bytes);
	expect_table(bytes.data, bytes.length, NULL, "1:1");
	expect_table(bytes.data, bytes.length - 30, NULL, torn);
	expect_table("PK", 2, NULL, torn);
	buffer_release(&bytes);

	char path[] = "/tmp/menzhen-xlsx-XXXXXX";
	close(mkstemp(path));
	zipFile zip = zipOpen(path, APPEND_STATUS_CREATE);
	add_wrapped(zip, "content.xml", "", "<a/>", "");
	ck_assert_int_eq(zipClose(zip, NULL), ZIP_OK);
	read_all_of(path, &bytes);
	expect_table(bytes.data, bytes.length, NULL,
		"t: this is a ZIP archive but no XLSX file. Unpack it, or open it in a spreadsheet "
		"and save it as XLSX");
	buffer_release(&bytes);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, what_cells_say);
	tcase_add_test(tests, numbers_in_plain_digits);
	tcase_add_test(tests, days_and_times);
	tcase_add_test(tests, rows_and_cells_with_gaps);
	tcase_add_test(tests, which_sheet);
	tcase_add_test(tests, document_types_and_depth_are_refused);
	tcase_add_test(tests, bombs_are_refused);
	tcase_add_test(tests, too_many_cells_are_refused);
	tcase_add_test(tests, no_changed_byte_does_harm);
	tcase_add_test(tests, archives_that_are_none);
}

UNIT_MAIN("xlsx_reader", add_tests)
