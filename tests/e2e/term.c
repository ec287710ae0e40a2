/* The terminal's traffic: what is typed, what comes back, and knowing when all of it has come. */
#include "term_private.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "fail.h"

/*
 * A pseudo-terminal passes bytes on by a kernel thread, so what the program wrote before its sync
 * byte may still be under way. A mark of ours queues up behind it: no byte of UTF-8, so no byte of
 * the program's.
 */
static const char mark = (char)0xff;

static int64_t now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int64_t term_deadline(void)
{
	return now() + (int64_t)TERM_DEADLINE * 1000000;
}

struct term *term_start(int rows, int cols, const struct environment *env, const char *const argv[])
{
	if (cols > TERM_MAX_COLS)
		fail("term_start: %d columns are too many", cols);
	struct term *term = calloc(1, sizeof(*term));
	if (!term)
		fail_errno("term_start");
	term->rows = rows;
	term->cols = cols;
	term->unsettled = true;
	term_screen_init(term);
	term->started_at = now();
	pty_start(&term->pty, rows, cols, env, argv);
	return term;
}

void term_free(struct term *term)
{
	if (!term)
		return;
	if (!term->reaped) {
		kill(term->pty.child, SIGKILL);
		waitpid(term->pty.child, NULL, 0);
	}
	if (term->record)
		fclose(term->record);
	free(term->recorded);
	pty_release(&term->pty);
	term_screen_release(term);
	free(term);
}

void term_record(struct term *term)
{
	term->record = open_memstream(&term->recorded, &term->recorded_length);
	if (!term->record)
		fail_errno("term_record");
}

const char *term_recorded(struct term *term, size_t *length)
{
	if (!term->record)
		fail("term_recorded: nothing is kept before term_record");
	term_settle(term);
	fflush(term->record);
	*length = term->recorded_length;
	return term->recorded;
}

/* --- taking in --- */

static void take_output(struct term *term)
{
	char bytes[8192];
	ssize_t got = read(term->pty.master, bytes, sizeof(bytes));
	for (char *at = bytes, *end = bytes + (got > 0 ? got : 0); at < end;) {
		char *next = memchr(at, mark, (size_t)(end - at));
		size_t length = (size_t)((next ? next : end) - at);
		if (!term->blindfolded)
			vterm_input_write(term->vterm, at, length);
		if (term->record)
			fwrite(at, 1, length, term->record);
		term->output_bytes += length;
		term->marks += next ? 1 : 0;
		at += length + (next ? 1 : 0);
	}
}

static void take_answers(struct term *term)
{
	char bytes[16];
	ssize_t got = read(term->pty.idle, bytes, sizeof(bytes));
	if (got > 0) {
		term->answers += (size_t)got;
		term->answered_at = now();
	} else if (got == 0) {
		term->ended = true;
		close(term->pty.idle);
		term->pty.idle = -1;
	}
}

/* poll() on output, answers and, if WRITABLE, room for input. */
static bool step(struct term *term, int64_t time, bool writable)
{
	struct pollfd fds[2] = {
		{.fd = term->pty.master, .events = (short)(POLLIN | (writable ? POLLOUT : 0))},
		{.fd = term->pty.idle, .events = POLLIN},
	};
	int64_t left = time - now();
	int ready = poll(fds, 2, left > 0 ? (int)((left + 999999) / 1000000) : 0);
	if (ready < 0 && errno != EINTR)
		fail_errno("poll");
	if (ready <= 0)
		return false;
	if (fds[1].revents)
		take_answers(term);
	if (fds[0].revents & POLLIN)
		take_output(term);
	return true;
}

bool term_step(struct term *term, int64_t time)
{
	bool any = step(term, time, false);
	term_send_reply(term);
	return any;
}

/* Take in all that the program has written until now, be it still under way. */
static void drain(struct term *term)
{
	if (term->pty.master < 0)
		return;
	int64_t deadline = term_deadline();
	size_t wanted = term->marks + 1;
	while (write(term->pty.slave, &mark, 1) != 1) {
		if (!term_step(term, deadline))
			term_fail(term, NULL, 0, "the terminal's output does not move");
	}
	while (term->marks < wanted) {
		if (!term_step(term, deadline))
			term_fail(term, NULL, 0, "the terminal's output does not come through");
	}
}

/* --- typing --- */

void term_send(struct term *term, const char *bytes, size_t length)
{
	int64_t deadline = term_deadline();
	while (length > 0) {
		ssize_t put = write(term->pty.master, bytes, length);
		if (put > 0) {
			bytes += put;
			length -= (size_t)put;
		} else if (!step(term, deadline, true)) {
			term_fail(term, NULL, 0, "the program does not read what is typed");
		}
	}
}

void term_send_reply(struct term *term)
{
	char bytes[sizeof(term->reply)];
	size_t length = term->reply_length;
	memcpy(bytes, term->reply, length);
	term->reply_length = 0;
	if (length > 0 && term->pty.master >= 0)
		term_send(term, bytes, length);
}

