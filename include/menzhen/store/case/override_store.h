/* Assignments, and those of them that went to another than the one proposed first. */
#ifndef MENZHEN_STORE_OVERRIDE_STORE_H
#define MENZHEN_STORE_OVERRIDE_STORE_H

#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/store/store.h"

/* One that did. Strings are owned; NULL where nothing was recorded. */
struct override {
	struct day day; /* service day */
	moment at;
	char *number, *actor;
	char *proposed, *taken; /* ids of advisers */
	char *reason;           /* personal data */
};

struct override_list {
	struct override *items;
	size_t count, capacity;
};

/* Those of the service days FIRST..LAST, both included, oldest first. Appends to OUT. */
enum status override_find(struct store *store, struct day first, struct day last,
	struct override_list *out, struct error *err);
void override_list_release(struct override_list *list);

/* Takes how often ADVISER (an id, borrowed) was given a waiting case; may be 0. */
typedef enum status (*assignments_take)(
	void *context, const char *adviser, int assigned, struct error *err);

/* On those days, of everybody who ever was, ordered by id. */
enum status override_assignments(struct store *store, struct day first, struct day last,
	assignments_take take, void *context, struct error *err);

#endif
