#include "menzhen/files/config_roster.h"

#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/files/calendar_folder.h"
#include "menzhen/files/file_stamp.h"
#include "menzhen/files/roster_file.h"
#include "menzhen/files/station_folder.h"
#include "menzhen/files/text_file.h"

/* One reading of a roster file. */
struct reading {
	struct buffer text;
	struct roster roster;
	struct error_list errors, warnings;
};

static void reading_release(struct reading *reading)
{
	buffer_release(&reading->text);
	roster_release(&reading->roster);
	error_list_release(&reading->errors);
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

static enum status read_roster(const struct config *config, const char *directory, const char *name,
	struct reading *out, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	const struct roster_rules rules = {&config->categories, &config->calendar};
	*out = (struct reading){0};
	enum status status = folder_path(directory, name, path, sizeof(path), err);
	if (status != STATUS_OK)
		return status;
	struct error found;
	status = text_file_read(path, &out->text, &found);
	if (status != STATUS_OK) {
		error_list_add(&out->errors, &found);
		if (err)
			*err = found;
		return status;
	}
	return roster_file_parse(buffer_text(&out->text), out->text.length, name, &rules,
		&out->roster, &out->errors, &out->warnings, err);
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
	roster_release(&config->roster);
	error_list_release(&config->roster_warnings);
	config->roster = reading->roster;
	config->roster_warnings = reading->warnings;
	reading->roster = (struct roster){0};
	reading->warnings = (struct error_list){0};
}

static void keep_errors(struct config *config, struct error_list *errors)
{
	error_list_release(&config->roster_errors);
	config->roster_errors = *errors;
	*errors = (struct error_list){0};
}

/* Read roster.yaml. STATUS_CONFIG when it is not good: its errors are in CONFIG, the roster as it
 * was. */
static enum status take_roster(struct config *config, const char *directory, struct error *err)
{
	struct reading reading;
	config->roster_stamp = roster_stamp(directory);
	enum status status = read_roster(config, directory, FOLDER_ROSTER, &reading, err);
	if (status == STATUS_OK) {
		keep_good(directory, &reading);
		put_in_force(config, &reading);
	}
	if (status == STATUS_OK || status == STATUS_CONFIG)
		keep_errors(config, &reading.errors);
	reading_release(&reading);
	return status;
}

enum status config_roster_load(struct config *config, const char *directory, struct error *err)
{
	struct reading reading;
	struct error
		found; /* errors of the roster are in CONFIG; only the others are this function's */
	enum status status = take_roster(config, directory, &found);
	if (status == STATUS_MEMORY)
		return error_memory(err);
	if (status == STATUS_OK)
		return STATUS_OK;
	/* One that is not good any more (a calendar may have gone) leaves nobody on the roster. */
	status = read_roster(config, directory, ROSTER_LAST_GOOD, &reading, &found);
	if (status == STATUS_OK)
		put_in_force(config, &reading);
	reading_release(&reading);
	return status == STATUS_MEMORY ? error_memory(err) : STATUS_OK;
}

/* New calendars; when they have errors, the old ones stay. */
static enum status take_calendar(struct config *config, const char *directory, struct error *err)
{
	struct calendar calendar;
	struct error_list errors = {0};
	config->calendar_stamp = config_calendar_stamp(directory);
	enum status status = calendar_folder_read(
		directory, &config->defaults->calendar, &calendar, &errors, err);
	if (status == STATUS_OK) {
		calendar_release(&config->calendar);
		config->calendar = calendar;
	} else if (status == STATUS_CONFIG) {
		keep_errors(config, &errors);
	}
	error_list_release(&errors);
	return status;
}

enum status config_refresh(
	struct config *config, const char *directory, bool *changed, struct error *err)
{
	enum status status = STATUS_OK;
	struct error found;
	*changed = false;
	bool new_calendar = config_calendar_stamp(directory) != config->calendar_stamp;
	if (!new_calendar && roster_stamp(directory) == config->roster_stamp)
		return STATUS_OK;

	*changed = true; /* the roster, or what is wrong with it */
	if (new_calendar)
		status = take_calendar(config, directory, &found);
	if (status == STATUS_OK)
		status = take_roster(config, directory, &found);
	return status == STATUS_MEMORY ? error_memory(err) : STATUS_OK;
}
