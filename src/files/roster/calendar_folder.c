#include "menzhen/files/roster/calendar_folder.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/digits.h"
#include "menzhen/files/roster/calendar_file.h"
#include "menzhen/files/station/station_folder.h"
#include "menzhen/files/text_file.h"

enum { NAME_SIZE = 300, YEAR_DIGITS = 4, YEAR_SIZE = 16 };

static int is_yaml(const struct dirent *entry)
{
	const char *dot = strrchr(entry->d_name, '.');
	return entry->d_name[0] != '.' && dot && strcmp(dot, ".yaml") == 0;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static enum status reject(
	const char *name, struct error_list *errors, struct error *found, struct error *err)
{
	error_at(found, name, 0, 0);
	error_list_add(errors, found);
	if (err)
		*err = *found;
	return found->status;
}

/* Does the year in the file's name agree with the one in it? */
static enum status check_year(
	const char *file, int year, const char *name, struct error_list *errors, struct error *err)
{
	struct error found;
	char text[YEAR_SIZE];
	int named = 0;
	if (strcspn(file, ".") == YEAR_DIGITS && digits_read(file, YEAR_DIGITS, &named) &&
		named == year)
		return STATUS_OK;
	snprintf(text, sizeof(text), "%d", year);
	error_set(&found, STATUS_CONFIG, N_("this is the calendar of %s; name the file %s.yaml"),
		text, text);
	return reject(name, errors, &found, err);
}

static enum status read_file(const char *directory, const char *file, struct calendar *out,
	struct error_list *errors, struct error *err)
{
	char name[NAME_SIZE], path[FOLDER_PATH_SIZE];
	struct error found;
	struct buffer text = {0};
	struct calendar_year year = {0};
	snprintf(name, sizeof(name), CALENDAR_FOLDER "/%s", file);
	enum status status = folder_path(directory, name, path, sizeof(path), &found);
	if (status == STATUS_OK)
		status = text_file_read(path, &text, &found);
	if (status != STATUS_OK)
		status = reject(name, errors, &found, err);
	else
		status = calendar_file_parse(
			buffer_text(&text), text.length, name, &year, errors, err);
	if (status == STATUS_OK)
		status = check_year(file, year.year, name, errors, err);
	if (status == STATUS_OK)
		status = calendar_add(out, &year, err);
	calendar_year_release(&year);
	buffer_release(&text);
	return status;
}

/* All of them, also after an error in one. */
static enum status read_files(const char *directory, struct dirent **entries, int count,
	struct calendar *out, struct error_list *errors, struct error *err)
{
	enum status status = STATUS_OK;
	for (int i = 0; i < count && status != STATUS_MEMORY; i++) {
		enum status read = read_file(directory, entries[i]->d_name, out, errors,
			status == STATUS_OK ? err : NULL);
		if (status == STATUS_OK || read == STATUS_MEMORY)
			status = read;
	}
	return status == STATUS_MEMORY ? error_memory(err) : status;
}

enum status calendar_folder_read(const char *directory, const struct calendar *defaults,
	struct calendar *out, struct error_list *errors, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	struct dirent **entries = NULL;
	*out = *defaults;
	enum status status = folder_path(directory, CALENDAR_FOLDER, path, sizeof(path), err);
	int count = status == STATUS_OK ? scandir(path, &entries, is_yaml, by_name) : 0;
	if (count > 0) /* mostly there is no such folder */
		status = read_files(directory, entries, count, out, errors, err);
	for (int i = 0; i < count; i++)
		free(entries[i]);
	free(entries);
	if (status != STATUS_OK) {
		calendar_release(out);
		*out = (struct calendar){0};
	}
	return status;
}
