#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <time.h>
#include <unistd.h>

#include "menzhen/tui/app.h"
#include "menzhen/tui/terminal/mouse.h"

/* A flood of input is drawn in between, so that the screen stays alive. */
enum { BATCH_MAX = 4096, STALE_PASTE_MS = 1000 };

struct loop {
	int64_t next_tick, last_key, last_input; /* milliseconds of the monotonic clock */
	struct mouse_clicks clicks;
	bool idle_done;
	bool more; /* input was left unread to paint first */
	bool came; /* there was input, or a tick: what it did is painted before any work */
	bool busy; /* the screen on top may have work to go on with */
};

static int64_t clock_ms(clockid_t clock)
{
	struct timespec now;
	clock_gettime(clock, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t now_ms(void)
{
	return clock_ms(CLOCK_MONOTONIC);
}

int64_t app_idle_time(const struct app *app)
{
	return clock_ms(CLOCK_BOOTTIME) - app->last_key;
}

bool app_key_waits(const struct app *app)
{
	struct pollfd watched[] = {
		{.fd = STDIN_FILENO, .events = POLLIN},
		{.fd = app->terminal.signal_fd, .events = POLLIN},
	};
	return poll(watched, 2, 0) > 0;
}

/* False once the terminal is gone. */
static bool wait_for_input(const struct app *app, const struct loop *loop)
{
	struct pollfd watched[] = {
		{.fd = STDIN_FILENO, .events = POLLIN},
		{.fd = app->terminal.signal_fd, .events = POLLIN},
	};
	int64_t left = loop->next_tick - now_ms();
	poll(watched, 2, left > 0 && !loop->more && !loop->busy ? (int)left : 0);
	return (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) == 0;
}

void app_heed_signals(struct app *app)
{
	int number;
	while ((number = terminal_signal(&app->terminal)) != 0) {
		if (number != SIGWINCH)
			app_quit(app);
	}
}

static void handle_event(struct app *app, struct loop *loop, const struct key_event *event)
{
	if (event->code == KEYCODE_SYNC) {
		app->answer = true;
		loop->next_tick =
			0; /* what only a tick does, keeping a draft say, is settled too */
	} else if (event->code == KEYCODE_RESIZE) {
		canvas_repaint();
		app_redraw(app);
	} else {
		loop->last_key = now_ms();
		loop->idle_done = false;
		app->last_key = clock_ms(CLOCK_BOOTTIME);
		app_key(app, event);
	}
}

static void handle_mouse(struct app *app, struct loop *loop, struct mouse *mouse)
{
	const struct key_event event = {.code = KEYCODE_MOUSE, .mouse = mouse};
	mouse_clicks_count(&loop->clicks, mouse, now_ms());
	handle_event(app, loop, &event);
}

static void take_event(struct app *app, struct loop *loop)
{
	struct key_event event;
	if (!app->top || !input_take(&app->input, &event))
		return;
	handle_event(app, loop, &event);
	input_taken(&app->input);
}

/* Everything that was typed so far, so that it is drawn once. */
static void handle_input(struct app *app, struct loop *loop)
{
	struct mouse mouse;
	enum terminal_read read;
	int value, count = 0;
	loop->more = false;
	loop->came = false;
	while (!app->quit && app->top && !loop->more) {
		read = terminal_read(&app->terminal, &value, &mouse);
		if (read == TERMINAL_NOTHING)
			break;
		loop->last_input = now_ms();
		loop->came = true;
		if (read == TERMINAL_BYTE)
			input_byte(&app->input, (unsigned char)value);
		else if (read == TERMINAL_KEY)
			input_code(&app->input, value);
		else
			handle_mouse(app, loop, &mouse);
		take_event(app, loop);
		loop->more = app->answer || ++count == BATCH_MAX;
	}
}

/* A paste whose end never came would swallow every key from then on. */
static void end_stale_paste(struct app *app, struct loop *loop, int64_t now)
{
	if (now - loop->last_input < STALE_PASTE_MS)
		return;
	input_timeout(&app->input);
	take_event(app, loop);
}

static void tick(struct app *app, struct loop *loop)
{
	int64_t now = now_ms();
	if (now < loop->next_tick)
		return;
	loop->next_tick = now + APP_TICK_MS;
	loop->came = true;
	if (app->tick && app->tick(app))
		app_redraw(app);
	app_tick_screens(app);
	if (!loop->idle_done && now - loop->last_key >= APP_IDLE_MS) {
		loop->idle_done = !app->idle || !app->idle(app);
	}
	end_stale_paste(app, loop, now);
}

/* In slices between two looks for a key. */
static void work(const struct app *app, struct loop *loop)
{
	struct screen *top = app->top;
	loop->busy = top->type->work && (loop->came || top->type->work(top));
}

static void paint(struct app *app, const struct loop *loop)
{
	app_draw(app);
	canvas_flush(&app->canvas);
	if (!app->answer || loop->busy)
		return;
	terminal_answer(&app->terminal);
	app->answer = false;
}

void app_run(struct app *app)
{
	struct loop loop = {.last_key = now_ms()};
	loop.next_tick = loop.last_key + APP_TICK_MS;
	app->last_key = clock_ms(CLOCK_BOOTTIME);
	while (!app->quit && app->top) {
		paint(app, &loop);
		if (!wait_for_input(app, &loop))
			break;
		app_heed_signals(app);
		handle_input(app, &loop);
		if (!app->quit && app->top)
			tick(app, &loop);
		if (!app->quit && app->top)
			work(app, &loop);
	}
}
