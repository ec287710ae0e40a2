/* Keys by name, encoded as the terminal does in the mode that the program has set. */
#include <stdlib.h>
#include <string.h>

#include "fail.h"
#include "term_private.h"

enum { NAME_SIZE = 32 };

static const struct {
	const char *name;
	VTermKey key;
} named_keys[] = {
	{"Enter", VTERM_KEY_ENTER},
	{"Tab", VTERM_KEY_TAB},
	{"Escape", VTERM_KEY_ESCAPE},
	{"Backspace", VTERM_KEY_BACKSPACE},
	{"Up", VTERM_KEY_UP},
	{"Down", VTERM_KEY_DOWN},
	{"Left", VTERM_KEY_LEFT},
	{"Right", VTERM_KEY_RIGHT},
	{"Home", VTERM_KEY_HOME},
	{"End", VTERM_KEY_END},
	{"PageUp", VTERM_KEY_PAGEUP},
	{"PageDown", VTERM_KEY_PAGEDOWN},
	{"Insert", VTERM_KEY_INS},
	{"Delete", VTERM_KEY_DEL},
};

/* The function key that NAME, "F1" to "F12", is; VTERM_KEY_NONE if it is none. */
static VTermKey function_key(const char *name)
{
	if (name[0] != 'F' || name[1] == '\0')
		return VTERM_KEY_NONE;
	char *end;
	long number = strtol(name + 1, &end, 10);
	if (*end != '\0' || number < 1 || number > 12)
		return VTERM_KEY_NONE;
	return (VTermKey)VTERM_KEY_FUNCTION(number);
}

static VTermKey find_key(const char *name)
{
	for (size_t i = 0; i < sizeof(named_keys) / sizeof(*named_keys); i++) {
		if (strcmp(named_keys[i].name, name) == 0)
			return named_keys[i].key;
	}
	return function_key(name);
}

static const char *take_modifiers(const char *name, VTermModifier *modifiers)
{
	static const struct {
		const char *prefix;
		VTermModifier modifier;
	} prefixes[] = {
		{"Ctrl-", VTERM_MOD_CTRL}, {"Alt-", VTERM_MOD_ALT}, {"Shift-", VTERM_MOD_SHIFT}};
	*modifiers = VTERM_MOD_NONE;
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(*prefixes); i++) {
		size_t length = strlen(prefixes[i].prefix);
		if (strncmp(name, prefixes[i].prefix, length) == 0 && name[length] != '\0') {
			*modifiers = (VTermModifier)(*modifiers | prefixes[i].modifier);
			name += length;
		}
	}
	return name;
}

/* As xterm has it: control keeps the low five bits, Alt is a leading escape. */
static void press_character(struct term *term, const char *character, VTermModifier modifiers)
{
	char bytes[NAME_SIZE];
	size_t length = 0;
	if (modifiers & VTERM_MOD_ALT)
		bytes[length++] = '\033';
	size_t size = strlen(character);
	memcpy(bytes + length, character, size);
	if (modifiers & VTERM_MOD_CTRL)
		bytes[length] = (char)(bytes[length] & 0x1f);
	term_send(term, bytes, length + size);
}

/* One character of UTF-8 and no more. */
static bool is_character(const char *text)
{
	size_t starts = 0;
	for (; *text; text++)
		starts += (*text & 0xc0) != 0x80;
	return starts == 1;
}

static void press(struct term *term, const char *name)
{
	VTermModifier modifiers;
	const char *base = take_modifiers(name, &modifiers);
	VTermKey key = find_key(base);
	if (key != VTERM_KEY_NONE) {
		vterm_keyboard_key(term->vterm, key, modifiers);
		term_send_reply(term);
	} else if (strcmp(base, "Space") == 0) {
		press_character(term, " ", modifiers);
	} else if (is_character(base)) {
		press_character(term, base, modifiers);
	} else {
		term_fail(term, NULL, 0, "there is no key \"%s\"", name);
	}
}

void term_keys(struct term *term, const char *names)
{
	term_begin_typing(term);
	while (*(names += strspn(names, " ")) != '\0') {
		char name[NAME_SIZE];
		size_t length = strcspn(names, " ");
		if (length + 2 > sizeof(name))
			fail("term_keys: \"%s\" holds no key's name", names);
		memcpy(name, names, length);
		name[length] = '\0';
		press(term, name);
		names += length;
	}
}

void term_paste(struct term *term, const char *text)
{
	vterm_keyboard_start_paste(term->vterm);
	term_send_reply(term);
	term_type(term, text);
	vterm_keyboard_end_paste(term->vterm);
	term_send_reply(term);
}

static void press_button(struct term *term, struct term_place place, int button, bool held)
{
	term_settle(term);
	if (!term->mouse)
		return;
	term_begin_typing(term);
	vterm_mouse_move(term->vterm, place.row, place.col, VTERM_MOD_NONE);
	vterm_mouse_button(term->vterm, button, true, VTERM_MOD_NONE);
	if (held)
		vterm_mouse_button(term->vterm, button, false, VTERM_MOD_NONE);
	term_send_reply(term);
}

void term_click(struct term *term, struct term_place place)
{
	press_button(term, place, 1, true);
}

void term_wheel(struct term *term, struct term_place place, bool down)
{
	press_button(term, place, down ? 5 : 4, false);
}
