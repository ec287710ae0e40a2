#include "menzhen/base/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

bool folder_sync(const char *path)
{
	char folder[PATH_MAX] = ".";
	const char *slash = strrchr(path, '/');
	size_t length = slash != NULL ? (size_t)(slash + 1 - path) : 0;

	if (length >= sizeof(folder)) {
		errno = ENAMETOOLONG;
		return false;
	}
	if (length > 0) {
		memcpy(folder, path, length);
		folder[length] = '\0';
	}
	int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (file < 0)
		return false;
	bool done = fsync(file) == 0;
	int reason = errno;
	close(file);
	errno = reason;
	return done;
}
