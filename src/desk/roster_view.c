#include "menzhen/desk/roster_view.h"

#include <string.h>

#include "menzhen/files/roster_file.h"

enum status roster_check(
	const struct desk *desk, const char *path, struct roster_report *out, struct error *err)
{
	char own[FOLDER_PATH_SIZE];
	struct roster roster = {0};
	enum status status = STATUS_OK;

	if (path == NULL) {
		status = folder_path(desk->directory, FOLDER_ROSTER, own, sizeof(own), err);
		path = own;
	}
	if (status == STATUS_OK)
		status = roster_file_read(path, &desk->config.categories, &desk->config.calendar,
			&roster, &out->errors, &out->warnings, err);
	if (status == STATUS_CONFIG && !error_list_empty(&out->errors))
		status = STATUS_OK;
	out->advisers = roster.adviser_count;
	out->shifts = roster.shift_count;
	roster_release(&roster);
	return status;
}

void roster_report_release(struct roster_report *report)
{
	if (report == NULL)
		return;
	error_list_release(&report->errors);
	error_list_release(&report->warnings);
	memset(report, 0, sizeof(*report));
}
