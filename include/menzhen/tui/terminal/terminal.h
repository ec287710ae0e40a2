/*
 * The terminal between start and stop. Whatever ends the program, it is left clean: on a crash too,
 * as far as a signal handler may.
 */
#ifndef MENZHEN_TUI_TERMINAL_H
#define MENZHEN_TUI_TERMINAL_H

#include <signal.h>
#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/tui/terminal/canvas.h"
#include "menzhen/tui/terminal/mouse.h"

/* Zero-initialise. */
struct terminal {
	void *screen;  /* ncurses' own; NULL: not started */
	int signal_fd; /* readable when a signal has come */
	int test_fd;   /* from MENZHEN_TEST_FD, which see in terminal_answer; else -1 */
	sigset_t mask_before;
	struct mouse_report report; /* of the mouse, being read */
};

/*
 * Can this terminal show Chinese? False on a Linux console (TERM=linux), whose fonts have no
 * Chinese: the program goes on in English there, and says so. May be asked before terminal_start.
 */
bool terminal_has_chinese(void);

/*
 * Start drawing. ASCII asks for plain borders, as do MENZHEN_ASCII=1 and a Linux console; NO_COLOR
 * asks for no colours, NO_MOUSE leaves the mouse to the terminal. language_start must have been
 * called. SIGINT, SIGTERM, SIGHUP and SIGWINCH are blocked from here on (a child process has to
 * unblock them) and given out by terminal_signal. STATUS_USAGE: this is no terminal, or one that
 * cannot be drawn on.
 */
enum status terminal_start(
	struct terminal *terminal, struct canvas *canvas, bool ascii, struct error *err);

/* Leave the terminal as it was, and SIGHUP ignored. Does nothing when it is not started. */
void terminal_stop(struct terminal *terminal, struct canvas *canvas);

/* The next signal that came, 0: none. SIGWINCH is dealt with here: the window has its new size. */
int terminal_signal(struct terminal *terminal);

/* What reading the next key gave: a byte, an enum key_code, the mouse, or nothing for now. */
enum terminal_read { TERMINAL_NOTHING = 0, TERMINAL_BYTE, TERMINAL_KEY, TERMINAL_MOUSE };

/*
 * Into *VALUE, or of the mouse into *MOUSE. Never waits, but for a moment after an Escape. Keys of
 * no meaning here are passed over.
 */
enum terminal_read terminal_read(struct terminal *terminal, int *value, struct mouse *mouse);

/*
 * For tests: the sequence ESC [ 9999 ~ is KEYCODE_SYNC where MENZHEN_TEST_FD is set. When all
 * before it is handled and painted, this writes one byte to that descriptor.
 */
void terminal_answer(struct terminal *terminal);

#endif
