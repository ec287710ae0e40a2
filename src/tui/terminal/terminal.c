#include "menzhen/tui/terminal/terminal.h"

#include <limits.h>
#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "menzhen/tui/terminal/key.h"
#include "terminal_crash.h"
#include "terminal_keys.h"

/* Of the mouse: buttons, and in the form that has room for wide windows. */
static const char modes_on[] = "\033[?2004h\033[?1000h\033[?1006h";
static const char modes_off[] = "\033[?1006l\033[?1000l\033[?2004l";
static const char paste_on[] = "\033[?2004h", cursor_on[] = "\033[?25h";

bool terminal_has_chinese(void)
{
	const char *name = getenv("TERM");
	return !name || strncmp(name, "linux", 5) != 0;
}

static bool is_set(const char *variable)
{
	const char *value = getenv(variable);
	return value && *value && strcmp(value, "0") != 0;
}

/* The descriptor that MENZHEN_TEST_FD names, -1 if none. */
static int test_descriptor(void)
{
	const char *text = getenv("MENZHEN_TEST_FD");
	if (!text || !*text)
		return -1;
	char *end;
	long number = strtol(text, &end, 10);
	if (*end != '\0' || number <= STDERR_FILENO || number >= INT_MAX)
		return -1;
	/* A pipe and nothing else: no variable of the environment may make us write into a file. */
	struct stat info;
	return fstat((int)number, &info) == 0 && S_ISFIFO(info.st_mode) ? (int)number : -1;
}

/* Those that would end the program, and the one for a new size. What a fault of its own raises is
 * terminal_crash.h's; one that is ignored must not be blocked, or it is received all the same. */
static void fill_signals(sigset_t *signals)
{
	static const int others[] = {
		SIGCHLD, SIGCONT, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGXFSZ, SIGPIPE};
	sigfillset(signals);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		sigdelset(signals, others[i]);
	for (size_t i = 0; i < TERMINAL_CRASH_SIGNALS; i++)
		sigdelset(signals, terminal_crash_signals[i]);
}

