/* What visitors come with, counted from the cases that this database itself recorded. */
#ifndef MENZHEN_STORE_CATEGORY_STORE_H
#define MENZHEN_STORE_CATEGORY_STORE_H

#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/model/case/category.h"
#include "menzhen/store/store.h"

struct category_count {
	char code[CATEGORY_CODE_SIZE];
	size_t cases;
};

/* Zero-initialise. */
struct category_counts {
	struct category_count *items;
	size_t count, capacity;
};

/*
 * How many cases there are of each category since the service day FIRST, voided ones apart: the
 * most frequent first, equals by their code. Of each state of a case the NEWEST are looked at; more
 * would say the same. Append to OUT, which must be empty.
 */
enum status category_count_cases(struct store *store, struct day first, int newest,
	struct category_counts *out, struct error *err);

void category_counts_release(struct category_counts *counts);

#endif
