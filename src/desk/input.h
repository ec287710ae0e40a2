/* Texts as typed, made fit to be recorded. Private to the desk layer. */
#ifndef MENZHEN_DESK_INPUT_H
#define MENZHEN_DESK_INPUT_H

#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/store/journal/journal.h"

/* A name or number is one line of visible characters; a text may have lines. */
enum input_kind { INPUT_NAME, INPUT_TEXT };

/*
 * A trimmed copy of TEXT into *OUT (the caller's to free); NULL when nothing is left of it. Refused
 * as STATUS_USAGE: broken UTF-8, characters that KIND does not allow, more than MAXIMUM
 * bytes. NAME is the msgid of
 * the field for the sentence.
 */
enum status input_text(const char *text, enum input_kind kind, size_t maximum, const char *name,
	char **out, struct error *err);

/* The same, but something must be left: else STATUS_REFUSED with the sentence MISSING (a msgid). */
enum status input_required(const char *text, enum input_kind kind, size_t maximum, const char *name,
	const char *missing, char **out, struct error *err);

/* The command id as given (1 to 64 visible ASCII characters), or a new one for NULL. */
enum status input_command(const char *given, char out[COMMAND_ID_SIZE], struct error *err);

/* The refusal of an id that stands for something else than what is asked now. */
enum status input_command_taken(
	const char *command, const struct recorded *recorded, struct error *err);

#endif
