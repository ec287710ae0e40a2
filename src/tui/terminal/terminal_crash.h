/* Leaving the terminal usable when the program crashes. */
#ifndef MENZHEN_TUI_TERMINAL_CRASH_H
#define MENZHEN_TUI_TERMINAL_CRASH_H

/*
 * From now on a crash signal first resets the terminal and then does what it did before. To be
 * called when ncurses has started, with the mode the terminal had before in place of TERMIOS
 * (struct termios).
 */
struct termios;
void terminal_crash_arm(const struct termios *before);
void terminal_crash_disarm(void);

#endif
