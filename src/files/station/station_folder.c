#include "menzhen/files/station/station_folder.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/files/lists/builtin.h"
#include "menzhen/files/roster/calendar_folder.h"
#include "menzhen/files/station/station_file.h"
#include "menzhen/files/station/station_private.h"
#include "menzhen/files/text_file.h"

enum { PRIVATE_FOLDER = 0700 };

static enum status print_path(
	char *out, size_t size, const char *first, const char *second, struct error *err)
{
	int length = snprintf(out, size, "%s/%s", first, second);
	if (length < 0 || (size_t)length >= size)
		return error_set(err, STATUS_CONFIG,
			N_("the path of the station is too long: %s/%s"), first, second);
	return STATUS_OK;
}

enum status folder_path(
	const char *directory, const char *name, char *out, size_t size, struct error *err)
{
	return print_path(out, size, directory, name, err);
}

static const char *environment(const char *name)
{
	const char *value = getenv(name);
	return value && value[0] != '\0' ? value : NULL;
}

enum status folder_locate(const char *given, char *out, size_t size, struct error *err)
{
	if (!given || given[0] == '\0')
		given = environment("MENZHEN_STATION");
	if (given) {
		if (snprintf(out, size, "%s", given) >= (int)size)
			return error_set(err, STATUS_CONFIG,
				N_("the path of the station is too long: %s"), given);
		return STATUS_OK;
	}
	/* A relative $XDG_DATA_HOME is to be ignored (XDG Base Directory Specification). */
	const char *data = environment("XDG_DATA_HOME");
	if (data && data[0] == '/')
		return print_path(out, size, data, "menzhen", err);
	const char *home = environment("HOME");
	if (!home)
		return error_set(err, STATUS_CONFIG,
			N_("it cannot be told where the station is; name its folder with "
			   "--station"));
	return print_path(out, size, home, ".local/share/menzhen", err);
}

bool folder_has(const char *directory, const char *name)
{
	char path[PATH_MAX];
	return folder_path(directory, name, path, sizeof(path), NULL) == STATUS_OK &&
	       access(path, F_OK) == 0;
}

bool folder_exists(const char *directory)
{
	return folder_has(directory, FOLDER_STATION);
}

static enum status make_folder(const char *path, struct error *err)
{
	struct stat info;
	if (mkdir(path, PRIVATE_FOLDER) == 0)
		return STATUS_OK;
	int reason = errno;
	if (stat(path, &info) == 0 && S_ISDIR(info.st_mode))
		return STATUS_OK;
	return error_set(
		err, STATUS_CONFIG, N_("the folder %s cannot be made: %s"), path, strerror(reason));
}

static enum status folder_within(
	const char *directory, const char *name, char *out, size_t size, struct error *err)
{
	enum status status = folder_path(directory, name, out, size, err);
	return status == STATUS_OK ? make_folder(out, err) : status;
}

enum status folder_outbox(const char *directory, char *out, size_t size, struct error *err)
{
	return folder_within(directory, FOLDER_OUTBOX, out, size, err);
}

enum status folder_backups(const char *directory, char *out, size_t size, struct error *err)
{
	return folder_within(directory, FOLDER_BACKUPS, out, size, err);
}

/* DIRECTORY and those above it that are missing. */
static enum status make_folders(const char *directory, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	if (strlen(directory) >= sizeof(path) || directory[0] == '\0')
		return error_set(err, STATUS_CONFIG, N_("the path of the station is too long: %s"),
			directory);
	memcpy(path, directory, strlen(directory) + 1);
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		enum status status = make_folder(path, err);
		*slash = '/';
		if (status != STATUS_OK)
			return status;
	}
	return make_folder(path, err);
}

/* Does NAME prepare a station, or was it left by a making of one that was cut short? */
static bool is_expected(const char *name)
{
	static const char *const names[] = {".", "..", FOLDER_OUTBOX, FOLDER_BACKUPS,
		CALENDAR_FOLDER, "desks-lock", "lost+found"};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return strstr(name, ".yaml") != NULL ||
	       strncmp(name, FOLDER_DATABASE, strlen(FOLDER_DATABASE)) == 0;
}

/* A station takes a folder of its own: it is closed to others, copied and removed as one. */
static enum status check_contents(const char *directory, struct error *err)
{
	enum status status = STATUS_OK;
	DIR *folder = opendir(directory);
	const struct dirent *entry;
	while (folder && status == STATUS_OK && (entry = readdir(folder)) != NULL)
		if (!is_expected(entry->d_name))
			status = error_set(err, STATUS_REFUSED,
				N_("%s holds other things (%s); a station needs a folder of its "
				   "own: name a new one, such as %s/menzhen"),
				directory, entry->d_name, directory);
	if (folder)
		closedir(folder);
	return status;
}

static enum status refuse_station(const char *directory, struct error *err)
{
	return error_set(err, STATUS_REFUSED,
		folder_has(directory, FOLDER_DATABASE)
			? N_("there is a station in %s already; choose another folder")
			: N_("there is a station in %s already, and its database is gone: "
			     "'menzhen restore' puts the newest backup in its place"),
		directory);
}

enum status folder_prepare(const char *directory, struct error *err)
{
	if (folder_exists(directory))
		return refuse_station(directory, err);
	enum status status = make_folders(directory, err);
	if (status == STATUS_OK)
		status = check_contents(directory, err);
	return status == STATUS_OK ? station_private_make(directory, err) : status;
}

/* An empty roster, unless there is one that somebody has prepared. */
static enum status create_roster(const char *directory, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	struct error ignored;
	const struct builtin_file *blank = builtin_find("template/roster.yaml");
	enum status status = folder_path(directory, FOLDER_ROSTER, path, sizeof(path), err);
	if (status != STATUS_OK)
		return status;
	status = text_file_create(path, blank->text, blank->length, &ignored);
	if (status != STATUS_OK && status != STATUS_REFUSED && err)
		*err = ignored;
	return status == STATUS_REFUSED ? STATUS_OK : status;
}

/* station.yaml comes last: it is what makes the folder a station. */
enum status folder_create(const char *directory, const struct station *station, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	enum status status = folder_prepare(directory, err);
	if (status == STATUS_OK)
		status = create_roster(directory, err);
	if (status == STATUS_OK)
		status = folder_path(directory, FOLDER_STATION, path, sizeof(path), err);
	if (status == STATUS_OK)
		status = station_file_write(path, station, err);
	return status;
}
