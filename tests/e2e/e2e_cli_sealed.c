/* Backups that are encrypted, by the command line. */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG, DATABASE };

enum { PIN_FD = 9, FILE_MAX = 4 * 1024 * 1024 };

static void assert_says(const char *text, const char *words)
{
	ck_assert_msg(strstr(text, words), "\"%s\" is not in: %s", words, text);
}

static size_t read_file(const char *path, unsigned char *out)
{
	FILE *file = fopen(path, "rb");
	ck_assert_msg(file != NULL, "%s is not there", path);
	size_t length = fread(out, 1, FILE_MAX, file);
	fclose(file);
	return length;
}

static bool holds(const char *path, const char *text)
{
	static unsigned char bytes[FILE_MAX];
	size_t length = read_file(path, bytes), size = strlen(text);
	for (size_t i = 0; i + size <= length; i++)
		if (memcmp(bytes + i, text, size) == 0)
			return true;
	return false;
}

/* A station whose backups are encrypted, with one of them, which CODE opens. */
struct fixture {
	struct sandbox st;
	char code[64], file[SANDBOX_FIELD_SIZE];
};

static void back_up(struct fixture *f)
{
	sandbox_must(&f->st, "backup", "--json", NULL);
	snprintf(f->file, sizeof(f->file), "%s", sandbox_field(&f->st, "file"));
}

static void begin(struct fixture *f)
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(&f->st, "en");
	reception_record(&f->st, "Zhang Unmistakable", "LAB01", number);
	sandbox_must(&f->st, "backup", "key", "--json", NULL);
	snprintf(f->code, sizeof(f->code), "%s", sandbox_field(&f->st, "code"));
	back_up(f);
}

/* LINE on the descriptor that --pin-fd 9 names. */
static void say(const struct sandbox *st, const char *line)
{
	char path[SANDBOX_PATH_SIZE];
	sandbox_write(st, "said", line);
	int fd = open(sandbox_path(st, "said", path), O_RDONLY);
	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(dup2(fd, PIN_FD), PIN_FD);
	close(fd);
	unlink(path);
}

static int restore(struct fixture *f, const char *code)
{
	char line[80];
	snprintf(line, sizeof(line), "%s\n", code);
	say(&f->st, line);
	int status = sandbox_run(&f->st, "restore", f->file, "--yes", "--pin-fd", "9", NULL);
	close(PIN_FD);
	return status;
}

/* What the page shows as the code. */
static void take_code(const char *page, char code[64])
{
	static unsigned char text[FILE_MAX + 1];
	text[read_file(page, text)] = '\0';
	const char *shown = strstr((char *)text, "<code>");
	ck_assert_ptr_nonnull(shown);
	snprintf(code, 24, "%s", shown + strlen("<code>"));
}

START_TEST(nobody_reads_a_name_in_a_backup)
{
	struct fixture f;
	char path[SANDBOX_PATH_SIZE];
	begin(&f);
	assert_says(f.file, ".menzhen");
	ck_assert(!holds(f.file, "Unmistakable"));
	ck_assert(!holds(f.file, "SQLite format"));
	/* What it was made of is gone. */
	DIR *folder = opendir(sandbox_path(&f.st, "backups", path));
	ck_assert_ptr_nonnull(folder);
	for (struct dirent *entry; (entry = readdir(folder));)
		ck_assert_msg(entry->d_name[0] == '.' || strcmp(entry->d_name, "lock") == 0 ||
				      strstr(f.file, entry->d_name),
			"%s", entry->d_name);
	closedir(folder);
	/* The test can fail: a plain one has the name. */
	ck_assert_int_eq(unlink(sandbox_path(&f.st, "backup.key", path)), 0);
	back_up(&f);
	ck_assert(holds(f.file, "Unmistakable"));
	sandbox_release(&f.st);
}
END_TEST

START_TEST(the_code_is_shown_once)
{
	struct fixture f;
	char path[SANDBOX_PATH_SIZE];
	struct stat info;
	begin(&f);
	ck_assert_int_eq(stat(sandbox_path(&f.st, "backup.key", path), &info), 0);
	ck_assert_int_eq(info.st_mode & 0777, 0600);
	ck_assert(!holds(path, f.code));
	ck_assert(!holds(f.file, f.code));
	ck_assert_int_eq(sandbox_run(&f.st, "backup", "key", NULL), REFUSED);
	assert_says(f.st.last.err, "--renew");
	sandbox_must(&f.st, "backup", "key", "--renew", "--json", NULL);
	ck_assert_str_ne(sandbox_field(&f.st, "code"), f.code);
	/* The older backup is opened by its own code. */
	ck_assert_int_eq(restore(&f, sandbox_field(&f.st, "code")), REFUSED);
	ck_assert_int_eq(restore(&f, f.code), DONE);
	sandbox_release(&f.st);
}
END_TEST

