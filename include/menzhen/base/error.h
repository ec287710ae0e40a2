/*
 * Errors as values.
 *
 * A function that can fail returns an enum status and, when it is not STATUS_OK, has filled the
 * caller's struct error. The message is kept as a gettext msgid with its arguments, so that the
 * lower layers need no language: only tui, cli and the export writers translate it.
 */
#ifndef MENZHEN_BASE_ERROR_H
#define MENZHEN_BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

/* Marks a msgid for xgettext without translating it. */
#define N_(msgid) msgid

enum status {
	STATUS_OK = 0,
	STATUS_REFUSED, /* a rule of the clinic says no */
	STATUS_USAGE,   /* the command was not understood */
	STATUS_CONFIG,  /* a file or the configuration is wrong */
	STATUS_STORE,   /* the database is damaged, foreign, or cannot be written */
	STATUS_MEMORY,  /* out of memory */
	STATUS_DAMAGED, /* the database is damaged, and is not to be written to */
};

enum { ERROR_ARGS = 4, ERROR_ARG_SIZE = 256, ERROR_FILE_SIZE = 256 };

struct error {
	enum status status;
	const char *msgid; /* static; its conversions are only %s, at most ERROR_ARGS of them */
	char args[ERROR_ARGS][ERROR_ARG_SIZE];
	unsigned ids;               /* bit I: args[I] is a msgid itself, see ERROR_ID */
	char file[ERROR_FILE_SIZE]; /* "" where no file is concerned */
	int line, column;           /* from 1; 0 where unknown */
};

/*
 * Fill ERR and return STATUS. Arguments are strings and are copied (cut at a UTF-8 boundary when
 * longer than ERROR_ARG_SIZE, to 60 characters and "..." where the msgid quotes them, as in '%s'),
 * so they may be parts of ERR itself; NULL stands for "". ERR may be NULL. Keeps no file position.
 */
enum status error_set(struct error *err, enum status status, const char *msgid, ...)
	__attribute__((format(printf, 3, 4)));

/* The same for a sentence without arguments, which may come from a variable. */
enum status error_say(struct error *err, enum status status, const char *msgid);

/*
 * An argument that is a msgid itself, to be translated with its sentence:
 *
 *	error_set(err, STATUS_USAGE, N_("%s is too long"), ERROR_ID(N_("the reason")));
 *
 * Every other argument is shown as it is, also when it happens to be in the catalogue: somebody may
 * be called "free". The macro's value lives as long as the block around it.
 */
#define ERROR_ID(msgid) error_id(msgid, (char[ERROR_ARG_SIZE]){0})
char *error_id(const char *msgid, char out[ERROR_ARG_SIZE]);

/* Make TEXT, or ERROR_ID(TEXT), argument INDEX of an ERR whose msgid came from a variable. */
void error_argument(struct error *err, size_t index, const char *text);

/* Out of memory, in one line: return error_memory(err). */
enum status error_memory(struct error *err);

/* Name the file position of an error already set. FILE is copied; may be NULL. */
void error_at(struct error *err, const char *file, int line, int column);

/* Translates a msgid; gettext() fits. NULL stands for no translation. */
typedef const char *(*error_translate)(const char *msgid);

/*
 * Write the sentence into OUT (SIZE bytes, at least 1, always terminated, cut at a character), led
 * by as much of "file:line:column: " as is known. A translation may reorder the arguments by
 * "%2$s". An ERROR_ID is translated too. An error that was never set is "". Returns OUT.
 */
char *error_format(const struct error *err, error_translate translate, char *out, size_t size);

/* All errors of one file at once. Zero-initialise; release with error_list_release. */
struct error_list {
	struct error *items;
	size_t count, capacity;
	size_t dropped; /* errors beyond ERROR_LIST_MAX, counted but not kept */
};

enum { ERROR_LIST_MAX = 100 };

/* Append a copy. Never fails: without memory, or beyond the maximum, it counts as dropped. */
void error_list_add(struct error_list *list, const struct error *err);
bool error_list_empty(const struct error_list *list);
void error_list_release(struct error_list *list);

#endif
