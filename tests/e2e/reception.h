/*
 * The reception as the end-to-end tests use it: a sandbox with a roster, cases brought to a state
 * by the command line, and what a person reads off the screen.
 *
 *	reception_init(&st, "zh");
 *	reception_record(&st, "张三", "LAB01", number);
 *	struct term *term = reception_open(&st, 24, 80);
 *	RECEPTION_ROW_SHOWS(term, "N01", "候诊");
 */
#ifndef MENZHEN_TESTS_RECEPTION_H
#define MENZHEN_TESTS_RECEPTION_H

#include "sandbox.h"
#include "term.h"

enum { RECEPTION_NUMBER_SIZE = 64 };

/*
 * The station ZL in LANGUAGE with the roster of fixtures/e2e/roster.yaml. At the pinned time,
 * Wednesday evening, wang-xm (labour), li-h (housing) and zhao-j (family) are on duty. Release with
 * sandbox_release.
 */
void reception_init(struct sandbox *sandbox, const char *language);

/* Pin the clock of all programs started from now on: "2026-11-28T10:00" is local time. */
void reception_clock(struct sandbox *sandbox, const char *local);

/* --- cases, by the command line --- */

/* Record CLIENT with a matter of CATEGORY; its number into NUMBER. */
void reception_record(struct sandbox *sandbox, const char *client, const char *category,
	char number[RECEPTION_NUMBER_SIZE]);

/* The same, given to the adviser proposed first, and closed out. */
void reception_record_closed(struct sandbox *sandbox, const char *client, const char *category,
	char number[RECEPTION_NUMBER_SIZE]);

/* --- people who log in --- */

#define RECEPTION_ADMIN "zhou"
#define RECEPTION_PIN "735291" /* everybody's */

/* Make an account by command line: the administrator first, then by them NAME as ROLE. Their own
 * commands go on as --user and with st.last.input. ADVISER: of a lawyer; NULL: none. */
void reception_admin(struct sandbox *sandbox);
void reception_user(
	struct sandbox *sandbox, const char *name, const char *role, const char *adviser);

/* Type NAME and the PIN where the desk asks for them. */
void reception_log_in(struct term *term, const char *name, const char *pin);

/* How many lines the last run printed. */
size_t reception_lines(const struct sandbox *sandbox);

/* How many times TEXT stands in what the last run printed. */
size_t reception_count(const struct sandbox *sandbox, const char *text);

/* The last run was refused with STATUS and a sentence that holds WORDS, and printed no result. */
void reception_expect_refusal(const struct sandbox *sandbox, int status, const char *words);

/* The journal and all that is derived from it are whole; else the test fails with the findings. */
void reception_must_verify(struct sandbox *sandbox);

/* --- the database, as anybody with the sqlite3 program reaches it --- */

/* Run SQL on the station's database; fails the test if SQLite refuses it. */
void reception_sql(const struct sandbox *sandbox, const char *sql);

/* --- the screen --- */

/* Start the desk and wait for its first screen. End with reception_close, or with term_free. */
struct term *reception_open(const struct sandbox *sandbox, int rows, int cols);

/* Leave the desk by its own key, confirming; it must end well and leave the terminal clean. */
void reception_quit(struct term *term);

/* The same, and free TERM. */
void reception_close(struct term *term);

/* The place of TEXT; fails the test if it is not on the screen. */
struct term_place reception_find(struct term *term, const char *text);

/* The row that holds both LABEL and, behind it, VALUE: a field of a form, a case of the list. */
#define RECEPTION_ROW_SHOWS(term, label, value)                                                    \
	reception_expect_row(term, label, value, __FILE__, __LINE__)
void reception_expect_row(
	struct term *term, const char *label, const char *value, const char *file, int line);

/* Every row is as wide as the screen's frame says: corners and edges stand where they should. */
#define RECEPTION_FRAME_SOUND(term, rows, cols)                                                    \
	reception_expect_frame(term, rows, cols, __FILE__, __LINE__)
void reception_expect_frame(struct term *term, int rows, int cols, const char *file, int line);

/* The cursor is shown, and stands right behind TEXT. */
#define RECEPTION_CURSOR_BEHIND(term, text) reception_expect_cursor(term, text, __FILE__, __LINE__)
void reception_expect_cursor(struct term *term, const char *text, const char *file, int line);

#endif
