#include "menzhen/model/identity.h"

#include <string.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/error.h"
#include "menzhen/model/typed_number.h"

/* Where the parts of the eighteen digits stand, from 0. */
enum {
	BIRTH_AT = 6,
	BIRTH_END = 14,
	SEX_AT = 16,
	CHECK_AT = 17,
	WHOLE_LENGTH = IDENTITY_SIZE - 1,
};

static const char *const sentences[] = {
	[IDENTITY_GOOD] = "",
	[IDENTITY_EMPTY] = "",
	[IDENTITY_INCOMPLETE] = N_("An identity number has 18 digits; some are still missing"),
	[IDENTITY_OTHER] =
		N_("Not a resident identity number; right for a passport or another document"),
	[IDENTITY_BAD_DATE] = N_("No such date of birth; check digits 7 to 14"),
	[IDENTITY_BAD_CHECKSUM] = N_("The last digit does not fit the others; check the number"),
};

/*
 * TEXT without spaces and hyphens, narrow and in upper case. False, and "", when that is longer
 * than a number can be or not ASCII.
 */
static bool fold(const char *text, char out[IDENTITY_SIZE])
{
	char typed[2 * IDENTITY_SIZE];
	size_t length = 0;

	bool fits = typed_number_fold(text, typed, sizeof(typed));
	for (const char *from = typed; fits && *from != '\0'; from++) {
		if (*from == '-')
			continue;
		fits = *from > ' ' && *from < 0x7f && length < WHOLE_LENGTH;
		if (fits)
			out[length++] =
				*from >= 'a' && *from <= 'z' ? (char)(*from - 'a' + 'A') : *from;
	}
	out[fits ? length : 0] = '\0';
	return fits;
}

/* Digits, with X allowed in the last place alone. No area code and no card begins with 0. */
static bool is_well_formed(const char *number, size_t length)
{
	size_t digits = strspn(number, "0123456789");

	if (number[0] == '0')
		return false;
	return digits == length ||
	       (digits == CHECK_AT && length == WHOLE_LENGTH && number[CHECK_AT] == 'X');
}

static bool birth_parse(const char *number, struct day today, struct day *out)
{
	struct civil date;

	if (!digits_read(number + BIRTH_AT, 4, &date.year) ||
		!digits_read(number + BIRTH_AT + 4, 2, &date.month) ||
		!digits_read(number + BIRTH_AT + 6, 2, &date.day) || !civil_valid(date))
		return false;
	struct day birth = day_from_civil(date);
	if (birth.n > today.n)
		return false;
	*out = birth;
	return true;
}

/* GB 11643, that is ISO 7064 MOD 11-2. */
static char check_character(const char *number)
{
	static const int weights[CHECK_AT] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
	int sum = 0;

	for (int i = 0; i < CHECK_AT; i++)
		sum += (number[i] - '0') * weights[i];
	return "10X98765432"[sum % 11];
}

struct identity identity_parse(const char *text, struct day today)
{
	struct identity result = {.finding = IDENTITY_OTHER};

	if (!fold(text, result.number))
		return result;
	const char *number = result.number;
	size_t length = strlen(number);
	if (length == 0)
		result.finding = IDENTITY_EMPTY;
	if (length == 0 || !is_well_formed(number, length))
		return result;

	result.permanent_residence = number[0] == '9';
	if (length >= BIRTH_END && !birth_parse(number, today, &result.birth)) {
		result.finding = IDENTITY_BAD_DATE;
		return result;
	}
	result.has_birth = length >= BIRTH_END;
	if (length > SEX_AT)
		result.sex = (number[SEX_AT] - '0') % 2 == 1 ? SEX_MALE : SEX_FEMALE;
	if (length < WHOLE_LENGTH)
		result.finding = IDENTITY_INCOMPLETE;
	else if (number[CHECK_AT] != check_character(number))
		result.finding = IDENTITY_BAD_CHECKSUM;
	else
		result.finding = IDENTITY_GOOD;
	return result;
}

int identity_age(struct day birth, struct day today)
{
	struct civil from = day_to_civil(birth), to = day_to_civil(today);
	int years = to.year - from.year;

	if (to.month < from.month || (to.month == from.month && to.day < from.day))
		years--;
	return years;
}

const char *identity_finding_text(enum identity_finding finding)
{
	return sentences[finding];
}
