#include "xlsx_text.h"

#include <stdint.h>
#include <string.h>

#include "menzhen/base/text.h"

enum { ESCAPE_LENGTH = 7 }; /* "_x000D_" */

void xlsx_text_start(struct xlsx_text *text, const char *name)
{
	text->run = text->run || strcmp(name, "t") == 0;
	text->phonetic = text->phonetic || strcmp(name, "rPh") == 0;
}

void xlsx_text_end(struct xlsx_text *text, const char *name)
{
	text->run = text->run && strcmp(name, "t") != 0;
	text->phonetic = text->phonetic && strcmp(name, "rPh") != 0;
}

bool xlsx_text_wanted(const struct xlsx_text *text)
{
	return text->run && !text->phonetic;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The character that stands escaped at TEXT; 0: none. */
static int32_t escaped(const char *text)
{
	int32_t code = 0;
	if (text[0] != '_' || text[1] != 'x')
		return 0;
	for (int i = 2; i < 6; i++) {
		int digit = hex_digit(text[i]);
		if (digit < 0)
			return 0;
		code = code * 16 + digit;
	}
	bool surrogate = code >= 0xD800 && code <= 0xDFFF;
	return text[6] == '_' && !surrogate ? code : 0;
}

void xlsx_text_unescape(char *text)
{
	char *to = strchr(text, '_');
	if (!to)
		return;
	for (const char *from = to; *from != '\0';) {
		int32_t code = escaped(from);
		if (code == 0) {
			*to++ = *from++;
			continue;
		}
		to += text_encode(code, to);
		from += ESCAPE_LENGTH;
	}
	*to = '\0';
}
