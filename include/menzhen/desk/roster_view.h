/* Use case: check a roster file against the station's categories and calendars. */
#ifndef MENZHEN_DESK_ROSTER_VIEW_H
#define MENZHEN_DESK_ROSTER_VIEW_H

#include "menzhen/desk/desk.h"

struct roster_report {
	size_t advisers, shifts; /* of a roster that can be used */
	struct error_list errors, warnings;
};

/*
 * Read PATH, or the station's roster.yaml for NULL, as the roster. STATUS_OK with errors listed
 * when it was read and is wrong; another status when it could not be read at all.
 */
enum status roster_check(
	const struct desk *desk, const char *path, struct roster_report *out, struct error *err);
void roster_report_release(struct roster_report *report);

#endif
