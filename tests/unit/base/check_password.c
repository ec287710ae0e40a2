/* Verifiers: ours are libsodium's, either way round. Each takes a tenth of a second. */
#include "menzhen/base/password.h"

#include <sodium.h>
#include <string.h>

#include "unit.h"

static bool right(const char *verifier, const char *password)
{
	bool right = true;
	struct error err = {0};

	ck_assert_int_eq(password_try(verifier, password, &right, &err), STATUS_OK);
	return right;
}

START_TEST(a_password_is_told_from_others)
{
	char verifier[PASSWORD_VERIFIER_SIZE];
	struct error err = {0};

	ck_assert_int_eq(password_make("735291", verifier, &err), STATUS_OK);
	ck_assert(right(verifier, "735291"));
	ck_assert(!right(verifier, "735292"));
	ck_assert(!right(verifier, ""));
	ck_assert_int_eq(crypto_pwhash_str_verify(verifier, "735291", 6), 0);
}
END_TEST

static const char *const none[] = {
	"",
	"735291",
	"$argon2id$v=19$m=65536,t=3,p=1$",
	"$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA",
	"$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$",
	"$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
	"$argon2id$v=19$m=65536,t=3,p=1$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
	"$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
	"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA more",
	/* A setting that is not ours: nobody altered the database into trying cheaply. */
	"$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
	"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
};

START_TEST(what_is_no_verifier_lets_nobody_in)
{
	ck_assert(!right(none[_i], "735291"));
	ck_assert(!right(none[_i], ""));
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_password_is_told_from_others);
	tcase_add_loop_test(
		tests, what_is_no_verifier_lets_nobody_in, 0, sizeof(none) / sizeof(none[0]));
}

UNIT_MAIN("password", add_tests)