/* The page is for whoever made it alone, and lies where what is made for others may lie. */
START_TEST(the_code_is_printed_on_a_page)
{
	struct fixture f;
	char page[SANDBOX_PATH_SIZE], inside[SANDBOX_PATH_SIZE], path[SANDBOX_PATH_SIZE];
	struct stat info;
	begin(&f);
	sandbox_outbox(&f.st, "code.html", page);
	sandbox_path(&f.st, "code.html", inside);
	sandbox_path(&f.st, "backup.key", path);
	ck_assert_int_eq(unlink(path), 0);
	/* Refused before there is a code. */
	ck_assert_int_eq(sandbox_run(&f.st, "backup", "key", "--out", inside, NULL), CONFIG);
	assert_says(f.st.last.err, "outbox");
	ck_assert_int_ne(access(path, F_OK), 0);
	sandbox_must(&f.st, "backup", "key", "--out", page, NULL);
	assert_says(f.st.last.out, page);
	assert_says(f.st.last.out, "delete the file");
	ck_assert_int_eq(stat(page, &info), 0);
	ck_assert_int_eq(info.st_mode & 0777, 0600);
	ck_assert(holds(page, "Recovery code of the backups"));
	/* One that is there stays, and its code goes on counting. */
	ck_assert_int_eq(
		sandbox_run(&f.st, "backup", "key", "--renew", "--out", page, NULL), REFUSED);
	take_code(page, f.code);
	ck_assert_ptr_null(strstr(f.st.last.out, f.code));
	back_up(&f);
	ck_assert_int_eq(restore(&f, f.code), DONE);
	sandbox_must(&f.st, "backup", "key", "--renew", "--json", "--force", "--out", page, NULL);
	ck_assert_str_eq(sandbox_field(&f.st, "file"), page);
	ck_assert(!holds(page, f.code));
	sandbox_release(&f.st);
}
END_TEST

START_TEST(the_station_goes_on_from_an_encrypted_backup)
{
	struct fixture f;
	char number[RECEPTION_NUMBER_SIZE];
	begin(&f);
	reception_record(&f.st, "Li Si", "LAB01", number);
	ck_assert_int_eq(sandbox_run(&f.st, "restore", f.file, "--yes", NULL), USAGE);
	ck_assert_int_eq(restore(&f, "00000-00000-00000-00000"), REFUSED);
	assert_says(f.st.last.err, "neither the recovery code");
	ck_assert_int_eq(restore(&f, "swordfish"), REFUSED);
	sandbox_must(&f.st, "case", "show", number, NULL);
	ck_assert_int_eq(restore(&f, f.code), DONE);
	assert_says(f.st.last.out, "It lacks 1 events, 1 new cases");
	ck_assert_int_eq(sandbox_run(&f.st, "case", "show", number, NULL), REFUSED);
	reception_must_verify(&f.st);
	sandbox_release(&f.st);
}
END_TEST

START_TEST(a_backup_that_was_changed_is_refused)
{
	static unsigned char bytes[FILE_MAX];
	struct fixture f;
	char path[SANDBOX_PATH_SIZE];
	begin(&f);
	size_t length = read_file(f.file, bytes);
	bytes[length / 2] ^= 1;
	FILE *file = fopen(f.file, "wb");
	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
	fclose(file);
	ck_assert_int_eq(restore(&f, f.code), REFUSED);
	assert_says(f.st.last.err, "damaged");
	ck_assert_int_ne(access(sandbox_path(&f.st, "opened-backup", path), F_OK), 0);
	reception_must_verify(&f.st);
	sandbox_release(&f.st);
}
END_TEST

START_TEST(an_encrypted_backup_goes_to_the_second_place)
{
	struct fixture f;
	char stick[SANDBOX_PATH_SIZE + 8], text[2048];
	begin(&f);
	snprintf(stick, sizeof(stick), "%s/stick", f.st.root);
	ck_assert_int_eq(mkdir(stick, 0700), 0);
	snprintf(text, sizeof(text),
		"name: X\ncode: ZL\nlevel: district\nlanguage: en\nbackup: {to: \"%s\"}\n", stick);
	sandbox_write(&f.st, "station.yaml", text);
	sandbox_must(&f.st, "backup", "--daily", NULL);
	ck_assert_str_eq(f.st.last.err, "");
	sandbox_must(&f.st, "backup", "list", NULL);
	ck_assert_uint_eq(reception_count(&f.st, stick), 1);
	struct term *term = reception_open(&f.st, 24, 80);
	TERM_SHOWS(term, "Backup 19:42");
	TERM_LACKS(term, "not encrypted");
	reception_close(term);
	sandbox_release(&f.st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, nobody_reads_a_name_in_a_backup);
	tcase_add_test(tests, the_code_is_shown_once);
	tcase_add_test(tests, the_code_is_printed_on_a_page);
	tcase_add_test(tests, the_station_goes_on_from_an_encrypted_backup);
	tcase_add_test(tests, a_backup_that_was_changed_is_refused);
	tcase_add_test(tests, an_encrypted_backup_goes_to_the_second_place);
}

UNIT_MAIN("cli_sealed", add)
