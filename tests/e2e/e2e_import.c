/* A list of old cases on the screen: looked at, its columns told, taken in. */
#include <stdio.h>
#include <stdlib.h>

#include "reception.h"
#include "unit.h"

#define LIST                                                                                       \
	"来访时间,姓名,何事,电话\r\n"                                                    \
	"2024-03-11 09:30,赵试一,LAB01,13812345678\r\n"                                         \
	"2024-03-12 14:00,钱试二,FAM01,\r\n"

/* Open the ledger and look at the file NAME of the station's folder, which holds TEXT. */
static struct term *look_at(struct sandbox *st, const char *text)
{
	char path[SANDBOX_PATH_SIZE];

	sandbox_write(st, "list.csv", text);
	struct term *term = reception_open(st, 30, 100);
	term_keys(term, "F9 i");
	TERM_SHOWS(term, "Which file?");
	term_type(term, sandbox_path(st, "list.csv", path));
	term_keys(term, "Enter");
	return term;
}

/* No heading tells where the matter stands: the list is refused until somebody says so. */
START_TEST(a_column_is_told_and_the_list_taken_in)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = look_at(&st, LIST);
	RECEPTION_FRAME_SOUND(term, 30, 100);
	TERM_SHOWS(term, "The list has no column for category");
	TERM_SHOWS(term, "何事 = (passed over)");
	term_keys(term, "F3");
	term_type(term, "何事");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "What does the column hold?");
	term_type(term, "matter");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "何事 = Matter");
	TERM_SHOWS(term, "Rows: 2, good: 2");
	term_keys(term, "F2");
	TERM_SHOWS(term, "Record every good row");
	term_keys(term, "y");
	TERM_SHOWS(term, "I-0001 is taken in: 2 cases");
	RECEPTION_ROW_SHOWS(term, "Cases 2", "Closed 2");
	TERM_LACKS(term, "赵试一");
	term_free(term);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

/* What was told once is known of the next list; what is on record already is passed over. */
START_TEST(the_columns_are_remembered)
{
	char path[SANDBOX_PATH_SIZE];
	struct sandbox st;
	reception_init(&st, "en");
	sandbox_write(&st, "list.csv", LIST);
	sandbox_must(
		&st, "import", sandbox_path(&st, "list.csv", path), "--map", "何事=category", NULL);
	struct term *term = look_at(&st, LIST "2024-03-13 10:00,孙试三,LAB01,\r\n");
	TERM_SHOWS(term, "何事 = Matter");
	TERM_SHOWS(term, "Rows: 3, good: 1, on record already: 2");
	TERM_SHOWS(term, "row 2: on record already as ZL-20240311-001");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(bad_rows_are_shown_and_nothing_is_taken_in)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = look_at(
		&st, "来访时间,姓名,事项\r\n去年,赵试一,LAB01\r\n2024-03-12 14:00,钱试二,种地\r\n");
	TERM_SHOWS(term, "row 2: '去年' is no time");
	TERM_SHOWS(term, "row 3: There is no category '种地'");
	term_keys(term, "F2");
	TERM_LACKS(term, "Record every good row");
	term_keys(term, "Escape");
	term_free(term);
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_str_eq(st.last.out, "");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_file_that_is_not_there_is_said)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = reception_open(&st, 30, 100);
	term_keys(term, "F9 i");
	term_type(term, "/nowhere/list.csv");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "list.csv");
	TERM_SHOWS(term, "there is no such file");
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* A list so long that Escape comes while it is taken in. */
static char *long_list(void)
{
	enum { ROWS = 20000, ROW_SIZE = 64 };
	const size_t size = (size_t)ROWS * ROW_SIZE;
	char *text = malloc(size);
	ck_assert_ptr_nonnull(text);
	size_t used = (size_t)snprintf(text, size, "opened_at,client,category\n");

	for (int i = 0; i < ROWS; i++)
		used += (size_t)snprintf(
			text + used, size - used, "2024-03-11 09:30,Visitor %d,LAB01\n", i);
	return text;
}

START_TEST(escape_stops_it_and_nothing_is_recorded)
{
	struct sandbox st;
	reception_init(&st, "en");
	char *text = long_list();
	struct term *term = look_at(&st, text);
	free(text);
	TERM_SHOWS(term, "Rows: 20000, good: 20000");
	term_keys(term, "F2");
	TERM_SHOWS(term, "Record every good row");
	term_keys(term, "y Escape");
	TERM_SHOWS(term, "Stopped; nothing of the list was recorded");
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Rows: 20000, good: 20000");
	term_free(term);
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_str_eq(st.last.out, "");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_column_is_told_and_the_list_taken_in);
	tcase_add_test(tests, the_columns_are_remembered);
	tcase_add_test(tests, bad_rows_are_shown_and_nothing_is_taken_in);
	tcase_add_test(tests, escape_stops_it_and_nothing_is_recorded);
	tcase_add_test(tests, a_file_that_is_not_there_is_said);
}

UNIT_MAIN("e2e_import", add_tests)
