#include "floor_disk.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "fail.h"

enum { BLOCK = 4096, PATH_SIZE = 1024 };

int floor_disk_open(const char *folder)
{
	char path[PATH_SIZE];
	snprintf(path, sizeof(path), "%s/floor", folder);
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0)
		fail_errno(path);
	/* The first write allocates the block, the later ones, which are measured, do not. */
	floor_disk_write(fd);
	if (fsync(fd) < 0)
		fail_errno(path);
	return fd;
}

void floor_disk_write(int fd)
{
	char block[BLOCK];
	memset(block, 'F', sizeof(block));
	if (pwrite(fd, block, sizeof(block), 0) != BLOCK || fdatasync(fd) < 0)
		fail_errno("the floor's file");
}
