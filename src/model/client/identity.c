#include "menzhen/model/client/identity.h"

#include <string.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/error.h"
#include "menzhen/model/client/typed_number.h"

/* Where the parts of the eighteen digits stand, from 0. */
enum {
	BIRTH_AT = 6,
	BIRTH_END = 14,
	SEX_AT = 16,
	CHECK_AT = 17,
	WHOLE_LENGTH = IDENTITY_SIZE - 1,
	OLD_SEX_AT = 14,
	OLD_LENGTH = 15,
	OLD_CENTURY = 1900,
};

_Static_assert((int)IDENTITY_SIZE == (int)TYPED_NUMBER_SIZE, "an ID number is closed up whole");

static const char *const sentences[] = {
	[IDENTITY_GOOD] = "",
	[IDENTITY_EMPTY] = "",
	[IDENTITY_INCOMPLETE] =
		N_("It has 18 digits, or 15 on an old card; some are still missing"),
	[IDENTITY_OLD] = "",
	[IDENTITY_OTHER] =
		N_("Not a resident identity number; right for a passport or another document"),
	[IDENTITY_BAD_DATE] = N_("No such date of birth; check the digits from the 7th on"),
	[IDENTITY_BAD_CHECKSUM] = N_("The last digit does not fit the others; check the number"),
};

/* Digits, with X allowed in the last place alone. No area code and no card begins with 0. */
static bool is_well_formed(const char *number, size_t length)
{
	size_t digits = strspn(number, "0123456789");

	if (number[0] == '0')
		return false;
	return digits == length ||
	       (digits == CHECK_AT && length == WHOLE_LENGTH && number[CHECK_AT] == 'X');
}

/* A year of YEAR_DIGITS, month and day at NUMBER + BIRTH_AT; FIRST_YEAR is added to the year. */
static bool birth_parse(
	const char *number, int year_digits, int first_year, struct day today, struct day *out)
{
	const char *month = number + BIRTH_AT + year_digits;
	struct civil date;

	if (!digits_read(number + BIRTH_AT, year_digits, &date.year) ||
		!digits_read(month, 2, &date.month) || !digits_read(month + 2, 2, &date.day))
		return false;
	date.year += first_year;
	if (!civil_valid(date) || day_from_civil(date).n > today.n)
		return false;
	*out = day_from_civil(date);
	return true;
}

static enum adviser_sex sex_of(char digit)
{
	return (digit - '0') % 2 == 1 ? SEX_MALE : SEX_FEMALE;
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

/* Digits 7 to 14 of RESULT are typed, and are no date: the number is an old card's, or wrong. */
static void read_old_card(struct identity *result, struct day today)
{
	size_t length = strlen(result->number);
	struct day birth;

	result->finding = IDENTITY_BAD_DATE;
	if (length > OLD_LENGTH || !birth_parse(result->number, 2, OLD_CENTURY, today, &birth))
		return;
	result->finding = IDENTITY_INCOMPLETE;
	if (length < OLD_LENGTH)
		return;
	result->finding = IDENTITY_OLD;
	result->has_birth = true;
	result->birth = birth;
	result->sex = sex_of(result->number[OLD_SEX_AT]);
}

static void read_card(struct identity *result)
{
	const char *number = result->number;
	size_t length = strlen(number);

	if (length > SEX_AT)
		result->sex = sex_of(number[SEX_AT]);
	if (length < WHOLE_LENGTH)
		result->finding = IDENTITY_INCOMPLETE;
	else if (number[CHECK_AT] != check_character(number))
		result->finding = IDENTITY_BAD_CHECKSUM;
	else
		result->finding = IDENTITY_GOOD;
}

struct identity identity_parse(const char *text, struct day today)
{
	struct identity result = {.finding = IDENTITY_OTHER};

	if (!typed_number_close(text, result.number))
		return result;
	size_t length = strlen(result.number);
	if (length == 0)
		result.finding = IDENTITY_EMPTY;
	if (length == 0 || !is_well_formed(result.number, length))
		return result;

	result.has_birth =
		length >= BIRTH_END && birth_parse(result.number, 4, 0, today, &result.birth);
	if (length >= BIRTH_END && !result.has_birth)
		read_old_card(&result, today);
	else
		read_card(&result);
	return result;
}

void identity_whole(const char *number, char out[IDENTITY_SIZE])
{
	if (strlen(number) != OLD_LENGTH) {
		memmove(out, number, strlen(number) + 1);
		return;
	}
	memmove(out + BIRTH_AT + 2, number + BIRTH_AT, OLD_LENGTH - BIRTH_AT);
	memmove(out, number, BIRTH_AT);
	memcpy(out + BIRTH_AT, "19", 2);
	out[CHECK_AT] = check_character(out);
	out[WHOLE_LENGTH] = '\0';
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
