#include "menzhen/model/typed_number.h"

#include <stdint.h>
#include <string.h>

#include "menzhen/base/text.h"

enum { IDEOGRAPHIC_SPACE = 0x3000, FULL_WIDTH_FIRST = 0xff01, FULL_WIDTH_LAST = 0xff5e };

static bool is_space(int32_t codepoint)
{
	return codepoint == ' ' || codepoint == '\t' || codepoint == IDEOGRAPHIC_SPACE;
}

bool typed_number_fold(const char *text, char *out, size_t size)
{
	size_t left = strlen(text), used = 0;
	int32_t codepoint;

	out[0] = '\0';
	for (size_t step; (step = text_decode(text, left, &codepoint)) > 0; left -= step) {
		bool wide = codepoint >= FULL_WIDTH_FIRST && codepoint <= FULL_WIDTH_LAST;
		char narrow = (char)(codepoint - FULL_WIDTH_FIRST + '!');
		size_t written = wide ? 1 : step;

		if (!is_space(codepoint)) {
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
