#include "menzhen/model/case/case_number.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/text.h"

enum { SEQUENCE_DIGITS_MAX = 9 };

char *case_number_format(
	const char *station, struct day service_day, int sequence, char out[CASE_NUMBER_SIZE])
{
	struct civil date = day_to_civil(service_day);

	snprintf(out, CASE_NUMBER_SIZE, "%s-%04d%02d%02d-%03d", station, date.year, date.month,
		date.day, sequence);
	return out;
}

char *ticket_format(enum session_kind session, int sequence, char out[TICKET_SIZE])
{
	snprintf(out, TICKET_SIZE, "%c%02d", session_letter(session), sequence);
	return out;
}

/* All of TEXT as a number from 1. */
static bool sequence_parse(const char *text, int *out)
{
	size_t length = strlen(text);
	int value;

	if (length == 0 || length > SEQUENCE_DIGITS_MAX ||
		!digits_read(text, (int)length, &value) || value == 0)
		return false;
	*out = value;
	return true;
}

static bool session_of_letter(char letter, enum session_kind *out)
{
	char upper = letter >= 'a' && letter <= 'z' ? (char)(letter - 'a' + 'A') : letter;

	for (int kind = 0; kind < SESSION_KINDS; kind++) {
		if (session_letter((enum session_kind)kind) != upper)
			continue;
		*out = (enum session_kind)kind;
		return true;
	}
	return false;
}

bool ticket_parse(const char *text, enum session_kind *session, int *sequence)
{
	char folded[TICKET_SIZE];
	enum session_kind kind;
	int number;

	text_fold_width(text, folded, sizeof(folded));
	if (!session_of_letter(folded[0], &kind) || !sequence_parse(folded + 1, &number))
		return false;
	*session = kind;
	*sequence = number;
	return true;
}
