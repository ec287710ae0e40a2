/*
 * A sealed file: another one, encrypted for whoever has the recovery code, in a format of its own
 * (".menzhen"). Integers are little-endian:
 *
 *	  0   8  "MnZnSeal"
 *	  8   4  version, 1
 *	 12 160  the lock (backup_key.h): the code opens it and gives secret key and writer key
 *	172  80  seed, 32 random bytes, sealed to the lock's public key (see below)
 *	252  24  header of the stream
 *	276      the stream
 *
 * The seed is sealed by libsodium's crypto_box_seal (X25519 and XSalsa20-Poly1305 under an
 * ephemeral key). The stream is its secretstream (XChaCha20-Poly1305) in chunks of 65536 bytes of
 * content and 17 more; the last, shorter one (of 0 bytes maybe) has the tag FINAL, the others none.
 * Nothing follows.
 *
 * The stream's key is BLAKE2b (32 bytes), keyed with the writer key, of the seed and the bytes 0 to
 * 251 of the file: so the whole head is authenticated with every chunk. The seed and the ephemeral
 * key are forgotten when the file is made, and who made it cannot read it.
 */
#ifndef MENZHEN_FILES_SEALED_FILE_H
#define MENZHEN_FILES_SEALED_FILE_H

#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/files/backup/backup_key.h"

/* One that is being made, slice by slice. */
struct sealing;

/* Begin to seal the file FROM into TO, mode 0600. STATUS_REFUSED when TO is there already. */
enum status sealing_begin(struct sealing **out, const struct backup_key *key, const char *from,
	const char *to, struct error *err);

/*
 * A slice of some milliseconds. *DONE: it is whole, on the disk, was read from there once more,
 * opened and compared, and has its name.
 */
enum status sealing_step(struct sealing *sealing, bool *done, struct error *err);

/* Takes NULL. What is not done leaves nothing behind. */
void sealing_end(struct sealing *sealing);

/*
 * Seal at once what the descriptor FROM holds from its beginning, under a PASSPHRASE in place of
 * the station's key: for what is taken along. FROM stays open. STATUS_REFUSED when TO is there and
 * is not to be REPLACEd.
 */
enum status sealed_file_make(
	int from, const char *passphrase, const char *to, bool replace, struct error *err);

/* Does the file say that it is one? */
bool sealed_file_is(const char *path);

/*
 * Open the sealed file FROM with CODE, or the passphrase it was made with, into TO, a new file of
 * mode 0600. STATUS_REFUSED: a wrong code, or not a byte as it was written: too short, too long,
 * changed. Nothing is left of TO then.
 */
enum status sealed_file_open(const char *from, const char *code, const char *to, struct error *err);

#endif
