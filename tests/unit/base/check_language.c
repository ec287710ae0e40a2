/* The language before a station is known, and the locale the program picks. */
#include "menzhen/base/language.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

#include "unit.h"

static const struct {
	const char *language, *lc_all, *lang, *expected;
} guesses[] = {
	{NULL, NULL, NULL, "zh_CN"},
	{NULL, NULL, "C", "zh_CN"},
	{NULL, NULL, "POSIX", "zh_CN"},
	{NULL, NULL, "C.UTF-8", "zh_CN"},
	{NULL, NULL, "zh_CN.UTF-8", "zh_CN"},
	{NULL, NULL, "zh_TW.UTF-8", "zh_CN"},
	{NULL, NULL, "en_US.UTF-8", "en"},
	{NULL, NULL, "de_DE.UTF-8", "en"},
	{NULL, "zh_CN.UTF-8", "en_US.UTF-8", "zh_CN"},
	{"en", "zh_CN.UTF-8", "zh_CN.UTF-8", "en"},
	{"", "", "en_GB.UTF-8", "en"},
};

static void put(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

START_TEST(guesses_from_the_environment)
{
	unsetenv("LC_MESSAGES");
	put("LANGUAGE", guesses[_i].language);
	put("LC_ALL", guesses[_i].lc_all);
	put("LANG", guesses[_i].lang);
	ck_assert_str_eq(language_guess(), guesses[_i].expected);
}
END_TEST

START_TEST(speaks_utf8_whatever_the_locale)
{
	static const char *const locales[] = {NULL, "C", "POSIX", "C.UTF-8", "no_SUCH.GB18030"};
	unsetenv("LC_CTYPE");
	unsetenv("LC_ALL");
	put("LANG", locales[_i]);
	language_start();
	ck_assert_str_eq(nl_langinfo(CODESET), "UTF-8");
	ck_assert_str_eq(nl_langinfo(RADIXCHAR), ".");
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(
		tests, guesses_from_the_environment, 0, sizeof(guesses) / sizeof(guesses[0]));
	tcase_add_loop_test(tests, speaks_utf8_whatever_the_locale, 0, 5);
}

UNIT_MAIN("language", add)
