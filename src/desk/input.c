#include "input.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"

enum { HANZI_BYTES = 3 };

/*
 * Control characters are noise or an attack. Others that cannot be seen come along with what is
 * pasted from a web page: a text may hold them, they are shown for what they are.
 */
static bool has_control(const char *text)
{
	size_t length = strlen(text);

	for (size_t at = 0; at < length;) {
		int32_t codepoint = 0;
		at += text_decode(text + at, length - at, &codepoint);
		bool line = codepoint == '\n' || codepoint == '\t' || codepoint == '\r';
		if (!line && (codepoint < 0x20 || (codepoint >= 0x7f && codepoint < 0xa0)))
			return true;
	}
	return false;
}

enum status input_text(const char *text, enum input_kind kind, size_t maximum, const char *name,
	char **out, struct error *err)
{
	char hanzi[24], letters[24];

	*out = NULL;
	if (text == NULL)
		return STATUS_OK;
	if (!text_valid(text, strlen(text)))
		return error_set(err, STATUS_USAGE, N_("%s is not valid UTF-8 text; type it again"),
			ERROR_ID(name));
	if (kind == INPUT_NAME ? text_has_unsafe(text, false) : has_control(text))
		return error_set(err, STATUS_USAGE,
			N_("%s holds characters that cannot be seen; type it again"),
			ERROR_ID(name));
	if (!string_copy(out, text))
		return error_memory(err);
	text_trim(*out);
	if (strlen(*out) > maximum) {
		snprintf(hanzi, sizeof(hanzi), "%zu", maximum / HANZI_BYTES);
		snprintf(letters, sizeof(letters), "%zu", maximum);
		free(*out);
		*out = NULL;
		return error_set(err, STATUS_USAGE,
			N_("%s is too long; there is room for %s Chinese characters, or %s "
			   "letters"),
			ERROR_ID(name), hanzi, letters);
	}
	if (text_width(*out) == 0) {
		free(*out);
		*out = NULL;
	}
	return STATUS_OK;
}

enum status input_required(const char *text, enum input_kind kind, size_t maximum, const char *name,
	const char *missing, char **out, struct error *err)
{
	enum status status = input_text(text, kind, maximum, name, out, err);

	if (status == STATUS_OK && *out == NULL)
		return error_say(err, STATUS_REFUSED, missing);
	return status;
}

enum status input_command(const char *given, char out[COMMAND_ID_SIZE], struct error *err)
{
	if (given == NULL) {
		journal_new_command(out);
		return STATUS_OK;
	}
	size_t length = strlen(given);
	if (length == 0 || length >= COMMAND_ID_SIZE)
		return error_set(err, STATUS_USAGE,
			N_("A command id has 1 to 64 characters, not '%s'"), given);
	for (const char *p = given; *p != '\0'; p++)
		if (*p <= ' ' || *p > '~')
			return error_set(err, STATUS_USAGE,
				N_("A command id is made of visible ASCII characters: %s"), given);
	memcpy(out, given, length + 1);
	return STATUS_OK;
}

enum status input_command_taken(
	const char *command, const struct recorded *recorded, struct error *err)
{
	return error_set(err, STATUS_REFUSED,
		N_("Command id %s is on record for something else (%s of %s); nothing was "
		   "recorded: use a new id"),
		command, recorded->kind, recorded->subject);
}
