/*
 * Erasing the personal data of a visitor. Source: 个人信息保护法 47 (at the person's request, when
 * consent is withdrawn, when the time for which they were kept is over), 19 (no longer than
 * needed).
 */
#ifndef MENZHEN_MODEL_ERASURE_H
#define MENZHEN_MODEL_ERASURE_H

#include <stdbool.h>

#include "menzhen/model/coded.h"
#include "menzhen/model/string_list.h"

enum erase_basis { ERASE_REQUEST, ERASE_RETENTION, ERASE_BASES };
extern const struct coded_table erase_basis_table;

/* Stands where the name of an erased visitor was. */
#define ERASED_NAME "已删除"

/*
 * What a visitor is found by in the words of others: add NAME, a name or a number as it was
 * recorded (NULL: none), to WORDS, each once. A single character, a number of fewer than 7
 * digits and what stands for anybody (匿名, 邻居) finds nobody. False: no memory.
 */
bool erasure_add_word(struct string_list *words, const char *name);

/* Does TEXT (may be NULL) say one of WORDS? */
bool erasure_says(const struct string_list *words, const char *text);

#endif
