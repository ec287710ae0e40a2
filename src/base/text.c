#include "menzhen/base/text.h"

#include <string.h>
#include <utf8proc.h>

enum {
	REPLACEMENT = 0xFFFD,
	IDEOGRAPHIC_SPACE = 0x3000,
	FULL_WIDTH_FIRST = 0xFF01, /* '!' */
	FULL_WIDTH_LAST = 0xFF5E,  /* '~' */
};

/* ASCII is most of what a journal holds and needs no decoding. */
static bool is_ascii(char byte)
{
	return ((unsigned char)byte & 0x80) == 0;
}

bool text_valid(const char *text, size_t length)
{
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
	for (size_t at = 0; at < length;) {
		utf8proc_int32_t codepoint;
		if (is_ascii(text[at])) {
			at++;
			continue;
		}
		utf8proc_ssize_t size =
			utf8proc_iterate(bytes + at, (utf8proc_ssize_t)(length - at), &codepoint);
		if (size <= 0)
			return false;
		at += (size_t)size;
	}
	return true;
}

size_t text_decode(const char *text, size_t length, int32_t *codepoint)
{
	if (length == 0)
		return 0;
	if (is_ascii(*text)) {
		*codepoint = (unsigned char)*text;
		return 1;
	}
	utf8proc_ssize_t size = utf8proc_iterate(
		(const utf8proc_uint8_t *)text, (utf8proc_ssize_t)length, codepoint);
	if (size > 0)
		return (size_t)size;
	*codepoint = REPLACEMENT;
	return 1;
}

size_t text_encode(int32_t codepoint, char out[4])
{
	if (!utf8proc_codepoint_valid(codepoint))
		codepoint = REPLACEMENT;
	return (size_t)utf8proc_encode_char(codepoint, (utf8proc_uint8_t *)out);
}

size_t text_cut(const char *text, size_t maximum)
{
	size_t length = strnlen(text, maximum + 1);
	if (length <= maximum)
		return length;
	while (maximum > 0 && ((unsigned char)text[maximum] & 0xC0) == 0x80)
		maximum--;
	return maximum;
}

char *text_copy(const char *text, char *out, size_t size)
{
	size_t length = text_cut(text, size - 1);
	memmove(out, text, length);
	out[length] = '\0';
	return out;
}

size_t text_grapheme_next(const char *text, size_t length, size_t from)
{
	if (from >= length)
		return 0;
	int32_t before = 0, after = 0;
	utf8proc_int32_t state = 0;
	size_t at = from + text_decode(text + from, length - from, &before);
	while (at < length) {
		size_t size = text_decode(text + at, length - at, &after);
		if (utf8proc_grapheme_break_stateful(before, after, &state))
			break;
		before = after;
		at += size;
	}
	return at - from;
}

/* From the start on, because what joins two characters may stand far before them (flags, emoji). */
size_t text_grapheme_previous(const char *text, size_t length, size_t from)
{
	size_t start = 0;
	for (size_t at = 0; at < from && at < length;) {
		start = at;
		at += text_grapheme_next(text, length, at);
	}
	return start;
}

int text_codepoint_width(int32_t codepoint)
{
	/* Spacing marks (Indic vowels) take a column of their own, in terminals and in wcwidth().
	 */
	if (utf8proc_category(codepoint) == UTF8PROC_CATEGORY_MC)
		return 1;
	int width = utf8proc_charwidth(codepoint);
	return width > 0 ? width : 0;
}

/* Columns of LENGTH bytes of TEXT. */
static int width_of(const char *text, size_t length)
{
	int columns = 0;
	for (size_t at = 0; at < length;) {
		int32_t codepoint = 0;
		at += text_decode(text + at, length - at, &codepoint);
		columns += text_codepoint_width(codepoint);
	}
	return columns;
}

int text_width(const char *text)
{
	return width_of(text, strlen(text));
}

size_t text_fit(const char *text, int columns, int *used)
{
	size_t length = strlen(text), at = 0;
	int taken = 0;
	while (at < length) {
		size_t size = text_grapheme_next(text, length, at);
		int width = width_of(text + at, size);
		if (width > columns - taken)
			break;
		taken += width;
		at += size;
	}
	if (used)
		*used = taken;
	return at;
}

bool text_is_space(int32_t codepoint)
{
	return codepoint == ' ' || (codepoint >= '\t' && codepoint <= '\r') ||
	       codepoint == IDEOGRAPHIC_SPACE;
}

int32_t text_narrow(int32_t codepoint)
{
	if (codepoint == IDEOGRAPHIC_SPACE)
		return ' ';
	if (codepoint >= FULL_WIDTH_FIRST && codepoint <= FULL_WIDTH_LAST)
		return codepoint - FULL_WIDTH_FIRST + '!';
	return codepoint;
}

int32_t text_letter(int32_t codepoint)
{
	codepoint = text_narrow(codepoint);
	if (codepoint < 0x80) {
		bool upper = codepoint >= 'A' && codepoint <= 'Z';
		bool lower = codepoint >= 'a' && codepoint <= 'z';
		bool digit = codepoint >= '0' && codepoint <= '9';
		return upper ? codepoint - 'A' + 'a' : lower || digit ? codepoint : 0;
	}
	utf8proc_category_t category = utf8proc_category(codepoint);
	bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
	bool number = category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
	bool radical = codepoint >= 0x2E80 && codepoint <= 0x2FDF; /* symbols, by their category */
	return letter || number || radical ? utf8proc_tolower(codepoint) : 0;
}

char *text_trim(char *text)
{
	size_t length = strlen(text), start = length, end = length;
	for (size_t at = 0, size; at < length; at += size) {
		int32_t codepoint = 0;
		size = text_decode(text + at, length - at, &codepoint);
		if (text_is_space(codepoint))
			continue;
		if (start == length)
			start = at;
		end = at + size;
	}
	memmove(text, text + start, end - start);
	text[end - start] = '\0';
	return text;
}

char *text_fold_width(const char *text, char *out, size_t size)
{
	size_t used = 0;
	int32_t codepoint = 0;
	for (size_t left = strlen(text), bytes; left > 0; text += bytes, left -= bytes) {
		bytes = text_decode(text, left, &codepoint);
		if (used == 0 && text_is_space(codepoint))
			continue;
		bool folded = text_narrow(codepoint) != codepoint;
		char narrow = (char)text_narrow(codepoint);
		size_t written = folded ? 1 : bytes;
		if (used + written >= size)
			break;
		memmove(out + used, folded ? &narrow : text, written);
		used += written;
	}
	out[used] = '\0';
	return text_trim(out);
}

static const char *or_empty(const char *text)
{
	return text != NULL ? text : "";
}

bool text_same(const char *a, const char *b)
{
	return strcmp(or_empty(a), or_empty(b)) == 0;
}

bool text_known_same(const char *a, const char *b)
{
	return *or_empty(a) != '\0' && text_same(a, b);
}
