/*
 * What was changed at the desk over the roster's plan, as the projection has it. All of it is of
 * what this database itself recorded.
 */
#ifndef MENZHEN_STORE_DUTY_STORE_H
#define MENZHEN_STORE_DUTY_STORE_H

#include "menzhen/base/error.h"
#include "menzhen/model/duty/duty_change.h"
#include "menzhen/store/store.h"

enum duty_selection {
	DUTY_STANDING, /* the changes that alter the roster */
	DUTY_ALL,      /* and those that are proposed, refused and withdrawn */
};

/*
 * The changes that touch FIRST..LAST or the days of a swap that does, in the order in which they
 * came to stand, and the attendance of FIRST..LAST. Appends to OUT. Two index probes where there is
 * nothing.
 */
enum status duty_changes_load(struct store *store, enum duty_selection selection, struct day first,
	struct day last, struct duty_changes *out, struct error *err);

/* STATUS_REFUSED when there is no such change. Release OUT. */
enum status duty_change_load(
	struct store *store, int number, struct duty_change *out, struct error *err);

/* The last number given; 0: none. */
enum status duty_change_last_number(struct store *store, int *out, struct error *err);

#endif
