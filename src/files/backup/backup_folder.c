#include "menzhen/files/backup/backup_folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/memory.h"

static const char lock_name[] = "lock";

static enum status cannot_use(const char *folder, int reason, struct error *err)
{
	error_set(err, STATUS_CONFIG, N_("the folder for backups cannot be used: %s"),
		strerror(reason));
	error_at(err, folder, 0, 0);
	return STATUS_CONFIG;
}

bool backup_folder_usable(const char *folder)
{
	struct stat info;
	return stat(folder, &info) == 0 && S_ISDIR(info.st_mode) &&
	       access(folder, W_OK | X_OK) == 0;
}

static enum status add_file(const char *folder, const char *entry, const struct backup_name *name,
	struct backup_files *out, struct error *err)
{
	struct stat info;
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	struct backup_file *file = &out->items[out->count];
	enum status status = folder_path(folder, entry, file->path, sizeof(file->path), err);
	if (status != STATUS_OK || lstat(file->path, &info) != 0 || !S_ISREG(info.st_mode))
		return status;
	file->name = *name;
	file->size = info.st_size;
	out->count++;
	return STATUS_OK;
}

static int newest_first(const void *a, const void *b)
{
	const struct backup_file *x = a, *y = b;
	int order = backup_name_compare(&y->name, &x->name);
	return order != 0 ? order : strcmp(x->path, y->path);
}

/* Does a file of this name belong in the list? *NAME: what it tells. */
typedef bool (*accepts)(const char *entry, struct backup_name *name);

/* The log of a damaged one, which holds what was recorded last, is a file of its own. */
static bool is_replaced(const char *entry, struct backup_name *name)
{
	static const char log_end[] = "-wal";
	const size_t length = strlen(FOLDER_DATABASE);
	char suffix[BACKUP_REPLACED_SIZE + sizeof(log_end)];
	*name = (struct backup_name){.kind = BACKUP_REPLACED};
	if (strncmp(entry, FOLDER_DATABASE, length) != 0 ||
		strlen(entry + length) >= sizeof(suffix))
		return false;
	strcpy(suffix, entry + length);
	char *end = strstr(suffix, log_end);
	if (end && strcmp(end, log_end) == 0)
		*end = '\0';
	return backup_replaced_parse(suffix, &name->at);
}

static enum status list_open(DIR *directory, const char *folder, accepts accept,
	struct backup_files *out, struct error *err)
{
	struct backup_name name;
	enum status status = STATUS_OK;
	for (struct dirent *entry; status == STATUS_OK && (entry = readdir(directory));)
		if (accept(entry->d_name, &name))
			status = add_file(folder, entry->d_name, &name, out, err);
	return status;
}

static enum status list(
	const char *folder, accepts accept, struct backup_files *out, struct error *err)
{
	DIR *directory = opendir(folder);
	if (!directory)
		return errno == ENOENT || errno == ENOTDIR ? STATUS_OK
							   : cannot_use(folder, errno, err);
	size_t first = out->count;
	enum status status = list_open(directory, folder, accept, out, err);
	closedir(directory);
	if (out->count > first)
		qsort(out->items + first, out->count - first, sizeof(*out->items), newest_first);
	return status;
}

enum status backup_folder_list(const char *folder, struct backup_files *out, struct error *err)
{
	return list(folder, backup_name_parse, out, err);
}

enum status backup_replaced_list(const char *directory, struct backup_files *out, struct error *err)
{
	return list(directory, is_replaced, out, err);
}

void backup_files_release(struct backup_files *files)
{
	free(files->items);
	*files = (struct backup_files){0};
}

enum status backup_folder_lock(const char *folder, int *descriptor, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	*descriptor = -1;
	enum status status = folder_path(folder, lock_name, path, sizeof(path), err);
	if (status != STATUS_OK)
		return status;
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0)
		return cannot_use(folder, errno, err);
	if (flock(fd, LOCK_EX | LOCK_NB) == 0) {
		*descriptor = fd;
		return STATUS_OK;
	}
	int reason = errno;
	close(fd);
	return reason == EWOULDBLOCK ? STATUS_OK : cannot_use(folder, reason, err);
}

/* A backup under another name until it is whole: "….db.part", "….menzhen.k3Jx9a" of mkstemp. */
static bool is_remains(const char *entry, const char *station)
{
	char whole[BACKUP_NAME_SIZE];
	struct backup_name name;
	const char *dot = strrchr(entry, '.');
	size_t length = dot ? (size_t)(dot - entry) : 0;
	if (length == 0 || length >= sizeof(whole))
		return false;
	memcpy(whole, entry, length);
	whole[length] = '\0';
	return backup_name_parse(whole, &name) && (!station || strcmp(name.station, station) == 0);
}

void backup_folder_tidy(const char *folder, const char *station)
{
	DIR *directory = opendir(folder);
	if (!directory)
		return;
	for (struct dirent *entry; (entry = readdir(directory));)
		if (is_remains(entry->d_name, station))
			unlinkat(dirfd(directory), entry->d_name, 0);
	closedir(directory);
}
