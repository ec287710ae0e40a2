#include <string.h>

#include "menzhen/model/access/pin.h"
#include "unit.h"

static const struct {
	const char *pin, *refusal; /* NULL: it may be one */
} pins[] = {
	{"739201", NULL},
	{"a horse on the bridge", NULL},
	{"门诊开门早", NULL},
	{"", "too short"},
	{"73920", "too short"},
	{"111111", "guesses"},
	{"123456", "guesses"},
	{"987654", "guesses"},
	{"abcdefgh", "guesses"},
	{"zhang-w", "guesses"},
	{"7392\t1", "keyboard"},
};

START_TEST(what_may_be_a_pin)
{
	struct error err = {0};
	enum status status = pin_check(pins[_i].pin, "zhang-w", &err);
	ck_assert_int_eq(status, pins[_i].refusal ? STATUS_REFUSED : STATUS_OK);
	if (pins[_i].refusal)
		ck_assert_ptr_nonnull(strstr(err.msgid, pins[_i].refusal));
}
END_TEST

#define BYTES_128                                                                                  \
	"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"                         \
	"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static const struct {
	const char *passphrase, *refusal; /* NULL: it may be one */
} passphrases[] = {
	{"correct horse 8", NULL},
	{"门诊开门早来吧啊", NULL}, /* 8 characters */
	{BYTES_128, NULL},
	{NULL, "at least 8"},
	{"", "at least 8"},
	{"1234567", "at least 8"},
	{"门诊开门早来吧", "at least 8"}, /* 21 bytes, 7 characters */
	{BYTES_128 "x", "too long"},
};

START_TEST(what_may_seal_a_file)
{
	struct error err = {0};
	enum status status = passphrase_check(passphrases[_i].passphrase, &err);
	ck_assert_int_eq(status, passphrases[_i].refusal ? STATUS_REFUSED : STATUS_OK);
	if (passphrases[_i].refusal)
		ck_assert_ptr_nonnull(strstr(err.msgid, passphrases[_i].refusal));
}
END_TEST

enum { LAST = 1000000 };

#define S ((moment)1000)
#define MIN (60 * S)

static const struct {
	int failures;
	moment now, wait;
} waits[] = {
	{0, LAST, 0},
	{2, LAST, 0},
	{3, LAST, 5 * S},
	{3, LAST + 4 * S, 1 * S},
	{3, LAST + 5 * S, 0},
	{4, LAST, 10 * S},
	{5, LAST, 20 * S},
	{8, LAST, 160 * S},
	{11, LAST, 15 * MIN},
	{1000000, LAST, 15 * MIN},
	{1000000, LAST + 15 * MIN, 0},
	/* The clock was put back: all of it, and no more. */
	{3, LAST - 1, 5 * S},
	{3, 0, 5 * S},
};

START_TEST(the_wait_grows)
{
	ck_assert_int_eq(pin_wait(waits[_i].failures, LAST, waits[_i].now), waits[_i].wait);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_loop_test(tests, what_may_be_a_pin, 0, sizeof(pins) / sizeof(pins[0]));
	tcase_add_loop_test(
		tests, what_may_seal_a_file, 0, sizeof(passphrases) / sizeof(passphrases[0]));
	tcase_add_loop_test(tests, the_wait_grows, 0, sizeof(waits) / sizeof(waits[0]));
}

UNIT_MAIN("pin", add_tests)
