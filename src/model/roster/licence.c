#include "menzhen/model/roster/licence.h"

#include <stddef.h>
#include <string.h>

#include "menzhen/base/digits.h"
#include "menzhen/base/error.h"

/* Where the parts stand, from 0. */
enum { PROVINCE_AT = 1, YEAR_AT = 5, CATEGORY_AT = 9, SEX_AT = 10, DIGITS = 17 };

/* Lawyers are licensed again since 1979. */
enum { YEAR_FIRST = 1979, YEAR_LAST = 2099 };

static const char *const sentences[LICENCE_FLAWS] = {
	[LICENCE_GOOD] = "",
	[LICENCE_NO_DIGITS] = N_("a lawyer's has digits alone"),
	[LICENCE_LENGTH] = N_("a lawyer's has 17 digits"),
	[LICENCE_BEGINNING] = N_("a lawyer's begins with 1"),
	[LICENCE_PROVINCE] = N_("its 2nd and 3rd digits are no province, such as 32"),
	[LICENCE_YEAR] = N_("its 6th to 9th digits are no year, such as 2015"),
	[LICENCE_CATEGORY] = N_("its 10th digit is no category of lawyers, 1 to 9"),
	[LICENCE_SEX] = N_("its 11th digit is neither 0 (male) nor 1 (female)"),
	[LICENCE_MALE] = N_("its 11th digit is 0, that of a man, but 'sex' is female"),
	[LICENCE_FEMALE] = N_("its 11th digit is 1, that of a woman, but 'sex' is male"),
};

const char *licence_flaw_sentence(enum licence_flaw flaw)
{
	return sentences[flaw];
}

/* By GB/T 2260; 66 is that of the Xinjiang corps. */
static bool is_province(int code)
{
	static const struct {
		int first, last;
	} ranges[] = {{11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 66}};

	for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
		if (ranges[i].first <= code && code <= ranges[i].last)
			return true;
	return false;
}

static enum licence_flaw check_sex(char digit, enum adviser_sex sex)
{
	if (digit != '0' && digit != '1')
		return LICENCE_SEX;
	if (sex == SEX_FEMALE && digit == '0')
		return LICENCE_MALE;
	if (sex == SEX_MALE && digit == '1')
		return LICENCE_FEMALE;
	return LICENCE_GOOD;
}

enum licence_flaw licence_check(const char *number, enum adviser_sex sex)
{
	size_t digits = strspn(number, "0123456789");
	int province, year;

	if (number[digits] != '\0')
		return LICENCE_NO_DIGITS;
	if (digits != DIGITS)
		return LICENCE_LENGTH;
	if (number[0] != '1')
		return LICENCE_BEGINNING;
	if (!digits_read(number + PROVINCE_AT, 2, &province) || !is_province(province))
		return LICENCE_PROVINCE;
	if (!digits_read(number + YEAR_AT, 4, &year) || year < YEAR_FIRST || year > YEAR_LAST)
		return LICENCE_YEAR;
	if (number[CATEGORY_AT] == '0')
		return LICENCE_CATEGORY;
	return check_sex(number[SEX_AT], sex);
}
