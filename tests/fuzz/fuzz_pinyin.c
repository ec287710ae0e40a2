/* What is typed, a line, and the text that it is to pick: any bytes. */
#include "menzhen/base/pinyin.h"

#include "fuzz.h"
#include "fuzz_input.h"
#include "menzhen/base/text.h"

/* A text is picked by itself, by the first sounds of what is in it, and is like itself. */
static void check_itself(const char *text, size_t length)
{
	const char *sounds[PINYIN_READINGS_MAX];
	char letters[PINYIN_QUERY_MAX + 1];
	size_t count = 0;
	int32_t codepoint;

	for (size_t at = 0; at < length && count < PINYIN_QUERY_MAX;) {
		at += text_decode(text + at, length - at, &codepoint);
		size_t readings = pinyin_sounds(codepoint, sounds);
		require(readings <= PINYIN_READINGS_MAX);
		if (readings > 0)
			letters[count++] = sounds[0][0];
		else if (!pinyin_is_silent(codepoint))
			break;
	}
	letters[count] = '\0';
	require(pinyin_match(letters, text) && pinyin_match_start(letters, text));
	require(pinyin_match(text, text));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *query = fuzz_text(data, size);
	char *end = strchr(query, '\n');
	const char *text = end != NULL ? end + 1 : query;
	size_t length = strlen(text);

	if (end != NULL)
		*end = '\0';
	if (text_valid(text, length))
		check_itself(text, length);
	/* What picks from the beginning picks. */
	require(!pinyin_match_start(query, text) || pinyin_match(query, text));
	pinyin_begins(query, strlen(query));
	for (size_t cut = 0; cut <= length; cut += 1 + cut / 4)
		pinyin_alike(query, text, cut);
	free(query);
	return 0;
}
