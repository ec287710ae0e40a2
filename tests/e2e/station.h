/* A station in a temporary folder, and the program run on it: by command line or in a terminal. */
#ifndef MENZHEN_TESTS_STATION_H
#define MENZHEN_TESTS_STATION_H

#include "command.h"
#include "environment.h"
#include "term.h"

enum { STATION_PATH_SIZE = 256, STATION_ARGS_MAX = 64, STATION_FIELD_SIZE = 4096 };

/* Fill with station_init; release with station_release. */
struct station {
	char root[STATION_PATH_SIZE];   /* what is removed at the end */
	char folder[STATION_PATH_SIZE]; /* the station itself, root/station */
	/* Of every program started on the station. Change it freely: MENZHEN_NOW, LANG, TERM … */
	struct environment environment;
	struct command last;            /* what station_run ran last */
	char field[STATION_FIELD_SIZE]; /* what station_field found last */
};

/*
 * Make the folder and let `menzhen init` fill it: a district's centre of the code ZL. Fails the
 * test if that does not work.
 */
void station_init(struct station *station);

/* The same without `menzhen init`: there is an empty root and no station. */
void station_init_empty(struct station *station);

/* Removes the folder. */
void station_release(struct station *station);

/* --- its files --- */

/* PATH, relative to the station's folder, into OUT. Returns OUT. */
char *station_path(const struct station *station, const char *path, char out[STATION_PATH_SIZE]);

/* Replace the file PATH in the station's folder by TEXT, or by a copy of the file SOURCE. */
void station_write(const struct station *station, const char *path, const char *text);
void station_copy(const struct station *station, const char *path, const char *source);

/* --- the program on it --- */

/*
 * Run `menzhen --station FOLDER ARGS…`, the last argument being NULL. Returns the exit status; what
 * it said is in station->last until the next run.
 *	ck_assert_int_eq(station_run(&st, "case", "start", number, NULL), 0);
 */
int station_run(struct station *station, ...) __attribute__((sentinel));

/* Like station_run, but it must succeed: anything but exit status 0 fails the test with its words.
 */
void station_must(struct station *station, ...) __attribute__((sentinel));

/*
 * The field KEY (see json_get) of the JSON object that the last run printed. Valid until the next
 * call; fails the test if it is not there.
 */
const char *station_field(struct station *station, const char *key);

/* Start `menzhen --station FOLDER ARGS…` in a terminal. Free with term_free. */
struct term *station_term(const struct station *station, int rows, int cols, ...)
	__attribute__((sentinel));

#endif
