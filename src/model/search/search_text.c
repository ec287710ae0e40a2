#include "menzhen/model/search/search_text.h"

#include <string.h>

#include "menzhen/base/hash.h"
#include "menzhen/base/text.h"
#include "menzhen/base/variant.h"

/* From here on there are no cases, up to the forms of full width. */
enum { WITHOUT_CASES = 0x2E80, WIDE_FORMS = 0xFF00 };

static int32_t fold(int32_t codepoint)
{
	if (codepoint >= WITHOUT_CASES && codepoint < WIDE_FORMS && codepoint != 0x3000)
		return variant_leader(codepoint);
	codepoint = text_narrow(codepoint);
	if (codepoint <= ' ' || codepoint == 0x7F)
		return ' ';
	int32_t letter = text_letter(codepoint);
	return letter >= 0x80 ? variant_leader(letter) : letter > 0 ? letter : codepoint;
}

/* Characters on their way into a buffer, many at a time. */
struct run {
	struct buffer *out;
	char bytes[256];
	size_t length;
};

static void flush(struct run *run)
{
	buffer_add(run->out, run->bytes, run->length);
	run->length = 0;
}

static void put(struct run *run, int32_t codepoint)
{
	if (run->length > sizeof(run->bytes) - 4)
		flush(run);
	if (codepoint < 0x80)
		run->bytes[run->length++] = (char)codepoint;
	else
		run->length += text_encode(codepoint, run->bytes + run->length);
}

bool search_text_fold(struct buffer *out, const char *text)
{
	struct run run = {.out = out, .length = 0};
	size_t left = strlen(text);
	bool space = true; /* none at the start */
	int32_t codepoint;

	for (size_t step; (step = text_decode(text, left, &codepoint)) > 0; left -= step) {
		text += step;
		codepoint = fold(codepoint);
		if (codepoint != ' ' || !space)
			put(&run, codepoint);
		space = codepoint == ' ';
	}
	flush(&run);
	return !out->failed;
}

bool search_text_add(struct buffer *out, enum search_section section, const char *text)
{
	if (text == NULL || *text == '\0')
		return !out->failed;
	buffer_add_char(out, (char)section);
	return search_text_fold(out, text);
}

bool search_text_add_facet(struct buffer *out, const char *key, const char *value)
{
	if (value == NULL || *value == '\0')
		return !out->failed;
	buffer_add_char(out, PART_FACET);
	buffer_add_text(out, key);
	buffer_add_char(out, '=');
	return buffer_add_text(out, value);
}

static bool is_mark(char c)
{
	return c > 0 && c < ' ';
}

bool search_text_next(const char **text, size_t *left, struct search_part *out)
{
	size_t length = 0;

	if (*left == 0)
		return false;
	out->section = (enum search_section)(unsigned char)**text;
	out->text = *text + 1;
	*left -= 1;
	while (length < *left && !is_mark(out->text[length]))
		length++;
	out->length = length;
	*text = out->text + length;
	*left -= length;
	return true;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_plain(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z');
}

/* Of a run of letters and digits, NUMBER: is it a whole number? */
static bool is_whole(const char *number, size_t length, size_t digits)
{
	enum { MOBILE = 11, ID = 18, ID_DIGITS = 9 };

	if (length == MOBILE && digits == MOBILE)
		return number[0] == '1' && number[1] >= '3';
	return length == ID && digits >= ID_DIGITS;
}

/* What stands at TEXT, LENGTH letters, digits, hyphens and pluses, as a number. */
static bool read_number(const char *text, size_t length, char out[SEARCH_NUMBER_SIZE])
{
	enum { ABROAD = 2 }; /* digits of 86 */
	size_t size = 0, digits = 0;

	for (size_t i = 0; i < length; i++) {
		if (!is_plain(text[i]))
			continue;
		if (size == SEARCH_NUMBER_SIZE - 1)
			return false;
		digits += is_digit(text[i]);
		out[size++] = text[i];
	}
	out[size] = '\0';
	if (size == digits && strncmp(out, "86", ABROAD) == 0 &&
		is_whole(out + ABROAD, size - ABROAD, digits - ABROAD)) {
		memmove(out, out + ABROAD, size - ABROAD + 1);
		return true;
	}
	return is_whole(out, size, digits);
}

bool search_number_next(const struct search_part *part, size_t *at, char out[SEARCH_NUMBER_SIZE])
{
	if (part->section == PART_FACET)
		return false;
	while (*at < part->length) {
		size_t start = *at, end = start;
		while (end < part->length && (is_plain(part->text[end]) || part->text[end] == '-' ||
						     part->text[end] == '+'))
			end++;
		*at = end > start ? end : start + 1;
		if (end > start && read_number(part->text + start, end - start, out))
			return true;
	}
	return false;
}

int64_t search_number_key(const char *number)
{
	return hash_key(hash_add(hash_begin('n'), number, strlen(number)));
}
