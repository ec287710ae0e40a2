/*
 * The order of the queue. Whoever came first is served first; one of a priority group is served as
 * if they had come some minutes earlier than they did: their head start. This is the ageing rule:
 * nobody is ever overtaken by one who came later than them by the head start or more, so however
 * many of a priority group arrive, everybody's turn comes.
 *
 * Whoever steps out and comes back stands at their own place again. Whoever was not there when
 * called counts as having come when they came back. One who booked and is there in time has the
 * same head start, reckoned from the time they booked. A case of an earlier day keeps its turn, and
 * so comes first once it is carried over; until somebody has asked about it, it comes last.
 */
#ifndef MENZHEN_MODEL_QUEUE_H
#define MENZHEN_MODEL_QUEUE_H

#include <stdbool.h>

#include "menzhen/base/moment.h"

/* Minutes: where station.yaml does not say, and the most it may say. */
enum { QUEUE_HEAD_START_MINUTES = 20, QUEUE_HEAD_START_MOST = 240 };

/*
 * The turn of one who came at ARRIVED: when they count as having come. The queue is in order of
 * turns; of equal ones the case recorded first is first. HEAD_START, in minutes, is that of the
 * moment they came: the turn is recorded, so that nobody's place moves when it is changed.
 */
moment queue_turn(moment arrived, bool priority, int head_start);

/*
 * The turn of one who had booked a visit at BOOKED and came at ARRIVED. Who is there in time counts
 * as having come the head start before their time at the latest, so that a booking does not end in
 * the same queue (预约后重复取号排队, which the national ratings count as a fault) and yet
 * overtakes nobody who came that much sooner. Who comes late has come when they came.
 */
moment queue_turn_booked(moment arrived, moment booked, int head_start);

#endif
