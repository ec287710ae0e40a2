#include <string.h>

#include "menzhen/base/pinyin.h"
#include "menzhen/model/search/search_token.h"
#include "search_plan.h"

/*
 * Letters can be divided among the characters of a name in many ways: zhang is one character, or
 * zhan and g, or five initials. So many letters are divided that there are not more ways than
 * WAYS_MAX; those that follow are left to search_match.
 */
enum { LETTERS_MAX = 12, WAYS_MAX = 16 };

struct letters {
	const char *text;
	size_t length;
	char mark, initials;
};

/* The characters' parts, as the places where each begins; the last is the end. */
struct way {
	size_t starts[LETTERS_MAX + 1];
	size_t count; /* of characters */
};

/* Can the letters from AT on be typed for one character, SIZE of them? */
static bool is_unit(const char *at, size_t size)
{
	return size == 1 || pinyin_begins(at, size);
}

/* In how many ways can the first LENGTH letters be divided? */
static size_t count_ways(const char *text, size_t length)
{
	size_t ways[LETTERS_MAX + 1] = {1};

	for (size_t end = 1; end <= length; end++)
		for (size_t start = 0; start < end; start++)
			if (is_unit(text + start, end - start))
				ways[end] += ways[start];
	return ways[length];
}

static size_t length_to_divide(const char *text)
{
	size_t length = strlen(text);

	if (length > LETTERS_MAX)
		length = LETTERS_MAX;
	while (count_ways(text, length) > WAYS_MAX)
		length--;
	return length;
}

static void add_initials(
	struct search_terms *all, const struct letters *letters, const struct way *way)
{
	char run[LETTERS_MAX];
	const size_t size = way->count < SEARCH_INITIALS_MAX ? way->count : SEARCH_INITIALS_MAX;

	for (size_t i = 0; i < way->count; i++)
		run[i] = letters->text[way->starts[i]];
	for (size_t i = 0; size > 1 && i + size <= way->count; i++)
		search_terms_add(all, letters->initials, run + i, size);
}

static void add_way(
	struct search_terms *alternatives, const struct letters *letters, const struct way *way)
{
	struct search_terms all = search_terms_begin(alternatives->out, " AND ");

	search_terms_next(alternatives);
	add_initials(&all, letters, way);
	for (size_t i = 0; i < way->count; i++) {
		size_t size = way->starts[i + 1] - way->starts[i];
		if (size > 1 || way->count == 1)
			search_terms_add(&all, letters->mark, letters->text + way->starts[i], size);
	}
	search_terms_end(&all);
}

static void add_ways(
	struct search_terms *alternatives, const struct letters *letters, struct way *way)
{
	size_t start = way->starts[way->count];

	if (start == letters->length) {
		add_way(alternatives, letters, way);
		return;
	}
	for (size_t end = start + 1; end <= letters->length; end++) {
		if (!is_unit(letters->text + start, end - start))
			continue;
		way->starts[++way->count] = end;
		add_ways(alternatives, letters, way);
		way->count--;
	}
}

void search_plan_pinyin(
	struct search_terms *alternatives, const char *text, char mark, char initials)
{
	const struct letters letters = {text, length_to_divide(text), mark, initials};
	struct way way = {.count = 0};

	add_ways(alternatives, &letters, &way);
}
