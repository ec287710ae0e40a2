/* What people look at between the steps of a recorded day: each reads, and shows to nobody. */
#ifndef MENZHEN_TESTS_DAY_VIEWS_H
#define MENZHEN_TESTS_DAY_VIEWS_H

#include "menzhen/desk/desk.h"

struct day_view {
	const char *name;
	enum status (*run)(struct desk *desk, struct error *err);
	long forgotten; /* blocks that a library does not free when it has no memory */
};

extern const struct day_view day_views[];
extern const size_t day_view_count;

/* Write the workbook that one of them reads. */
enum status day_export_workbook(struct desk *desk, struct error *err);

#endif
