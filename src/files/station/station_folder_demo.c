/* The throw-away station of `menzhen demo`. */
#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>

#include "menzhen/base/buffer.h"
#include "menzhen/files/lists/builtin.h"
#include "menzhen/files/page/text_template.h"
#include "menzhen/files/station/station_folder.h"
#include "menzhen/files/text_file.h"

/* The file that marks a folder as one that may be removed. */
#define DEMO_MARK ".menzhen-demo"

/* Before: as far back as the demo's first visitors came, over midnight at the most. */
enum { DAYS_BEFORE = 6, DAYS_AFTER = 13, OPEN_FOLDERS = 16 };

enum { BLANK_WORKDAYS, BLANK_DAYS_OFF, BLANK_EVERY_DAY, BLANK_TODAY, BLANKS };

static void add_day(struct buffer *list, struct day day)
{
	char text[DAY_TEXT_SIZE];
	buffer_printf(list, "%s%s", list->length > 0 ? ", " : "", day_format(day, text));
}

static void list_days(const struct calendar *calendar, struct day today, struct buffer *lists)
{
	for (int i = -DAYS_BEFORE; i <= DAYS_AFTER; i++) {
		struct day day = day_add(today, i);
		add_day(&lists[calendar_is_workday(calendar, day) ? BLANK_WORKDAYS
								  : BLANK_DAYS_OFF],
			day);
		add_day(&lists[BLANK_EVERY_DAY], day);
	}
	add_day(&lists[BLANK_TODAY], today);
}

static enum status fill_roster(const struct builtin_file *file, struct buffer *lists,
	struct buffer *out, struct error *err)
{
	const struct template_value values[BLANKS] = {
		{"workdays", buffer_text(&lists[BLANK_WORKDAYS])},
		{"days_off", buffer_text(&lists[BLANK_DAYS_OFF])},
		{"every_day", buffer_text(&lists[BLANK_EVERY_DAY])},
		{"today", buffer_text(&lists[BLANK_TODAY])},
	};
	for (size_t i = 0; i < BLANKS; i++) {
		if (lists[i].failed)
			return error_memory(err);
	}
	return text_template_fill(file->text, values, BLANKS, out) ? STATUS_OK : error_memory(err);
}

/* The roster of FILE with its days filled in: the three weeks round TODAY. */
static enum status compose_roster(const struct builtin_file *file, const struct calendar *calendar,
	struct day today, struct buffer *out, struct error *err)
{
	struct buffer lists[BLANKS] = {{0}};
	list_days(calendar, today, lists);
	enum status status = fill_roster(file, lists, out, err);
	for (size_t i = 0; i < BLANKS; i++)
		buffer_release(&lists[i]);
	return status;
}

static enum status create(
	const char *directory, const char *name, const char *text, size_t length, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	enum status status = folder_path(directory, name, path, sizeof(path), err);
	if (status == STATUS_OK)
		status = text_file_create(path, text, length, err);
	return status;
}

enum status folder_create_demo(const char *directory, enum station_language language,
	const struct calendar *calendar, moment now, struct error *err)
{
	bool english = language == LANGUAGE_EN;
	const struct builtin_file *station =
		builtin_find(english ? "demo/station.en.yaml" : "demo/station.zh.yaml");
	const struct builtin_file *plan =
		builtin_find(english ? "demo/roster.en.yaml" : "demo/roster.zh.yaml");
	struct day today = moment_local(now, STATION_OFFSET_DEFAULT).day;
	struct buffer roster = {0};

	enum status status = compose_roster(plan, calendar, today, &roster, err);
	if (status == STATUS_OK)
		status = folder_prepare(directory, err);
	if (status == STATUS_OK)
		status = create(directory, DEMO_MARK, "", 0, err);
	if (status == STATUS_OK)
		status = create(directory, FOLDER_ROSTER, buffer_text(&roster), roster.length, err);
	if (status == STATUS_OK)
		status = create(directory, FOLDER_STATION, station->text, station->length, err);
	buffer_release(&roster);
	return status;
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *position)
{
	(void)info;
	(void)kind;
	(void)position;
	remove(path); /* what cannot be removed stays; there is nobody to tell */
	return 0;
}

/* A folder itself, not a link to one, with the mark in it. */
static bool is_demo(const char *directory)
{
	char mark[FOLDER_PATH_SIZE];
	struct stat info;
	return lstat(directory, &info) == 0 && S_ISDIR(info.st_mode) &&
	       folder_path(directory, DEMO_MARK, mark, sizeof(mark), NULL) == STATUS_OK &&
	       lstat(mark, &info) == 0 && S_ISREG(info.st_mode);
}

void folder_remove_demo(const char *directory)
{
	if (is_demo(directory))
		nftw(directory, remove_entry, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
}
