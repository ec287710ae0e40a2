/* Making a sealed file. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "files/new_file.h"
#include "files/table/little_endian.h"
#include "menzhen/base/password.h"
#include "menzhen/base/text.h"
#include "read_back.h"
#include "sealed_format.h"

enum { SLICE_CHUNKS = 8 };

enum stage { WRITING, COMPARING, SEALED };

struct sealing {
	enum stage stage;
	int from; /* -1: not open */
	char from_path[PATH_MAX];
	struct new_file to;
	off_t read_at, written_at; /* in FROM, in TO: of what comes next */
	struct sealed_secret *secret;
	unsigned char header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
	unsigned char plain[SEALED_CHUNK], opened[SEALED_CHUNK], sealed[SEALED_CHUNK_SIZE];
};

static enum status write_head(
	struct sealing *sealing, const struct backup_key *key, struct error *err)
{
	unsigned char head[SEALED_HEAD_SIZE];
	struct sealed_secret *secret = sealing->secret;
	memcpy(head, sealed_magic, sizeof(sealed_magic));
	write_u32(head + SEALED_MAGIC_SIZE, SEALED_VERSION);
	memcpy(head + SEALED_LOCK_AT, key->lock, BACKUP_LOCK_SIZE);
	randombytes_buf(secret->seed, sizeof(secret->seed));
	if (crypto_box_seal(head + SEALED_SEED_AT, secret->seed, sizeof(secret->seed),
		    key->lock + BACKUP_PUBLIC_AT) != 0)
		return error_set(err, STATUS_CONFIG,
			N_("the key of the backups cannot be used; 'menzhen backup key --renew' "
			   "makes a new one"));
	sealed_derive(secret, key->writer, head);
	crypto_secretstream_xchacha20poly1305_init_push(
		&secret->state, sealing->header, secret->key);
	memcpy(head + SEALED_STREAM_AT, sealing->header, sizeof(sealing->header));
	sealing->written_at = SEALED_HEAD_SIZE;
	return new_file_write(&sealing->to, (char *)head, sizeof(head), err);
}

/* FROM, called NAME where it cannot be read, is the sealing's to close. */
static enum status begin(struct sealing **out, const struct backup_key *key, int from,
	const char *name, const char *to, bool replace, struct error *err)
{
	struct sealing *sealing = calloc(1, sizeof(*sealing));
	if (!sealing || sodium_init() < 0) {
		free(sealing);
		close(from);
		return error_memory(err);
	}
	sealing->to.descriptor = -1;
	sealing->from = from;
	text_copy(name, sealing->from_path, sizeof(sealing->from_path));
	sealing->secret = sodium_malloc(sizeof(*sealing->secret));
	enum status status = sealing->secret ? STATUS_OK : error_memory(err);
	if (status == STATUS_OK)
		status = new_file_begin(&sealing->to, to, NEW_FILE_PRIVATE, replace, err);
	if (status == STATUS_OK)
		status = write_head(sealing, key, err);
	if (status == STATUS_OK)
		*out = sealing;
	else
		sealing_end(sealing);
	return status;
}

