#include "menzhen/files/station/config.h"

#include <sys/stat.h>

#include "menzhen/base/buffer.h"
#include "menzhen/files/lists/category_file.h"
#include "menzhen/files/lists/code_list_file.h"
#include "menzhen/files/lists/limitation_file.h"
#include "menzhen/files/roster/calendar_folder.h"
#include "menzhen/files/station/config_roster.h"
#include "menzhen/files/station/station_file.h"
#include "menzhen/files/station/station_folder.h"
#include "menzhen/files/text_file.h"

/* Does the folder have a file NAME, whatever it is? Without one, the defaults hold. */
static bool has_file(const char *directory, const char *name)
{
	char path[FOLDER_PATH_SIZE];
	struct stat info;
	return folder_path(directory, name, path, sizeof(path), NULL) == STATUS_OK &&
	       lstat(path, &info) == 0;
}

static enum status read_file(const char *directory, const char *name, struct buffer *out,
	struct error_list *errors, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	struct error found;
	enum status status = folder_path(directory, name, path, sizeof(path), err);
	if (status != STATUS_OK)
		return status;
	status = text_file_read(path, out, &found);
	if (status != STATUS_OK) {
		error_list_add(errors, &found);
		*err = found;
	}
	return status;
}

static enum status load_categories(
	struct config *out, const char *directory, struct error_list *errors, struct error *err)
{
	static const char name[] = "categories.yaml";
	struct buffer text = {0};
	out->categories = out->defaults->categories;
	if (!has_file(directory, name))
		return STATUS_OK;
	enum status status = read_file(directory, name, &text, errors, err);
	if (status == STATUS_OK)
		status = category_file_parse(
			buffer_text(&text), text.length, name, &out->categories, errors, err);
	buffer_release(&text);
	return status;
}

/* OUT has the defaults. */
static enum status load_codes(struct code_list *out, const char *directory, const char *name,
	const char *root, struct error_list *errors, struct error *err)
{
	struct buffer text = {0};
	if (!has_file(directory, name))
		return STATUS_OK;
	enum status status = read_file(directory, name, &text, errors, err);
	if (status == STATUS_OK)
		status = code_list_file_parse(
			buffer_text(&text), text.length, name, root, out, errors, err);
	buffer_release(&text);
	return status;
}

static enum status load_outcomes(
	struct config *out, const char *directory, struct error_list *errors, struct error *err)
{
	out->outcomes = out->defaults->outcomes;
	return load_codes(&out->outcomes, directory, "outcomes.yaml", "outcomes", errors, err);
}

static enum status load_rating_reasons(
	struct config *out, const char *directory, struct error_list *errors, struct error *err)
{
	out->rating_reasons = out->defaults->rating_reasons;
	return load_codes(&out->rating_reasons, directory, "rating.yaml", "reasons", errors, err);
}

static enum status load_limitations(
	struct config *out, const char *directory, struct error_list *errors, struct error *err)
{
	static const char name[] = "limitations.yaml";
	struct buffer text = {0};
	out->limitations = out->defaults->limitations;
	if (!has_file(directory, name))
		return STATUS_OK;
	enum status status = read_file(directory, name, &text, errors, err);
	if (status == STATUS_OK)
		status = limitation_file_parse(
			buffer_text(&text), text.length, name, &out->limitations, errors, err);
	buffer_release(&text);
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
	return calendar_folder_read(
		directory, &out->defaults->calendar, &out->calendar, errors, err);
}

/* All of them, also after a failure, of which the first is the answer; no memory ends it all. */
static enum status load_files(
	struct config *out, const char *directory, struct error_list *errors, struct error *err)
{
	static enum status (*const parts[])(struct config *, const char *, struct error_list *,
		struct error *) = {load_station, load_categories, load_outcomes,
		load_rating_reasons, load_limitations, load_calendar};
	enum status first = STATUS_OK;
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]) && first != STATUS_MEMORY; i++) {
		struct error found = {0};
		enum status status = parts[i](out, directory, errors, &found);
		if (status == STATUS_OK || (first != STATUS_OK && status != STATUS_MEMORY))
			continue;
		first = status;
		if (err)
			*err = found;
	}
	return first;
}

enum status config_load(struct config *out, const char *directory, const struct defaults *defaults,
	struct error_list *errors, struct error *err)
{
	*out = (struct config){.defaults = defaults};
	if (!folder_exists(directory)) {
		struct error found;
		error_set(&found, STATUS_CONFIG,
			folder_has(directory, FOLDER_DATABASE)
				? N_("station.yaml is gone from %s, but the register is there. Put "
				     "the file back, or write it anew with 'menzhen init' and the "
				     "code that leads the case numbers")
				: N_("There is no station in %s; make one with 'menzhen init', or "
				     "name its folder with --station"),
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
	limitation_list_release(&config->limitations);
	roster_ties_release(&config->ties);
	roster_release(&config->roster);
	error_list_release(&config->roster_errors);
	error_list_release(&config->roster_warnings);
	*config = (struct config){0};
}
