#include "sealed_format.h"

const unsigned char sealed_magic[SEALED_MAGIC_SIZE] = {'M', 'n', 'Z', 'n', 'S', 'e', 'a', 'l'};

_Static_assert(SEALED_HEAD_SIZE == 276, "the head is what it says");

void sealed_derive(struct sealed_secret *secret, const unsigned char writer[BACKUP_WRITER_SIZE],
	const unsigned char head[SEALED_HEAD_SIZE])
{
	crypto_generichash_state state;
	crypto_generichash_init(&state, writer, BACKUP_WRITER_SIZE, SEALED_KEY_SIZE);
	crypto_generichash_update(&state, secret->seed, sizeof(secret->seed));
	crypto_generichash_update(&state, head, SEALED_STREAM_AT);
	crypto_generichash_final(&state, secret->key, SEALED_KEY_SIZE);
	sodium_memzero(&state, sizeof(state));
}

enum sealed_chunk sealed_open_chunk(struct sealed_secret *secret, const unsigned char *bytes,
	size_t length, unsigned char *out, size_t *opened)
{
	unsigned long long size = 0;
	unsigned char tag = 0;
	if (crypto_secretstream_xchacha20poly1305_pull(
		    &secret->state, out, &size, &tag, bytes, length, NULL, 0) != 0)
		return CHUNK_BAD;
	*opened = (size_t)size;
	if (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL)
		return size < SEALED_CHUNK ? CHUNK_LAST : CHUNK_BAD;
	return tag == 0 && size == SEALED_CHUNK ? CHUNK_MORE : CHUNK_BAD;
}
