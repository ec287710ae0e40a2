/* Files that are no files, too large or not ours; writing that leaves the old one or the new. */
#include "menzhen/files/text_file.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "files_unit.h"
#include "menzhen/base/text.h"

static char folder[] = "/tmp/menzhen-text-XXXXXX";

static char *in_folder(const char *name)
{
	static char path[256];
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void expect_unreadable(const char *path, const char *expected)
{
	struct buffer text = {0};
	struct error err = {0};
	char sentence[1024];
	ck_assert_int_eq(text_file_read(path, &text, &err), STATUS_CONFIG);
	ck_assert_str_eq(error_format(&err, NULL, sentence, sizeof(sentence)), expected);
	ck_assert_uint_eq(text.length, 0);
	buffer_release(&text);
}

START_TEST(what_is_no_file_is_told)
{
	expect_unreadable(in_folder("none.yaml"), "none.yaml: there is no such file");
	expect_unreadable("/tmp", "tmp: this is a folder; a file is wanted");
	expect_unreadable("/dev/null", "null: this is a device or a pipe; a file is wanted");
	ck_assert_int_eq(mkfifo(in_folder("pipe"), 0600), 0);
	expect_unreadable(in_folder("pipe"), "pipe: this is a device or a pipe; a file is wanted");
	unlink(in_folder("pipe"));
}
END_TEST

START_TEST(forbidden_file_is_told)
{
	const char *path = in_folder("secret.yaml");
	write_text(path, "a");
	ck_assert_int_eq(chmod(path, 0), 0);
	if (geteuid() != 0) /* to whom nothing is forbidden */
		expect_unreadable(path, "secret.yaml: you are not allowed to read this file; ask "
					"whoever owns it");
	unlink(path);
}
END_TEST

START_TEST(huge_file_is_refused_by_its_size)
{
	const char *path = in_folder("huge.yaml");
	write_text(path, "a");
	ck_assert_int_eq(truncate(path, 100L * 1024 * 1024), 0);
	expect_unreadable(path,
		"huge.yaml: this file has 100.0 MB; at most 1 MB is read. Is it the "
		"right file?");
	ck_assert_int_eq(truncate(path, TEXT_FILE_MAX), 0);
	struct buffer text = {0};
	read_whole(path, &text);
	ck_assert_uint_eq(text.length, TEXT_FILE_MAX);
	buffer_release(&text);
	unlink(path);
}
END_TEST

static void expect_content(const char *path, const char *expected)
{
	struct buffer text = {0};
	struct stat info;
	read_whole(path, &text);
	ck_assert_str_eq(buffer_text(&text), expected);
	ck_assert_int_eq(stat(path, &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0600);
	buffer_release(&text);
}

START_TEST(files_are_made_and_replaced)
{
	const char *path = in_folder("a.yaml");
	ck_assert_int_eq(text_file_create(path, "one", 3, NULL), STATUS_OK);
	ck_assert_int_eq(text_file_create(path, "two", 3, NULL), STATUS_REFUSED);
	expect_content(path, "one");
	ck_assert_int_eq(text_file_replace(path, "three", 5, NULL), STATUS_OK);
	expect_content(path, "three");
	unlink(path);
	ck_assert_int_eq(text_file_replace(path, "four", 4, NULL), STATUS_OK);
	expect_content(path, "four");
	unlink(path);
	ck_assert_int_eq(text_file_create(in_folder("no/a.yaml"), "", 0, NULL), STATUS_CONFIG);
	ck_assert_int_eq(text_file_replace(in_folder("no/a.yaml"), "", 0, NULL), STATUS_CONFIG);
}
END_TEST

/* A pipe stands for every device: root's rename would put a file in the place of /dev/null. */
START_TEST(only_files_and_links_are_replaced)
{
	char path[256], other[256];
	struct stat info;
	text_copy(in_folder("d"), path, sizeof(path));
	text_copy(in_folder("e"), other, sizeof(other));
	ck_assert_int_eq(mkfifo(path, 0600), 0);
	ck_assert_int_eq(text_file_replace(path, "x", 1, NULL), STATUS_CONFIG);
	ck_assert_int_eq(lstat(path, &info), 0);
	ck_assert(S_ISFIFO(info.st_mode));
	unlink(path);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	ck_assert_int_eq(text_file_replace(path, "x", 1, NULL), STATUS_CONFIG);
	ck_assert_int_eq(rmdir(path), 0);

	ck_assert_int_eq(text_file_create(path, "kept", 4, NULL), STATUS_OK);
	ck_assert_int_eq(symlink(path, other), 0);
	ck_assert_int_eq(text_file_replace(other, "new", 3, NULL), STATUS_OK);
	expect_content(path, "kept");
	expect_content(other, "new");
	unlink(path);
	unlink(other);
}
END_TEST

/* A disk that is full half way: the old file stays as it was, and nothing is left beside it. */
START_TEST(failed_replacement_keeps_the_old)
{
	static char large[8192];
	char path[256], other[256];
	text_copy(in_folder("b.yaml"), path, sizeof(path));
	text_copy(in_folder("c.yaml"), other, sizeof(other));
	struct rlimit usual;
	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &usual), 0);
	struct rlimit limit = {4096, usual.rlim_max};
	memset(large, 'x', sizeof(large));
	ck_assert_int_eq(text_file_replace(path, "old", 3, NULL), STATUS_OK);
	signal(SIGXFSZ, SIG_IGN);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ck_assert_int_eq(text_file_replace(path, large, sizeof(large), NULL), STATUS_CONFIG);
	ck_assert_int_eq(text_file_create(other, large, sizeof(large), NULL), STATUS_CONFIG);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &usual), 0);
	expect_content(path, "old");
	ck_assert_int_ne(access(other, F_OK), 0);
	unlink(path);
	ck_assert_int_eq(rmdir(folder), 0);
	ck_assert_int_eq(mkdir(folder, 0700), 0);
}
END_TEST

static void set_up(void)
{
	text_copy("/tmp/menzhen-text-XXXXXX", folder, sizeof(folder));
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void tear_down(void)
{
	ck_assert_int_eq(rmdir(folder), 0);
}

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_is_no_file_is_told);
	tcase_add_test(tests, forbidden_file_is_told);
	tcase_add_test(tests, huge_file_is_refused_by_its_size);
	tcase_add_test(tests, files_are_made_and_replaced);
	tcase_add_test(tests, only_files_and_links_are_replaced);
	tcase_add_test(tests, failed_replacement_keeps_the_old);
}

UNIT_MAIN("text_file", add_tests)
