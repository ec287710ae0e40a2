#include "menzhen/base/password.h"

#include <ctype.h>
#include <sodium.h>
#include <string.h>

_Static_assert((int)PASSWORD_VERIFIER_SIZE == (int)crypto_pwhash_STRBYTES, "a verifier fits");

enum { PASSES = 3, MEMORY = 64 * 1024 * 1024, DIGEST_BYTES = (PASSWORD_DIGEST_SIZE - 1) / 2 };

/* How a verifier of the setting above begins; the salt and the hash follow, a '$' between them. */
static const char setting[] = "$argon2id$v=19$m=65536,t=3,p=1$";

enum { HASH_BYTES = 32, SETTING_LENGTH = sizeof(setting) - 1 };

_Static_assert(MEMORY == 65536 * 1024 && PASSES == 3, "the setting says them");

enum status password_make(
	const char *password, char verifier[PASSWORD_VERIFIER_SIZE], struct error *err)
{
	if (sodium_init() < 0 || crypto_pwhash_str_alg(verifier, password, strlen(password), PASSES,
					 MEMORY, crypto_pwhash_ALG_ARGON2ID13) != 0)
		return error_memory(err);
	return STATUS_OK;
}

/* The LENGTH characters of base64 that TEXT begins with are SIZE bytes. */
static bool read_bytes(const char *text, size_t length, unsigned char *out, size_t size)
{
	size_t got = 0;
	const char *end = NULL;

	return sodium_base642bin(out, size, text, length, NULL, &got, &end,
		       sodium_base64_VARIANT_ORIGINAL_NO_PADDING) == 0 &&
	       got == size && end == text + length;
}

static bool read_verifier(const char *verifier, unsigned char salt[crypto_pwhash_SALTBYTES],
	unsigned char hash[HASH_BYTES])
{
	if (strncmp(verifier, setting, SETTING_LENGTH) != 0)
		return false;
	const char *text = verifier + SETTING_LENGTH;
	size_t length = strcspn(text, "$");
	return text[length] == '$' && read_bytes(text, length, salt, crypto_pwhash_SALTBYTES) &&
	       read_bytes(text + length + 1, strlen(text + length + 1), hash, HASH_BYTES);
}

/* Not crypto_pwhash_str_verify: that takes a lack of memory for a wrong password. */
enum status password_try(const char *verifier, const char *password, bool *right, struct error *err)
{
	unsigned char salt[crypto_pwhash_SALTBYTES], hash[HASH_BYTES], made[HASH_BYTES];

	*right = false;
	if (sodium_init() < 0)
		return error_memory(err);
	if (!read_verifier(verifier, salt, hash))
		return STATUS_OK;
	if (crypto_pwhash(made, sizeof(made), password, strlen(password), salt, PASSES, MEMORY,
		    crypto_pwhash_ALG_ARGON2ID13) != 0)
		return error_memory(err);
	*right = sodium_memcmp(made, hash, sizeof(made)) == 0;
	secret_wipe(made, sizeof(made));
	return STATUS_OK;
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
