#include "menzhen/model/conflict/organisation_code.h"

#include <stddef.h>
#include <string.h>

#include "menzhen/model/client/typed_number.h"

enum { LENGTH = ORGANISATION_CODE_SIZE - 1, BASE = 31 };

/* In the order of their values: no I, O, S, V, Z. */
static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

static int value_of(char character)
{
	const char *at = strchr(alphabet, character);

	return at != NULL && *at != '\0' ? (int)(at - alphabet) : -1;
}

/* False when TEXT is of another length. */
static bool fold(const char *text, char out[ORGANISATION_CODE_SIZE])
{
	char typed[2 * ORGANISATION_CODE_SIZE];
	size_t length = 0;

	if (!typed_number_fold(text, typed, sizeof(typed)))
		return false;
	for (const char *from = typed; *from != '\0'; from++) {
		if (*from == '-')
			continue;
		if (length == LENGTH)
			return false;
		out[length++] = *from >= 'a' && *from <= 'z' ? (char)(*from - 'a' + 'A') : *from;
	}
	out[length] = '\0';
	return length == LENGTH;
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
	bool good = fold(text, out) && checks(out);

	if (!good)
		out[0] = '\0';
	return good;
}
