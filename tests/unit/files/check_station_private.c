/* Who may get at a station's files, and what is said to who lets others. */
#include "menzhen/files/station/station_private.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/files/station/station_folder.h"
#include "unit.h"

static char top[64], folder[96];

static void make(void)
{
	strcpy(top, "/tmp/menzhen-private-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(top));
	snprintf(folder, sizeof(folder), "%s/o'f us", top);
	ck_assert_int_eq(mkdir(folder, 0700), 0);
}

static const char *in_folder(const char *name)
{
	static char path[160];
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void write_file(const char *name, mode_t mode)
{
	FILE *file = fopen(in_folder(name), "w");
	ck_assert_ptr_nonnull(file);
	fclose(file);
	ck_assert_int_eq(chmod(in_folder(name), mode), 0);
}

static void tidy(void)
{
	static const char *const names[] = {
		"menzhen.db", "menzhen.db-wal", "menzhen.db-shm", "menzhen.db-lock", "roster.yaml"};
	chmod(folder, 0700);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		unlink(in_folder(names[i]));
	ck_assert_int_eq(rmdir(folder), 0);
	ck_assert_int_eq(rmdir(top), 0);
}

struct mode_case {
	mode_t folder, database, roster;
	const char *beside; /* NULL: the database is alone */
	bool accepted;
};

static const struct mode_case modes[] = {
	{0700, 0600, 0600, NULL, true},
	{0500, 0400, 0600, NULL, true},
	{0700, 0600, 0644, "-wal", true}, /* an editor's mode; nobody gets to it */
	{0750, 0600, 0600, NULL, false},
	{0705, 0600, 0600, NULL, false},
	{0710, 0600, 0600, NULL, false},
	{0701, 0600, 0600, NULL, false},
	{0700, 0640, 0600, NULL, false},
	{0700, 0604, 0600, NULL, false},
	{0700, 0602, 0600, NULL, false},
};

START_TEST(others_are_kept_out)
{
	const struct mode_case *c = &modes[_i];
	struct error err = {0};
	char sentence[512], command[600];
	make();
	write_file("menzhen.db", c->database);
	write_file("roster.yaml", c->roster);
	if (c->beside)
		write_file("menzhen.db-wal", 0600);
	ck_assert_int_eq(chmod(folder, c->folder), 0);
	enum status status = station_private_check(folder, false, &err);
	ck_assert_int_eq(status, c->accepted ? STATUS_OK : STATUS_CONFIG);
	if (!c->accepted) {
		/* What the sentence says is what helps. */
		error_format(&err, NULL, sentence, sizeof(sentence));
		const char *said = strstr(sentence, "chmod ");
		ck_assert_msg(said != NULL, "%s", sentence);
		snprintf(command, sizeof(command), "%s", said);
		/* A shell is what people give it to. NOLINTNEXTLINE(cert-env33-c) */
		ck_assert_int_eq(system(command), 0);
		ck_assert_int_eq(station_private_check(folder, false, &err), STATUS_OK);
	}
	tidy();
}
END_TEST

START_TEST(what_lies_beside_the_database_is_private_too)
{
	static const char *const names[] = {"menzhen.db-wal", "menzhen.db-shm", "menzhen.db-lock"};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		make();
		write_file("menzhen.db", 0600);
		write_file(names[i], 0644);
		ck_assert_msg(station_private_check(folder, false, NULL) == STATUS_CONFIG, "%s",
			names[i]);
		tidy();
	}
}
END_TEST

START_TEST(a_link_is_no_database)
{
	struct error err = {0};
	char sentence[512];
	make();
	ck_assert_int_eq(symlink("/dev/null", in_folder("menzhen.db")), 0);
	ck_assert_int_eq(station_private_check(folder, false, &err), STATUS_CONFIG);
	error_format(&err, NULL, sentence, sizeof(sentence));
	ck_assert_ptr_nonnull(strstr(sentence, "menzhen.db is a link"));
	tidy();
}
END_TEST

/* A folder of root's, who alone can give files away. */
START_TEST(another_users_station_is_read_and_not_written)
{
	struct error err = {0};
	char sentence[512];
	make();
	write_file("menzhen.db", 0600);
	if (geteuid() == 0 && chown(folder, 1, 1) == 0) {
		ck_assert_int_eq(chmod(folder, 0755), 0);
		ck_assert_int_eq(station_private_check(folder, true, &err), STATUS_OK);
		ck_assert_int_eq(station_private_check(folder, false, &err), STATUS_CONFIG);
		error_format(&err, NULL, sentence, sizeof(sentence));
		ck_assert_msg(strstr(sentence, " belongs to the user ") != NULL, "%s", sentence);
		ck_assert_int_eq(station_private_make(folder, &err), STATUS_CONFIG);
	}
	tidy();
}
END_TEST

/* What is not there is for others to say. */
START_TEST(what_is_not_there_is_not_looked_at)
{
	ck_assert_int_eq(station_private_check("/tmp/no such folder", false, NULL), STATUS_OK);
}
END_TEST

struct make_case {
	mode_t before, after; /* 0: refused */
};

static const struct make_case makes[] = {
	{0700, 0700},
	{0755, 0700},
	{0711, 0700},
	{0777, 0},
	{0770, 0},
	{01777, 0},
};

START_TEST(a_folder_is_made_private)
{
	const struct make_case *c = &makes[_i];
	struct stat info;
	make();
	ck_assert_int_eq(chmod(folder, c->before), 0);
	ck_assert_int_eq(station_private_make(folder, NULL), c->after ? STATUS_OK : STATUS_CONFIG);
	ck_assert_int_eq(stat(folder, &info), 0);
	ck_assert_uint_eq(info.st_mode & 07777, c->after ? c->after : c->before);
	tidy();
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, others_are_kept_out, 0, sizeof(modes) / sizeof(modes[0]));
	tcase_add_test(tests, what_lies_beside_the_database_is_private_too);
	tcase_add_test(tests, a_link_is_no_database);
	tcase_add_test(tests, another_users_station_is_read_and_not_written);
	tcase_add_test(tests, what_is_not_there_is_not_looked_at);
	tcase_add_loop_test(tests, a_folder_is_made_private, 0, sizeof(makes) / sizeof(makes[0]));
}

UNIT_MAIN("station_private", add)
