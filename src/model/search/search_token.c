#include "menzhen/model/search/search_token.h"

#include <stdbool.h>
#include <string.h>

#include "menzhen/base/pinyin.h"
#include "menzhen/base/text.h"

struct taker {
	search_take take;
	void *context;
	int answer; /* 0: go on */
};

static void give(struct taker *taker, const char *token, size_t length)
{
	if (taker->answer == 0)
		taker->answer = taker->take(taker->context, token, length);
}

static void take_characters(struct taker *taker, const struct search_part *part)
{
	const char *at = part->text;
	size_t left = part->length, before = 0, digits = 0;
	int32_t codepoint;

	for (size_t step; (step = text_decode(at, left, &codepoint)) > 0; left -= step) {
		bool space = codepoint == ' ';
		at += step;
		if (!space)
			give(taker, at - step, step);
		if (!space && before > 0)
			give(taker, at - step - before, step + before);
		digits = codepoint >= '0' && codepoint <= '9' ? digits + 1 : 0;
		if (digits >= SEARCH_DIGITS)
			give(taker, at - SEARCH_DIGITS, SEARCH_DIGITS);
		before = space ? 0 : step;
	}
}

static void take_last_digits(struct taker *taker, const struct search_part *part)
{
	char token[1 + SEARCH_LAST_DIGITS] = {TOKEN_LAST};

	if (part->length < SEARCH_LAST_DIGITS)
		return;
	memcpy(token + 1, part->text + part->length - SEARCH_LAST_DIGITS, SEARCH_LAST_DIGITS);
	give(taker, token, sizeof(token));
}

/* What a character may begin with. */
struct initials {
	char letters[PINYIN_READINGS_MAX];
	size_t count;
};

static void add_initial(struct initials *initials, char letter)
{
	if (initials->count == 0 || memchr(initials->letters, letter, initials->count) == NULL)
		initials->letters[initials->count++] = letter;
}

/* The last characters of a name, the last one first. */
struct window {
	struct initials last[SEARCH_INITIALS_MAX];
};

static void push(struct window *window, const char *const *sounds, size_t count)
{
	memmove(window->last + 1, window->last, sizeof(*window->last) * (SEARCH_INITIALS_MAX - 1));
	window->last[0].count = 0;
	for (size_t i = 0; i < count; i++)
		add_initial(&window->last[0], sounds[i][0]);
}

/* Those of two and of three characters that end with the last one. */
static void take_initials(struct taker *taker, const struct window *window, char mark)
{
	const struct initials *last = window->last;
	char token[1 + SEARCH_INITIALS_MAX] = {mark};

	for (size_t i = 0; i < last[0].count; i++)
		for (size_t k = 0; k < last[1].count; k++) {
			token[1] = last[1].letters[k];
			token[2] = last[0].letters[i];
			give(taker, token, 3);
			for (size_t n = 0; n < last[2].count; n++) {
				token[1] = last[2].letters[n];
				token[2] = last[1].letters[k];
				token[3] = last[0].letters[i];
				give(taker, token, 4);
			}
		}
}

static void take_beginnings(struct taker *taker, const char *sound, char mark)
{
	char token[1 + 8] = {mark};
	size_t length = strlen(sound);

	if (length > sizeof(token) - 1)
		length = sizeof(token) - 1;
	memcpy(token + 1, sound, length);
	for (size_t i = 1; i <= length; i++)
		give(taker, token, 1 + i);
}

static void take_name(struct taker *taker, const struct search_part *part, char mark, char initials)
{
	const char *at = part->text, *sounds[PINYIN_READINGS_MAX];
	struct window window = {0};
	size_t left = part->length;
	int32_t codepoint;

	for (size_t step; (step = text_decode(at, left, &codepoint)) > 0; left -= step) {
		size_t count = pinyin_sounds(codepoint, sounds);
		at += step;
		if (count == 0 && pinyin_is_silent(codepoint))
			continue;
		push(&window, sounds, count);
		for (size_t i = 0; i < count; i++)
			take_beginnings(taker, sounds[i], mark);
		take_initials(taker, &window, initials);
	}
}

static void take_part(struct taker *taker, const struct search_part *part)
{
	if (part->section == PART_FACET) {
		give(taker, part->text - 1, part->length + 1);
		return;
	}
	take_characters(taker, part);
	if (part->section == PART_CLIENT)
		take_name(taker, part, TOKEN_CLIENT, TOKEN_CLIENT_INITIALS);
	else if (part->section == PART_OTHER)
		take_name(taker, part, TOKEN_OTHER, TOKEN_OTHER_INITIALS);
	else if (part->section == PART_CLIENT_NUMBER)
		take_last_digits(taker, part);
}

int search_tokens(const char *text, size_t length, search_take take, void *context)
{
	struct taker taker = {take, context, 0};
	struct search_part part;

	while (taker.answer == 0 && search_text_next(&text, &length, &part))
		take_part(&taker, &part);
	return taker.answer;
}
