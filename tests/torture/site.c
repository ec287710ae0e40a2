#include "site.h"

#include <check.h>
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/hash.h"
#include "menzhen/desk/desk_verify.h"

char *site_path(const struct site *site, const char *name, char out[SITE_PATH_SIZE])
{
	int length = snprintf(out, SITE_PATH_SIZE, "%s/%s", site->folder, name);

	ck_assert_int_lt(length, SITE_PATH_SIZE);
	return out;
}

void site_write(const struct site *site, const char *name, const char *text)
{
	char path[SITE_PATH_SIZE];
	FILE *file = fopen(site_path(site, name, path), "w");

	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(text, file), 0);
	ck_assert_int_eq(fclose(file), 0);
}

static void copy_file(const char *from, const char *to)
{
	static char bytes[1 << 16];
	ssize_t got;
	int in = open(from, O_RDONLY | O_CLOEXEC);
	int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	ck_assert_int_ge(in, 0);
	ck_assert_int_ge(out, 0);
	while ((got = read(in, bytes, sizeof(bytes))) > 0)
		ck_assert_int_eq(write(out, bytes, (size_t)got), got);
	ck_assert_int_eq(got, 0);
	close(in);
	close(out);
}

static int unlink_one(const char *path, const struct stat *status, int type, struct FTW *where)
{
	(void)status;
	(void)type;
	(void)where;
	return remove(path);
}

static void remove_folder(const char *folder)
{
	nftw(folder, unlink_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* The files of FROM into TO, which is made anew. What is only of running programs stays behind. */
static void copy_folder(const char *from, const char *to)
{
	struct dirent *entry;

	remove_folder(to);
	ck_assert_int_eq(mkdir(to, 0700), 0);
	DIR *folder = opendir(from);
	ck_assert_ptr_nonnull(folder);
	while ((entry = readdir(folder)) != NULL) {
		char source[2 * SITE_PATH_SIZE + 256], target[2 * SITE_PATH_SIZE + 256];
		struct stat status;
		snprintf(source, sizeof(source), "%s/%s", from, entry->d_name);
		snprintf(target, sizeof(target), "%s/%s", to, entry->d_name);
		if (stat(source, &status) == 0 && S_ISREG(status.st_mode) &&
			strstr(entry->d_name, "-shm") == NULL)
			copy_file(source, target);
	}
	closedir(folder);
}

static char *kept_folder(const struct site *site, size_t kept, char out[SITE_PATH_SIZE])
{
	ck_assert_int_lt(
		snprintf(out, SITE_PATH_SIZE, "%s/kept-%zu", site->root, kept), SITE_PATH_SIZE);
	return out;
}

char *site_kept(const struct site *site, size_t kept, const char *name, char out[SITE_PATH_SIZE])
{
	char folder[SITE_PATH_SIZE];
	int length = snprintf(out, SITE_PATH_SIZE, "%s/%s", kept_folder(site, kept, folder), name);

	ck_assert_int_lt(length, SITE_PATH_SIZE);
	return out;
}

void site_keep(const struct site *site, size_t kept)
{
	char folder[SITE_PATH_SIZE];

	copy_folder(site->folder, kept_folder(site, kept, folder));
}

void site_put_back(const struct site *site, size_t kept)
{
	char folder[SITE_PATH_SIZE];

	copy_folder(kept_folder(site, kept, folder), site->folder);
	/* The file that was found damaged is another again. */
	unlink(site_path(site, "menzhen.db-damaged", folder));
}

static void make_root(struct site *site)
{
	const char *memory = "/dev/shm";

	snprintf(site->root, sizeof(site->root), "%s/menzhen-torture-XXXXXX",
		access(memory, W_OK) == 0 ? memory : "/tmp");
	ck_assert_ptr_nonnull(mkdtemp(site->root));
	snprintf(site->folder, sizeof(site->folder), "%.90s/station", site->root);
}

void site_begin(struct site *site)
{
	char roster[SITE_PATH_SIZE];
	struct station station = {.name = "试验站", .code = "ZL", .offset_minutes = 480};
	struct desk_options options = {.directory = site->folder};
	struct error err = {0};

	make_root(site);
	ck_assert(moment_parse("2026-11-25T19:00:00+08:00", &options.clock.pinned));
	ck_assert_int_eq(desk_create(&options, &station, &err), STATUS_OK);
	copy_file(FIXTURES "/e2e/roster.yaml", site_path(site, "roster.yaml", roster));
}

void site_end(struct site *site)
{
	remove_folder(site->root);
}

static void must(enum status status, const struct error *err)
{
	char sentence[512];

	ck_assert_msg(
		status == STATUS_OK, "%s", error_format(err, NULL, sentence, sizeof(sentence)));
}

void site_open(const struct site *site, moment at, struct desk *desk)
{
	const struct desk_options options = {.directory = site->folder, .clock.pinned = at};
	struct error_list errors = {0};
	struct error err = {0};

	must(desk_open(desk, &options, &errors, &err), &err);
	must(desk_sit_down(desk, &err), &err);
	error_list_release(&errors);
}

/* Without command ids: what is recorded along with something else takes a random one. */
static const char recorded[] =
	"SELECT seq, at, actor, kind, subject, body, private FROM event ORDER BY id";
static const char typed[] = "SELECT slot, form, content FROM draft ORDER BY slot, form";

static uint64_t add_rows(sqlite3 *handle, const char *sql, uint64_t digest)
{
	sqlite3_stmt *row;
	int code;

	ck_assert_int_eq(sqlite3_prepare_v2(handle, sql, -1, &row, NULL), SQLITE_OK);
	while ((code = sqlite3_step(row)) == SQLITE_ROW)
		for (int i = 0; i < sqlite3_column_count(row); i++) {
			const char *text = (const char *)sqlite3_column_text(row, i);
			digest = hash_add(digest, text != NULL ? text : "\1",
				text != NULL ? strlen(text) + 1 : 1);
		}
	sqlite3_finalize(row);
	ck_assert_int_eq(code, SQLITE_DONE);
	return digest;
}

uint64_t site_digest(const struct site *site)
{
	char path[SITE_PATH_SIZE];
	sqlite3 *handle;

	ck_assert_int_eq(sqlite3_open_v2(site_path(site, "menzhen.db", path), &handle,
				 SQLITE_OPEN_READWRITE, NULL),
		SQLITE_OK);
	sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
	uint64_t digest = add_rows(handle, recorded, hash_begin('d'));
	digest = add_rows(handle, typed, digest);
	sqlite3_close(handle);
	return hash_end(digest);
}

void site_verify(struct desk *desk, const char *what)
{
	struct verify_report report;
	struct error err = {0};
	char sentence[512] = "";

	must(desk_verify(desk, false, &report, &err), &err);
	if (report.findings.count > 0)
		error_format(&report.findings.items[0], NULL, sentence, sizeof(sentence));
	ck_assert_msg(report.findings.count == 0, "%s: %zu findings, the first: %s", what,
		report.findings.count, sentence);
	verify_report_release(&report);
}
