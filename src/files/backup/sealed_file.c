/* Opening a sealed file. */
#include "menzhen/files/backup/sealed_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "files/new_file.h"
#include "files/table/little_endian.h"
#include "read_back.h"
#include "sealed_format.h"

/* What is opened, chunk by chunk. */
struct opening {
	int from; /* -1: not open */
	struct new_file to;
	struct sealed_secret *secret;
	unsigned char sealed[SEALED_CHUNK_SIZE], plain[SEALED_CHUNK];
};

bool sealed_file_is(const char *path)
{
	unsigned char start[SEALED_MAGIC_SIZE];
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (descriptor < 0)
		return false;
	bool is = read_back_at(descriptor, start, sizeof(start), 0) == SEALED_MAGIC_SIZE &&
		  memcmp(start, sealed_magic, sizeof(start)) == 0;
	close(descriptor);
	return is;
}

static enum status damaged(const char *path, struct error *err)
{
	error_set(err, STATUS_REFUSED,
		N_("This backup is damaged: not all of it is as it was written. Take another"));
	error_at(err, path, 0, 0);
	return STATUS_REFUSED;
}

/* The seed by the secret key, the stream's key by the seed. */
static enum status open_head(struct opening *opening, const unsigned char *head, const char *from,
	const char *code, struct error *err)
{
	struct backup_secret *keys;
	struct sealed_secret *secret = opening->secret;
	enum status status = backup_lock_open(head + SEALED_LOCK_AT, code, &keys, err);
	if (status != STATUS_OK)
		return status;
	if (crypto_box_seal_open(secret->seed, head + SEALED_SEED_AT,
		    SEALED_STREAM_AT - SEALED_SEED_AT, head + SEALED_LOCK_AT + BACKUP_PUBLIC_AT,
		    keys->key) == 0)
		sealed_derive(secret, keys->writer, head);
	else
		status = damaged(from, err);
	backup_secret_free(keys);
	if (status == STATUS_OK && crypto_secretstream_xchacha20poly1305_init_pull(&secret->state,
					   head + SEALED_STREAM_AT, secret->key) != 0)
		status = damaged(from, err);
	return status;
}

static enum status read_head(
	struct opening *opening, const char *from, const char *code, struct error *err)
{
	unsigned char head[SEALED_HEAD_SIZE];
	if (read_back_at(opening->from, head, sizeof(head), 0) != SEALED_HEAD_SIZE ||
		memcmp(head, sealed_magic, sizeof(sealed_magic)) != 0)
		return damaged(from, err);
	if (read_u32(head + SEALED_MAGIC_SIZE) != SEALED_VERSION) {
		error_set(err, STATUS_REFUSED,
			N_("This backup was made by a newer Menzhen, or is damaged; install that "
			   "version to open it"));
		error_at(err, from, 0, 0);
		return STATUS_REFUSED;
	}
	return open_head(opening, head, from, code, err);
}

static enum status open_stream(struct opening *opening, const char *from, struct error *err)
{
	enum sealed_chunk chunk = CHUNK_MORE;
	enum status status = STATUS_OK;
	off_t at = SEALED_HEAD_SIZE;
	while (status == STATUS_OK && chunk == CHUNK_MORE) {
		size_t opened = 0;
		ssize_t length =
			read_back_at(opening->from, opening->sealed, SEALED_CHUNK_SIZE, at);
		chunk = length < 0 ? CHUNK_BAD
				   : sealed_open_chunk(opening->secret, opening->sealed,
					     (size_t)length, opening->plain, &opened);
		if (chunk == CHUNK_BAD)
			return damaged(from, err);
		at += length;
		status = new_file_write(&opening->to, (char *)opening->plain, opened, err);
	}
	if (status == STATUS_OK && read_back_at(opening->from, opening->sealed, 1, at) != 0)
		status = damaged(from, err);
	return status;
}

static enum status open_all(struct opening *opening, const char *from, const char *code,
	const char *to, struct error *err)
{
	opening->from = open(from, O_RDONLY | O_CLOEXEC);
	if (opening->from < 0)
		return read_back_failed(from, errno, err);
	enum status status = read_head(opening, from, code, err);
	if (status == STATUS_OK)
		status = new_file_begin(&opening->to, to, NEW_FILE_PRIVATE, false, err);
	if (status == STATUS_OK)
		status = open_stream(opening, from, err);
	return status == STATUS_OK ? new_file_commit(&opening->to, err) : status;
}

enum status sealed_file_open(const char *from, const char *code, const char *to, struct error *err)
{
	struct opening *opening = calloc(1, sizeof(*opening));
	if (!opening || sodium_init() < 0) {
		free(opening);
		return error_memory(err);
	}
	opening->from = opening->to.descriptor = -1;
	opening->secret = sodium_malloc(sizeof(*opening->secret));
	enum status status =
		opening->secret ? open_all(opening, from, code, to, err) : error_memory(err);
	if (opening->from >= 0)
		close(opening->from);
	new_file_discard(&opening->to);
	sodium_free(opening->secret);
	sodium_memzero(opening, sizeof(*opening));
	free(opening);
	return status;
}
