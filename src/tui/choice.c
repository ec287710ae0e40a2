#include "menzhen/tui/choice.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "menzhen/base/pinyin.h"

static bool starts(const struct choice *item, const char *query)
{
	return strncasecmp(item->code, query, strlen(query)) == 0 ||
	       pinyin_match_start(query, item->label) ||
	       (item->alias && pinyin_match_start(query, item->alias));
}

/* Does QUERY pick TEXT from the beginning of a word on? For Latin script, where the middle means
 * little. */
static bool begins_word(const char *query, const char *text)
{
	while (text && !pinyin_match_start(query, text)) {
		text = strchr(text, ' ');
		text = text ? text + 1 : NULL;
	}
	return text != NULL;
}

static bool contains(const struct choice *item, const char *query)
{
	return pinyin_match(query, item->label) || begins_word(query, item->alias);
}

size_t choice_filter(const struct choice_list *list, const char *query, size_t *out)
{
	size_t found = 0;
	for (size_t i = 0; i < list->count; i++) {
		if (starts(&list->items[i], query))
			out[found++] = i;
	}
	for (size_t i = 0; i < list->count; i++) {
		if (!starts(&list->items[i], query) && contains(&list->items[i], query))
			out[found++] = i;
	}
	return found;
}

const struct choice *choice_find(const struct choice_list *list, const char *code)
{
	for (size_t i = 0; i < list->count; i++) {
		if (strcmp(list->items[i].code, code) == 0)
			return &list->items[i];
	}
	return NULL;
}
