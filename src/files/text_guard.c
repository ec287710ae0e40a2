#include "text_guard.h"

#include <stdint.h>
#include <string.h>

#include "menzhen/base/text.h"

static bool is_digit(int32_t c)
{
	return c >= '0' && c <= '9';
}

static int32_t first_character(const char *text)
{
	int32_t codepoint;
	if (text_decode(text, strlen(text), &codepoint) == 0)
		return 0;
	return text_narrow(codepoint);
}

static bool begins_formula(const char *text)
{
	int32_t c = first_character(text);
	return c != 0 && c < 0x80 && strchr("=+-@\t\r\n", (char)c) != NULL;
}

/* An apostrophe is a guard only before what wants one: a formula, a number, or a guard. */
static bool begins_guard(const char *text)
{
	if (*text != '\'')
		return false;
	text += strspn(text, "'");
	return begins_formula(text) || is_digit(first_character(text));
}

bool text_guard_needed(const char *text)
{
	return begins_formula(text) || begins_guard(text);
}

/* Is CELL ="00123", a formula that is one text? A quotation mark in it is doubled. */
static bool is_text_formula(const char *cell, size_t length)
{
	if (length < 3 || strncmp(cell, "=\"", 2) != 0 || cell[length - 1] != '"')
		return false;
	for (size_t at = 2; at < length - 1; at++) {
		if (cell[at] == '"' && (++at == length - 1 || cell[at] != '"'))
			return false;
	}
	return true;
}

static void undouble_quotes(char *text)
{
	char *to = text;
	for (const char *from = text; *from != '\0'; from++) {
		*to++ = *from;
		if (from[0] == '"' && from[1] == '"')
			from++;
	}
	*to = '\0';
}

char *text_guard_remove(char *cell)
{
	if (*cell == '\'')
		return begins_guard(cell) ? cell + 1 : cell;
	if (*cell != '=')
		return cell;
	size_t length = strlen(cell);
	if (!is_text_formula(cell, length))
		return cell;
	cell[length - 1] = '\0';
	undouble_quotes(cell + 2);
	return cell + 2;
}

bool text_guard_number(const char *text)
{
	static const char digits[] = "0123456789";
	if (*text == '-' || *text == '+')
		text++;
	size_t whole = strspn(text, digits);
	text += whole;
	if (whole == 0)
		return false;
	if (*text == '.') {
		size_t fraction = strspn(text + 1, digits);
		text += fraction > 0 ? fraction + 1 : 0;
	}
	return *text == '\0';
}