enum status sealing_begin(struct sealing **out, const struct backup_key *key, const char *from,
	const char *to, struct error *err)
{
	*out = NULL;
	int descriptor = open(from, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (descriptor < 0)
		return read_back_failed(from, errno, err);
	return begin(out, key, descriptor, from, to, false, err);
}

/* What was written is opened as the disk has it, and not the memory. */
static enum status begin_comparing(struct sealing *sealing, struct error *err)
{
	if (fdatasync(sealing->to.descriptor) != 0)
		return new_file_cannot_write(sealing->to.path, errno, err);
	posix_fadvise(sealing->to.descriptor, 0, 0, POSIX_FADV_DONTNEED);
	crypto_secretstream_xchacha20poly1305_init_pull(
		&sealing->secret->state, sealing->header, sealing->secret->key);
	sealing->stage = COMPARING;
	sealing->read_at = 0;
	sealing->written_at = SEALED_HEAD_SIZE;
	return STATUS_OK;
}

static enum status write_chunk(struct sealing *sealing, struct error *err)
{
	ssize_t length =
		read_back_at(sealing->from, sealing->plain, SEALED_CHUNK, sealing->read_at);
	if (length < 0)
		return read_back_failed(sealing->from_path, errno, err);
	bool last = length < SEALED_CHUNK;
	crypto_secretstream_xchacha20poly1305_push(&sealing->secret->state, sealing->sealed, NULL,
		sealing->plain, (size_t)length, NULL, 0,
		last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
	sealing->read_at += length;
	enum status status = new_file_write(&sealing->to, (char *)sealing->sealed,
		(size_t)length + crypto_secretstream_xchacha20poly1305_ABYTES, err);
	return status == STATUS_OK && last ? begin_comparing(sealing, err) : status;
}

static enum status compare_chunk(struct sealing *sealing, struct error *err)
{
	size_t opened = 0;
	ssize_t length =
		read_back_at(sealing->from, sealing->plain, SEALED_CHUNK, sealing->read_at);
	if (length < 0)
		return read_back_failed(sealing->from_path, errno, err);
	ssize_t written = read_back_at(
		sealing->to.descriptor, sealing->sealed, SEALED_CHUNK_SIZE, sealing->written_at);
	if (written < 0)
		return read_back_failed(sealing->to.path, errno, err);
	enum sealed_chunk chunk = sealed_open_chunk(
		sealing->secret, sealing->sealed, (size_t)written, sealing->opened, &opened);
	if (chunk == CHUNK_BAD || opened != (size_t)length ||
		memcmp(sealing->opened, sealing->plain, opened) != 0)
		return read_back_differs(sealing->to.path, err);
	sealing->read_at += length;
	sealing->written_at += written;
	if (chunk == CHUNK_MORE)
		return STATUS_OK;
	sealing->stage = SEALED;
	return new_file_commit(&sealing->to, err);
}

/* What is written is put on the disk slice by slice, so that no sync takes long. */
enum status sealing_step(struct sealing *sealing, bool *done, struct error *err)
{
	enum status status = STATUS_OK;
	for (int i = 0; i < SLICE_CHUNKS && status == STATUS_OK; i++) {
		if (sealing->stage == WRITING)
			status = write_chunk(sealing, err);
		else if (sealing->stage == COMPARING)
			status = compare_chunk(sealing, err);
	}
	if (status == STATUS_OK && sealing->stage == WRITING &&
		fdatasync(sealing->to.descriptor) != 0)
		status = new_file_cannot_write(sealing->to.path, errno, err);
	*done = status == STATUS_OK && sealing->stage == SEALED;
	return status;
}

void sealing_end(struct sealing *sealing)
{
	if (!sealing)
		return;
	if (sealing->from >= 0)
		close(sealing->from);
	new_file_discard(&sealing->to);
	sodium_free(sealing->secret);
	sodium_memzero(sealing, sizeof(*sealing));
	free(sealing);
}

/* One who chose a passphrase in the form of a recovery code means it however it is written. */
static enum status make_key(const char *passphrase, struct backup_key *out, struct error *err)
{
	char code[RECOVERY_CODE_SIZE];
	bool is_code = recovery_code_read(passphrase, code);
	enum status status = backup_key_make(is_code ? code : passphrase, out, err);
	secret_wipe(code, sizeof(code));
	return status;
}

enum status sealed_file_make(
	int from, const char *passphrase, const char *to, bool replace, struct error *err)
{
	struct backup_key key;
	struct sealing *sealing = NULL;
	bool done = false;
	enum status status = make_key(passphrase, &key, err);
	if (status != STATUS_OK)
		return status;
	int copy = fcntl(from, F_DUPFD_CLOEXEC, 0);
	status = copy >= 0 ? begin(&sealing, &key, copy, to, to, replace, err)
			   : read_back_failed(to, errno, err);
	while (status == STATUS_OK && sealing != NULL && !done)
		status = sealing_step(sealing, &done, err);
	sealing_end(sealing);
	backup_key_forget(&key);
	return status;
}
