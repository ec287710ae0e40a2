/* The name of a duty: what the roster writes of it, whoever has it now. */
#ifndef MENZHEN_MODEL_DUTY_SLOT_H
#define MENZHEN_MODEL_DUTY_SLOT_H

#include <stdbool.h>

#include "menzhen/base/day.h"
#include "menzhen/model/duty/duty.h"

/* Owns its strings. Zero: names nothing. */
struct duty_slot {
	struct day day; /* the service day */
	char *shift;    /* id */
	int start;      /* minutes from its midnight */
	char *planned;  /* id of the adviser whose it is as written */
};

/* Is DUTY the one that SLOT names? */
bool duty_slot_names(const struct duty_slot *slot, const struct duty *duty);

/* Make SLOT the name of DUTY. False: no memory. */
bool duty_slot_of(struct duty_slot *slot, const struct duty *duty);

/* DUTY in a sentence: "2026-11-25 19:00 night-clinic". Returns OUT. */
enum { DUTY_LABEL_SIZE = 96 };
char *duty_label(const struct duty *duty, char out[DUTY_LABEL_SIZE]);
char *duty_slot_label(const struct duty_slot *slot, char out[DUTY_LABEL_SIZE]);

/* The name of DUTY with the roster's own strings: never to be released. */
struct duty_slot duty_slot_borrowed(const struct duty *duty);

void duty_slot_release(struct duty_slot *slot);

#endif
