#include "menzhen/model/client/phone.h"

#include <string.h>

#include "menzhen/model/client/typed_number.h"

enum { MOBILE_DIGITS = 11, LOCAL_MIN = 7, LOCAL_MAX = 8, DIGITS_MAX = 24 };

/* Copy the digits of TEXT; false where anything but digits and hyphens is among them, or too many.
 */
static bool collect_digits(const char *text, char digits[DIGITS_MAX + 1])
{
	size_t count = 0;

	for (; *text != '\0'; text++) {
		if (*text == '-')
			continue;
		if (*text < '0' || *text > '9' || count == DIGITS_MAX)
			return false;
		digits[count++] = *text;
	}
	digits[count] = '\0';
	return true;
}

static enum phone_finding compare(size_t count, size_t least, size_t most, enum phone_finding fits)
{
	if (count < least)
		return PHONE_INCOMPLETE;
	return count <= most ? fits : PHONE_ODD;
}

static enum phone_finding classify_mobile(const char *digits)
{
	if (digits[1] != '\0' && digits[1] < '3')
		return PHONE_ODD;
	return compare(strlen(digits), MOBILE_DIGITS, MOBILE_DIGITS, PHONE_MOBILE);
}

/* DIGITS begin behind the 0. Area codes 10 and 2x have two digits, all others three. */
static enum phone_finding classify_landline(const char *digits)
{
	size_t area = digits[0] == '1' || digits[0] == '2' ? 2 : 3;

	if (digits[0] == '0' || (digits[0] == '1' && digits[1] != '\0' && digits[1] != '0'))
		return PHONE_ODD;
	return compare(strlen(digits), area + LOCAL_MIN, area + LOCAL_MAX, PHONE_LANDLINE);
}

static enum phone_finding classify_national(const char *digits)
{
	if (digits[0] == '0')
		return classify_landline(digits + 1);
	if (digits[0] == '1')
		return classify_mobile(digits);
	return PHONE_ODD;
}

/* Behind "+86" the 0 of an area code may be left out, so "10" is Beijing and no mobile number. */
static enum phone_finding classify_abroad(const char *digits)
{
	size_t prefix = strlen(digits) < 2 ? strlen(digits) : 2;

	if (strncmp(digits, "86", prefix) != 0)
		return PHONE_ODD;
	digits += prefix;
	if (digits[0] == '\0')
		return PHONE_INCOMPLETE;
	if (digits[0] == '0' || (digits[0] == '1' && digits[1] != '0'))
		return classify_national(digits);
	return classify_landline(digits);
}

enum phone_finding phone_parse(const char *text, char *out, size_t size)
{
	char digits[DIGITS_MAX + 1] = "";

	if (!typed_number_fold(text, out, size))
		return PHONE_ODD;
	if (out[0] == '\0')
		return PHONE_EMPTY;
	bool abroad = out[0] == '+';
	if (!collect_digits(abroad ? out + 1 : out, digits))
		return PHONE_ODD;
	return abroad ? classify_abroad(digits) : classify_national(digits);
}
