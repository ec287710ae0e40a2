/* Things to choose from, and picking them by a few letters. */
#ifndef MENZHEN_TUI_CHOICE_H
#define MENZHEN_TUI_CHOICE_H

#include <stdbool.h>
#include <stddef.h>

/* All texts are ready to show; the owner of the list keeps them. All but code and label may be
 * NULL. */
struct choice {
	const char *code;  /* the value; also found when typed */
	const char *label; /* found by Chinese and by pinyin */
	const char *alias; /* another name to be found by, never shown: the English one, say */
	const char *group; /* heading; items of a group stand together */
	const char *note;  /* shown after the label */
};

struct choice_list {
	const struct choice *items;
	size_t count;
};

/*
 * Indexes of the items that QUERY picks (see pinyin_match; code and alias count too) into OUT, room
 * for list->count. Those that it picks from their beginning come first; else the list's order.
 */
size_t choice_filter(const struct choice_list *list, const char *query, size_t *out);

/* The item of this code, or NULL. */
const struct choice *choice_find(const struct choice_list *list, const char *code);

/* Is CODE one of CODES, which have commas between them? */
bool choice_is_among(const char *codes, const char *code);

/* What the items of CODES are called, with SEPARATOR between; of an unknown code the code. */
struct buffer;
void choice_add_labels(const struct choice_list *list, const char *codes, const char *separator,
	struct buffer *out);

#endif
