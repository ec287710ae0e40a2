#include "pty.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "fail.h"

enum { IDLE_FD = 3 }; /* the number that MENZHEN_TEST_FD names in the program */

static void set_nonblocking(int fd)
{
	if (fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK) < 0)
		fail_errno("fcntl");
}

static void open_terminal(struct pty *pty, int rows, int cols)
{
	pty->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	if (pty->master < 0 || grantpt(pty->master) < 0 || unlockpt(pty->master) < 0)
		fail_errno("posix_openpt");
	pty->slave = open(ptsname(pty->master), O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
	if (pty->slave < 0 || tcgetattr(pty->slave, &pty->modes) < 0)
		fail_errno("the pseudo-terminal");
	set_nonblocking(pty->master);
	pty_resize(pty, rows, cols);
}

/* In the child. The terminal is opened anew: our own hold on it is non-blocking, its must not be.
 */
static _Noreturn void become(
	const struct pty *pty, int idle, char *const argv[], char *const environment[])
{
	setsid();
	int terminal = open(ptsname(pty->master), O_RDWR);
	if (terminal < 0 || ioctl(terminal, TIOCSCTTY, 0) < 0)
		_exit(126);
	int answers = fcntl(idle, F_DUPFD, IDLE_FD + 1);
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		dup2(terminal, fd);
	if (terminal > STDERR_FILENO)
		close(terminal);
	dup2(answers, IDLE_FD);
	close(answers);
	execve(argv[0], argv, environment);
	_exit(127);
}

static void start(struct pty *pty, const struct environment *env, const char *const argv[])
{
	int answers[2];
	if (pipe(answers) < 0)
		fail_errno("pipe");
	fcntl(answers[0], F_SETFD, FD_CLOEXEC);
	fcntl(answers[1], F_SETFD, FD_CLOEXEC);
	fflush(NULL);
	pty->child = fork();
	if (pty->child < 0)
		fail_errno("fork");
	if (pty->child == 0)
		become(pty, answers[1], (char *const *)argv, env->entries);
	close(answers[1]);
	set_nonblocking(answers[0]);
	pty->idle = answers[0];
}

void pty_start(struct pty *pty, int rows, int cols, const struct environment *env,
	const char *const argv[])
{
	struct environment full;
	environment_copy(&full, env);
	char number[2] = {'0' + IDLE_FD, '\0'};
	environment_set(&full, "MENZHEN_TEST_FD", number);
	open_terminal(pty, rows, cols);
	start(pty, &full, argv);
	environment_release(&full);
}

void pty_resize(const struct pty *pty, int rows, int cols)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
	if (ioctl(pty->master, TIOCSWINSZ, &size) < 0)
		fail_errno("TIOCSWINSZ");
}

static void close_once(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

void pty_hangup(struct pty *pty)
{
	close_once(&pty->slave);
	close_once(&pty->master);
}

void pty_release(struct pty *pty)
{
	pty_hangup(pty);
	close_once(&pty->idle);
}
