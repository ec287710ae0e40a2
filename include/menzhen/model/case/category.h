/* What a consultation is about: groups (LAB 劳动人事) and their leaves (LAB01 拖欠工资). */
#ifndef MENZHEN_MODEL_CATEGORY_H
#define MENZHEN_MODEL_CATEGORY_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/model/string_list.h"

enum { CATEGORY_CODE_SIZE = 16, CATEGORY_SHORT_MAX = 17 };

struct category {
	char code[CATEGORY_CODE_SIZE];
	char *zh, *py, *en;
	char *en_short; /* of at most CATEGORY_SHORT_MAX columns, for a list; "": en is short */
	char *cause; /* number in 民事案件案由规定, for display only; "" where none; groups: "" */
	char hotline_class; /* M civil, X criminal, A administrative, O other (12348) */
	int group;          /* index of the group in the same list; -1 for a group itself */
	bool confidential;  /* its cases are seen by few (model/access/sight.h); of a group: all */
};

/*
 * Groups and leaves in file order, each group before its leaves. Zero-initialise. Owns the strings,
 * unless its capacity is 0: then it is built in (defaults.h), never written to and never freed.
 */
struct category_list {
	struct category *items;
	size_t count, capacity;
};

const struct category *category_find(const struct category_list *list, const char *code);

/*
 * The category that people mean by TEXT: its code in either case, or of a leaf a title or the
 * pinyin initials. NULL: none. *OTHER: of several with these initials the next one, else NULL.
 */
const struct category *category_named(
	const struct category_list *list, const char *text, const struct category **other);

/* May a case be filed under it? Leaves only. */
bool category_is_leaf(const struct category *category);

/*
 * Does SKILL (code of a group or leaf) cover CATEGORY, which is of LIST: 2 the very leaf, 1 its
 * group, 0 no. NULL is covered by nothing.
 */
int category_covered(
	const struct category_list *list, const struct category *category, const char *skill);

/* Is one of SKILLS the category CODE, its group, or a leaf of it? */
bool category_touched(
	const struct category_list *list, const struct string_list *skills, const char *code);

/* Is what is filed under CODE seen by few? NULL and what is not in LIST is not. */
bool category_is_confidential(const struct category_list *list, const char *code);

void category_list_release(struct category_list *list);

#endif
