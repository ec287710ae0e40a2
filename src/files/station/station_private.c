#include "menzhen/files/station/station_private.h"

#include <errno.h>
#include <pwd.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "menzhen/base/buffer.h"
#include "menzhen/files/station/disk_kind.h"
#include "menzhen/files/station/station_folder.h"

enum { OTHERS = S_IRWXG | S_IRWXO, USER_SIZE = 64 };

/* PATH as one word of a shell. */
static void add_word(struct buffer *out, const char *path)
{
	buffer_add_char(out, '\'');
	for (const char *p = path; *p != '\0'; p++)
		if (*p == '\'')
			buffer_add_text(out, "'\\''");
		else
			buffer_add_char(out, *p);
	buffer_add_char(out, '\'');
}

static enum status open_to_others(const char *directory, struct error *err)
{
	struct buffer word = {0};
	add_word(&word, directory);
	enum status status = error_set(err, STATUS_CONFIG,
		N_("Other users of this computer can get at the station's files. Close them to "
		   "others with this command: chmod -R go= %s"),
		buffer_text(&word));
	buffer_release(&word);
	return status;
}

static enum status of_another(const char *directory, uid_t owner, struct error *err)
{
	char name[USER_SIZE];
	const struct passwd *user = getpwuid(owner);
	if (user)
		snprintf(name, sizeof(name), "%s", user->pw_name);
	else
		snprintf(name, sizeof(name), "%lu", (unsigned long)owner);
	return error_set(err, STATUS_CONFIG,
		N_("The station in %s belongs to the user %s of this computer; log in there as "
		   "that user"),
		directory, name);
}

static enum status check_folder(const char *directory, const struct stat *info, struct error *err)
{
	if (info->st_uid != geteuid())
		return of_another(directory, info->st_uid, err);
	return (info->st_mode & OTHERS) != 0 ? open_to_others(directory, err) : STATUS_OK;
}

/* A link would have SQLite keep what belongs beside the database somewhere else. */
static enum status check_file(const char *directory, const char *suffix, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	struct stat info;
	int length = snprintf(path, sizeof(path), "%s/" FOLDER_DATABASE "%s", directory, suffix);
	if (length < 0 || (size_t)length >= sizeof(path) || lstat(path, &info) != 0)
		return STATUS_OK;
	if (S_ISLNK(info.st_mode))
		return error_set(
			err, STATUS_CONFIG, N_("%s is a link; put the file itself there"), path);
	if (info.st_uid != geteuid())
		return of_another(directory, info.st_uid, err);
	return (info.st_mode & OTHERS) != 0 ? open_to_others(directory, err) : STATUS_OK;
}

enum status station_private_check(const char *directory, bool reads, struct error *err)
{
	static const char *const suffixes[] = {"", "-wal", "-shm", "-lock"};
	struct stat info;
	if (stat(directory, &info) != 0)
		return STATUS_OK;
	if (reads && (info.st_uid != geteuid() || access(directory, W_OK) != 0))
		return STATUS_OK;
	enum status status = disk_check(directory, NULL, err);
	if (status == STATUS_OK)
		status = check_folder(directory, &info, err);
	for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]) && status == STATUS_OK; i++)
		status = check_file(directory, suffixes[i], err);
	return status;
}

enum status station_private_make(const char *directory, struct error *err)
{
	struct stat info;
	if (stat(directory, &info) != 0)
		return error_set(err, STATUS_CONFIG, N_("the folder %s cannot be used: %s"),
			directory, strerror(errno));
	if (info.st_uid != geteuid())
		return of_another(directory, info.st_uid, err);
	enum status status = disk_check(directory, NULL, err);
	if (status != STATUS_OK || (info.st_mode & OTHERS) == 0)
		return status;
	if ((info.st_mode & (S_IWGRP | S_IWOTH)) != 0 || chmod(directory, S_IRWXU) != 0)
		return open_to_others(directory, err);
	return STATUS_OK;
}
