#include "input.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/base/text.h"

/* Line breaks are part of an advice; every other control character is noise or an attack. */
static bool has_control(const char *text)
{
	for (const unsigned char *p = (const unsigned char *)text; *p != '\0'; p++)
		if ((*p < 0x20 && *p != '\n' && *p != '\t') || *p == 0x7f)
			return true;
	return false;
}

enum status input_text(
	const char *text, size_t maximum, const char *name, char **out, struct error *err)
{
	char number[24];

	*out = NULL;
	if (text == NULL)
		return STATUS_OK;
	if (!text_valid(text, strlen(text)))
		return error_set(
			err, STATUS_USAGE, N_("%s is not valid UTF-8 text; type it again"), name);
	if (has_control(text))
		return error_set(
			err, STATUS_USAGE, N_("%s holds control characters; type it again"), name);
	if (!string_copy(out, text))
		return error_memory(err);
	text_trim(*out);
	if (strlen(*out) > maximum) {
		snprintf(number, sizeof(number), "%zu", maximum);
		free(*out);
		*out = NULL;
		return error_set(err, STATUS_USAGE,
			N_("%s is too long; at most %s bytes can be kept"), name, number);
	}
	if (**out == '\0') {
		free(*out);
		*out = NULL;
	}
	return STATUS_OK;
}

enum status input_required(const char *text, size_t maximum, const char *name, const char *missing,
	char **out, struct error *err)
{
	enum status status = input_text(text, maximum, name, out, err);

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
