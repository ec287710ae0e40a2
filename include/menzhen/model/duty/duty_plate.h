/*
 * The plates of the duty board (挂牌公示): of each duty exactly what is public (姓名、职务、单位、
 * 执业证号、服务时间、方式、地点; 东莞 duty rules in DOMAIN.md section 6), and nothing else of what
 * is known about a person. Whatever shows the board is given these and no duties.
 */
#ifndef MENZHEN_MODEL_DUTY_PLATE_H
#define MENZHEN_MODEL_DUTY_PLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/model/duty/duty.h"

enum plate_phase { PLATE_RUNNING, PLATE_TO_COME, PLATE_OVER };

struct duty_plate {
	struct day day;
	int start, end;                    /* as in struct duty */
	enum session_kind session;         /* the way of service */
	const char *where;                 /* NULL: at the station */
	const char *name, *firm, *licence; /* the last two NULL where unstated */
	enum adviser_kind kind;
	enum plate_phase phase; /* PLATE_TO_COME where no time was given */
};

/* Zero-initialise; borrows from the duties it was made of. */
struct duty_plates {
	struct duty_plate *items;
	size_t count, capacity;
};

/*
 * The plates of all DUTIES that serve, in their order; who is on leave or has gone home has none.
 * With NOW only those of its day and those of the day before that still run: the running ones
 * first, then those to come, then those over. TRANSLATE, for the names of venues, may be NULL.
 */
enum status duty_plates_make(const struct duty_list *duties, const struct local_time *now,
	error_translate translate, struct duty_plates *out, struct error *err);

void duty_plates_release(struct duty_plates *plates);

#endif
