#include "menzhen/files/station/config_roster.h"

#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/files/file_stamp.h"
#include "menzhen/files/roster/calendar_folder.h"
#include "menzhen/files/roster/roster_file.h"
#include "menzhen/files/station/station_folder.h"
#include "menzhen/files/text_file.h"

/* One reading of a roster file. */
struct reading {
	struct buffer text;
	struct roster roster;
	struct roster_ties ties;
	struct error_list warnings;
};

static void reading_release(struct reading *reading)
{
	buffer_release(&reading->text);
	roster_ties_release(&reading->ties);
	roster_release(&reading->roster);
	error_list_release(&reading->warnings);
	*reading = (struct reading){0};
}

uint64_t config_calendar_stamp(const char *directory)
{
	char path[FOLDER_PATH_SIZE];
	if (folder_path(directory, CALENDAR_FOLDER, path, sizeof(path), NULL) != STATUS_OK)
		return 0;
	return file_stamp_folder(path);
}

static uint64_t roster_stamp(const char *directory)
{
	char path[FOLDER_PATH_SIZE];
	if (folder_path(directory, FOLDER_ROSTER, path, sizeof(path), NULL) != STATUS_OK)
		return 0;
	return file_stamp(path);
}

/* What is wrong is added to ERRORS. Release OUT in any case. */
static enum status read_roster(const struct config *config, const char *directory, const char *name,
	struct reading *out, struct error_list *errors)
{
	char path[FOLDER_PATH_SIZE];
	const struct roster_rules rules = {&config->categories, &config->calendar};
	struct error found;
	*out = (struct reading){0};
	enum status status = folder_path(directory, name, path, sizeof(path), &found);
	if (status == STATUS_OK)
		status = text_file_read(path, &out->text, &found);
	if (status != STATUS_OK) {
		error_list_add(errors, &found);
		return status;
	}
	status = roster_file_parse(buffer_text(&out->text), out->text.length, name, &rules,
		&out->roster, errors, &out->warnings, NULL);
	return status == STATUS_OK ? roster_ties_init(&out->ties, &out->roster, NULL) : status;
}

/* Keep a good roster beside it, unless that is the one kept already. */
static void keep_good(const char *directory, struct reading *reading)
{
	char path[FOLDER_PATH_SIZE];
	struct buffer kept = {0};
	struct error found;
	if (folder_path(directory, ROSTER_LAST_GOOD, path, sizeof(path), NULL) != STATUS_OK)
		return;
	bool same = text_file_read(path, &kept, &found) == STATUS_OK &&
		    kept.length == reading->text.length &&
		    memcmp(buffer_text(&kept), buffer_text(&reading->text), kept.length) == 0;
	buffer_release(&kept);
	/* The roster is good all the same: not being able to keep it is a warning. */
	if (!same && text_file_replace(path, buffer_text(&reading->text), reading->text.length,
			     &found) != STATUS_OK)
		error_list_add(&reading->warnings, &found);
}

/* READING is in force from now on. */
static void put_in_force(struct config *config, struct reading *reading)
{
	roster_ties_release(&config->ties);
	roster_release(&config->roster);
	error_list_release(&config->roster_warnings);
	config->ties = reading->ties;
	config->roster = reading->roster;
	config->roster_warnings = reading->warnings;
	config->generation++;
	reading->ties = (struct roster_ties){0};
	reading->roster = (struct roster){0};
	reading->warnings = (struct error_list){0};
}

static void keep_errors(struct config *config, struct error_list *errors)
{
	error_list_release(&config->roster_errors);
	config->roster_errors = *errors;
	*errors = (struct error_list){0};
}

/* Put the roster of the file NAME in force. When it is not good, the roster stays as it was. */
static enum status take_roster(
	struct config *config, const char *directory, const char *name, struct error_list *errors)
{
	struct reading reading;
	enum status status = read_roster(config, directory, name, &reading, errors);
	if (status == STATUS_OK) {
		if (strcmp(name, FOLDER_ROSTER) == 0)
			keep_good(directory, &reading);
		put_in_force(config, &reading);
	}
	reading_release(&reading);
	return status;
}

enum status config_roster_load(struct config *config, const char *directory, struct error *err)
{
	struct error_list ignored = {0};
	config->roster_stamp = roster_stamp(directory);
	enum status status = take_roster(config, directory, FOLDER_ROSTER, &config->roster_errors);
	/* One that is not good any more (a calendar may have gone) leaves nobody on the roster. */
	if (status != STATUS_OK && status != STATUS_MEMORY)
		status = take_roster(config, directory, ROSTER_LAST_GOOD, &ignored);
	error_list_release(&ignored);
	return status == STATUS_MEMORY ? error_memory(err) : STATUS_OK;
}

/* New calendars; when they have errors, the old ones stay. */
static enum status take_calendar(
	struct config *config, const char *directory, struct error_list *errors)
{
	struct calendar calendar;
	enum status status = calendar_folder_read(
		directory, &config->defaults->calendar, &calendar, errors, NULL);
	if (status == STATUS_OK) {
		calendar_release(&config->calendar);
		config->calendar = calendar;
		config->generation++;
	}
	return status;
}

/* Both are read when either has changed, so that the errors of one do not hide the other's. */
enum status config_refresh(
	struct config *config, const char *directory, bool *changed, struct error *err)
{
	struct error_list errors = {0};
	uint64_t calendar = config_calendar_stamp(directory), roster = roster_stamp(directory);
	*changed = calendar != config->calendar_stamp || roster != config->roster_stamp;
	if (!*changed)
		return STATUS_OK;

	config->calendar_stamp = calendar;
	config->roster_stamp = roster;
	enum status status = take_calendar(config, directory, &errors);
	if (status != STATUS_MEMORY)
		status = take_roster(config, directory, FOLDER_ROSTER, &errors);
	if (status != STATUS_MEMORY)
		keep_errors(config, &errors);
	error_list_release(&errors);
	return status == STATUS_MEMORY ? error_memory(err) : STATUS_OK;
}
