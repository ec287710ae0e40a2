#define _GNU_SOURCE /* F_OFD_SETLK */
#include "lock_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "lock_holder.h"

enum { PAUSE_MIN_MS = 1, PAUSE_MAX_MS = 16 };

enum status lock_file_init(struct lock_file *lock, const char *database, struct error *err)
{
	static const char suffix[] = "-lock";
	size_t length = strlen(database);
	*lock = (struct lock_file){.fd = -1};
	lock->path = malloc(length + sizeof(suffix));
	if (!lock->path)
		return error_memory(err);
	memcpy(lock->path, database, length);
	memcpy(lock->path + length, suffix, sizeof(suffix));
	return STATUS_OK;
}

void lock_file_release(struct lock_file *lock)
{
	if (!lock->path)
		return;
	lock_file_unlock(lock);
	if (lock->fd >= 0)
		close(lock->fd);
	free(lock->path);
	*lock = (struct lock_file){.fd = -1};
}

/* Is the open file still the one of that name? Someone may have tidied it away. */
static bool is_current(const struct lock_file *lock)
{
	struct stat opened, named;
	return fstat(lock->fd, &opened) == 0 && stat(lock->path, &named) == 0 &&
	       opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

static int lock_door(const struct lock_file *lock, short type)
{
	struct flock door = {.l_type = type, .l_whence = SEEK_SET, .l_start = 0, .l_len = 1};
	if (fcntl(lock->fd, F_OFD_SETLK, &door) == 0)
		return 0;
	return errno == EACCES || errno == EAGAIN || errno == EINTR ? EWOULDBLOCK : errno;
}

static void leave_door(struct lock_file *lock)
{
	if (lock->in_door)
		lock_door(lock, F_UNLCK);
	lock->in_door = false;
}

static int open_file(struct lock_file *lock)
{
	if (lock->fd < 0)
		lock->fd = open(lock->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	return lock->fd < 0 ? errno : 0;
}

static int enter_door(struct lock_file *lock)
{
	if (lock->in_door)
		return 0;
	int problem = lock_door(lock, F_WRLCK);
	lock->in_door = problem == 0;
	return problem;
}

static int lock_room(struct lock_file *lock)
{
	if (flock(lock->fd, LOCK_EX | LOCK_NB) != 0)
		return errno == EINTR ? EWOULDBLOCK : errno;
	if (!is_current(lock)) {
		close(lock->fd);
		lock->fd = -1;
		lock->in_door = false;
		return EWOULDBLOCK;
	}
	lock->held = true;
	return 0;
}

/* One attempt: 0 when the lock is held now, EWOULDBLOCK when another has it, else what went wrong.
 */
static int attempt(struct lock_file *lock)
{
	int problem = open_file(lock);
	if (problem == 0)
		problem = enter_door(lock);
	if (problem == 0)
		problem = lock_room(lock);
	return problem;
}

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static enum status take_failed(
	const struct lock_file *lock, int problem, int patience, struct error *err)
{
	struct lock_holder holder;

	if (problem == EWOULDBLOCK && patience < LOCK_WAIT_MS)
		error_set(err, STATUS_STORE, N_("Another desk is writing at this moment"));
	else if (problem == EWOULDBLOCK && lock_holder_find(lock->fd, &holder))
		error_set(err, STATUS_STORE,
			N_("Another desk has been writing for too long; nothing was recorded here. "
			   "It may be taking in a list, which can take a minute: try again then. "
			   "If it goes on, close the program that hangs: %s, process %s"),
			holder.program, holder.process);
	else if (problem == EWOULDBLOCK)
		error_set(err, STATUS_STORE,
			N_("Another desk has been writing for too long; nothing was recorded here. "
			   "It may be taking in a list, which can take a minute: try again then. "
			   "If "
			   "it goes on, look for a desk that hangs and close it"));
	else
		error_set(err, STATUS_STORE,
			N_("The lock file cannot be used (%s). Check that the folder is there, is "
			   "yours and is "
			   "not read-only"),
			strerror(problem));
	error_at(err, lock->path, 0, 0);
	return STATUS_STORE;
}

enum status lock_file_take(struct lock_file *lock, int patience, struct error *err)
{
	lock->busy = false;
	if (lock->held)
		return error_set(err, STATUS_STORE, N_("This desk is writing already"));
	int64_t deadline = now_ms() + patience;
	int problem = attempt(lock);
	for (long pause = PAUSE_MIN_MS; problem == EWOULDBLOCK && now_ms() < deadline;) {
		/* Only the one in the door looks often. */
		long milliseconds = lock->in_door ? PAUSE_MIN_MS : pause;
		nanosleep(&(struct timespec){.tv_nsec = milliseconds * 1000000}, NULL);
		problem = attempt(lock);
		if (pause < PAUSE_MAX_MS)
			pause *= 2;
	}
	leave_door(lock);
	lock->busy = problem == EWOULDBLOCK;
	return problem == 0 ? STATUS_OK : take_failed(lock, problem, patience, err);
}

bool lock_file_try(struct lock_file *lock)
{
	if (lock->held)
		return false;
	bool taken = attempt(lock) == 0;
	leave_door(lock);
	return taken;
}

void lock_file_unlock(struct lock_file *lock)
{
	if (lock->held)
		flock(lock->fd, LOCK_UN);
	lock->held = false;
}
