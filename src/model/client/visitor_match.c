#include "menzhen/model/client/visitor_match.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "menzhen/base/pinyin.h"
#include "menzhen/base/text.h"
#include "menzhen/model/client/phone.h"
#include "menzhen/model/conflict/party_name.h"

enum { WORD_SIZE = 200, NUMBER_SIZE = 80 };

static bool is_pinyin(const char *word)
{
	for (; *word != '\0'; word++)
		if (!((*word >= 'a' && *word <= 'z') || (*word >= 'A' && *word <= 'Z')))
			return false;
	return true;
}

/* NUMBER as typed, with capitals and without +86, into OUT. */
static const char *fold_number(const char *number, char out[NUMBER_SIZE])
{
	phone_parse(number != NULL ? number : "", out, NUMBER_SIZE);
	for (char *at = out; *at != '\0'; at++)
		if (*at >= 'a' && *at <= 'z')
			*at = (char)(*at - 'a' + 'A');
	return strncmp(out, "+86", 3) == 0 ? out + 3 : out;
}

static enum visitor_match match_number(const char *word, const char *number, bool *matched)
{
	char typed[NUMBER_SIZE], known[NUMBER_SIZE];

	const char *one = fold_number(word, typed), *other = fold_number(number, known);

	*matched = strlen(one) >= 4 && *other != '\0' && strstr(other, one) != NULL;
	return *matched && strcmp(one, other) == 0 ? VISITOR_NUMBER : VISITOR_PART;
}

static enum visitor_match match_word(const char *word, const struct visitor *visitor)
{
	char typed[PARTY_NAME_SIZE], known[PARTY_NAME_SIZE];
	const char *const numbers[] = {visitor->phone, visitor->id_number};
	const char *name = visitor->name != NULL ? visitor->name : "";

	for (size_t i = 0; i < 2; i++) {
		bool matched;
		enum visitor_match match = match_number(word, numbers[i], &matched);
		if (matched)
			return match;
	}
	party_name_fold(word, typed);
	party_name_fold(name, known);
	if (*typed != '\0' && strcmp(typed, known) == 0)
		return VISITOR_NAME;
	if (*typed != '\0' && strstr(known, typed) != NULL)
		return VISITOR_PART;
	return is_pinyin(word) && pinyin_match(word, name) ? VISITOR_READ : VISITOR_SOUND;
}

/* The next word of *TEXT into OUT; false: there is none. */
static bool next_word(const char **text, char out[WORD_SIZE])
{
	size_t length = 0, step;
	int32_t codepoint;

	for (; (step = text_decode(*text, strlen(*text), &codepoint)) > 0; *text += step) {
		bool space = text_is_space(codepoint);
		if (space && length > 0)
			break;
		if (space || length + step >= WORD_SIZE)
			continue;
		memcpy(out + length, *text, step);
		length += step;
	}
	out[length] = '\0';
	return length > 0;
}

enum visitor_match visitor_match(const char *typed, const struct visitor *visitor)
{
	char narrow[WORD_SIZE], word[WORD_SIZE];
	const char *at = text_fold_width(typed, narrow, sizeof(narrow));
	enum visitor_match best = VISITOR_SOUND;

	while (next_word(&at, word)) {
		enum visitor_match match = match_word(word, visitor);
		best = match < best ? match : best;
	}
	return best;
}
