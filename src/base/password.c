#include "menzhen/base/password.h"

#include <ctype.h>
#include <sodium.h>
#include <string.h>

_Static_assert((int)PASSWORD_VERIFIER_SIZE == (int)crypto_pwhash_STRBYTES, "a verifier fits");

enum { PASSES = 3, MEMORY = 64 * 1024 * 1024, DIGEST_BYTES = (PASSWORD_DIGEST_SIZE - 1) / 2 };

enum status password_make(
	const char *password, char verifier[PASSWORD_VERIFIER_SIZE], struct error *err)
{
	if (sodium_init() < 0 || crypto_pwhash_str_alg(verifier, password, strlen(password), PASSES,
					 MEMORY, crypto_pwhash_ALG_ARGON2ID13) != 0)
		return error_memory(err);
	return STATUS_OK;
}

bool password_matches(const char *verifier, const char *password)
{
	return sodium_init() >= 0 &&
	       crypto_pwhash_str_verify(verifier, password, strlen(password)) == 0;
}

char *password_digest(const char *verifier, char out[PASSWORD_DIGEST_SIZE])
{
	unsigned char digest[DIGEST_BYTES];

	crypto_generichash(
		digest, sizeof(digest), (const unsigned char *)verifier, strlen(verifier), NULL, 0);
	sodium_bin2hex(out, PASSWORD_DIGEST_SIZE, digest, sizeof(digest));
	return out;
}

/* Crockford's: without I, L, O and U. */
static const char code_alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

enum { CODE_GROUP = 5, CODE_LETTERS = 20 };

static void add_letter(char out[RECOVERY_CODE_SIZE], int count, char letter)
{
	int at = count + count / CODE_GROUP;

	if (count > 0 && count % CODE_GROUP == 0)
		out[at - 1] = '-';
	out[at] = letter;
	out[at + 1] = '\0';
}

char *recovery_code_new(char out[RECOVERY_CODE_SIZE])
{
	for (int i = 0; i < CODE_LETTERS; i++)
		add_letter(out, i, code_alphabet[randombytes_uniform(sizeof(code_alphabet) - 1)]);
	return out;
}

/* The letter that was meant; '\0': none. */
static char meant_by(char typed)
{
	char letter = (char)toupper((unsigned char)typed);

	if (letter == 'O')
		return '0';
	if (letter == 'I' || letter == 'L')
		return '1';
	return letter != '\0' && strchr(code_alphabet, letter) != NULL ? letter : '\0';
}

bool recovery_code_read(const char *text, char out[RECOVERY_CODE_SIZE])
{
	int count = 0;

	for (; *text != '\0'; text++) {
		if (*text == ' ' || *text == '-')
			continue;
		char letter = meant_by(*text);
		if (letter == '\0' || count == CODE_LETTERS)
			return false;
		add_letter(out, count++, letter);
	}
	return count == CODE_LETTERS;
}

void secret_wipe(void *secret, size_t size)
{
	sodium_memzero(secret, size);
}
