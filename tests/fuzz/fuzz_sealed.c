/*
 * A sealed backup and the station's key of backups, as anybody may have changed them. The first
 * byte says how: the file is what follows; or a good one of which bytes are changed, which ends
 * early, or which goes on. Whatever is not the good one to the byte is refused, and nothing is left
 * of it.
 */
#include "menzhen/files/backup/sealed_file.h"

#include <sodium.h>
#include <stdio.h>
#include <unistd.h>

#include "fuzz.h"
#include "fuzz_input.h"
#include "menzhen/base/buffer.h"
#include "menzhen/files/text_file.h"

enum { CONTENT = 70000, PATH_SIZE = 64, CHANGE = 4 };
enum way { WHOLE, CHANGED, CUT, LONGER, WAYS };

/* Where the parts of a lock are: see backup_key.h. */
enum { SALT_AT = 8, NONCE_AT = 56, BOX_AT = 80, CHEAP_MEMORY_KIB = 8 };

static const char code[] = "ABCDE-ABCDE-ABCDE-ABCDE";

/* The files are in a folder of their own. */
struct good {
	char folder[PATH_SIZE], from[PATH_SIZE], to[PATH_SIZE];
	struct backup_key key;
	struct buffer bytes;
};

/* A lock that opens in no time; backup_key_make takes 64 MiB and a tenth of a second. */
static void make_key(struct backup_key *key)
{
	unsigned char secret[BACKUP_SECRET_SIZE + BACKUP_WRITER_SIZE], derived[32];
	unsigned char *lock = key->lock;

	memset(key, 0, sizeof(*key));
	lock[0] = 1;
	lock[4] = CHEAP_MEMORY_KIB;
	randombytes_buf(lock + SALT_AT, crypto_pwhash_SALTBYTES);
	crypto_box_keypair(lock + BACKUP_PUBLIC_AT, secret);
	randombytes_buf(key->writer, sizeof(key->writer));
	memcpy(secret + BACKUP_SECRET_SIZE, key->writer, sizeof(key->writer));
	randombytes_buf(lock + NONCE_AT, BOX_AT - NONCE_AT);
	require(crypto_pwhash(derived, sizeof(derived), code, strlen(code), lock + SALT_AT, 1,
			(size_t)CHEAP_MEMORY_KIB * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0);
	crypto_aead_xchacha20poly1305_ietf_encrypt(lock + BOX_AT, NULL, secret, sizeof(secret),
		lock, NONCE_AT, NULL, lock + NONCE_AT, derived);
}

static void write_file(const char *path, const void *bytes, size_t size)
{
	FILE *file = fopen(path, "wb");

	require(file != NULL && fwrite(bytes, 1, size, file) == size && fclose(file) == 0);
}

static void seal(struct good *good)
{
	static const char content[CONTENT] = "content";
	struct sealing *sealing;
	bool done = false;

	write_file(good->from, content, sizeof(content));
	require(sealing_begin(&sealing, &good->key, good->from, good->to, NULL) == STATUS_OK);
	while (!done)
		require(sealing_step(sealing, &done, NULL) == STATUS_OK);
	sealing_end(sealing);
	require(text_file_read(good->to, &good->bytes, NULL) == STATUS_OK);
	unlink(good->to);
}

/* Made once. */
static struct good the_good;

static void remove_files(void)
{
	unlink(the_good.from);
	unlink(the_good.to);
	rmdir(the_good.folder);
}

static void make_good(struct good *good)
{
	require(sodium_init() >= 0 && atexit(remove_files) == 0);
	snprintf(good->folder, sizeof(good->folder), "/tmp/menzhen-fuzz-XXXXXX");
	require(mkdtemp(good->folder) != NULL);
	snprintf(good->from, sizeof(good->from), "%.40s/from", good->folder);
	snprintf(good->to, sizeof(good->to), "%.40s/to", good->folder);
	make_key(&good->key);
	seal(good);
}

/* Three bytes of where, and what of it turns. */
static size_t place(const uint8_t *data, size_t size)
{
	return ((size_t)data[0] << 16 | (size_t)data[1] << 8 | data[2]) % size;
}

/* The file that DATA stands for. */
static void make_file(
	const struct buffer *bytes, const uint8_t *data, size_t size, struct buffer *out)
{
	enum way way = data[0] % WAYS;

	data++;
	size--;
	if (way != WHOLE)
		buffer_add(out, bytes->data, bytes->length);
	if (way == WHOLE || way == LONGER)
		buffer_add(out, data, size);
	if (way == CHANGED)
		for (; size >= CHANGE; data += CHANGE, size -= CHANGE)
			out->data[place(data, out->length)] ^= (char)data[CHANGE - 1];
	if (way == CUT && size >= CHANGE)
		out->length = place(data, out->length);
}

static void check_sealed(const struct good *good, const struct buffer *file)
{
	bool same = file->length == good->bytes.length &&
		    memcmp(file->data, good->bytes.data, file->length) == 0;

	write_file(good->from, buffer_text(file), file->length);
	enum status status = sealed_file_open(good->from, code, good->to, NULL);
	require((status == STATUS_OK) == same);
	require((access(good->to, F_OK) == 0) == same);
	unlink(good->to);
}

/* What is taken for a key of backups writes the same file again. */
static void check_key(const struct good *good, const uint8_t *data, size_t size)
{
	struct backup_key key;
	bool found;

	write_file(good->from, data, size);
	if (backup_key_read(good->from, &key, &found, NULL) == STATUS_OK) {
		struct buffer again = {0};
		require(found && backup_key_write(good->to, &key, false, NULL) == STATUS_OK);
		require(text_file_read(good->to, &again, NULL) == STATUS_OK);
		require(again.length == size && memcmp(again.data, data, size) == 0);
		buffer_release(&again);
		unlink(good->to);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buffer file = {0};

	if (size == 0)
		return 0;
	if (the_good.folder[0] == '\0')
		make_good(&the_good);
	make_file(&the_good.bytes, data, size, &file);
	check_sealed(&the_good, &file);
	check_key(&the_good, data, size);
	buffer_release(&file);
	return 0;
}
