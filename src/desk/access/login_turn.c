#include "login_turn.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

enum { LOOK_MS = 10, LOOKS = 3000 };

/* False: another has it all the time, or errno says what else. */
static bool lock(int fd)
{
	for (int i = 0; i < LOOKS; i++) {
		if (flock(fd, LOCK_EX | LOCK_NB) == 0)
			return true;
		if (errno != EWOULDBLOCK && errno != EINTR)
			return false;
		nanosleep(&(struct timespec){.tv_nsec = LOOK_MS * 1000000L}, NULL);
	}
	errno = EWOULDBLOCK;
	return false;
}

enum status login_turn_begin(struct login_turn *turn, const struct desk *desk, struct error *err)
{
	turn->fd = open(desk->directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (turn->fd >= 0 && lock(turn->fd))
		return STATUS_OK;
	if (turn->fd >= 0 && errno == EWOULDBLOCK)
		return error_say(err, STATUS_STORE,
			N_("Others are logging in at this moment; try again. If it goes on, a "
			   "program hangs while it logs in: close it"));
	error_set(
		err, STATUS_STORE, N_("The station's folder cannot be used (%s)"), strerror(errno));
	error_at(err, desk->directory, 0, 0);
	return STATUS_STORE;
}

void login_turn_end(struct login_turn *turn)
{
	if (turn->fd >= 0)
		close(turn->fd);
	turn->fd = -1;
}
