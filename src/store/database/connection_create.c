#include <stdio.h>
#include <unistd.h>

#include "connection.h"
#include "menzhen/base/buffer.h"
#include "menzhen/base/folder.h"

/* What a database of this name that is gone has left behind would be taken for part of the new one.
 */
static void remove_remains(const char *path)
{
	static const char *const suffixes[] = {"-wal", "-shm", "-journal", "-damaged"};
	for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
		struct buffer name = {0};
		if (buffer_printf(&name, "%s%s", path, suffixes[i]))
			unlink(buffer_text(&name));
		buffer_release(&name);
	}
}

static enum status make_schema(const char *path, struct error *err)
{
	struct database db;
	enum status status = database_open(&db, path, SQLITE_OPEN_READWRITE, err);
	if (status != STATUS_OK)
		return status;
	status = schema_create(&db, err);
	database_close(&db);
	return status;
}

enum status connection_create(const char *path, struct error *err)
{
	if (access(path, F_OK) == 0) {
		error_set(err, STATUS_STORE,
			N_("There is a database here already; it is left as it is"));
		error_at(err, path, 0, 0);
		return STATUS_STORE;
	}
	struct buffer fresh = {0};
	if (!buffer_printf(&fresh, "%s-new", path))
		return error_memory(err);
	enum status status = database_make(buffer_text(&fresh), err);
	if (status == STATUS_OK)
		status = make_schema(buffer_text(&fresh), err);
	if (status == STATUS_OK) {
		remove_remains(path);
		if (rename(buffer_text(&fresh), path) != 0 || !folder_sync(path))
			status = database_cannot_make(path, err);
	}
	if (status != STATUS_OK)
		unlink(buffer_text(&fresh));
	buffer_release(&fresh);
	return status;
}
