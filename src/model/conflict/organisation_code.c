#include "menzhen/model/conflict/organisation_code.h"

#include <stddef.h>
#include <string.h>

#include "menzhen/model/client/typed_number.h"

enum { LENGTH = ORGANISATION_CODE_SIZE - 1, BASE = 31 };

_Static_assert((int)ORGANISATION_CODE_SIZE == (int)TYPED_NUMBER_SIZE, "a code is closed up whole");

/* In the order of their values: no I, O, S, V, Z. */
static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

static int value_of(char character)
{
	const char *at = strchr(alphabet, character);

	return at != NULL && *at != '\0' ? (int)(at - alphabet) : -1;
}

/* The weights are the powers of 3 modulo 31. */
static bool checks(const char *code)
{
	int sum = 0, weight = 1;

	for (int i = 0; i < LENGTH - 1; i++, weight = weight * 3 % BASE) {
		int value = value_of(code[i]);
		if (value < 0)
			return false;
		sum += value * weight;
	}
	return value_of(code[LENGTH - 1]) == (BASE - sum % BASE) % BASE;
}

bool organisation_code_parse(const char *text, char out[ORGANISATION_CODE_SIZE])
{
	bool good = typed_number_close(text, out) && strlen(out) == LENGTH && checks(out);

	if (!good)
		out[0] = '\0';
	return good;
}
