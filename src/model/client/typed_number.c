#include "menzhen/model/client/typed_number.h"

#include <stdint.h>
#include <string.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/text.h"

enum { NUMBER_DIGITS_MAX = 9, NUMBER_SIZE = 16 };

bool typed_number_fold(const char *text, char *out, size_t size)
{
	size_t left = strlen(text), used = 0;
	int32_t codepoint;

	out[0] = '\0';
	for (size_t step; (step = text_decode(text, left, &codepoint)) > 0; left -= step) {
		bool wide = text_narrow(codepoint) != codepoint;
		char narrow = (char)text_narrow(codepoint);
		size_t written = wide ? 1 : step;

		if (!text_is_space(codepoint)) {
			if (used + written >= size)
				return false;
			memcpy(out + used, wide ? &narrow : text, written);
			used += written;
			out[used] = '\0';
		}
		text += step;
	}
	return true;
}

bool typed_number_close(const char *text, char out[TYPED_NUMBER_SIZE])
{
	char typed[2 * TYPED_NUMBER_SIZE];
	size_t length = 0;

	bool fits = typed_number_fold(text, typed, sizeof(typed));
	for (const char *from = typed; fits && *from != '\0'; from++) {
		if (*from == '-')
			continue;
		fits = *from > ' ' && *from < 0x7f && length < TYPED_NUMBER_SIZE - 1;
		if (fits)
			out[length++] =
				*from >= 'a' && *from <= 'z' ? (char)(*from - 'a' + 'A') : *from;
	}
	out[fits ? length : 0] = '\0';
	return fits;
}

bool typed_number_parse(const char *text, char letter, int *out)
{
	char folded[NUMBER_SIZE] = "";
	int number;

	if (!typed_number_fold(text, folded, sizeof(folded)))
		return false;
	const char *digits = folded;
	if (*digits == letter || *digits == letter - 'A' + 'a')
		digits += digits[1] == '-' ? 2 : 1;
	size_t length = strlen(digits);
	if (length == 0 || length > NUMBER_DIGITS_MAX ||
		!digits_read(digits, (int)length, &number) || number == 0)
		return false;
	*out = number;
	return true;
}
