/* Files that are made for others to take along: pages to print, calendars for phones. */
#ifndef MENZHEN_DESK_DESK_EXPORT_H
#define MENZHEN_DESK_DESK_EXPORT_H

#include "menzhen/base/buffer.h"
#include "menzhen/desk/desk.h"

/*
 * Make the file PATH of TEXT. One that is there already stays (STATUS_REFUSED) unless REPLACE:
 * then it is replaced in one step.
 */
enum status desk_export_file(
	const char *path, const struct buffer *text, bool replace, struct error *err);

/*
 * Make the file NAME in the station's outbox, replacing an earlier one; the folder is made if it
 * is missing. Where it lies goes into PATH.
 */
enum status desk_export_outbox(const struct desk *desk, const char *name, const struct buffer *text,
	char path[FOLDER_PATH_SIZE], struct error *err);

#endif
