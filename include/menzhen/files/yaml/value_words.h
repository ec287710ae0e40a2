/* What the items of categories.yaml, outcomes.yaml and rating.yaml have alike: a code and words. */
#ifndef MENZHEN_FILES_VALUE_WORDS_H
#define MENZHEN_FILES_VALUE_WORDS_H

#include "menzhen/files/yaml/value.h"

struct code_form {
	const char *allowed; /* characters */
	const char *written; /* the same as people read it: "A-Z, 0-9" */
	const char *example;
	size_t size; /* of where it is kept */
};

/* A code of the FORM into OUT, or a report. */
bool value_code(
	struct report *report, const struct node *node, const struct code_form *form, char *out);

/*
 * zh, py and en of an item, in this order: NODES has NULL where one is not given, OUT where each
 * goes. Without pinyin it is "", without English the Chinese.
 */
enum { VALUE_WORDS = 3 };
void value_words(struct report *report, const struct node *const nodes[VALUE_WORDS],
	char **const out[VALUE_WORDS]);

#endif
