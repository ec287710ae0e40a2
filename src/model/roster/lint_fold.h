/*
 * The same thing found on many days is one finding: its days are folded into runs, so that a month
 * does not fill the screen. Private to the rules of roster_lint.h.
 */
#ifndef MENZHEN_MODEL_LINT_FOLD_H
#define MENZHEN_MODEL_LINT_FOLD_H

#include "lint_rule.h"
#include "menzhen/base/error.h"

/* What makes two findings the same. */
struct fold_key {
	const struct adviser *adviser;
	const struct shift *shift, *other;
	const struct opening *opening;
	int start, end; /* minutes */
};

struct fold_run {
	struct day first, last;
	int ordinal; /* of LAST */
};

struct fold {
	struct fold_key key;
	struct fold_run *runs;
	size_t run_count, run_capacity;
	size_t days;
};

/* In the order they were first found. Zero-initialise. */
struct fold_list {
	struct fold *items;
	size_t count, capacity;
};

/* Beyond it nothing new is kept: the roster needs another cure than a longer list. */
enum { FOLDS_MAX = 200 };

/*
 * Found on DAY, not before the days added so far; the same day again is not counted twice. ORDINAL
 * numbers the days on which it can be found at all: two with consecutive ones make a run. Without
 * memory LINT says so.
 */
void fold_add(struct fold_list *list, const struct fold_key *key, struct day day, int ordinal,
	struct lint *lint);

/* "2026-12-01..12-31, 2027-01-04": the first few runs, then "...". Returns OUT. */
enum { FOLD_DAYS_SIZE = 200 };
char *fold_days(const struct fold *fold, char out[FOLD_DAYS_SIZE]);

/* "22:30-00:30". Returns OUT. */
enum { FOLD_HOURS_SIZE = 16 };
char *fold_hours(const struct fold *fold, char out[FOLD_HOURS_SIZE]);

void fold_list_release(struct fold_list *list);

#endif
