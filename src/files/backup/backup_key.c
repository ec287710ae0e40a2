#include "menzhen/files/backup/backup_key.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "files/table/little_endian.h"
#include "menzhen/base/password.h"
#include "menzhen/files/text_file.h"

/* RFC 9106 section 4, second recommended setting, on one lane; and what a hostile file may ask. */
enum { OPS = 3, MEMORY_KIB = 64 * 1024, OPS_MOST = 16, MEMORY_KIB_MOST = 256 * 1024 };

/* Offsets in the lock. */
enum {
	AT_OPS = 0,
	AT_MEMORY = 4,
	AT_SALT = 8,
	AT_NONCE = BACKUP_PUBLIC_AT + BACKUP_PUBLIC_SIZE,
	AT_BOX = AT_NONCE + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
	BOX_SIZE = sizeof(struct backup_secret) + crypto_aead_xchacha20poly1305_ietf_ABYTES,
	KEY_SIZE = crypto_aead_xchacha20poly1305_ietf_KEYBYTES,
};

_Static_assert(AT_SALT + crypto_pwhash_SALTBYTES == BACKUP_PUBLIC_AT, "the salt fits");
_Static_assert((int)AT_BOX + (int)BOX_SIZE == BACKUP_LOCK_SIZE, "the lock is what it says");
_Static_assert(sizeof(struct backup_secret) == 64, "no holes");

/* Offsets in backup.key. */
static const char magic[8] = {'M', 'n', 'Z', 'n', 'B', 'K', 'e', 'y'};
enum {
	VERSION = 1,
	FILE_VERSION = sizeof(magic),
	FILE_LOCK = FILE_VERSION + 4,
	FILE_WRITER = FILE_LOCK + BACKUP_LOCK_SIZE,
	FILE_DIGEST = FILE_WRITER + BACKUP_WRITER_SIZE,
	DIGEST_SIZE = 16,
	FILE_SIZE = FILE_DIGEST + DIGEST_SIZE,
};

static bool derive(const unsigned char *lock, const char *code, unsigned char key[KEY_SIZE])
{
	return crypto_pwhash(key, KEY_SIZE, code, strlen(code), lock + AT_SALT,
		       read_u32(lock + AT_OPS), (size_t)read_u32(lock + AT_MEMORY) * 1024,
		       crypto_pwhash_ALG_ARGON2ID13) == 0;
}

static void put_secret(
	unsigned char *lock, const struct backup_secret *secret, const unsigned char *key)
{
	crypto_aead_xchacha20poly1305_ietf_encrypt(lock + AT_BOX, NULL,
		(const unsigned char *)secret, sizeof(*secret), lock, AT_NONCE, NULL,
		lock + AT_NONCE, key);
}

static bool take_secret(
	const unsigned char *lock, struct backup_secret *secret, const unsigned char *key)
{
	return crypto_aead_xchacha20poly1305_ietf_decrypt((unsigned char *)secret, NULL, NULL,
		       lock + AT_BOX, BOX_SIZE, lock, AT_NONCE, lock + AT_NONCE, key) == 0;
}

static struct backup_secret *new_secret(void)
{
	return sodium_init() < 0 ? NULL : sodium_malloc(sizeof(struct backup_secret));
}

void backup_secret_free(struct backup_secret *secret)
{
	sodium_free(secret);
}

enum status backup_key_make(const char *code, struct backup_key *out, struct error *err)
{
	struct backup_secret *secret = new_secret();
	unsigned char key[KEY_SIZE];
	if (!secret)
		return error_memory(err);
	write_u32(out->lock + AT_OPS, OPS);
	write_u32(out->lock + AT_MEMORY, MEMORY_KIB);
	randombytes_buf(out->lock + AT_SALT, crypto_pwhash_SALTBYTES);
	crypto_box_keypair(out->lock + BACKUP_PUBLIC_AT, secret->key);
	randombytes_buf(secret->writer, sizeof(secret->writer));
	randombytes_buf(out->lock + AT_NONCE, AT_BOX - AT_NONCE);
	memcpy(out->writer, secret->writer, sizeof(out->writer));
	bool derived = derive(out->lock, code, key);
	if (derived)
		put_secret(out->lock, secret, key);
	sodium_memzero(key, sizeof(key));
	backup_secret_free(secret);
	return derived ? STATUS_OK : error_memory(err);
}

