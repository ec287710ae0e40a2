/*
 * Code lists kept in YAML so that a place can word its own: outcomes of a consultation, reasons
 * of a rating.
 */
#ifndef MENZHEN_MODEL_CODE_LIST_H
#define MENZHEN_MODEL_CODE_LIST_H

#include <stdbool.h>
#include <stddef.h>

enum { CODE_SIZE = 32 };

struct code_item {
	char code[CODE_SIZE];
	char *zh, *py, *en;
	char *source; /* where the code comes from; "" where unstated */
	bool bad;     /* rating reasons: fits levels 2 and 1; else 5 to 3. Outcomes: false */
};

/*
 * In file order. Zero-initialise. Owns the strings, unless its capacity is 0: then it is built in
 * (defaults.h), never written to and never freed.
 */
struct code_list {
	struct code_item *items;
	size_t count, capacity;
};

const struct code_item *code_list_find(const struct code_list *list, const char *code);
void code_list_release(struct code_list *list);

#endif
