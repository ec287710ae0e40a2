/* ncurses' key numbers and ours; only the terminal's own modules include this. */
#ifndef MENZHEN_TUI_TERMINAL_KEYS_H
#define MENZHEN_TUI_TERMINAL_KEYS_H

#include <stdbool.h>
#include <stdint.h>

/* Teach ncurses the sequences that terminfo does not name; with SYNC also the tests' one. */
void terminal_keys_define(bool sync);

/* The enum key_code of an ncurses key number; KEYCODE_NONE if it means nothing here. */
int32_t terminal_keys_code(int number);

#endif
