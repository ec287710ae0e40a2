#include "workplace.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/memory.h"

enum { PRIVATE_FOLDER = 0700, TRIES = 8 };

static enum status cannot_use(const char *path, struct error *err)
{
	error_set(err, STATUS_STORE,
		N_("The folder in which a backup is prepared cannot be used (%s); check that the "
		   "station's folder is yours and that the disk is not full"),
		strerror(errno));
	error_at(err, path, 0, 0);
	return STATUS_STORE;
}

bool workplace_path(const char *database, struct buffer *out)
{
	return buffer_printf(out, "%s-restoring", database);
}

/* Is the open folder still the one of that name? Whoever had it before may have removed it. */
static bool is_current(const struct workplace *place)
{
	struct stat opened, named;
	return fstat(place->folder, &opened) == 0 && stat(place->path, &named) == 0 &&
	       opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

/* 0 when it is locked now, else what errno would be. */
static int lock(struct workplace *place)
{
	place->folder = open(place->path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (place->folder < 0)
		return errno;
	int problem = flock(place->folder, LOCK_EX | LOCK_NB) != 0 ? errno : 0;
	if (problem == 0 && !is_current(place))
		problem = ENOENT;
	if (problem != 0)
		close(place->folder);
	return problem;
}

/* What may be removed: a database that was decided on is nobody's remains. */
static bool is_remains(const char *name)
{
	return strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
	       strncmp(name, WORKPLACE_DECIDED, strlen(WORKPLACE_DECIDED)) != 0;
}

static DIR *open_folder(const struct workplace *place)
{
	return opendir(place->path);
}

static void clear(const struct workplace *place)
{
	DIR *folder = open_folder(place);
	if (!folder)
		return;
	for (struct dirent *entry; (entry = readdir(folder));)
		if (is_remains(entry->d_name))
			unlinkat(dirfd(folder), entry->d_name, 0);
	closedir(folder);
}

enum status workplace_decided(
	const struct workplace *place, struct buffer *suffix, struct error *err)
{
	const size_t length = strlen(WORKPLACE_DECIDED);
	DIR *folder = open_folder(place);
	bool added = true;
	if (!folder)
		return cannot_use(place->path, err);
	for (struct dirent *entry; added && (entry = readdir(folder));) {
		if (strncmp(entry->d_name, WORKPLACE_DECIDED, length) != 0)
			continue;
		added = buffer_add_text(suffix, entry->d_name + length);
		break;
	}
	closedir(folder);
	return added ? STATUS_OK : error_memory(err);
}

static void forget(struct workplace *place)
{
	free(place->path);
	*place = (struct workplace){.path = NULL};
}

static enum status name_place(struct workplace *place, const char *database, struct error *err)
{
	struct buffer path = {0};
	*place = (struct workplace){.path = NULL};
	bool named =
		workplace_path(database, &path) && string_copy(&place->path, buffer_text(&path));
	buffer_release(&path);
	return named ? STATUS_OK : error_memory(err);
}

static enum status refuse_busy(struct error *err)
{
	return error_set(err, STATUS_REFUSED,
		N_("Somebody else is restoring a backup of this station, or looking at one; try "
		   "again when they are done"));
}

enum status workplace_begin(struct workplace *place, const char *database, struct error *err)
{
	enum status status = name_place(place, database, err);
	int problem = ENOENT;
	if (status != STATUS_OK)
		return status;
	for (int i = 0; i < TRIES && problem == ENOENT; i++) {
		if (mkdir(place->path, PRIVATE_FOLDER) != 0 && errno != EEXIST)
			problem = errno;
		else
			problem = lock(place);
	}
	if (problem == 0) {
		clear(place);
		return STATUS_OK;
	}
	errno = problem;
	status = problem == EWOULDBLOCK ? refuse_busy(err) : cannot_use(place->path, err);
	forget(place);
	return status;
}

enum status workplace_look(struct workplace *place, const char *database, struct error *err)
{
	enum status status = name_place(place, database, err);
	if (status != STATUS_OK)
		return status;
	int problem = lock(place);
	if (problem == 0)
		return STATUS_OK;
	errno = problem;
	if (problem != ENOENT && problem != EWOULDBLOCK)
		status = cannot_use(place->path, err);
	forget(place);
	return status;
}

enum status workplace_file(
	const struct workplace *place, const char *name, char *out, size_t size, struct error *err)
{
	int length = snprintf(out, size, "%s/%s", place->path, name);
	if (length >= 0 && (size_t)length < size)
		return STATUS_OK;
	return error_set(
		err, STATUS_CONFIG, N_("The path of the folder is too long: %s"), place->path);
}

void workplace_remove(const struct workplace *place, const char *name)
{
	static const char *const parts[] = {"", "-wal", "-shm", "-lock"};
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		struct buffer file = {0};
		if (buffer_printf(&file, "%s%s", name, parts[i]))
			unlinkat(place->folder, buffer_text(&file), 0);
		buffer_release(&file);
	}
}

void workplace_end(struct workplace *place)
{
	if (!place->path)
		return;
	clear(place);
	rmdir(place->path); /* not where something was decided on */
	close(place->folder);
	forget(place);
}
