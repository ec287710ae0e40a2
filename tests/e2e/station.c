#include "station.h"

#include <ftw.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fail.h"
#include "json.h"

struct arguments {
	const char *argv[STATION_ARGS_MAX + 1];
};

/* `menzhen --station FOLDER` and the arguments up to NULL. */
static struct arguments collect(const struct station *station, va_list more)
{
	struct arguments args = {{MENZHEN_BINARY, "--station", station->folder}};
	size_t count = 3;
	for (const char *arg; (arg = va_arg(more, const char *)) != NULL;) {
		if (count == STATION_ARGS_MAX)
			fail("station: too many arguments");
		args.argv[count++] = arg;
	}
	return args;
}

void station_init_empty(struct station *station)
{
	const char *temporary = getenv("TMPDIR");
	*station = (struct station){0};
	snprintf(station->root, sizeof(station->root), "%s/menzhen-test.XXXXXX",
		temporary ? temporary : "/tmp");
	if (!mkdtemp(station->root))
		fail_errno(station->root);
	if (strlen(station->root) + sizeof("/station") > sizeof(station->folder))
		fail("%s: too long a path", station->root);
	strcat(strcpy(station->folder, station->root), "/station");
	environment_pin(&station->environment, station->root);
}

void station_init(struct station *station)
{
	station_init_empty(station);
	station_must(station, "init", "--name", "钟楼区公共法律服务中心", "--code", "ZL", "--level",
		"district", NULL);
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *where)
{
	(void)info, (void)kind, (void)where;
	return remove(path);
}

void station_release(struct station *station)
{
	if (station->root[0] != '\0')
		nftw(station->root, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
	environment_release(&station->environment);
	command_release(&station->last);
	*station = (struct station){0};
}

char *station_path(const struct station *station, const char *path, char out[STATION_PATH_SIZE])
{
	int length = snprintf(out, STATION_PATH_SIZE, "%s/%s", station->folder, path);
	if (length < 0 || length >= STATION_PATH_SIZE)
		fail("%s: too long a path", path);
	return out;
}

static FILE *open_file(const char *path, const char *mode)
{
	FILE *file = fopen(path, mode);
	if (!file)
		fail_errno(path);
	return file;
}

void station_write(const struct station *station, const char *path, const char *text)
{
	char full[STATION_PATH_SIZE];
	FILE *file = open_file(station_path(station, path, full), "w");
	if (fputs(text, file) < 0 || fclose(file) != 0)
		fail_errno(full);
}

void station_copy(const struct station *station, const char *path, const char *source)
{
	char full[STATION_PATH_SIZE], bytes[4096];
	FILE *from = open_file(source, "r");
	FILE *to = open_file(station_path(station, path, full), "w");
	for (size_t got; (got = fread(bytes, 1, sizeof(bytes), from)) > 0;) {
		if (fwrite(bytes, 1, got, to) != got)
			fail_errno(full);
	}
	fclose(from);
	if (fclose(to) != 0)
		fail_errno(full);
}

int station_run(struct station *station, ...)
{
	va_list more;
	va_start(more, station);
	struct arguments args = collect(station, more);
	va_end(more);
	return command_run(&station->last, &station->environment, args.argv);
}

void station_must(struct station *station, ...)
{
	va_list more;
	va_start(more, station);
	struct arguments args = collect(station, more);
	va_end(more);
	if (command_run(&station->last, &station->environment, args.argv) == 0)
		return;
	fputs("menzhen", stderr);
	for (size_t i = 3; args.argv[i]; i++)
		fprintf(stderr, " %s", args.argv[i]);
	fail(": ended with %d\n%s%s", station->last.status, station->last.out, station->last.err);
}

const char *station_field(struct station *station, const char *key)
{
	const char *said = station->last.out;
	if (!said || !json_get(said, key, station->field, sizeof(station->field)))
		fail("no field \"%s\" in: %s", key, said ? said : "(nothing was run)");
	return station->field;
}

struct term *station_term(const struct station *station, int rows, int cols, ...)
{
	va_list more;
	va_start(more, cols);
	struct arguments args = collect(station, more);
	va_end(more);
	return term_start(rows, cols, &station->environment, args.argv);
}
