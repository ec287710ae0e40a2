/*
 * The keys of a station's backups. A PC that nobody watches seals backups that it cannot read
 * itself: what opens them is locked by the recovery code, which is on paper in a safe.
 *
 * Made once, at random:
 *	secret key, public key   a pair of X25519: to the public one each backup's seed is sealed
 *	writer key               32 bytes: without it nobody can make a file that passes for a
 *	                         backup of this station, the public key known or not
 *
 * The lock lies in backup.key and in the head of every backup, so that the code alone opens one,
 * whatever became of the PC. Integers are little-endian:
 *	 0   4   opslimit of Argon2id (version 1.3)
 *	 4   4   memory of it, KiB
 *	 8  16   salt of it
 *	24  32   public key
 *	56  24   nonce
 *	80  80   XChaCha20-Poly1305 (IETF) of secret key and writer key (32 + 32, and a tag of 16)
 *	         under Argon2id(code, salt), the bytes 0 to 55 being its additional data
 * The code is hashed as its 23 characters "XXXXX-XXXXX-XXXXX-XXXXX" (base/password.h).
 *
 * The file backup.key, mode 0600, in the station's folder:
 *	  0   8  "MnZnBKey"
 *	  8   4  version, 1
 *	 12 160  the lock
 *	172  32  writer key
 *	204  16  BLAKE2b (16 bytes) of all before: a damaged key would make useless backups
 */
#ifndef MENZHEN_FILES_BACKUP_KEY_H
#define MENZHEN_FILES_BACKUP_KEY_H

#include <stdbool.h>

#include "menzhen/base/error.h"

#define FOLDER_BACKUP_KEY "backup.key"

enum {
	BACKUP_LOCK_SIZE = 160,
	BACKUP_PUBLIC_AT = 24, /* of the public key in the lock */
	BACKUP_PUBLIC_SIZE = 32,
	BACKUP_WRITER_SIZE = 32,
	BACKUP_SECRET_SIZE = 32,
};

/* What a station has to make backups. Wipe with backup_key_forget. */
struct backup_key {
	unsigned char lock[BACKUP_LOCK_SIZE];
	unsigned char writer[BACKUP_WRITER_SIZE];
};

/* What opens them: in memory that is not swapped out. */
struct backup_secret {
	unsigned char key[BACKUP_SECRET_SIZE];
	unsigned char writer[BACKUP_WRITER_SIZE];
};

/* New keys, locked by CODE, a recovery code. STATUS_MEMORY where Argon2id's 64 MiB are missing. */
enum status backup_key_make(const char *code, struct backup_key *out, struct error *err);
void backup_key_forget(struct backup_key *key);

/* Write it to PATH; REPLACE the one that is there, else STATUS_REFUSED. */
enum status backup_key_write(
	const char *path, const struct backup_key *key, bool replace, struct error *err);

/* *FOUND: there is one. STATUS_CONFIG when it cannot be read or is damaged. */
enum status backup_key_read(
	const char *path, struct backup_key *out, bool *found, struct error *err);

/*
 * Open LOCK with CODE as somebody typed it, or with a passphrase that is none. STATUS_REFUSED: it
 * is the wrong one, or the lock was changed. *OUT is the caller's to free.
 */
enum status backup_lock_open(const unsigned char lock[BACKUP_LOCK_SIZE], const char *code,
	struct backup_secret **out, struct error *err);
void backup_secret_free(struct backup_secret *secret); /* takes NULL */

#endif
