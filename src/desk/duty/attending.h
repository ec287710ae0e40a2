/*
 * What coming, going and being away have in common: one adviser, the duties of yesterday and today
 * as they stand, the one that is meant, one event. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_ATTENDING_H
#define MENZHEN_DESK_ATTENDING_H

#include "desk/recording.h"
#include "menzhen/desk/duty/duty_commands.h"

/* Sets of duty states: bits 1 << state. */
enum {
	ATTENDING_EXPECTED = 1 << DUTY_PLANNED | 1 << DUTY_SWAPPED | 1 << DUTY_STAND_IN,
	ATTENDING_PRESENT = 1 << DUTY_SIGNED_IN | 1 << DUTY_AWAY,
	ATTENDING_GONE = 1 << DUTY_SIGNED_OUT,
	ATTENDING_ON_LEAVE = 1 << DUTY_LEAVE,
};

struct attending {
	struct recording event;
	const struct adviser *adviser;
	struct duty_scope scope;
	struct duty_changes changes;
	struct duty_list duties; /* of all, not of the adviser alone */
	struct local_time now;
	char day[DAY_TEXT_SIZE];
};

/* Always ended by attending_end, whatever it returns. Nothing is loaded of a repeated command. */
enum status attending_begin(struct attending *attending, struct desk *desk, const char *kind,
	const char *adviser, const char *command, struct error *err);

/* The adviser's duty that is running and in one of STATES; NULL: none. */
const struct duty *attending_running(const struct attending *attending, unsigned states);

/* Fields of the duty's name. */
void attending_add_slot(struct attending *attending, const struct duty *duty);

enum status attending_end(struct attending *attending, enum status status, struct error *err);

#endif
