#define _GNU_SOURCE /* memmem */
#include "menzhen/files/station/outbox_search.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>

#include "menzhen/base/buffer.h"
#include "menzhen/files/station/station_folder.h"
#include "menzhen/files/table/table_reader.h"
#include "menzhen/files/text_file.h"

enum { DEPTH_MOST = 8 };

struct search {
	const struct string_list *words;
	struct string_list *out;
};

static bool says(const struct string_list *words, const char *bytes, size_t length)
{
	for (size_t i = 0; i < words->count; i++)
		if (memmem(bytes, length, words->items[i], strlen(words->items[i])) != NULL)
			return true;
	return false;
}

static bool row_says(const struct string_list *words, const struct table_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (says(words, row->cells[i], strlen(row->cells[i])))
			return true;
	return false;
}

/* A workbook is compressed, and a list may be in another character set. Text that is no table has
 * been searched as it is. */
static bool table_says(const struct string_list *words, const struct buffer *bytes)
{
	struct table_reader *reader = NULL;
	const struct table_row *row = NULL;
	bool found = false;
	if (table_reader_open_bytes("", buffer_text(bytes), bytes->length, NULL, &reader, NULL) !=
		STATUS_OK)
		return false;
	while (!found && table_reader_next(reader, &row, NULL) == STATUS_OK && row)
		found = row_says(words, row);
	table_reader_close(reader);
	return found;
}

static enum status search_file(const struct search *search, const char *path, struct error *err)
{
	struct buffer bytes = {.maximum = TABLE_FILE_MAX};
	struct error ignored;
	bool tell = text_file_read_up_to(path, TABLE_FILE_MAX, &bytes, &ignored) != STATUS_OK ||
		    says(search->words, buffer_text(&bytes), bytes.length) ||
		    table_says(search->words, &bytes);
	buffer_release(&bytes);
	return !tell || string_list_add(search->out, path) ? STATUS_OK : error_memory(err);
}

static enum status search_folder(
	const struct search *search, const char *folder, int depth, struct error *err);

static enum status search_entry(const struct search *search, const char *folder, const char *name,
	int depth, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	struct stat info;
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
		folder_path(folder, name, path, sizeof(path), NULL) != STATUS_OK ||
		lstat(path, &info) != 0)
		return STATUS_OK;
	if (S_ISREG(info.st_mode))
		return search_file(search, path, err);
	return S_ISDIR(info.st_mode) && depth < DEPTH_MOST
		       ? search_folder(search, path, depth + 1, err)
		       : STATUS_OK;
}

static enum status search_folder(
	const struct search *search, const char *folder, int depth, struct error *err)
{
	enum status status = STATUS_OK;
	DIR *directory = opendir(folder);
	if (!directory)
		return STATUS_OK;
	for (struct dirent *entry; status == STATUS_OK && (entry = readdir(directory));)
		status = search_entry(search, folder, entry->d_name, depth, err);
	closedir(directory);
	return status;
}

enum status outbox_search(const char *directory, const struct string_list *words,
	struct string_list *out, struct error *err)
{
	const struct search search = {words, out};
	char folder[FOLDER_PATH_SIZE];
	enum status status = folder_path(directory, FOLDER_OUTBOX, folder, sizeof(folder), err);
	return status == STATUS_OK ? search_folder(&search, folder, 0, err) : status;
}
