/* What is written, byte for byte; that it comes back as it was; what is left when it cannot be. */
#include "menzhen/files/table/table_writer.h"

#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "hostile.h"
#include "menzhen/base/text.h"
#include "table_unit.h"

static char folder[] = "/tmp/menzhen-table-XXXXXX";

static const char *in_folder(const char *name)
{
	static char path[256];
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

/* A table of up to 8 columns, its cells one after the other. */
struct sample {
	const struct table_column *columns;
	size_t count;
	const char *const *cells;
	size_t rows;
};

static enum status write_sample(const struct sample *sample, const struct table_target *target,
	enum table_format format, struct error *err)
{
	struct table_writer *writer;
	enum status status =
		table_writer_begin(target, format, sample->columns, sample->count, &writer, err);
	if (status != STATUS_OK) {
		ck_assert_ptr_null(writer);
		return status;
	}
	for (size_t row = 0; row < sample->rows && status == STATUS_OK; row++)
		status = table_writer_row(writer, sample->cells + row * sample->count, err);
	if (status == STATUS_OK)
		return table_writer_end(writer, err);
	table_writer_cancel(writer);
	return status;
}

static void write_table(const struct sample *sample, const char *path, enum table_format format)
{
	const struct table_target target = {.path = path, .replace = true};
	struct error err = {0};
	char sentence[512];
	enum status status = write_sample(sample, &target, format, &err);
	ck_assert_msg(
		status == STATUS_OK, "%s", error_format(&err, NULL, sentence, sizeof(sentence)));
}

static const struct table_column two[] = {{"姓名", TABLE_TEXT}, {"数", TABLE_NUMBER}};

struct csv_case {
	const char *text, *number, *expected;
};

static const struct csv_case csv_cases[] = {
	{"王晓明", "5", "王晓明,5"},
	{"a,b", "-5", "\"a,b\",-5"},
	{"a\"b", "+0.5", "\"a\"\"b\",+0.5"},
	{"a\r\nb", "-", "\"a\r\nb\",'-"},
	{"-5", "-5.", "'-5,'-5."},
	{"=1+1", "=1", "'=1+1,'=1"},
	{"+86", "@x", "'+86,'@x"},
	{"\t1", "\r", "\"'\t1\",\"'\r\""},
	{"＝1", "－1", "'＝1,'－1"},
	{"＋1", "＠1", "'＋1,'＠1"},
	{"\n=1", "１", "\"'\n=1\",１"},
	{"=cmd|' /C calc'!A0", NULL, "'=cmd|' /C calc'!A0,"},
	{"'00123", "''=1", "''00123,'''=1"},
	{"'like this'", "it's", "'like this',it's"},
	{" a", "a ", "\" a\",\"a \""},
	{"a;b", "sep=;", "\"a;b\",\"sep=;\""},
	{"320400199001011234", "", "320400199001011234,"},
};

START_TEST(csv_byte_for_byte)
{
	for (size_t i = 0; i < sizeof(csv_cases) / sizeof(csv_cases[0]); i++) {
		const char *cells[] = {csv_cases[i].text, csv_cases[i].number};
		const struct sample sample = {two, 2, cells, 1};
		struct buffer found = {0};
		char expected[256];
		write_table(&sample, in_folder("a.csv"), TABLE_CSV);
		read_whole(in_folder("a.csv"), &found);
		snprintf(expected, sizeof(expected), "\xEF\xBB\xBF姓名,数\r\n%s\r\n",
			csv_cases[i].expected);
		ck_assert_str_eq(buffer_text(&found), expected);
		buffer_release(&found);
	}
	unlink(in_folder("a.csv"));
}
END_TEST

START_TEST(gb18030_byte_for_byte)
{
	const char *cells[] = {"王䶮㛃𬭎", "1"};
	const struct sample sample = {two, 2, cells, 1};
	struct buffer found = {0};
	write_table(&sample, in_folder("a.csv"), TABLE_CSV_GB18030);
	read_whole(in_folder("a.csv"), &found);
	ck_assert_str_eq(buffer_text(&found),
		"\xD0\xD5\xC3\xFB,\xCA\xFD\r\n"
		"\xCD\xF5\xFE\x9F\x82\x30\xB7\x31\x99\x33\xA9\x32,1\r\n");
	buffer_release(&found);
	unlink(in_folder("a.csv"));
}
END_TEST

static void expect_read(const char *path, const char *expected)
{
	struct buffer found = {0};
	struct table_reader *reader;
	struct error err = {0};
	enum status status = table_reader_open(path, NULL, &reader, &err);
	add_table(&found, status, reader, &err);
	ck_assert_str_eq(buffer_text(&found), expected);
	buffer_release(&found);
}

static void expect_same(const char *name, enum table_format format, const char *text)
{
	const char *cells[] = {text, "1"};
	const struct sample sample = {two, 2, cells, 1};
	struct buffer expected = {0};
	write_table(&sample, in_folder(name), format);
	buffer_printf(&expected, "1:姓名|数 2:%s|1", text);
	expect_read(in_folder(name), buffer_text(&expected));
	buffer_release(&expected);
}

/* What a spreadsheet would reckon with is a text in it, and comes back as it was. */
START_TEST(hostile_text_stays_text)
{
	const char *text = hostile_texts[_i].text;
	struct buffer found = {0};
	if (!text_valid(text, strlen(text)))
		return; /* never gets into the ledger */
	expect_same("a.xlsx", TABLE_XLSX, text);
	expect_same("a.csv", TABLE_CSV, text);
	read_whole(in_folder("a.csv"), &found);
	const char *cell = strchr(buffer_text(&found), '\n') + 1;
	cell += *cell == '"';
	ck_assert_msg(strchr("=+-@\t\r", *cell) == NULL, "%s", cell);
	buffer_release(&found);
	unlink(in_folder("a.csv"));
	unlink(in_folder("a.xlsx"));
}
END_TEST

START_TEST(xlsx_keeps_texts_numbers_and_days)
{
	static const struct table_column columns[] = {
		{"号", TABLE_TEXT}, {"=数", TABLE_NUMBER}, {"日", TABLE_DATE}};
	static const char *const cells[] = {
		"320400199001011234",
		"5",
		"2026-11-25", /* texts as texts */
		"0123",
		"-0.25",
		"2026-11-25T19:42:05",
		"=1+1",
		"007",
		"2026-02-30",
		"1E5",
		"1234567890123456",
		"2026-11-25 19:42",
		NULL,
		"5.50",
		"1900-02-28",
		"<r>&_x0041_",
		"",
		"2026-11-25T24:00:00",
	};
	const struct sample sample = {columns, 3, cells, 6};
	struct stat info;
	write_table(&sample, in_folder("a.xlsx"), TABLE_XLSX);
	expect_read(in_folder("a.xlsx"),
		"1:号|=数|日 2:320400199001011234|5|2026-11-25 3:0123|-0.25|2026-11-25T19:42:05 "
		"4:=1+1|007|2026-02-30 5:1E5|1234567890123456|2026-11-25 19:42 6:|5.50|1900-02-28 "
		"7:<r>&_x0041_||2026-11-25T24:00:00");
	ck_assert_int_eq(stat(in_folder("a.xlsx"), &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0600);
	unlink(in_folder("a.xlsx"));
}
END_TEST

/* xorshift64*: the same tables on every machine. */
struct dice {
	uint64_t state;
};

static int roll(struct dice *dice, int sides)
{
	dice->state ^= dice->state >> 12;
	dice->state ^= dice->state << 25;
	dice->state ^= dice->state >> 27;
	return (int)((dice->state * UINT64_C(2685821657736338717) >> 33) % (uint64_t)sides);
}

/* What goes wrong somewhere, more often than chance would have it. */
static const char *const pieces[] = {"王", "晓", "䶮", "㛃", "𬭎", "a", "5", "0", " ", "　", ",",
	";", "\t", "\"", "'", "''", "=", "+", "-", "@", "＝", "＋", "－", "＠", "\n", "\r", "\r\n",
	"_x0041_", "_x", "<", "&", "]]>", "|", "sep=;", "\x01", "\x1f", "\x7f", "\xEF\xBF\xBF",
	"\xEF\xBB\xBF", "=\"1\"", "\"\"", "2026-11-25", "1E5", "龴", "ḿ", "é", "😀"};

enum { COLUMNS = 5, ROWS = 40, CELLS = ROWS * COLUMNS, TABLES = 60, CELL_SIZE = 64 };

static void random_cell(struct dice *dice, char out[CELL_SIZE])
{
	int count = roll(dice, 6);
	*out = '\0';
	for (int i = 0; i < count; i++)
		strcat(out, pieces[roll(dice, sizeof(pieces) / sizeof(pieces[0]))]);
}

/* Do the rows of PATH have the CELLS? Rows without anything are not told. */
static void expect_cells(const char *path, char (*cells)[CELL_SIZE], int table, int format)
{
	struct table_reader *reader;
	const struct table_row *row;
	struct error err = {0};
	ck_assert_int_eq(table_reader_open(path, NULL, &reader, &err), STATUS_OK);
	ck_assert_int_eq(table_reader_next(reader, &row, &err), STATUS_OK);
	ck_assert_uint_eq(row->number, 1);
	for (size_t at = 0; at < ROWS; at++) {
		bool any = false;
		for (size_t i = 0; i < COLUMNS; i++)
			any = any || cells[at * COLUMNS + i][0] != '\0';
		if (!any)
			continue;
		ck_assert_int_eq(table_reader_next(reader, &row, &err), STATUS_OK);
		ck_assert_ptr_nonnull(row);
		for (size_t i = 0; i < COLUMNS; i++)
			ck_assert_msg(strcmp(table_row_cell(row, i), cells[at * COLUMNS + i]) == 0,
				"table %d, format %d, row %zu: '%s' is not '%s'", table, format,
				row->number, table_row_cell(row, i), cells[at * COLUMNS + i]);
	}
	ck_assert_int_eq(table_reader_next(reader, &row, &err), STATUS_OK);
	ck_assert_ptr_null(row);
	table_reader_close(reader);
}

START_TEST(any_table_comes_back_as_it_was)
{
	static const struct table_column columns[COLUMNS] = {{"甲", TABLE_TEXT},
		{"乙", TABLE_NUMBER}, {"丙", TABLE_DATE}, {"丁;", TABLE_TEXT},
		{"戊\t", TABLE_TEXT}};
	static char cells[CELLS][CELL_SIZE];
	const char *pointers[CELLS];
	struct dice dice = {20261123};

	for (int table = 0; table < TABLES; table++) {
		for (size_t i = 0; i < CELLS; i++) {
			random_cell(&dice, cells[i]);
			pointers[i] = cells[i];
		}
		const struct sample sample = {columns, COLUMNS, pointers, ROWS};
		for (int format = 0; format < TABLE_FORMATS; format++) {
			write_table(&sample, in_folder("a"), (enum table_format)format);
			expect_cells(in_folder("a"), cells, table, format);
		}
	}
	unlink(in_folder("a"));
}
END_TEST

static void expect_refused(const struct sample *sample, const struct table_target *target,
	enum table_format format, enum status expected_status, const char *expected)
{
	struct error err = {0};
	char sentence[1024];
	ck_assert_int_eq(write_sample(sample, target, format, &err), expected_status);
	error_format(&err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(strstr(sentence, expected) != NULL, "%s", sentence);
}

/* Is nothing but what was made here in the folder? */
static void expect_empty_folder(void)
{
	ck_assert_int_eq(rmdir(folder), 0);
	ck_assert_int_eq(mkdir(folder, 0700), 0);
}

START_TEST(what_cannot_be_written_leaves_nothing)
{
	static const char *const cells[] = {"a", "1"};
	static const char *const private_use[] = {"\xEE\xA0\x9E", "1"}; /* U+E81E */
	const struct sample sample = {two, 2, cells, 1}, odd = {two, 2, private_use, 1};
	const struct table_target nowhere = {.path = "/nowhere/a", .replace = true};
	const struct table_target there = {.path = in_folder("a"), .replace = false};

	for (int format = 0; format < TABLE_FORMATS; format++)
		expect_refused(&sample, &nowhere, (enum table_format)format, STATUS_CONFIG,
			"/nowhere/a: this file cannot be written: No such file");
	expect_refused(&sample, &(struct table_target){.descriptor = STDOUT_FILENO}, TABLE_XLSX,
		STATUS_REFUSED, "XLSX can be written into a file only; name one, or choose CSV");
	expect_refused(&odd, &there, TABLE_CSV_GB18030, STATUS_CONFIG,
		"GB18030 has no character U+E81E; choose CSV in UTF-8, or XLSX");
	expect_empty_folder();

	write_text(in_folder("a"), "kept");
	expect_refused(&sample, &there, TABLE_CSV, STATUS_REFUSED,
		"a: this file is there already; it is not overwritten");
	expect_read(in_folder("a"), "1:kept");
	unlink(in_folder("a"));
	expect_empty_folder();
}
END_TEST

START_TEST(what_a_sheet_cannot_hold)
{
	static char longest[32769];
	memset(longest, 'x', 32768);
	const char *cells[] = {longest, "1"};
	const struct sample sample = {two, 2, cells, 1};
	const struct table_target target = {.path = in_folder("a"), .replace = true};
	expect_refused(&sample, &target, TABLE_XLSX, STATUS_CONFIG,
		"a text in row 2 is longer than the 32,767 characters that a cell of XLSX can "
		"have; "
		"choose CSV");
	expect_empty_folder();
	write_table(&sample, in_folder("a"), TABLE_CSV);
	longest[32767] = '\0';
	write_table(&sample, in_folder("a"), TABLE_XLSX);
	unlink(in_folder("a"));
}
END_TEST

/* What is in the rows is in no file but the one that was asked for, and in its folder. */
START_TEST(nothing_is_left_with_the_temporary_files_of_others)
{
	static const char *const cells[] = {"王晓明", "5"};
	const struct sample sample = {two, 2, cells, 1};
	char others[] = "/tmp/menzhen-table-tmp-XXXXXX", seen[4096];

	ck_assert_ptr_nonnull(mkdtemp(others));
	ck_assert_int_eq(setenv("TMPDIR", others, 1), 0);
	int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	ck_assert_int_ge(inotify_add_watch(watch, others, IN_CREATE | IN_MOVED_TO), 0);
	write_table(&sample, in_folder("a"), TABLE_XLSX);
	write_table(&sample, in_folder("a"), TABLE_CSV);
	ck_assert_int_eq(read(watch, seen, sizeof(seen)), -1);
	ck_assert_int_eq(errno, EAGAIN);
	close(watch);
	unsetenv("TMPDIR");
	ck_assert_int_eq(rmdir(others), 0);
	unlink(in_folder("a"));
	expect_empty_folder();
}
END_TEST

/* As expect_refused, with no more than LIMIT of RESOURCE meanwhile: each assertion writes to a file
 * of its own. */
static void expect_refused_within(int resource, rlim_t limit, const struct sample *sample,
	enum table_format format, const char *expected)
{
	const struct table_target target = {.path = in_folder("a"), .replace = true};
	struct rlimit usual, tight;
	struct error err = {0};
	char sentence[1024];

	ck_assert_int_eq(getrlimit(resource, &usual), 0);
	tight = (struct rlimit){limit, usual.rlim_max};
	bool tightened = setrlimit(resource, &tight) == 0;
	enum status status = write_sample(sample, &target, format, &err);
	bool loosened = setrlimit(resource, &usual) == 0;
	ck_assert(tightened && loosened);
	ck_assert_int_eq(status, STATUS_CONFIG);
	error_format(&err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(strstr(sentence, expected) != NULL, "%s", sentence);
}

/* A disk that is full half way: with the rows, or only with the styles and all the rest. */
START_TEST(a_full_disk_leaves_nothing)
{
	static const char *cells[8000];
	static char names[4000][16];
	const struct sample large = {two, 2, cells, 4000}, small = {two, 2, cells, 1};
	struct dice dice = {4711};

	for (size_t i = 0; i < 4000; i++) {
		snprintf(names[i], sizeof(names[i]), "%d", roll(&dice, 1000000000));
		cells[2 * i] = cells[2 * i + 1] = names[i];
	}
	write_text(in_folder("a"), "old");
	signal(SIGXFSZ, SIG_IGN);
	expect_refused_within(RLIMIT_FSIZE, 4096, &large, TABLE_CSV,
		"a: this file cannot be written: File too large");
	expect_refused_within(RLIMIT_FSIZE, 4096, &large, TABLE_XLSX,
		"the folder for temporary files is full; make room there, or choose CSV");
	expect_refused_within(
		RLIMIT_FSIZE, 1024, &small, TABLE_XLSX, "a: this file cannot be written: ");
	expect_read(in_folder("a"), "1:old");
	unlink(in_folder("a"));
	expect_empty_folder();
}
END_TEST

/* Without the library: here, for want of a place to open it in but the table's own. */
START_TEST(without_the_library_csv_is_proposed)
{
	static const char *const cells[] = {"a", "1"};
	const struct sample sample = {two, 2, cells, 1};
	int next = dup(STDOUT_FILENO);

	close(next);
	expect_refused_within(RLIMIT_NOFILE, (rlim_t)next + 1, &sample, TABLE_XLSX,
		"XLSX cannot be written: libxlsxwriter.so.");
	expect_refused_within(RLIMIT_NOFILE, (rlim_t)next + 1, &sample, TABLE_XLSX,
		". Install the package libxlsxwriter");
	expect_empty_folder();
}
END_TEST

START_TEST(a_pipe_takes_csv)
{
	static const char *const cells[] = {"a", "1"};
	const struct sample sample = {two, 2, cells, 1};
	struct error err;
	char found[64] = "";
	int ends[2];
	ck_assert_int_eq(pipe(ends), 0);
	const struct table_target target = {.descriptor = ends[1]};
	ck_assert_int_eq(write_sample(&sample, &target, TABLE_CSV, &err), STATUS_OK);
	close(ends[1]);
	ck_assert_int_gt(read(ends[0], found, sizeof(found) - 1), 0);
	ck_assert_str_eq(found, "\xEF\xBB\xBF姓名,数\r\na,1\r\n");
	close(ends[0]);
}
END_TEST

START_TEST(formats_by_their_codes)
{
	enum table_format format;
	ck_assert(table_format_parse("csv-gb18030", &format) && format == TABLE_CSV_GB18030);
	ck_assert(table_format_parse("xlsx", &format) && format == TABLE_XLSX);
	ck_assert(!table_format_parse("xls", &format));
}
END_TEST

static void set_up(void)
{
	text_copy("/tmp/menzhen-table-XXXXXX", folder, sizeof(folder));
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void tear_down(void)
{
	ck_assert_int_eq(rmdir(folder), 0);
}

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, csv_byte_for_byte);
	tcase_add_loop_test(tests, hostile_text_stays_text, 0, HOSTILE_TEXTS);
	tcase_add_test(tests, gb18030_byte_for_byte);
	tcase_add_test(tests, xlsx_keeps_texts_numbers_and_days);
	tcase_add_test(tests, any_table_comes_back_as_it_was);
	tcase_add_test(tests, what_cannot_be_written_leaves_nothing);
	tcase_add_test(tests, what_a_sheet_cannot_hold);
	tcase_add_test(tests, nothing_is_left_with_the_temporary_files_of_others);
	tcase_add_test(tests, a_full_disk_leaves_nothing);
	tcase_add_test(tests, without_the_library_csv_is_proposed);
	tcase_add_test(tests, a_pipe_takes_csv);
	tcase_add_test(tests, formats_by_their_codes);
}

UNIT_MAIN("table_writer", add_tests)
