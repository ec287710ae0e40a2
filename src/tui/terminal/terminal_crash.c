#include "terminal_crash.h"

#include <curses.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

/* A signal handler has no argument of ours: what it needs has to stand somewhere fixed. */
const int terminal_crash_signals[TERMINAL_CRASH_SIGNALS] = {
	SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSYS, SIGTRAP};
static struct {
	char reset[256]; /* clears the screen and leaves it, colours, the mouse and bracketed
			  * paste, shows the cursor
			  */
	size_t length;
	struct termios termios;
	struct sigaction before[TERMINAL_CRASH_SIGNALS];
} crash;

/* Async-signal-safe throughout. */
static void on_crash(int number)
{
	ssize_t ignored = write(STDOUT_FILENO, crash.reset, crash.length);
	(void)ignored;
	tcsetattr(STDIN_FILENO, TCSANOW, &crash.termios);
	for (size_t i = 0; i < TERMINAL_CRASH_SIGNALS; i++)
		sigaction(terminal_crash_signals[i], &crash.before[i], NULL);
	raise(number);
}

static void add_reset(const char *sequence)
{
	/* terminfo answers (char *)-1 to a name that is no string */
	if (!sequence || sequence == (const char *)-1)
		return;
	size_t length = strlen(sequence);
	if (length > sizeof(crash.reset) - crash.length)
		return;
	memcpy(crash.reset + crash.length, sequence, length);
	crash.length += length;
}

void terminal_crash_arm(const struct termios *before)
{
	static const char *const names[] = {"sgr0", "op", "clear", "cnorm", "rmkx", "rmcup"};
	crash.length = 0;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		add_reset(tigetstr(names[i]));
	add_reset("\033[?1006l\033[?1000l\033[?2004l\r\n");
	crash.termios = *before;

	struct sigaction action = {.sa_handler = on_crash};
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < TERMINAL_CRASH_SIGNALS; i++)
		sigaction(terminal_crash_signals[i], &action, &crash.before[i]);
}

void terminal_crash_disarm(void)
{
	for (size_t i = 0; i < TERMINAL_CRASH_SIGNALS; i++)
		sigaction(terminal_crash_signals[i], &crash.before[i], NULL);
}
