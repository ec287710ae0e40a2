#include "menzhen/files/config.h"

#include <sys/stat.h>

#include "menzhen/base/buffer.h"
#include "menzhen/files/builtin.h"
#include "menzhen/files/calendar_folder.h"
#include "menzhen/files/category_file.h"
#include "menzhen/files/code_list_file.h"
#include "menzhen/files/config_roster.h"
#include "menzhen/files/file_stamp.h"
#include "menzhen/files/station_file.h"
#include "menzhen/files/station_folder.h"
#include "menzhen/files/text_file.h"

/* A data file: the station's own, or else the built-in one. */
struct data_text {
	struct buffer own;
	const char *text;
	size_t length;
};

static enum status read_data(const char *directory, const char *name, struct data_text *out,
	struct error_list *errors, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	struct stat info;
	enum status status = folder_path(directory, name, path, sizeof(path), err);
	if (status != STATUS_OK)
		return status;
	if (lstat(path, &info) != 0) {
		const struct builtin_file *file = builtin_find(name);
		out->text = file->text;
		out->length = file->length;
		return STATUS_OK;
	}
	struct error found;
	status = text_file_read(path, &out->own, &found);
	if (status != STATUS_OK) {
		error_list_add(errors, &found);
		if (err)
			*err = found;
	}
	out->text = buffer_text(&out->own);
	out->length = out->own.length;
	return status;
}

static enum status load_categories(
	struct config *out, const char *directory, struct error_list *errors, struct error *err)
{
	struct data_text data = {.text = NULL};
	const char *name = "categories.yaml";
	enum status status = read_data(directory, name, &data, errors, err);
	if (status == STATUS_OK)
		status = category_file_parse(
			data.text, data.length, name, &out->categories, errors, err);
	buffer_release(&data.own);
	return status;
}

static enum status load_codes(struct code_list *out, const char *directory, const char *name,
	const char *root, struct error_list *errors, struct error *err)
{
	struct data_text data = {.text = NULL};
	enum status status = read_data(directory, name, &data, errors, err);
	if (status == STATUS_OK)
		status = code_list_file_parse(data.text, data.length, name, root, out, errors, err);
	buffer_release(&data.own);
	return status;
}

static enum status load_station(
	struct config *out, const char *directory, struct error_list *errors, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	enum status status = folder_path(directory, FOLDER_STATION, path, sizeof(path), err);
	if (status == STATUS_OK)
		status = station_file_read(path, &out->station, errors, err);
	return status;
}

static enum status load_calendar(
	struct config *out, const char *directory, struct error_list *errors, struct error *err)
{
	out->calendar_stamp = config_calendar_stamp(directory);
	return calendar_folder_read(directory, &out->calendar, errors, err);
}

/* The first failure is the answer; being out of memory ends it all. */
static void note(
	enum status *first, struct error *err, enum status status, const struct error *found)
{
	if (status == STATUS_OK || (*first != STATUS_OK && status != STATUS_MEMORY))
		return;
	*first = status;
	if (err)
		*err = *found;
}

static enum status load_files(
	struct config *out, const char *directory, struct error_list *errors, struct error *err)
{
	enum status first = STATUS_OK;
	struct error found = {0};
	note(&first, err, load_station(out, directory, errors, &found), &found);
	note(&first, err, load_categories(out, directory, errors, &found), &found);
	note(&first, err,
		load_codes(&out->outcomes, directory, "outcomes.yaml", "outcomes", errors, &found),
		&found);
	note(&first, err,
		load_codes(
			&out->rating_reasons, directory, "rating.yaml", "reasons", errors, &found),
		&found);
	note(&first, err, load_calendar(out, directory, errors, &found), &found);
	return first;
}

enum status config_load(
	struct config *out, const char *directory, struct error_list *errors, struct error *err)
{
	*out = (struct config){0};
	if (!folder_exists(directory)) {
		struct error found;
		error_set(&found, STATUS_CONFIG,
			N_("there is no station in %s; make one with 'menzhen init', or name "
			   "another "
			   "folder with --station"),
			directory);
		error_list_add(errors, &found);
		if (err)
			*err = found;
		return STATUS_CONFIG;
	}
	enum status status = load_files(out, directory, errors, err);
	if (status == STATUS_OK)
		status = config_roster_load(out, directory, err);
	return status;
}

void config_release(struct config *config)
{
	if (!config)
		return;
	station_release(&config->station);
	calendar_release(&config->calendar);
	category_list_release(&config->categories);
	code_list_release(&config->outcomes);
	code_list_release(&config->rating_reasons);
	roster_release(&config->roster);
	error_list_release(&config->roster_errors);
	error_list_release(&config->roster_warnings);
	*config = (struct config){0};
}
