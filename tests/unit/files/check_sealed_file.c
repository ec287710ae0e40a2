#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/password.h"
#include "menzhen/files/backup/sealed_file.h"
#include "sandbox_store.h"
#include "unit.h"

enum { CHUNK = 65536, HEAD = 276, EXTRA = 17, LOCK_AT = 12 };

static char folder[] = "/tmp/menzhen-XXXXXX";

static const char *path(const char *name)
{
	static char paths[4][128];
	static int next;
	char *out = paths[next++ % 4];
	snprintf(out, sizeof(paths[0]), "%s/%s", folder, name);
	return out;
}

static void begin(void)
{
	memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void end(void)
{
	nftw(folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

static void write_bytes(const char *name, const unsigned char *bytes, size_t length)
{
	FILE *file = fopen(path(name), "wb");
	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
	fclose(file);
}

static unsigned char *read_bytes(const char *name, size_t *length)
{
	static unsigned char bytes[4 * CHUNK];
	FILE *file = fopen(path(name), "rb");
	ck_assert_ptr_nonnull(file);
	*length = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	return bytes;
}

static void seal(const struct backup_key *key)
{
	struct sealing *sealing;
	struct error err = {0};
	bool done = false;
	ck_done(sealing_begin(&sealing, key, path("plain"), path("sealed"), &err), err);
	while (!done)
		ck_done(sealing_step(sealing, &done, &err), err);
	sealing_end(sealing);
}

static enum status open_sealed(const char *code)
{
	struct error err = {0};
	unlink(path("opened"));
	enum status status = sealed_file_open(path("sealed"), code, path("opened"), &err);
	ck_assert_int_eq(access(path("opened"), F_OK) == 0, status == STATUS_OK);
	return status;
}

/* A lock that opens fast, so that each bit can be tried: the format leaves the cost to the head.
 */
static void make_cheap(struct backup_key *key, const char *code)
{
	unsigned char derived[32], secret[64];
	randombytes_buf(key, sizeof(*key));
	memcpy(key->lock, (unsigned char[]){1, 0, 0, 0, 8, 0, 0, 0}, 8);
	crypto_box_keypair(key->lock + 24, secret);
	memcpy(secret + 32, key->writer, 32);
	ck_assert_int_eq(crypto_pwhash(derived, sizeof(derived), code, strlen(code), key->lock + 8,
				 1, 8192, crypto_pwhash_ALG_ARGON2ID13),
		0);
	crypto_aead_xchacha20poly1305_ietf_encrypt(key->lock + 80, NULL, secret, sizeof(secret),
		key->lock, 56, NULL, key->lock + 56, derived);
}

START_TEST(what_is_sealed_opens_the_same)
{
	static const size_t lengths[] = {
		0, 1, CHUNK - 1, CHUNK, CHUNK + 1, (size_t)2 * CHUNK, 150000};
	static unsigned char plain[4 * CHUNK];
	struct backup_key key;
	char code[RECOVERY_CODE_SIZE];
	make_cheap(&key, recovery_code_new(code));
	randombytes_buf(plain, sizeof(plain));
	begin();
	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		size_t length;
		struct stat info;
		write_bytes("plain", plain, lengths[i]);
		seal(&key);
		ck_assert(sealed_file_is(path("sealed")));
		ck_assert(!sealed_file_is(path("plain")));
		ck_assert_int_eq(stat(path("sealed"), &info), 0);
		ck_assert_int_eq(info.st_mode & 0777, 0600);
		ck_assert_uint_eq(
			(size_t)info.st_size, HEAD + lengths[i] + EXTRA * (lengths[i] / CHUNK + 1));
		ck_assert_int_eq(open_sealed(code), STATUS_OK);
		unsigned char *opened = read_bytes("opened", &length);
		ck_assert_uint_eq(length, lengths[i]);
		ck_assert_mem_eq(opened, plain, length);
		unlink(path("sealed"));
	}
	end();
}
END_TEST

START_TEST(every_bit_counts)
{
	static unsigned char bytes[1024];
	struct backup_key key;
	char code[RECOVERY_CODE_SIZE];
	size_t length;
	make_cheap(&key, recovery_code_new(code));
	begin();
	write_bytes("plain", (const unsigned char *)"张三", 6);
	seal(&key);
	memcpy(bytes, read_bytes("sealed", &length), sizeof(bytes));
	ck_assert_uint_eq(length, HEAD + 6 + EXTRA);
	for (size_t bit = 0; bit < length * 8; bit++) {
		/* More passes of Argon2id than 16 are refused, but fewer take their time. */
		bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
		write_bytes("sealed", bytes, length);
		ck_assert_msg(open_sealed(code) != STATUS_OK, "bit %zu", bit);
		bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
	}
	write_bytes("sealed", bytes, length);
	ck_assert_int_eq(open_sealed(code), STATUS_OK);
	end();
}
END_TEST

START_TEST(less_or_more_of_it_is_refused)
{
	static unsigned char bytes[4 * CHUNK];
	struct backup_key key;
	char code[RECOVERY_CODE_SIZE];
	size_t length;
	make_cheap(&key, recovery_code_new(code));
	begin();
	randombytes_buf(bytes, sizeof(bytes));
	write_bytes("plain", bytes, 2 * CHUNK + 100);
	seal(&key);
	memcpy(bytes, read_bytes("sealed", &length), sizeof(bytes));
	const size_t cuts[] = {0, 1, 7, 8, 12, HEAD - 1, HEAD, HEAD + 1, HEAD + EXTRA,
		HEAD + CHUNK + EXTRA, HEAD + 2 * (CHUNK + EXTRA), length - 100, length - 1,
		length + 1};
	for (size_t i = 0; i < sizeof(cuts) / sizeof(cuts[0]); i++) {
		write_bytes("sealed", bytes, cuts[i]);
		ck_assert_msg(open_sealed(code) == STATUS_REFUSED, "%zu", cuts[i]);
	}
	/* Chunks that change places. */
	unsigned char *first = bytes + HEAD, *second = first + CHUNK + EXTRA;
	for (size_t i = 0; i < CHUNK + EXTRA; i++) {
		unsigned char byte = first[i];
		first[i] = second[i];
		second[i] = byte;
	}
	write_bytes("sealed", bytes, length);
	ck_assert_int_eq(open_sealed(code), STATUS_REFUSED);
	end();
}
END_TEST

/* Who has the public key of a station, out of any of its backups, cannot make one of it. */
START_TEST(nobody_else_makes_a_backup)
{
	struct backup_key key;
	char code[RECOVERY_CODE_SIZE];
	make_cheap(&key, recovery_code_new(code));
	begin();
	write_bytes("plain", (const unsigned char *)"x", 1);
	randombytes_buf(key.writer, sizeof(key.writer));
	seal(&key);
	ck_assert_int_eq(open_sealed(code), STATUS_REFUSED);
	end();
}
END_TEST

START_TEST(the_code_alone_opens_it)
{
	struct backup_key key, read;
	struct error err = {0};
	char code[RECOVERY_CODE_SIZE], other[RECOVERY_CODE_SIZE], typed[64];
	bool found;
	recovery_code_new(code);
	recovery_code_new(other);
	begin();
	ck_done(backup_key_read(path("backup.key"), &read, &found, &err), err);
	ck_assert(!found);
	ck_done(backup_key_make(code, &key, &err), err);
	ck_done(backup_key_write(path("backup.key"), &key, false, &err), err);
	ck_assert_int_eq(backup_key_write(path("backup.key"), &key, false, &err), STATUS_REFUSED);
	ck_done(backup_key_read(path("backup.key"), &read, &found, &err), err);
	ck_assert(found);
	ck_assert_mem_eq(&read, &key, sizeof(key));
	write_bytes("plain", (const unsigned char *)"张三", 6);
	seal(&read);
	unlink(path("backup.key"));
	ck_assert_int_eq(open_sealed(code), STATUS_OK);
	ck_assert_int_eq(open_sealed(other), STATUS_REFUSED);
	ck_assert_int_eq(open_sealed(""), STATUS_REFUSED);
	ck_assert_int_eq(open_sealed("swordfish"), STATUS_REFUSED);
	/* As people type. */
	snprintf(typed, sizeof(typed), " %.5s %.5s %s", code, code + 6, code + 12);
	for (char *c = typed; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c + 'a' - 'A');
	ck_assert_int_eq(open_sealed(typed), STATUS_OK);
	end();
}
END_TEST

START_TEST(a_damaged_key_makes_no_backups)
{
	struct backup_key key;
	struct error err = {0};
	bool found;
	size_t length;
	char code[RECOVERY_CODE_SIZE];
	make_cheap(&key, recovery_code_new(code));
	begin();
	ck_done(backup_key_write(path("backup.key"), &key, false, &err), err);
	unsigned char *bytes = read_bytes("backup.key", &length);
	ck_assert_uint_eq(length, 220);
	for (size_t i = 0; i < length; i++) {
		bytes[i] ^= 1;
		write_bytes("backup.key", bytes, length);
		ck_assert_int_eq(
			backup_key_read(path("backup.key"), &key, &found, &err), STATUS_CONFIG);
		ck_assert(found);
		bytes[i] ^= 1;
	}
	write_bytes("backup.key", bytes, length - 1);
	ck_assert_int_eq(backup_key_read(path("backup.key"), &key, &found, &err), STATUS_CONFIG);
	end();
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, what_is_sealed_opens_the_same);
	tcase_add_test(tests, every_bit_counts);
	tcase_add_test(tests, less_or_more_of_it_is_refused);
	tcase_add_test(tests, nobody_else_makes_a_backup);
	tcase_add_test(tests, the_code_alone_opens_it);
	tcase_add_test(tests, a_damaged_key_makes_no_backups);
}

UNIT_MAIN("sealed_file", add)
