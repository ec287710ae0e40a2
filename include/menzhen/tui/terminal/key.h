/*
 * Keys as the screens see them: one number each. Text is its Unicode code point, Ctrl-letters are
 * their control codes, everything else lies above Unicode.
 *
 *	if (event->code == KEYCODE_F(2) || event->code == 'n') …
 *	if (key_is_text(event->code)) …
 */
#ifndef MENZHEN_TUI_KEY_H
#define MENZHEN_TUI_KEY_H

#include <stdbool.h>
#include <stdint.h>

#define KEYCODE_CTRL(letter) ((letter)&0x1f)
#define KEYCODE_F(number) (KEYCODE_F0 + (number))

enum key_code {
	KEYCODE_NONE = 0,
	KEYCODE_TAB = '\t',
	KEYCODE_ENTER = '\r',
	KEYCODE_ESCAPE = 27,
	KEYCODE_BACKSPACE = 127,
	KEYCODE_UP = 0x200000,
	KEYCODE_DOWN,
	KEYCODE_LEFT,
	KEYCODE_RIGHT,
	KEYCODE_HOME,
	KEYCODE_END,
	KEYCODE_PAGE_UP,
	KEYCODE_PAGE_DOWN,
	KEYCODE_INSERT,
	KEYCODE_DELETE,
	KEYCODE_BACK_TAB,
	KEYCODE_WORD_LEFT,   /* Ctrl-Left, Alt-Left, Alt-B */
	KEYCODE_WORD_RIGHT,  /* Ctrl-Right, Alt-Right, Alt-F */
	KEYCODE_WORD_DELETE, /* Ctrl-Delete, Alt-D; the word before the cursor is Ctrl-W */
	KEYCODE_PASTE,       /* text of the clipboard, in struct key_event */
	KEYCODE_MOUSE,       /* what was done with it is in struct key_event */
	KEYCODE_PASTE_BEGIN, /* from here to SYNC they never reach a screen */
	KEYCODE_PASTE_END,
	KEYCODE_MOUSE_SGR, /* a report of the mouse follows, in either form */
	KEYCODE_MOUSE_X10,
	KEYCODE_RESIZE,
	KEYCODE_SYNC,
	KEYCODE_F0 = 0x200100, /* F1 to F12 follow */
};

struct mouse;

struct key_event {
	int32_t code; /* a code point or an enum key_code */
	const char
		*paste; /* with KEYCODE_PASTE: UTF-8, valid while the event is handled; else NULL */
	struct mouse *mouse; /* with KEYCODE_MOUSE, as long; else NULL */
};

enum { KEY_LABEL_SIZE = 16 };

/* A character that may be typed into a field (no control code, no special key). */
bool key_is_text(int32_t code);

/* The name on the keycap: "F2", "Ctrl-P", "Page Down", "/", "n", "Space". Returns OUT. */
char *key_label(int32_t code, char out[KEY_LABEL_SIZE]);

/* The other way round; false on a name that no key has. */
bool key_parse(const char *name, int32_t *code);

#endif
