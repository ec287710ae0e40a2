/*
 * A terminal for tests: runs a program in a pseudo-terminal and reads its screen through libvterm.
 *
 * No test sleeps. The program, told by MENZHEN_TEST_FD, takes the input sequence TERM_SYNC for a
 * key of its own and writes one byte to that descriptor when all that was typed before it is
 * handled and painted. Every function here that reads the screen first waits for that, if anything
 * was typed or resized since, so a test cannot see a stale screen. What comes from elsewhere
 * (another process's change, a clock) is awaited with TERM_AWAIT.
 *
 * Whatever does not come within TERM_DEADLINE fails the test with a picture of the screen.
 */
#ifndef MENZHEN_TESTS_TERM_H
#define MENZHEN_TESTS_TERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "environment.h"

#define TERM_SYNC "\033[9999~"

enum {
#ifdef MENZHEN_VALGRIND
	TERM_DEADLINE = 600000, /* milliseconds */
#else
	TERM_DEADLINE = 20000,
#endif
	TERM_MAX_COLS = 400,
	TERM_CELL_SIZE = 32,

	TERM_COLOR_DEFAULT = -1,
	TERM_COLOR_RGB = -2, /* not one of the palette's 256 */
};

struct term;

struct term_place {
	int row, col; /* from 0; columns are cells, so a Chinese character takes two */
};

struct term_cell {
	char text[TERM_CELL_SIZE]; /* UTF-8 with its combining marks; " " if blank, "" behind a wide
				      one */
	int width;
	bool bold, underline, reverse;
	int fg, bg; /* index in the palette, or TERM_COLOR_... */
};

/* Start ARGV (argv[0] a path) with ENV. Never NULL: it fails the test. Free with term_free. */
struct term *term_start(
	int rows, int cols, const struct environment *env, const char *const argv[]);

/* Ends a program that still runs by SIGKILL. Takes NULL. */
void term_free(struct term *term);

/* --- typing --- */

/* Type TEXT, UTF-8, as it stands. */
void term_type(struct term *term, const char *text);

/*
 * Press keys named in a list parted by spaces: "F2 Down Ctrl-P Alt-x Shift-Tab Ctrl-Left a". Names:
 * Enter Tab Escape Backspace Space Up Down Left Right Home End PageUp PageDown Insert Delete
 * F1..F12, or one character. They are encoded as a terminal in the mode set by the program does.
 */
void term_keys(struct term *term, const char *names);

/* Paste TEXT: in brackets if the program has asked for them, as terminals do. */
void term_paste(struct term *term, const char *text);

/*
 * Click the left button at PLACE, or turn the wheel by a notch there; as the terminal reports it in
 * the mode set by the program, which is not at all unless it has asked.
 */
void term_click(struct term *term, struct term_place place);
void term_wheel(struct term *term, struct term_place place, bool down);

/* Change the window's size; the program gets SIGWINCH. */
void term_resize(struct term *term, int rows, int cols);

/* Wait until all that was typed is handled and painted. Reading functions do it themselves. */
void term_sync(struct term *term);

/* The same for a program that may as well end, as one does that refuses to open. False: it has. */
bool term_goes_on(struct term *term);

/* --- reading the screen --- */

/* The text of ROW without trailing blanks, UTF-8. Valid until the next call. */
const char *term_row(struct term *term, int row);

/* Find TEXT in one row, from the top. WHERE, its first cell, may be NULL. */
bool term_find(struct term *term, const char *text, struct term_place *where);

struct term_cell term_cell(struct term *term, int row, int col);
struct term_place term_cursor(struct term *term);
bool term_cursor_visible(struct term *term);

/* Bytes the program has written to the terminal so far. */
size_t term_output_bytes(struct term *term);

/* From now on keep what the program writes, byte for byte, for term_recorded. */
void term_record(struct term *term);

/* What was kept so far, terminated, of *LENGTH bytes. Valid until the next call of anything. */
const char *term_recorded(struct term *term, size_t *length);

/* Draw the screen and what is known about the program to stderr. Does not sync. */
void term_dump(const struct term *term);

/* --- expectations: each fails the test with its place in the test and the screen --- */

#define TERM_SHOWS(term, text) term_expect_shows(term, text, __FILE__, __LINE__)
#define TERM_LACKS(term, text) term_expect_lacks(term, text, __FILE__, __LINE__)

/* TEXT appears, or goes, before the deadline: for changes that no key of ours has caused. */
#define TERM_AWAIT(term, text) term_await_text(term, text, true, __FILE__, __LINE__)
#define TERM_AWAIT_GONE(term, text) term_await_text(term, text, false, __FILE__, __LINE__)

/*
 * The terminal is as the program found it: the line's modes, the main screen, a visible cursor, no
 * mouse reports, no bracketed paste. For after term_wait.
 */
#define TERM_LEFT_CLEAN(term) term_expect_clean(term, __FILE__, __LINE__)

void term_expect_shows(struct term *term, const char *text, const char *file, int line);
void term_expect_lacks(struct term *term, const char *text, const char *file, int line);
void term_await_text(struct term *term, const char *text, bool wanted, const char *file, int line);
void term_expect_clean(struct term *term, const char *file, int line);

/* --- the program's end --- */

pid_t term_pid(const struct term *term);
void term_kill(struct term *term, int signal);

/* Close the terminal under the program, as closing the window does. Then only term_wait makes
 * sense. */
void term_hangup(struct term *term);

/* Wait for the program to end by itself. Its exit status, or minus the signal that ended it. */
int term_wait(struct term *term);

/* --- for the benchmarks --- */

/*
 * From now on count the output and do not draw it, so that no clock sees libvterm's work. What is
 * drawn until then stays.
 */
void term_blindfold(struct term *term);

/* Nanoseconds from the fork, or from the last typing, to the answer to the last sync. */
int64_t term_startup_time(const struct term *term);
int64_t term_latency(const struct term *term);

#endif
