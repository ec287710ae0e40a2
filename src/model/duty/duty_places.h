/*
 * The duties that changes move people between: those of the days asked for and, so that a swap is
 * seen from both its sides, of the days that changes refer to. Private to the model layer.
 */
#ifndef MENZHEN_MODEL_DUTY_PLACES_H
#define MENZHEN_MODEL_DUTY_PLACES_H

#include "menzhen/model/duty/duty_change.h"

/* What has become of one duty of the plan. */
struct duty_place {
	struct duty duty;                   /* adviser: who has it, or had it last */
	bool vacant;                        /* and that one is on leave */
	size_t first_absence, last_absence; /* counted from 1; 0: none */
};

/* Somebody on leave from a place. */
struct duty_absence {
	const struct adviser *adviser;
	size_t next; /* counted from 1; 0: none */
};

/* Zero-initialise; owns its arrays. */
struct duty_places {
	struct duty_place *items; /* by day, each day in the order of the plan */
	size_t count;
	struct duty_absence *absences;
	size_t absence_count, absence_capacity;
};

enum status duty_places_make(struct duty_places *places, const struct duty_scope *scope,
	const struct duty_changes *changes, struct error *err);

/* The index of the first place of DAY or a later one. */
size_t duty_places_from(const struct duty_places *places, struct day day);

/* NULL: the roster has no such duty. */
struct duty_place *duty_places_find(const struct duty_places *places, const struct duty_slot *slot);

/* The one who has PLACE is on leave, and is shown so beside whoever comes instead. */
enum status duty_places_add_absence(
	struct duty_places *places, struct duty_place *place, struct error *err);

/* Append to OUT the duties of FIRST..LAST as they stand. */
enum status duty_places_write(const struct duty_places *places, struct day first, struct day last,
	struct duty_list *out, struct error *err);

void duty_places_release(struct duty_places *places);

#endif
