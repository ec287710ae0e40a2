/*
 * The terminal between start and stop. Whatever ends the program, it is left clean: on a crash too,
 * as far as a signal handler may.
 */
#ifndef MENZHEN_TUI_TERMINAL_H
#define MENZHEN_TUI_TERMINAL_H

#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/tui/canvas.h"

/*
 * Can this terminal show Chinese? False on a Linux console (TERM=linux), whose fonts have no
 * Chinese: the program goes on in English there, and says so. May be asked before terminal_start.
 */
bool terminal_has_chinese(void);

/*
 * Start drawing. ASCII asks for plain borders, as do MENZHEN_ASCII=1 and a Linux console; NO_COLOR
 * asks for no colours. language_start must have been called. SIGINT, SIGTERM, SIGHUP and SIGWINCH
 * are blocked from here on (a child process has to unblock them) and read by terminal_signal.
 * STATUS_USAGE: this is no terminal, or one that cannot be drawn on.
 */
enum status terminal_start(struct canvas *canvas, bool ascii, struct error *err);

/* Leave the terminal as it was. Does nothing when it is not started. */
void terminal_stop(struct canvas *canvas);

/* To be waited for, beside standard input: readable when a signal has come. -1: not started. */
int terminal_signal_fd(void);

/* The next signal that came, 0: none. SIGWINCH is dealt with here: the window has its new size. */
int terminal_signal(void);

/* What reading the next key gave: a byte, a key, or nothing for now. */
enum terminal_read { TERMINAL_NOTHING = 0, TERMINAL_BYTE, TERMINAL_KEY };

/* *VALUE is the byte or the enum key_code. Never waits (but for ESCDELAY after an Escape). */
enum terminal_read terminal_read(int *value);

#endif
