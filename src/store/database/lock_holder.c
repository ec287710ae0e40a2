#include "lock_holder.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

/* Does LINE of /proc/locks ("1: FLOCK  ADVISORY  WRITE 708 08:01:131 0 EOF") tell of the file INFO?
 * One that waits for it ("1: -> FLOCK …") does not. */
static bool tells_of(const char *line, const struct stat *info, long *process)
{
	unsigned int major_number, minor_number;
	unsigned long inode;

	/* The kernel's own numbers fit what they are read into. NOLINTNEXTLINE(cert-err34-c) */
	return sscanf(line, "%*d: FLOCK %*s %*s %ld %x:%x:%lu", process, &major_number,
		       &minor_number, &inode) == 4 &&
	       inode == info->st_ino && major_number == major(info->st_dev) &&
	       minor_number == minor(info->st_dev) && *process > 0;
}

static bool find_process(const struct stat *info, long *process)
{
	char line[256];
	bool found = false;
	FILE *locks = fopen("/proc/locks", "re");

	while (locks && !found && fgets(line, sizeof(line), locks))
		found = tells_of(line, info, process);
	if (locks)
		fclose(locks);
	return found;
}

static bool read_program(long process, struct lock_holder *out)
{
	char path[64];
	snprintf(path, sizeof(path), "/proc/%ld/comm", process);
	FILE *file = fopen(path, "re");
	bool read = file && fgets(out->program, sizeof(out->program), file);

	if (file)
		fclose(file);
	if (read)
		out->program[strcspn(out->program, "\n")] = '\0';
	return read;
}

bool lock_holder_find(int fd, struct lock_holder *out)
{
	struct stat info;
	long process = 0;

	if (fd < 0 || fstat(fd, &info) != 0 || !find_process(&info, &process))
		return false;
	snprintf(out->process, sizeof(out->process), "%ld", process);
	return read_program(process, out);
}
