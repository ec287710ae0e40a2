#include "menzhen/model/client/erasure.h"

#include <stddef.h>
#include <string.h>

#include "menzhen/base/error.h"
#include "menzhen/model/conflict/party_name.h"

static const struct coded bases[ERASE_BASES] = {
	[ERASE_REQUEST] = {"request", N_("At their request")},
	[ERASE_RETENTION] = {"retention", N_("Kept long enough")},
};

const struct coded_table erase_basis_table = {bases, ERASE_BASES};

enum { CHARACTERS_MIN = 2, DIGITS_MIN = 7 };

/* ASCII alone counts by itself: in a number, what stands between the digits is no matter. */
static bool says_something(const char *text)
{
	size_t characters = 0, digits = 0, letters = 0;

	for (; *text != '\0'; text++) {
		characters += ((unsigned char)*text & 0xc0) != 0x80;
		digits += *text >= '0' && *text <= '9';
		letters += (unsigned char)*text >= 'A';
	}
	return letters > 0 ? characters >= CHARACTERS_MIN : digits >= DIGITS_MIN;
}

bool erasure_add_word(struct string_list *words, const char *name)
{
	if (name == NULL || !says_something(name) || party_name_is_nobody(name) ||
		string_list_has(words, name))
		return true;
	return string_list_add(words, name);
}

bool erasure_says(const struct string_list *words, const char *text)
{
	for (size_t i = 0; text != NULL && i < words->count; i++)
		if (strstr(text, words->items[i]) != NULL)
			return true;
	return false;
}
