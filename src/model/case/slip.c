#include "menzhen/model/case/slip.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/digits.h"
#include "menzhen/model/client/typed_number.h"

enum { YEAR_DIGITS = 4, SEQUENCE_DIGITS = 5 };

char *slip_format(struct slip slip, char out[SLIP_NUMBER_SIZE])
{
	snprintf(out, SLIP_NUMBER_SIZE, "P-%04d-%04d", slip.year, slip.sequence);
	return out;
}

bool slip_parse(const char *text, struct slip *out)
{
	char folded[SLIP_NUMBER_SIZE];
	struct slip found;

	if (!typed_number_fold(text, folded, sizeof(folded)) ||
		(folded[0] != 'P' && folded[0] != 'p') || folded[1] != '-' ||
		!digits_read(folded + 2, YEAR_DIGITS, &found.year) ||
		folded[2 + YEAR_DIGITS] != '-')
		return false;
	const char *sequence = folded + 2 + YEAR_DIGITS + 1;
	size_t length = strlen(sequence);
	if (length == 0 || length > SEQUENCE_DIGITS ||
		!digits_read(sequence, (int)length, &found.sequence) || found.sequence == 0)
		return false;
	*out = found;
	return true;
}
