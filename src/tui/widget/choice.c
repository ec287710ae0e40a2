#include "menzhen/tui/widget/choice.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "menzhen/base/buffer.h"
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

static const struct choice *find(const struct choice_list *list, const char *code, size_t length)
{
	for (size_t i = 0; i < list->count; i++) {
		const char *own = list->items[i].code;
		if (strlen(own) == length && memcmp(own, code, length) == 0)
			return &list->items[i];
	}
	return NULL;
}

const struct choice *choice_find(const struct choice_list *list, const char *code)
{
	return find(list, code, strlen(code));
}

/* The end of the code that CODES begins with. */
static const char *code_end(const char *codes)
{
	return codes + strcspn(codes, ",");
}

bool choice_is_among(const char *codes, const char *code)
{
	size_t length = strlen(code);
	while (*codes) {
		const char *end = code_end(codes);
		if ((size_t)(end - codes) == length && memcmp(codes, code, length) == 0)
			return true;
		codes = end + (*end == ',');
	}
	return false;
}

void choice_add_labels(const struct choice_list *list, const char *codes, const char *separator,
	struct buffer *out)
{
	while (*codes) {
		const char *end = code_end(codes);
		const struct choice *choice = find(list, codes, (size_t)(end - codes));
		if (choice)
			buffer_add_text(out, choice->label);
		else
			buffer_add(out, codes, (size_t)(end - codes));
		buffer_add_text(out, *end ? separator : "");
		codes = end + (*end == ',');
	}
}
