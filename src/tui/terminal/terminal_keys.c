#include "terminal_keys.h"

#include <ncurses.h>
#include <stddef.h>

#include "menzhen/tui/terminal/key.h"

struct known_key {
	int number;
	int32_t code;
};

static const struct known_key known[] = {
	{KEY_UP, KEYCODE_UP},
	{KEY_DOWN, KEYCODE_DOWN},
	{KEY_LEFT, KEYCODE_LEFT},
	{KEY_RIGHT, KEYCODE_RIGHT},
	{KEY_HOME, KEYCODE_HOME},
	{KEY_END, KEYCODE_END},
	{KEY_PPAGE, KEYCODE_PAGE_UP},
	{KEY_NPAGE, KEYCODE_PAGE_DOWN},
	{KEY_IC, KEYCODE_INSERT},
	{KEY_DC, KEYCODE_DELETE},
	{KEY_BACKSPACE, KEYCODE_BACKSPACE},
	{KEY_ENTER, KEYCODE_ENTER},
	{KEY_BTAB, KEYCODE_BACK_TAB},
	{KEY_RESIZE, KEYCODE_RESIZE},
};

/* As xterm, VTE, tmux, Konsole and the Linux console send them. */
static const struct sequence {
	const char *bytes;
	int32_t code;
} sequences[] = {
	{"\033[200~", KEYCODE_PASTE_BEGIN}, {"\033[201~", KEYCODE_PASTE_END},
	{"\033[1;5D", KEYCODE_WORD_LEFT}, {"\033[1;3D", KEYCODE_WORD_LEFT},
	{"\033b", KEYCODE_WORD_LEFT}, {"\033[1;5C", KEYCODE_WORD_RIGHT},
	{"\033[1;3C", KEYCODE_WORD_RIGHT}, {"\033f", KEYCODE_WORD_RIGHT},
	{"\033[3;5~", KEYCODE_WORD_DELETE}, {"\033[3;3~", KEYCODE_WORD_DELETE},
	{"\033[<", KEYCODE_MOUSE_SGR}, {"\033[M", KEYCODE_MOUSE_X10},
	{"\033d", KEYCODE_WORD_DELETE}, {"\033[1~", KEYCODE_HOME}, {"\033[4~", KEYCODE_END},
	{"\033[9999~", KEYCODE_SYNC}, /* the last one: for tests only */
};

enum {
	KNOWN_COUNT = sizeof(known) / sizeof(known[0]),
	SEQUENCE_COUNT = sizeof(sequences) / sizeof(sequences[0]),
	/* Beyond the numbers ncurses gives to a terminal's extended keys, within its 16 bits. */
	FIRST_NUMBER = 0x4000,
};

void terminal_keys_define(bool sync)
{
	int count = sync ? SEQUENCE_COUNT : SEQUENCE_COUNT - 1;
	for (int i = 0; i < count; i++)
		define_key(sequences[i].bytes, FIRST_NUMBER + i);
}

int32_t terminal_keys_code(int number)
{
	if (number >= FIRST_NUMBER && number < FIRST_NUMBER + SEQUENCE_COUNT)
		return sequences[number - FIRST_NUMBER].code;
	if (number > KEY_F(0) && number <= KEY_F(12))
		return KEYCODE_F(number - KEY_F(0));
	for (size_t i = 0; i < KNOWN_COUNT; i++) {
		if (known[i].number == number)
			return known[i].code;
	}
	return KEYCODE_NONE;
}
