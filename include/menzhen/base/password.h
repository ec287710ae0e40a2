/*
 * PINs and passphrases as they are kept: never themselves, but a verifier that takes a tenth of a
 * second and 64 MiB to try one (Argon2id, RFC 9106 section 4, second recommended setting).
 */
#ifndef MENZHEN_BASE_PASSWORD_H
#define MENZHEN_BASE_PASSWORD_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"

enum { PASSWORD_VERIFIER_SIZE = 128, PASSWORD_DIGEST_SIZE = 65 };

/* STATUS_MEMORY where the memory that Argon2id wants is not there. */
enum status password_make(
	const char *password, char verifier[PASSWORD_VERIFIER_SIZE], struct error *err);

/*
 * Is PASSWORD the one that VERIFIER was made of? *RIGHT is false, too, for a VERIFIER that is none.
 * STATUS_MEMORY as password_make: then it was not tried, and *RIGHT is false.
 */
enum status password_try(
	const char *verifier, const char *password, bool *right, struct error *err);

/* BLAKE2b of a verifier, 64 hex digits: tells whether it is still the one that was set, and nothing
 * of the password. Returns OUT. */
char *password_digest(const char *verifier, char out[PASSWORD_DIGEST_SIZE]);

/*
 * A new code to be printed and locked away: 100 random bits as "XXXXX-XXXXX-XXXXX-XXXXX", of
 * letters and digits that are not mistaken for each other. Reading sees through case, blanks and
 * hyphens.
 */
enum { RECOVERY_CODE_SIZE = 24 };
char *recovery_code_new(char out[RECOVERY_CODE_SIZE]);

/* TEXT as typed into the form above; false when it is none. */
bool recovery_code_read(const char *text, char out[RECOVERY_CODE_SIZE]);

/* Overwrite what was secret; the compiler does not leave it out. */
void secret_wipe(void *secret, size_t size);

#endif
