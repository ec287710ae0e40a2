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

enum { DAY_STEPS_MAX = 64 };

/* What is on record before each step and after the last, by site_digest. */
struct day_record {
	uint64_t digests[DAY_STEPS_MAX + 1];
};

/* Begin SITE and do the whole day there. What was before step I is kept (site_keep) under I. */
void day_record(struct site *site, struct day_record *out);

/* When step I is done. */
moment day_time(size_t i);

/* Do step I at DESK. */
enum status day_run(struct desk *desk, size_t i, struct error *err);

#endif
