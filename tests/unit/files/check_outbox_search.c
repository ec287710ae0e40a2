/* What lies in the outbox and says somebody's name, in whatever form it was made. */
#include "menzhen/files/station/outbox_search.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files_unit.h"
#include "menzhen/files/table/table_writer.h"
#include "unit.h"

#define NAME "欧阳芫荽"

static char station[64];

static const char *in_outbox(const char *name)
{
	static char path[160];
	snprintf(path, sizeof(path), "%s/outbox/%s", station, name);
	return path;
}

static void set_up(void)
{
	strcpy(station, "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(station));
	ck_assert_int_eq(mkdir(in_outbox(""), 0700), 0);
}

static void tear_down(void)
{
	remove_tree(station);
}

static void write_table(const char *name, enum table_format format, const char *cell)
{
	static const struct table_column columns[] = {{"姓名", TABLE_TEXT}};
	const struct table_target target = {in_outbox(name), false, -1, NULL};
	struct table_writer *writer;
	struct error err = {0};
	ck_assert_int_eq(table_writer_begin(&target, format, columns, 1, &writer, &err), STATUS_OK);
	ck_assert_int_eq(table_writer_row(writer, &cell, &err), STATUS_OK);
	ck_assert_int_eq(table_writer_end(writer, &err), STATUS_OK);
}

static bool is_told(const struct string_list *found, const char *name)
{
	return string_list_has(found, in_outbox(name));
}

START_TEST(every_form_is_read)
{
	struct string_list words = {0}, found = {0};
	struct error err = {0};
	write_text(in_outbox("page.html"), "<p>" NAME "</p>");
	write_text(in_outbox("letter.txt"), "Tel. 13912345678.");
	write_table("list.csv", TABLE_CSV, NAME);
	write_table("office.csv", TABLE_CSV_GB18030, NAME);
	write_table("book.xlsx", TABLE_XLSX, NAME);
	write_table("others.xlsx", TABLE_XLSX, "另一位");
	write_text(in_outbox("others.html"), "<p>另一位</p>");
	ck_assert_int_eq(mkdir(in_outbox("old"), 0700), 0);
	write_text(in_outbox("old/page.html"), "<p>" NAME "</p>");
	ck_assert_int_eq(symlink("page.html", in_outbox("link.html")), 0);
	ck_assert(string_list_add(&words, NAME) && string_list_add(&words, "13912345678"));
	ck_assert_int_eq(outbox_search(station, &words, &found, &err), STATUS_OK);
	static const char *const told[] = {
		"page.html", "letter.txt", "list.csv", "office.csv", "book.xlsx", "old/page.html"};
	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++)
		ck_assert_msg(is_told(&found, told[i]), "%s", told[i]);
	ck_assert_uint_eq(found.count, sizeof(told) / sizeof(told[0]));
	string_list_release(&words);
	string_list_release(&found);
}
END_TEST

START_TEST(without_an_outbox_there_is_nothing)
{
	struct string_list words = {0}, found = {0};
	struct error err = {0};
	ck_assert_int_eq(rmdir(in_outbox("")), 0);
	ck_assert(string_list_add(&words, NAME));
	ck_assert_int_eq(outbox_search(station, &words, &found, &err), STATUS_OK);
	ck_assert_uint_eq(found.count, 0);
	string_list_release(&words);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, every_form_is_read);
	tcase_add_test(tests, without_an_outbox_there_is_nothing);
}

UNIT_MAIN("outbox_search", add)
