/* What sealing and opening share. Private to the two. */
#ifndef MENZHEN_FILES_SEALED_FORMAT_H
#define MENZHEN_FILES_SEALED_FORMAT_H

#include <sodium.h>
#include <stdbool.h>
#include <sys/types.h>

#include "menzhen/files/backup/sealed_file.h"

enum {
	SEALED_MAGIC_SIZE = 8,
	SEALED_VERSION = 1,
	SEALED_LOCK_AT = SEALED_MAGIC_SIZE + 4,
	SEALED_SEED_AT = SEALED_LOCK_AT + BACKUP_LOCK_SIZE,
	SEALED_SEED_SIZE = 32,
	SEALED_STREAM_AT = SEALED_SEED_AT + SEALED_SEED_SIZE + crypto_box_SEALBYTES,
	SEALED_HEAD_SIZE = SEALED_STREAM_AT + crypto_secretstream_xchacha20poly1305_HEADERBYTES,
	SEALED_CHUNK = 64 * 1024,
	SEALED_CHUNK_SIZE = SEALED_CHUNK + crypto_secretstream_xchacha20poly1305_ABYTES,
	SEALED_KEY_SIZE = crypto_secretstream_xchacha20poly1305_KEYBYTES,
};

extern const unsigned char sealed_magic[SEALED_MAGIC_SIZE];

/* What must not be left in memory; from sodium_malloc. */
struct sealed_secret {
	crypto_secretstream_xchacha20poly1305_state state;
	unsigned char seed[SEALED_SEED_SIZE];
	unsigned char key[SEALED_KEY_SIZE];
};

/* The stream's key from SECRET's seed, WRITER and the HEAD. */
void sealed_derive(struct sealed_secret *secret, const unsigned char writer[BACKUP_WRITER_SIZE],
	const unsigned char head[SEALED_HEAD_SIZE]);

enum sealed_chunk { CHUNK_BAD, CHUNK_MORE, CHUNK_LAST };

/* Open one chunk of LENGTH bytes into OUT, *OPENED bytes. */
enum sealed_chunk sealed_open_chunk(struct sealed_secret *secret, const unsigned char *bytes,
	size_t length, unsigned char *out, size_t *opened);

#endif
