/* What other users of the computer find of the program and its station: nothing. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "process_memory.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG, DATABASE };

/* What /proc/PID/NAME says of the program in TERM. */
static const char *said_of(const struct term *term, const char *name)
{
	static char text[16384];
	char path[64];
	snprintf(path, sizeof(path), "/proc/%ld/%s", (long)term_pid(term), name);
	FILE *file = fopen(path, "r");
	ck_assert_msg(file != NULL, "%s", path);
	size_t length = fread(text, 1, sizeof(text) - 1, file);
	text[length] = '\0';
	fclose(file);
	return text;
}

START_TEST(the_desk_leaves_no_core_and_no_open_file_modes)
{
	struct sandbox st;
	reception_init(&st, "en");
	struct term *term = sandbox_term(&st, 24, 80, NULL);
	term_sync(term);
	ck_assert_ptr_nonnull(strstr(said_of(term, "status"), "Umask:\t0077\n"));
	const char *limit = strstr(said_of(term, "limits"), "Max core file size");
	ck_assert_ptr_nonnull(limit);
	ck_assert_ptr_nonnull(strstr(limit, " 0                    0 "));
	term_free(term);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_station_open_to_others_is_refused_with_the_command_that_closes_it)
{
	struct sandbox st;
	char database[SANDBOX_PATH_SIZE];
	struct stat info;
	reception_init(&st, "en");
	sandbox_path(&st, "menzhen.db", database);
	ck_assert_int_eq(chmod(st.folder, 0755), 0);
	ck_assert_int_eq(chmod(database, 0644), 0);
	ck_assert_int_eq(sandbox_run(&st, "case", "list", NULL), CONFIG);
	const char *command = strstr(st.last.err, "chmod -R go= ");
	ck_assert_msg(command != NULL, "%s", st.last.err);
	struct term *term = sandbox_term(&st, 24, 80, NULL);
	ck_assert_int_eq(term_wait(term), CONFIG);
	TERM_SHOWS(term, "chmod -R go= ");
	term_free(term);
	/* A shell is what the person at the desk gives it to. NOLINTNEXTLINE(cert-env33-c) */
	ck_assert_int_eq(system(command), 0);
	sandbox_must(&st, "case", "list", NULL);
	ck_assert_int_eq(stat(st.folder, &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0700);
	ck_assert_int_eq(stat(database, &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0600);
	sandbox_release(&st);
}
END_TEST

START_TEST(init_makes_a_folder_that_is_there_private)
{
	struct sandbox st;
	struct stat info;
	sandbox_init_empty(&st);
	ck_assert_int_eq(mkdir(st.folder, 0755), 0);
	ck_assert_int_eq(chmod(st.folder, 0755), 0);
	sandbox_must(&st, "init", "--name", "某某司法所", "--code", "MM", "--level", "town", NULL);
	ck_assert_int_eq(stat(st.folder, &info), 0);
	ck_assert_uint_eq(info.st_mode & 0777, 0700);
	sandbox_release(&st);
}
END_TEST

/* Exported, searched, sorted, checked and taken in again: TMPDIR stays empty. */
START_TEST(nothing_lies_where_programs_have_temporary_files)
{
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE], list[SANDBOX_PATH_SIZE], seen[4096];
	reception_init(&st, "en");
	sandbox_outbox(&st, "list.xlsx", list);
	int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	ck_assert_int_ge(inotify_add_watch(watch, st.root, IN_CREATE | IN_MOVED_TO), 0);
	reception_record_closed(&st, "Zhang San", "LAB01", number);
	sandbox_must(&st, "export", "ledger", "--format", "xlsx", "--out", list, NULL);
	sandbox_outbox(&st, "list.menzhen", list);
	st.last.input = "correct horse 8\n";
	sandbox_must(&st, "export", "ledger", "--format", "xlsx", "--reveal", "--out", list, NULL);
	sandbox_must(&st, "case", "find", "zhang", NULL);
	sandbox_must(&st, "backup", NULL);
	sandbox_must(&st, "verify", "--rebuild", NULL);
	struct term *term = reception_open(&st, 24, 80);
	reception_close(term);
	ck_assert_int_eq(read(watch, seen, sizeof(seen)), -1);
	ck_assert_int_eq(errno, EAGAIN);
	close(watch);
	sandbox_release(&st);
}
END_TEST

/* Where there is memory to put a station into, as nearly everywhere. */
START_TEST(a_station_in_memory_alone_is_said)
{
	struct sandbox st;
	struct statfs info;
	char folder[] = "/dev/shm/menzhen-test.XXXXXX";
	sandbox_init_empty(&st);
	if (statfs("/dev/shm", &info) == 0 && info.f_type == 0x01021994 && mkdtemp(folder)) {
		snprintf(st.folder, sizeof(st.folder), "%s", folder);
		sandbox_must(&st, "init", "--name", "x", "--code", "MM", "--level", "town",
			"--language", "en", NULL);
		ck_assert_msg(strstr(st.last.err, "in memory alone") != NULL, "%s", st.last.err);
		/* And by the desk, until the first key. */
		struct term *term = sandbox_term(&st, 24, 80, NULL);
		TERM_SHOWS(term, "All is gone when the computer is switched off");
		term_keys(term, "Down");
		TERM_LACKS(term, "All is gone");
		term_free(term);
		rmdir(st.root);
		strcpy(st.root, folder);
	}
	sandbox_release(&st);
}
END_TEST

#define LOGIN "a horse on the ninth bridge"
#define PASSPHRASE "swallow lantern 42"

static void assert_forgotten(struct term *term, const char *secret)
{
	int memory;
	struct memory_find find = {0};
	const struct memory_needle text = memory_needle_of(secret, strlen(secret)),
				   keys = memory_needle_wide(secret);
	term_sync(term);
	ck_assert_msg(memory_open(term_pid(term), &memory), "%s", strerror(errno));
	ck_assert_msg(!memory_holds(term_pid(term), memory, &text, &find), "'%s' in %s", secret,
		find.place);
	ck_assert_msg(!memory_holds(term_pid(term), memory, &keys, &find), "keys of '%s' in %s",
		secret, find.place);
	close(memory);
}

/* Typed, typed again, pasted: all that a desk may write to is searched. */
START_TEST(the_desk_forgets_the_secrets_that_were_typed)
{
	struct sandbox st;
	int memory;
	reception_init(&st, "en");
	st.last.input = LOGIN "\n";
	sandbox_must(&st, "user", "add", "zhou", "--role", "admin", NULL);
	struct term *term = sandbox_term(&st, 24, 80, NULL);
	term_sync(term);
	if (!memory_open(term_pid(term), &memory)) {
		/* The desk is closed to other programs of its user (PR_SET_DUMPABLE); root sees
		 * in. */
		fputs("skipped: only root may look into the desk's memory\n", stderr);
		term_free(term);
		sandbox_release(&st);
		return;
	}
	close(memory);
	reception_log_in(term, "zhou", LOGIN);
	assert_forgotten(term, LOGIN);
	term_keys(term, "F9 F7 4");
	term_type(term, PASSPHRASE);
	term_keys(term, "Enter");
	term_paste(term, PASSPHRASE);
	term_keys(term, "Enter");
	TERM_SHOWS(term, "Written and sealed");
	assert_forgotten(term, PASSPHRASE);
	assert_forgotten(term, LOGIN);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, the_desk_leaves_no_core_and_no_open_file_modes);
	tcase_add_test(tests, the_desk_forgets_the_secrets_that_were_typed);
	tcase_add_test(tests, a_station_open_to_others_is_refused_with_the_command_that_closes_it);
	tcase_add_test(tests, nothing_lies_where_programs_have_temporary_files);
	tcase_add_test(tests, a_station_in_memory_alone_is_said);
	tcase_add_test(tests, init_makes_a_folder_that_is_there_private);
}

UNIT_MAIN("private", add)
