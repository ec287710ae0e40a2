#include "menzhen/model/access/pin.h"

#include <stdbool.h>
#include <string.h>

#include "menzhen/base/text.h"

/* Is each character the one before plus STEP? */
static bool is_run(const char *pin, int step)
{
	for (size_t i = 1; pin[i] != '\0'; i++)
		if (pin[i] - pin[i - 1] != step)
			return false;
	return true;
}

static bool has_control(const char *pin)
{
	for (; *pin != '\0'; pin++)
		if ((unsigned char)*pin < 0x20 || *pin == 0x7f)
			return true;
	return false;
}

static enum status too_long(struct error *err)
{
	return error_say(err, STATUS_REFUSED, N_("The passphrase is too long; at most 128 bytes"));
}

enum status pin_check(const char *pin, const char *user, struct error *err)
{
	size_t length = strlen(pin);

	if (length < PIN_MIN)
		return error_say(err, STATUS_REFUSED,
			N_("The PIN is too short; choose 6 digits or more, or a passphrase"));
	if (length > PIN_MAX)
		return too_long(err);
	if (has_control(pin))
		return error_say(err, STATUS_REFUSED,
			N_("The PIN has a character that no keyboard types; choose another one"));
	if (is_run(pin, 0) || is_run(pin, 1) || is_run(pin, -1) || strcmp(pin, user) == 0)
		return error_say(err, STATUS_REFUSED,
			N_("Everybody guesses this PIN first; choose another one"));
	return STATUS_OK;
}

static size_t characters(const char *text)
{
	size_t count = 0, length = strlen(text);

	for (size_t at = 0; at < length; at += text_grapheme_next(text, length, at))
		count++;
	return count;
}

enum status passphrase_check(const char *passphrase, struct error *err)
{
	if (passphrase == NULL || characters(passphrase) < PASSPHRASE_MIN)
		return error_say(err, STATUS_REFUSED,
			N_("The passphrase opens the file wherever it is taken: give one of at "
			   "least 8 characters"));
	if (strlen(passphrase) > PIN_MAX)
		return too_long(err);
	return STATUS_OK;
}

static moment whole_wait(int failures)
{
	moment wait = PIN_WAIT_FIRST_MS;

	if (failures < PIN_FREE_TRIES)
		return 0;
	for (int i = PIN_FREE_TRIES; i < failures && wait < PIN_WAIT_MOST_MS; i++)
		wait *= 2;
	return wait < PIN_WAIT_MOST_MS ? wait : PIN_WAIT_MOST_MS;
}

moment pin_wait(int failures, moment last, moment now)
{
	moment wait = whole_wait(failures), passed = now - last;

	if (passed < 0)
		return wait;
	return passed < wait ? wait - passed : 0;
}
