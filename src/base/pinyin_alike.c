#include <string.h>

#include "menzhen/base/pinyin.h"
#include "menzhen/base/text.h"

/* A character with what it sounds like. */
struct sound {
	int32_t codepoint;
	const char *readings[PINYIN_READINGS_MAX];
	size_t count;
};

/* The next character of TEXT that is not silent, *LEFT bytes; returns what is behind it or NULL. */
static const char *next(const char *text, size_t *left, struct sound *out)
{
	for (size_t step; (step = text_decode(text, *left, &out->codepoint)) > 0;) {
		text += step;
		*left -= step;
		out->count = pinyin_sounds(out->codepoint, out->readings);
		if (out->count > 0 || !pinyin_is_silent(out->codepoint))
			return text;
	}
	return NULL;
}

static bool alike(const struct sound *a, const struct sound *b)
{
	if (a->codepoint == b->codepoint)
		return true;
	for (size_t i = 0; i < a->count; i++)
		for (size_t k = 0; k < b->count; k++)
			if (strcmp(a->readings[i], b->readings[k]) == 0)
				return true;
	return false;
}

/* From the first character of TEXT on. */
static bool alike_here(const char *word, const char *text, size_t length)
{
	struct sound wanted, found;
	size_t left = strlen(word);
	while ((word = next(word, &left, &wanted)) != NULL) {
		text = next(text, &length, &found);
		if (text == NULL || !alike(&wanted, &found))
			return false;
	}
	return true;
}

bool pinyin_alike(const char *word, const char *text, size_t length)
{
	struct sound skipped;
	size_t left = strlen(word);
	if (next(word, &left, &skipped) == NULL)
		return false;
	while (text != NULL && length > 0) {
		if (alike_here(word, text, length))
			return true;
		text = next(text, &length, &skipped);
	}
	return false;
}