void term_begin_typing(struct term *term)
{
	term->unsettled = true;
	term->typed_at = now();
}

void term_type(struct term *term, const char *text)
{
	term_begin_typing(term);
	term_send(term, text, strlen(text));
}

void term_resize(struct term *term, int rows, int cols)
{
	if (cols > TERM_MAX_COLS)
		fail("term_resize: %d columns are too many", cols);
	drain(term);
	term->unsettled = term->resized = true;
	term->rows = rows;
	term->cols = cols;
	vterm_set_size(term->vterm, rows, cols);
	pty_resize(&term->pty, rows, cols);
}

/* Its last words may still be under way. */
static _Noreturn void fail_ended(struct term *term)
{
	drain(term);
	term_fail(term, NULL, 0, "the program ended while it was being typed to");
}

/* Before its first output a program may not have set the line's modes: what is typed would echo. */
static void await_first_output(struct term *term, int64_t deadline)
{
	while (term->output_bytes == 0 && !term->ended) {
		if (!term_step(term, deadline))
			term_fail(term, NULL, 0, "the program shows nothing");
	}
}

/* False: it has ended without an answer. */
static bool ask_once(struct term *term)
{
	int64_t deadline = term_deadline();
	await_first_output(term, deadline);
	size_t wanted = term->answers + 1;
	if (!term->ended)
		term_send(term, TERM_SYNC, strlen(TERM_SYNC));
	while (term->answers < wanted && !term->ended) {
		if (!term_step(term, deadline))
			term_fail(term, NULL, 0, "the program does not answer the sync key");
	}
	return term->answers >= wanted;
}

static void sync_once(struct term *term)
{
	if (!ask_once(term))
		fail_ended(term);
}

bool term_goes_on(struct term *term)
{
	bool answered = ask_once(term);
	drain(term);
	return answered;
}

/* SIGWINCH may come just after the program looked for signals and just before it read the sync key:
 * what it answers to a second one is behind both. */
void term_sync(struct term *term)
{
	if (term->resized)
		sync_once(term);
	sync_once(term);
	drain(term);
	term->resized = false;
	term->unsettled = false;
}

void term_settle(struct term *term)
{
	if (term->unsettled && !term->ended)
		term_sync(term);
}

size_t term_output_bytes(struct term *term)
{
	term_settle(term);
	return term->output_bytes;
}

/* --- expectations --- */

void term_expect_shows(struct term *term, const char *text, const char *file, int line)
{
	if (!term_find(term, text, NULL))
		term_fail(term, file, line, "\"%s\" is not on the screen", text);
}

void term_expect_lacks(struct term *term, const char *text, const char *file, int line)
{
	if (term_find(term, text, NULL))
		term_fail(term, file, line, "\"%s\" is on the screen", text);
}

void term_await_text(struct term *term, const char *text, bool wanted, const char *file, int line)
{
	int64_t deadline = term_deadline();
	while (term_screen_find(term, text, NULL) != wanted) {
		if (term->ended || !term_step(term, deadline))
			term_fail(term, file, line, "\"%s\" does not %s", text,
				wanted ? "appear" : "go away");
	}
}

void term_expect_clean(struct term *term, const char *file, int line)
{
	struct termios modes;
	if (tcgetattr(term->pty.slave, &modes) < 0)
		fail_errno("tcgetattr");
	const struct termios *before = &term->pty.modes;
	if (modes.c_iflag != before->c_iflag || modes.c_oflag != before->c_oflag ||
		modes.c_cflag != before->c_cflag || modes.c_lflag != before->c_lflag)
		term_fail(term, file, line, "the line's modes are not restored");
	if (term->alternate_screen)
		term_fail(term, file, line, "the terminal is left on the alternate screen");
	if (!term->cursor_visible)
		term_fail(term, file, line, "the cursor is left hidden");
	if (term->mouse)
		term_fail(term, file, line, "the mouse is left on");
	vterm_keyboard_start_paste(term->vterm);
	bool brackets = term->reply_length > 0;
	term->reply_length = 0;
	if (brackets)
		term_fail(term, file, line, "bracketed paste is left on");
}

/* --- the end --- */

pid_t term_pid(const struct term *term)
{
	return term->pty.child;
}

void term_kill(struct term *term, int signal)
{
	kill(term->pty.child, signal);
}

void term_hangup(struct term *term)
{
	pty_hangup(&term->pty);
}

int term_wait(struct term *term)
{
	int64_t deadline = term_deadline();
	while (!term->ended) {
		if (!term_step(term, deadline))
			term_fail(term, NULL, 0, "the program does not end");
	}
	if (!term->reaped) {
		int status = 0;
		if (waitpid(term->pty.child, &status, 0) < 0)
			fail_errno("waitpid");
		term->status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
		term->reaped = true;
		drain(term);
	}
	return term->status;
}

void term_blindfold(struct term *term)
{
	term->blindfolded = true;
}

int64_t term_startup_time(const struct term *term)
{
	return term->answered_at - term->started_at;
}

int64_t term_latency(const struct term *term)
{
	return term->answered_at - term->typed_at;
}
