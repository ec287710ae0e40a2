#include "menzhen/model/case/category.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

const struct category *category_find(const struct category_list *list, const char *code)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].code, code) == 0)
			return &list->items[i];
	return NULL;
}

static bool is_same_word(const char *title, const char *text)
{
	return title != NULL && strcasecmp(title, text) == 0;
}

static bool is_titled(const struct category *category, const char *text)
{
	return is_same_word(category->code, text) ||
	       (category_is_leaf(category) &&
		       (is_same_word(category->zh, text) || is_same_word(category->en, text)));
}

const struct category *category_named(
	const struct category_list *list, const char *text, const struct category **other)
{
	const struct category *found = NULL;

	*other = NULL;
	for (size_t i = 0; i < list->count; i++)
		if (is_titled(&list->items[i], text))
			return &list->items[i];
	for (size_t i = 0; i < list->count && *other == NULL; i++) {
		const struct category *category = &list->items[i];
		if (!category_is_leaf(category) || !is_same_word(category->py, text))
			continue;
		*(found == NULL ? &found : other) = category;
	}
	return found;
}

bool category_is_leaf(const struct category *category)
{
	return category->group >= 0;
}

bool category_is_confidential(const struct category_list *list, const char *code)
{
	const struct category *category = code != NULL ? category_find(list, code) : NULL;

	return category != NULL &&
	       (category->confidential ||
		       (category_is_leaf(category) && list->items[category->group].confidential));
}

int category_covered(
	const struct category_list *list, const struct category *category, const char *skill)
{
	if (category == NULL)
		return 0;
	if (!category_is_leaf(category))
		return strcmp(skill, category->code) == 0 ? 1 : 0;
	if (strcmp(skill, category->code) == 0)
		return 2;
	return strcmp(skill, list->items[category->group].code) == 0 ? 1 : 0;
}

bool category_touched(
	const struct category_list *list, const struct string_list *skills, const char *code)
{
	const struct category *category = category_find(list, code);

	for (size_t i = 0; i < skills->count; i++)
		if (category_covered(list, category, skills->items[i]) > 0 ||
			category_covered(list, category_find(list, skills->items[i]), code) > 0)
			return true;
	return false;
}

static void free_items(struct category_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].zh);
		free(list->items[i].py);
		free(list->items[i].en);
		free(list->items[i].en_short);
		free(list->items[i].cause);
	}
	free(list->items);
}

void category_list_release(struct category_list *list)
{
	if (list == NULL)
		return;
	if (list->capacity > 0)
		free_items(list);
	*list = (struct category_list){0};
}
