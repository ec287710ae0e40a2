#include "menzhen/base/pinyin.h"

#include <string.h>
#include <utf8proc.h>

#include "menzhen/base/pinyin_table.h"
#include "menzhen/base/text.h"

size_t pinyin_readings(int32_t codepoint, const char *out[PINYIN_READINGS_MAX])
{
	if (codepoint < 0 || (size_t)codepoint / PINYIN_PAGE_SIZE >= pinyin_page_count)
		return 0;
	const uint16_t *page = pinyin_pages[pinyin_page_of[codepoint / PINYIN_PAGE_SIZE]];
	size_t at = page[codepoint % PINYIN_PAGE_SIZE];
	if (at == 0)
		return 0;

	size_t count = 0;
	uint16_t item;
	do {
		item = pinyin_runs[at++];
		out[count++] = pinyin_syllables[item & ~PINYIN_RUN_END];
	} while (!(item & PINYIN_RUN_END));
	return count;
}

/* A query as it is compared: lower case letters and digits. */
struct keys {
	char text[PINYIN_QUERY_MAX + 1];
	size_t length;
};

/*
 * An ASCII letter or digit, of full width too, in lower case; else 0. Not by ctype.h, whose answers
 * depend on the language.
 */
static char plain_letter(int32_t codepoint)
{
	codepoint = text_narrow(codepoint);
	if (codepoint >= 'A' && codepoint <= 'Z')
		return (char)(codepoint - 'A' + 'a');
	bool plain =
		(codepoint >= 'a' && codepoint <= 'z') || (codepoint >= '0' && codepoint <= '9');
	return plain ? (char)codepoint : 0;
}

/* False when QUERY is not to be read as pinyin. */
static bool keys_read(struct keys *keys, const char *query)
{
	keys->length = 0;
	for (; *query; query++) {
		char letter = plain_letter((unsigned char)*query);
		if ((unsigned char)*query >= 0x80 || keys->length == PINYIN_QUERY_MAX)
			return false;
		if (letter)
			keys->text[keys->length++] = letter;
	}
	keys->text[keys->length] = '\0';
	return keys->length > 0;
}

/*
 * How far a text has been read is a set of bits: bit p says that the characters so far can be read
 * as the first p keys. All ways to divide the keys among the characters are so followed at once,
 * without going back.
 */
typedef uint64_t key_set;

/* The positions reached from those of FROM by a leading part of READING. */
static key_set advance(const struct keys *keys, key_set from, const char *reading)
{
	key_set reached = 0;
	for (size_t at = 0; at < keys->length; at++) {
		if (!(from >> at & 1))
			continue;
		for (size_t i = 0; reading[i] && reading[i] == keys->text[at + i]; i++)
			reached |= (key_set)1 << (at + i + 1);
	}
	return reached;
}

bool pinyin_is_silent(int32_t codepoint)
{
	utf8proc_category_t category = utf8proc_category(codepoint);
	return category >= UTF8PROC_CATEGORY_MN && category != UTF8PROC_CATEGORY_ND &&
	       category != UTF8PROC_CATEGORY_NL && category != UTF8PROC_CATEGORY_NO &&
	       category != UTF8PROC_CATEGORY_CO;
}

size_t pinyin_sounds(int32_t codepoint, const char *out[PINYIN_READINGS_MAX])
{
	static const char letters[][2] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a",
		"b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r",
		"s", "t", "u", "v", "w", "x", "y", "z"};
	char letter = plain_letter(codepoint);
	if (!letter)
		return pinyin_readings(codepoint, out);
	out[0] = letters[letter <= '9' ? letter - '0' : letter - 'a' + 10];
	return 1;
}

/* The positions reached from those of FROM by CODEPOINT. */
static key_set read_character(const struct keys *keys, key_set from, int32_t codepoint)
{
	const char *sounds[PINYIN_READINGS_MAX];
	size_t count = pinyin_sounds(codepoint, sounds);
	if (count == 0 && pinyin_is_silent(codepoint))
		return from;
	key_set reached = 0;
	for (size_t i = 0; i < count; i++)
		reached |= advance(keys, from, sounds[i]);
	return reached;
}

static bool match(const struct keys *keys, const char *text, size_t left, bool anywhere)
{
	key_set reached = 1;
	while (left > 0 && reached != 0) {
		int32_t codepoint;
		size_t size = text_decode(text, left, &codepoint);
		text += size;
		left -= size;
		reached = read_character(keys, reached, codepoint);
		if (reached >> keys->length & 1)
			return true;
		if (anywhere)
			reached |= 1;
	}
	return false;
}

bool pinyin_match(const char *query, const char *text)
{
	struct keys keys = {0};
	if (!keys_read(&keys, query))
		return strstr(text, query) != NULL;
	return match(&keys, text, strlen(text), true);
}

bool pinyin_match_start(const char *query, const char *text)
{
	struct keys keys = {0};
	if (!keys_read(&keys, query))
		return strncmp(text, query, strlen(query)) == 0;
	return match(&keys, text, strlen(text), false);
}

bool pinyin_match_in(const char *query, const char *text, size_t length)
{
	struct keys keys = {0};
	return keys_read(&keys, query) && match(&keys, text, length, true);
}

bool pinyin_begins(const char *letters, size_t length)
{
	for (size_t i = 0; i < pinyin_syllable_count; i++)
		if (strncmp(pinyin_syllables[i], letters, length) == 0)
			return true;
	return false;
}
