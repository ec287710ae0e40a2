#include "menzhen/base/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

#include "menzhen/base/path.h"

bool folder_sync(const char *path)
{
	char folder[PATH_MAX];

	if (!path_folder(path, folder)) {
		errno = ENAMETOOLONG;
		return false;
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
