/*
 * A recorded day: what people at a desk do from one evening's first visitor to the last, each as
 * one step that is done with the same command id however often it is tried.
 */
#ifndef MENZHEN_TESTS_DAY_H
#define MENZHEN_TESTS_DAY_H

#include "site.h"

struct day_step {
	const char *name;
	enum status (*run)(struct desk *desk, const char *command, struct error *err);
};

extern const struct day_step day_steps[];
extern const size_t day_step_count;

/* Write the files that the day needs: the list that is taken in. */
void day_prepare(const struct site *site);

/* When step I is done. */
moment day_time(size_t i);

/* Do step I at DESK. */
enum status day_run(struct desk *desk, size_t i, struct error *err);

#endif
