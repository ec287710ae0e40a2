/* How backups are shown. */
#ifndef MENZHEN_CLI_BACKUP_OUTPUT_H
#define MENZHEN_CLI_BACKUP_OUTPUT_H

#include "cli/output.h"
#include "menzhen/desk/backup/backup_list.h"

/* "1.4 MB" */
void backup_output_size(struct buffer *out, int64_t bytes);

/* The members that every backup has. */
void backup_output_json(
	struct json_writer *json, const struct desk *desk, const struct backup_file *file);

#endif