void backup_key_forget(struct backup_key *key)
{
	sodium_memzero(key, sizeof(*key));
}

static void digest(const unsigned char *file, unsigned char out[DIGEST_SIZE])
{
	crypto_generichash(out, DIGEST_SIZE, file, FILE_DIGEST, NULL, 0);
}

enum status backup_key_write(
	const char *path, const struct backup_key *key, bool replace, struct error *err)
{
	unsigned char file[FILE_SIZE];
	memcpy(file, magic, sizeof(magic));
	write_u32(file + FILE_VERSION, VERSION);
	memcpy(file + FILE_LOCK, key->lock, sizeof(key->lock));
	memcpy(file + FILE_WRITER, key->writer, sizeof(key->writer));
	digest(file, file + FILE_DIGEST);
	enum status status = replace ? text_file_replace(path, (char *)file, sizeof(file), err)
				     : text_file_create(path, (char *)file, sizeof(file), err);
	sodium_memzero(file, sizeof(file));
	return status;
}

static bool is_whole(const unsigned char *file, ssize_t length)
{
	unsigned char sum[DIGEST_SIZE];
	if (length != FILE_SIZE || memcmp(file, magic, sizeof(magic)) != 0 ||
		read_u32(file + FILE_VERSION) != VERSION)
		return false;
	digest(file, sum);
	return memcmp(sum, file + FILE_DIGEST, sizeof(sum)) == 0;
}

enum status backup_key_read(
	const char *path, struct backup_key *out, bool *found, struct error *err)
{
	unsigned char file[FILE_SIZE + 1];
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	*found = descriptor >= 0 || errno != ENOENT;
	if (!*found)
		return STATUS_OK;
	ssize_t length = descriptor >= 0 ? read(descriptor, file, sizeof(file)) : -1;
	if (descriptor >= 0)
		close(descriptor);
	bool whole = is_whole(file, length);
	if (whole) {
		memcpy(out->lock, file + FILE_LOCK, sizeof(out->lock));
		memcpy(out->writer, file + FILE_WRITER, sizeof(out->writer));
	}
	sodium_memzero(file, sizeof(file));
	if (whole)
		return STATUS_OK;
	error_set(err, STATUS_CONFIG,
		N_("the key of the backups cannot be read or is damaged, so none is made; "
		   "'menzhen backup key --renew' makes a new one"));
	error_at(err, path, 0, 0);
	return STATUS_CONFIG;
}

static enum status wrong_code(struct error *err)
{
	return error_set(err, STATUS_REFUSED,
		N_("This is neither the recovery code nor the passphrase of this file, or the file "
		   "is damaged; look at what was typed once more, or take another file"));
}

static enum status open_with(const unsigned char *lock, const char *code,
	struct backup_secret *secret, struct error *err)
{
	unsigned char key[KEY_SIZE];
	if (read_u32(lock + AT_OPS) > OPS_MOST || read_u32(lock + AT_OPS) < 1 ||
		read_u32(lock + AT_MEMORY) > MEMORY_KIB_MOST || read_u32(lock + AT_MEMORY) < 8)
		return wrong_code(err);
	if (!derive(lock, code, key))
		return error_memory(err);
	bool opened = take_secret(lock, secret, key);
	sodium_memzero(key, sizeof(key));
	return opened ? STATUS_OK : wrong_code(err);
}

enum status backup_lock_open(const unsigned char lock[BACKUP_LOCK_SIZE], const char *code,
	struct backup_secret **out, struct error *err)
{
	char read[RECOVERY_CODE_SIZE];
	bool is_code = recovery_code_read(code, read);
	*out = new_secret();
	enum status status =
		*out ? open_with(lock, is_code ? read : code, *out, err) : error_memory(err);
	sodium_memzero(read, sizeof(read));
	if (status != STATUS_OK) {
		backup_secret_free(*out);
		*out = NULL;
	}
	return status;
}
