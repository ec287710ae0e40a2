/* Leaving the terminal usable when the program crashes. */
#ifndef MENZHEN_TUI_TERMINAL_CRASH_H
#define MENZHEN_TUI_TERMINAL_CRASH_H

/* What a fault of the program raises; nobody has to wait for those to be received. */
enum { TERMINAL_CRASH_SIGNALS = 7 };
extern const int terminal_crash_signals[TERMINAL_CRASH_SIGNALS];

/*
 * From now on a crash signal first resets the terminal and then does what it did before. To be
 * called when ncurses has started, with the mode the terminal had before in place of TERMIOS
 * (struct termios).
 */
struct termios;
void terminal_crash_arm(const struct termios *before);
void terminal_crash_disarm(void);

#endif
