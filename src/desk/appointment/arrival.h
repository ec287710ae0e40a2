/*
 * That an appointment has become a case, recorded in one transaction with the case. Private to the
 * desk layer.
 *
 *	struct arrival arrival;
 *	status = arrival_begin(&arrival, desk, matter.appointment, err);
 *	if (status == STATUS_OK)
 *		... record the case ...
 *	return arrival_end(&arrival, &result, status, err);
 */
#ifndef MENZHEN_DESK_ARRIVAL_H
#define MENZHEN_DESK_ARRIVAL_H

#include "desk/recording.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/model/appointment/appointment.h"

struct arrival {
	bool wanted;                    /* else there is no appointment, and nothing is done */
	struct appointment appointment; /* as it was */
	struct recording event;
};

/*
 * Begins the transaction. APPOINTMENT is "A-0007"; NULL: none. Always ended by
 * arrival_end, whatever it returns.
 */
enum status arrival_begin(
	struct arrival *arrival, struct desk *desk, const char *appointment, struct error *err);

/* The turn in the queue of the case, which without an appointment is TURN. CAME: when they did. */
moment arrival_turn(const struct arrival *arrival, moment came, moment turn);

/*
 * Record, when STATUS is STATUS_OK and the case was recorded now, that the appointment is the case
 * of RESULT; commit or roll back. Refused when it cannot arrive, or is of a later day.
 */
enum status arrival_end(struct arrival *arrival, const struct intake_result *result,
	enum status status, struct error *err);

#endif
