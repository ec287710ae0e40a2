#include "read_back.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

ssize_t read_back_at(int descriptor, void *out, size_t length, off_t at)
{
	size_t have = 0;
	while (have < length) {
		ssize_t got =
			pread(descriptor, (char *)out + have, length - have, at + (off_t)have);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		have += (size_t)got;
	}
	return (ssize_t)have;
}

enum status read_back_failed(const char *path, int reason, struct error *err)
{
	error_set(err, STATUS_CONFIG, N_("this file cannot be read: %s"), strerror(reason));
	error_at(err, path, 0, 0);
	return STATUS_CONFIG;
}

enum status read_back_differs(const char *path, struct error *err)
{
	error_set(err, STATUS_CONFIG,
		N_("what was written does not read back the same; the disk or the stick is "
		   "failing, take another"));
	error_at(err, path, 0, 0);
	return STATUS_CONFIG;
}
