/* A program at the far end of a pseudo-terminal. */
#ifndef MENZHEN_TESTS_PTY_H
#define MENZHEN_TESTS_PTY_H

#include <sys/types.h>
#include <termios.h>

#include "environment.h"

struct pty {
	int master; /* non-blocking */
	/*
	 * Our own hold on the program's side, non-blocking. Through it the harness reads the line's
	 * modes, and writes marks that queue up behind the program's output.
	 */
	int slave;
	int idle; /* the reading end of MENZHEN_TEST_FD, non-blocking; ends when the program does */
	pid_t child;
	struct termios modes; /* of the line before the program touched it */
};

/* Start ARGV, MENZHEN_TEST_FD added to ENV, on a terminal of ROWS by COLS. Fails the test if not.
 */
void pty_start(struct pty *pty, int rows, int cols, const struct environment *env,
	const char *const argv[]);

/* Tell the kernel, and so the program by SIGWINCH, the new size. */
void pty_resize(const struct pty *pty, int rows, int cols);

/* Close the terminal as closing a window does: the program gets SIGHUP. */
void pty_hangup(struct pty *pty);

/* Close what is open. The child is the caller's to wait for. */
void pty_release(struct pty *pty);

#endif
