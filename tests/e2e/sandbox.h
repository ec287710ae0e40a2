/* A station in a temporary folder, and the program run on it: by command line or in a terminal. */
#ifndef MENZHEN_TESTS_SANDBOX_H
#define MENZHEN_TESTS_SANDBOX_H

#include "command.h"
#include "environment.h"
#include "term.h"

enum { SANDBOX_PATH_SIZE = 256, SANDBOX_ARGS_MAX = 64, SANDBOX_FIELD_SIZE = 4096 };

/* Fill with sandbox_init; release with sandbox_release. */
struct sandbox {
	char root[SANDBOX_PATH_SIZE];   /* what is removed at the end */
	char folder[SANDBOX_PATH_SIZE]; /* the station itself, root/station */
	/* Of every program started on the station. Change it freely: MENZHEN_NOW, LANG, TERM … */
	struct environment environment;
	struct command last;            /* what sandbox_run ran last */
	char field[SANDBOX_FIELD_SIZE]; /* what sandbox_field found last */
};

/*
 * Make the folder and let `menzhen init` fill it: a district's centre of the code ZL. Fails the
 * test if that does not work.
 */
void sandbox_init(struct sandbox *sandbox);

/* The same without `menzhen init`: there is an empty root and no station. */
void sandbox_init_empty(struct sandbox *sandbox);

/* Removes the folder. */
void sandbox_release(struct sandbox *sandbox);

/* --- its files --- */

/* PATH, relative to the station's folder, into OUT. Returns OUT. */
char *sandbox_path(const struct sandbox *sandbox, const char *path, char out[SANDBOX_PATH_SIZE]);

/* The same in the station's outbox, which is made. */
char *sandbox_outbox(const struct sandbox *sandbox, const char *name, char out[SANDBOX_PATH_SIZE]);

/* Replace the file PATH in the station's folder by TEXT, or by a copy of the file SOURCE. */
void sandbox_write(const struct sandbox *sandbox, const char *path, const char *text);
void sandbox_copy(const struct sandbox *sandbox, const char *path, const char *source);

/* --- the program on it --- */

/*
 * Run `menzhen --station FOLDER ARGS…`, the last argument being NULL. Returns the exit status; what
 * it said is in sandbox->last until the next run.
 *	ck_assert_int_eq(sandbox_run(&st, "case", "start", number, NULL), 0);
 */
int sandbox_run(struct sandbox *sandbox, ...) __attribute__((sentinel));

/* Like sandbox_run, but it must succeed: anything but exit status 0 fails the test with its words.
 */
void sandbox_must(struct sandbox *sandbox, ...) __attribute__((sentinel));

/*
 * The field KEY (see json_get) of the JSON object that the last run printed. Valid until the next
 * call; fails the test if it is not there.
 */
const char *sandbox_field(struct sandbox *sandbox, const char *key);

/* Start `menzhen --station FOLDER ARGS…` in a terminal. Free with term_free. */
struct term *sandbox_term(const struct sandbox *sandbox, int rows, int cols, ...)
	__attribute__((sentinel));

#endif
