/* What term.c, term_screen.c and term_keys.c share. */
#ifndef MENZHEN_TESTS_TERM_PRIVATE_H
#define MENZHEN_TESTS_TERM_PRIVATE_H

#include <stdio.h>

#include <vterm.h>

#include "pty.h"
#include "term.h"

struct term {
	struct pty pty;
	VTerm *vterm;
	VTermScreen *screen;
	int rows, cols;

	size_t output_bytes;                       /* marks not counted */
	size_t marks;                              /* read back so far */
	size_t answers;                            /* sync bytes received so far */
	int64_t started_at, typed_at, answered_at; /* CLOCK_MONOTONIC, nanoseconds */

	FILE *record; /* NULL: what comes is not kept */
	char *recorded;
	size_t recorded_length;

	bool blindfolded;
	bool unsettled; /* typed or resized since the last sync */
	bool resized;
	bool ended; /* the program holds MENZHEN_TEST_FD no more */
	bool reaped;
	int status; /* as term_wait gives it, once reaped */

	bool cursor_visible, alternate_screen, mouse;
	char reply[256]; /* what libvterm wants to send: keys it encoded, answers to queries */
	size_t reply_length;
	char row[TERM_MAX_COLS * VTERM_MAX_CHARS_PER_CELL * 4 + 1];
};

/* Write to the program as the terminal does, reading its output meanwhile. */
void term_send(struct term *term, const char *bytes, size_t length);

/* Send what libvterm has put into reply. */
void term_send_reply(struct term *term);

/* Sync if something was typed since the last time and the program still runs. */
void term_settle(struct term *term);

/*
 * Take in what has come by TIME (nanoseconds): output, answers, the end. False when nothing came.
 */
bool term_step(struct term *term, int64_t time);

/* Note that something is about to be typed. */
void term_begin_typing(struct term *term);

/* TERM_DEADLINE from now. */
int64_t term_deadline(void);

/* Set libvterm up for TERM, and take it down. */
void term_screen_init(struct term *term);
void term_screen_release(struct term *term);

/* The same as term_find and term_row, for the screen as it is. */
bool term_screen_find(struct term *term, const char *text, struct term_place *where);

/* Print "file:line: ", the sentence, the screen, and end the test. */
_Noreturn void term_fail(const struct term *term, const char *file, int line, const char *format,
	...) __attribute__((format(printf, 4, 5)));

#endif
