/*
 * How much each thing that speaks for an adviser counts. A proposal's total is the sum of weight
 * times fit, all in whole numbers. station.yaml may weigh otherwise (assignment: weights:).
 */
#ifndef MENZHEN_MODEL_WEIGHTS_H
#define MENZHEN_MODEL_WEIGHTS_H

#include "menzhen/model/coded.h"

/* What is weighed, and its fit. */
enum criterion {
	CRITERION_SKILL,      /* 3 this very matter, 2 its field, 1 takes any, 0 another field */
	CRITERION_CONTINUITY, /* 1 knows the client from an earlier matter */
	CRITERION_LANGUAGE,   /* 1 speaks the language asked for */
	CRITERION_SEX,        /* 1 of the sex asked for */
	CRITERION_OPEN_CASES, /* less 1 for each open case, down to -OPEN_CASES_MOST */
	CRITERION_SHARE, /* cases below (-: above) their share, from -SHARE_MOST to SHARE_MOST */
	CRITERION_IDLE,  /* half hours since the last case, up to IDLE_MOST */
	CRITERIA
};

enum { SKILL_OTHER, SKILL_GENERAL, SKILL_GROUP, SKILL_LEAF };
enum { OPEN_CASES_MOST = 9, SHARE_MOST = 3, IDLE_MOST = 3, IDLE_STEP_MINUTES = 30 };

/* With these no total leaves an int. */
enum { WEIGHT_MOST = 1000 * 1000, WINDOW_DAYS_MOST = 366 };

struct weights {
	int of[CRITERIA]; /* 0..WEIGHT_MOST; 0: does not count */
	int window_days;  /* 1..WINDOW_DAYS_MOST: the share is of so many service days, today's last
			   */
};

/* Codes as station.yaml and --json have them, titles as the screen does. */
extern const struct coded_table criterion_table;

/* Those of a station that says nothing else. Why they are what they are stands beside them. */
extern const struct weights weights_default;

/* Points for people, in threes: "1,203", "-30". Returns OUT. */
enum { POINTS_TEXT_SIZE = 16 };
char *points_format(int points, char out[POINTS_TEXT_SIZE]);

#endif
