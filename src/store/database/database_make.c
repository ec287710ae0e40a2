#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "database.h"

enum status database_cannot_make(const char *path, struct error *err)
{
	error_set(err, STATUS_STORE,
		N_("The database cannot be made (%s); check that the folder is there and is yours, "
		   "and "
		   "that the disk is not full"),
		strerror(errno));
	error_at(err, path, 0, 0);
	return STATUS_STORE;
}

enum status database_make(const char *path, struct error *err)
{
	unlink(path);
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (file < 0)
		return database_cannot_make(path, err);
	close(file);
	return STATUS_OK;
}
