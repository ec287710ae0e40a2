/*
 * The desk as the end-to-end tests use it: a sandbox with a roster, cases brought to a state by the
 * command line, and what a person reads off the screen.
 *
 *	desk_init(&st, "zh");
 *	desk_record(&st, "张三", "LAB01", number);
 *	struct term *term = desk_open(&st, 24, 80);
 *	DESK_ROW_SHOWS(term, "N01", "候诊");
 */
#ifndef MENZHEN_TESTS_DESK_H
#define MENZHEN_TESTS_DESK_H

#include "sandbox.h"
#include "term.h"

enum { DESK_NUMBER_SIZE = 64, DESK_ROW_SIZE = 1024 };

/*
 * The station ZL in LANGUAGE with the roster of fixtures/e2e/roster.yaml. At the pinned time,
 * Wednesday evening, wang-xm (labour), li-h (housing) and zhao-j (family) are on duty. Release with
 * sandbox_release.
 */
void desk_init(struct sandbox *sandbox, const char *language);

/* Pin the clock of all programs started from now on: "2026-11-28T10:00" is local time. */
void desk_clock(struct sandbox *sandbox, const char *local);

/* --- cases, by the command line --- */

/* Record CLIENT with a matter of CATEGORY; its number into NUMBER. */
void desk_record(struct sandbox *sandbox, const char *client, const char *category,
	char number[DESK_NUMBER_SIZE]);

/* The same, given to the adviser proposed first, and closed out. */
void desk_record_closed(struct sandbox *sandbox, const char *client, const char *category,
	char number[DESK_NUMBER_SIZE]);

/* How many lines the last run printed. */
size_t desk_lines(const struct sandbox *sandbox);

/* How many times TEXT stands in what the last run printed. */
size_t desk_count(const struct sandbox *sandbox, const char *text);

/* The journal and all that is derived from it are whole; else the test fails with the findings. */
void desk_must_verify(struct sandbox *sandbox);

/* --- the database, as anybody with the sqlite3 program reaches it --- */

/* Run SQL on the station's database; fails the test if SQLite refuses it. */
void desk_sql(const struct sandbox *sandbox, const char *sql);

/* --- the screen --- */

/* Start the desk and wait for its first screen. Free with term_free. */
struct term *desk_open(const struct sandbox *sandbox, int rows, int cols);

/* Leave the desk by its own key, confirming; it must end well and leave the terminal clean. */
void desk_quit(struct term *term);

/* The place of TEXT; fails the test if it is not on the screen. */
struct term_place desk_find(struct term *term, const char *text);

/* The row that holds both LABEL and, behind it, VALUE: a field of a form, a case of the list. */
#define DESK_ROW_SHOWS(term, label, value) desk_expect_row(term, label, value, __FILE__, __LINE__)
void desk_expect_row(
	struct term *term, const char *label, const char *value, const char *file, int line);

/* Every row is as wide as the screen's frame says: corners and edges stand where they should. */
#define DESK_FRAME_SOUND(term, rows, cols) desk_expect_frame(term, rows, cols, __FILE__, __LINE__)
void desk_expect_frame(struct term *term, int rows, int cols, const char *file, int line);

/* The cursor is shown, and stands right behind TEXT. */
#define DESK_CURSOR_BEHIND(term, text) desk_expect_cursor(term, text, __FILE__, __LINE__)
void desk_expect_cursor(struct term *term, const char *text, const char *file, int line);

#endif
