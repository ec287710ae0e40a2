#include "backup_enclose.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "menzhen/files/backup/backup_key.h"
#include "menzhen/files/roster/calendar_folder.h"
#include "menzhen/files/text_file.h"

/* Larger ones are nothing that somebody wrote by hand. */
enum { FILE_MOST = 1024 * 1024, NAME_SIZE = 256 };

static const char suffix[] = ".yaml", calendars[] = CALENDAR_FOLDER "/", aside[] = ".backup";

static bool is_plain_name(const char *name)
{
	return name[0] != '.' && name[0] != '\0' && strchr(name, '/') == NULL;
}

/* Whoever made a backup may have written anything into it. */
static bool is_ours(const char *name)
{
	size_t length = strlen(name), end = sizeof(suffix) - 1, folder = sizeof(calendars) - 1;

	if (length >= NAME_SIZE - sizeof(aside))
		return false;
	if (strcmp(name, FOLDER_BACKUP_KEY) == 0)
		return true;
	if (length <= end || strcmp(name + length - end, suffix) != 0)
		return false;
	return is_plain_name(strncmp(name, calendars, folder) == 0 ? name + folder : name);
}

static enum status add_file(
	const char *directory, const char *name, struct enclosed *out, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	struct buffer bytes = {0};
	struct stat info;
	bool added = true;

	if (folder_path(directory, name, path, sizeof(path), NULL) == STATUS_OK &&
		lstat(path, &info) == 0 && S_ISREG(info.st_mode) &&
		text_file_read_up_to(path, FILE_MOST, &bytes, NULL) == STATUS_OK)
		added = enclosed_add(out, name, &bytes);
	buffer_release(&bytes);
	return added ? STATUS_OK : error_memory(err);
}

/* FOLDER: "" or one within DIRECTORY, with a '/' behind it. */
static enum status add_folder(
	const char *directory, const char *folder, struct enclosed *out, struct error *err)
{
	char path[FOLDER_PATH_SIZE], name[NAME_SIZE];
	enum status status = folder_path(directory, folder, path, sizeof(path), err);
	DIR *opened = status == STATUS_OK ? opendir(path) : NULL;

	if (opened == NULL)
		return status;
	for (struct dirent *entry; status == STATUS_OK && (entry = readdir(opened)) != NULL;)
		if (snprintf(name, sizeof(name), "%s%s", folder, entry->d_name) < NAME_SIZE &&
			is_ours(name) && strcmp(name, FOLDER_BACKUP_KEY) != 0)
			status = add_file(directory, name, out, err);
	closedir(opened);
	return status;
}

enum status backup_enclose(
	const char *directory, bool sealed, struct enclosed *out, struct error *err)
{
	enum status status = add_folder(directory, "", out, err);

	if (status == STATUS_OK)
		status = add_folder(directory, calendars, out, err);
	if (status == STATUS_OK && sealed)
		status = add_file(directory, FOLDER_BACKUP_KEY, out, err);
	return status;
}

static bool is_same(const char *path, const struct buffer *bytes)
{
	struct buffer there = {0};
	bool same = text_file_read_up_to(path, FILE_MOST, &there, NULL) == STATUS_OK &&
		    there.length == bytes->length &&
		    memcmp(buffer_text(&there), buffer_text(bytes), bytes->length) == 0;

	buffer_release(&there);
	return same;
}

/* Where NAME goes: under that name, or where there is another, beside it. False: nowhere. */
static bool find_place(const char *directory, const struct enclosed_file *file,
	char name[NAME_SIZE], char path[FOLDER_PATH_SIZE])
{
	struct stat info;

	snprintf(name, NAME_SIZE, "%s", file->name);
	if (folder_path(directory, name, path, FOLDER_PATH_SIZE, NULL) != STATUS_OK)
		return false;
	if (lstat(path, &info) != 0)
		return true;
	if (strcmp(name, FOLDER_BACKUP_KEY) == 0 || is_same(path, &file->bytes))
		return false;
	snprintf(name, NAME_SIZE, "%s%s", file->name, aside);
	return folder_path(directory, name, path, FOLDER_PATH_SIZE, NULL) == STATUS_OK;
}

static void make_calendars(const char *directory)
{
	char folder[FOLDER_PATH_SIZE];

	if (folder_path(directory, CALENDAR_FOLDER, folder, sizeof(folder), NULL) == STATUS_OK)
		mkdir(folder, 0700);
}

static void put_back(
	const char *directory, const struct enclosed_file *file, struct string_list *put)
{
	char path[FOLDER_PATH_SIZE], name[NAME_SIZE];

	if (!find_place(directory, file, name, path))
		return;
	if (strncmp(name, calendars, sizeof(calendars) - 1) == 0)
		make_calendars(directory);
	if (text_file_replace(path, buffer_text(&file->bytes), file->bytes.length, NULL) ==
		STATUS_OK)
		string_list_add(put, name);
}

void backup_put_back(const char *directory, bool sealed, const struct enclosed *enclosed,
	struct string_list *put)
{
	for (size_t i = 0; i < enclosed->count; i++) {
		const char *name = enclosed->items[i].name;
		if (is_ours(name) && (sealed || strcmp(name, FOLDER_BACKUP_KEY) != 0))
			put_back(directory, &enclosed->items[i], put);
	}
}
