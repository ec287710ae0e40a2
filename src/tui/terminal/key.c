#include "menzhen/tui/terminal/key.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/text.h"

struct named_key {
	int32_t code;
	const char *name;
};

static const struct named_key named[] = {
	{KEYCODE_TAB, "Tab"},
	{KEYCODE_ENTER, "Enter"},
	{KEYCODE_ESCAPE, "Esc"},
	{KEYCODE_BACKSPACE, "Backspace"},
	{' ', "Space"},
	{KEYCODE_UP, "Up"},
	{KEYCODE_DOWN, "Down"},
	{KEYCODE_LEFT, "Left"},
	{KEYCODE_RIGHT, "Right"},
	{KEYCODE_HOME, "Home"},
	{KEYCODE_END, "End"},
	{KEYCODE_PAGE_UP, "PgUp"},
	{KEYCODE_PAGE_DOWN, "PgDn"},
	{KEYCODE_INSERT, "Ins"},
	{KEYCODE_DELETE, "Del"},
	{KEYCODE_BACK_TAB, "Shift-Tab"},
	{KEYCODE_WORD_LEFT, "Ctrl-Left"},
	{KEYCODE_WORD_RIGHT, "Ctrl-Right"},
	{KEYCODE_WORD_DELETE, "Ctrl-Del"},
};

enum { NAMED_COUNT = sizeof(named) / sizeof(named[0]), LAST_FUNCTION_KEY = 12 };

bool key_is_text(int32_t code)
{
	return code >= ' ' && code != KEYCODE_BACKSPACE && code < 0x110000 &&
	       !(code >= 0x80 && code < 0xA0);
}

char *key_label(int32_t code, char out[KEY_LABEL_SIZE])
{
	for (size_t i = 0; i < NAMED_COUNT; i++) {
		if (named[i].code == code) {
			snprintf(out, KEY_LABEL_SIZE, "%s", named[i].name);
			return out;
		}
	}
	out[0] = '\0';
	if (code > KEYCODE_F0 && code <= KEYCODE_F(LAST_FUNCTION_KEY))
		snprintf(out, KEY_LABEL_SIZE, "F%d", (int)(code - KEYCODE_F0));
	else if (code > 0 && code <= KEYCODE_CTRL('Z'))
		snprintf(out, KEY_LABEL_SIZE, "Ctrl-%c", (int)(code + 'A' - 1));
	else if (key_is_text(code))
		out[text_encode(code, out)] = '\0';
	return out;
}

/* "F1" to "F12" */
static bool parse_function(const char *name, int32_t *code)
{
	int number = 0;
	if ((name[0] | 0x20) != 'f' || name[1] < '1' || name[1] > '9' || strlen(name) > 3)
		return false;
	if (!digits_read(name + 1, (int)strlen(name) - 1, &number) || number > LAST_FUNCTION_KEY)
		return false;
	*code = KEYCODE_F(number);
	return true;
}

static bool parse_control(const char *name, int32_t *code)
{
	static const char prefix[] = "Ctrl-";
	size_t length = sizeof(prefix) - 1;
	if (strncasecmp(name, prefix, length) != 0 || strlen(name) != length + 1)
		return false;
	int letter = name[length] | 0x20;
	if (letter < 'a' || letter > 'z')
		return false;
	*code = KEYCODE_CTRL(letter);
	return true;
}

bool key_parse(const char *name, int32_t *code)
{
	for (size_t i = 0; i < NAMED_COUNT; i++) {
		if (strcasecmp(named[i].name, name) == 0) {
			*code = named[i].code;
			return true;
		}
	}
	if (parse_function(name, code) || parse_control(name, code))
		return true;
	int32_t codepoint;
	size_t length = strlen(name);
	if (!text_valid(name, length) || text_decode(name, length, &codepoint) != length ||
		length == 0 || !key_is_text(codepoint))
		return false;
	*code = codepoint;
	return true;
}