static enum status start_signals(struct terminal *terminal, struct error *err)
{
	sigset_t signals;
	fill_signals(&signals);
	/* A file that may not grow and a reader that is gone are errors where they are met. */
	signal(SIGXFSZ, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	sigprocmask(SIG_BLOCK, &signals, &terminal->mask_before);
	terminal->signal_fd = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
	if (terminal->signal_fd >= 0)
		return STATUS_OK;
	sigprocmask(SIG_SETMASK, &terminal->mask_before, NULL);
	return error_set(err, STATUS_USAGE, N_("The signals of the system cannot be received"));
}

/* A terminal that went away sends SIGHUP yet: it must not cut short what is still to be closed. */
static void stop_signals(struct terminal *terminal)
{
	signal(SIGHUP, SIG_IGN);
	close(terminal->signal_fd);
	sigprocmask(SIG_SETMASK, &terminal->mask_before, NULL);
}

/* raw: Ctrl-C, Ctrl-Z and Ctrl-S are keys of ours. nonl: Enter is told from Ctrl-J. */
static void set_modes(struct terminal *terminal)
{
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	meta(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	set_escdelay(25);
	terminal_keys_define(terminal->test_fd >= 0);
}

static void send(const char *sequence)
{
	ssize_t ignored = write(STDOUT_FILENO, sequence, strlen(sequence));
	(void)ignored; /* a terminal that is gone shows in poll() */
}

/*
 * Until a screen has been suspended and resumed once, ncurses writes out what it has at each
 * movement of the cursor: one screen in seventy pieces, each a packet over ssh.
 */
static void write_whole_screens(void)
{
	endwin();
	refresh();
}

/* newterm() and not initscr(), which would end the program by itself. */
static enum status start_ncurses(struct terminal *terminal, struct error *err)
{
	static const char message[] =
		N_("This terminal (TERM=%s) cannot be drawn on; the commands of `menzhen help` can "
		   "be used on it");
	const char *name = getenv("TERM");
	terminal->screen = newterm(NULL, stdout, stdin);
	const char *move = terminal->screen ? tigetstr("cup") : NULL;
	if (move && move != (const char *)-1) {
		write_whole_screens();
		return STATUS_OK;
	}
	if (terminal->screen) {
		endwin();
		delscreen(terminal->screen);
		terminal->screen = NULL;
	}
	return error_set(err, STATUS_USAGE, message, name ? name : "");
}

/* Does this terminal tell of the mouse at all? */
static bool tells_of_mouse(void)
{
	const char *report = tigetstr("kmous");
	return report && report != (const char *)-1;
}

enum status terminal_start(
	struct terminal *terminal, struct canvas *canvas, bool ascii, struct error *err)
{
	struct termios before;
	if (!isatty(STDIN_FILENO) || tcgetattr(STDOUT_FILENO, &before) != 0)
		return error_set(err, STATUS_USAGE,
			N_("The desk needs a terminal; without one use the commands of `menzhen "
			   "help`"));
	enum status status = start_signals(terminal, err);
	if (status)
		return status;
	status = start_ncurses(terminal, err);
	if (status) {
		stop_signals(terminal);
		return status;
	}
	terminal->test_fd = test_descriptor();
	set_modes(terminal);
	theme_init(&canvas->theme, !is_set("NO_COLOR"));
	canvas->ascii = ascii || is_set("MENZHEN_ASCII") || !terminal_has_chinese();
	canvas->cursor_shown = true;
	terminal_crash_arm(&before);
	send(tells_of_mouse() && !is_set("NO_MOUSE") ? modes_on : paste_on);
	return STATUS_OK;
}

void terminal_stop(struct terminal *terminal, struct canvas *canvas)
{
	if (!terminal->screen)
		return;
	send(modes_off);
	curs_set(1);
	/* Names are not left behind on a terminal without a second screen, nor in the second one of
	 * those that show it again. */
	erase();
	refresh();
	endwin();
	/* The terminals of Neovim and Emacs bring back with the main screen that the cursor was
	 * hidden when ncurses last saved its place, to scroll. */
	send(cursor_on);
	terminal_crash_disarm();
	delscreen(terminal->screen);
	terminal->screen = NULL;
	stop_signals(terminal);
	buffer_release(&canvas->safe);
}

static void take_new_size(void)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
		resizeterm(size.ws_row, size.ws_col); /* KEY_RESIZE comes by itself */
}

int terminal_signal(struct terminal *terminal)
{
	struct signalfd_siginfo info;
	if (read(terminal->signal_fd, &info, sizeof(info)) != (ssize_t)sizeof(info))
		return 0;
	if (info.ssi_signo == SIGWINCH)
		take_new_size();
	return (int)info.ssi_signo;
}

/* KEYCODE leads a report of the mouse: it is read from the next byte on. */
static bool begins_report(struct terminal *terminal, int32_t keycode)
{
	if (keycode != KEYCODE_MOUSE_SGR && keycode != KEYCODE_MOUSE_X10)
		return false;
	mouse_report_begin(&terminal->report, keycode == KEYCODE_MOUSE_SGR ? MOUSE_SGR : MOUSE_X10);
	return true;
}

enum terminal_read terminal_read(struct terminal *terminal, int *value, struct mouse *mouse)
{
	for (;;) {
		int number = getch();
		if (number == ERR)
			return TERMINAL_NOTHING;
		if (number < KEY_MIN) {
			*value = number & 0xFF;
			if (!mouse_report_reading(&terminal->report))
				return TERMINAL_BYTE;
			if (mouse_report_byte(&terminal->report, (unsigned char)*value, mouse))
				return TERMINAL_MOUSE;
			continue;
		}
		terminal->report = (struct mouse_report){0};
		*value = terminal_keys_code(number);
		if (!begins_report(terminal, *value) && *value != KEYCODE_NONE)
			return TERMINAL_KEY;
	}
}

void terminal_answer(struct terminal *terminal)
{
	ssize_t ignored = write(terminal->test_fd, "", 1);
	(void)ignored; /* a test that went away needs no answer */
}
