/*
 * Numbers that people read aloud. A case: station code, service day, sequence: "ZL-20261125-007". A
 * ticket: letter of the session and a number that restarts each service day: "N07".
 */
#ifndef MENZHEN_MODEL_CASE_NUMBER_H
#define MENZHEN_MODEL_CASE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/model/session.h"

enum { CASE_NUMBER_SIZE = 48, TICKET_SIZE = 16 };

/* SEQUENCE from 1; at least three digits. */
char *case_number_format(
	const char *station, struct day service_day, int sequence, char out[CASE_NUMBER_SIZE]);
char *ticket_format(enum session_kind session, int sequence, char out[TICKET_SIZE]);

/* "n7", "N07", full width too, to session and sequence: for looking a case up by today's ticket. */
bool ticket_parse(const char *text, enum session_kind *session, int *sequence);

#endif
