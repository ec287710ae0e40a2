/*
 * The running program on the terminal: the stack of screens, the actions, the canvas.
 *
 *	struct app app = {.actions = &clinic_actions, .heading = heading};
 *	status = terminal_start(&app.terminal, &app.canvas, false, err);
 *	if (status == STATUS_OK)
 *		status = desk_screen_open(&app, err);
 *	if (status == STATUS_OK)
 *		app_run(&app);
 *	app_release(&app);
 */
#ifndef MENZHEN_TUI_APP_H
#define MENZHEN_TUI_APP_H

#include <stdbool.h>
#include <stdint.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/tui/action.h"
#include "menzhen/tui/screen.h"
#include "menzhen/tui/terminal/canvas.h"
#include "menzhen/tui/terminal/input.h"
#include "menzhen/tui/terminal/terminal.h"

enum {
	APP_TICK_MS = 300,  /* between two looks for what other desks wrote */
	APP_IDLE_MS = 3000, /* without a key, then idle work may be done */
	APP_MIN_COLUMNS = 60,
	APP_MIN_ROWS = 16,
};

struct app {
	/* Set by the caller. All functions may be NULL. */
	const struct action_table *actions;
	/* The two ends of the frame's upper line: the station; the day, session and time. */
	void (*heading)(struct app *app, struct buffer *left, struct buffer *right);
	/* May whoever is at the desk ever do what an action's PERMISSION names? */
	bool (*offers)(const struct app *app, const char *permission);
	/* May they do it with what is selected? If not, err says why. */
	enum status (*permits)(struct app *app, const char *permission, struct error *err);
	/* May the program not be left by whoever is at the keyboard now? */
	bool (*holds)(const struct app *app);
	/* Every APP_TICK_MS, before the screens' own tick. True: draw all anew. */
	bool (*tick)(struct app *app);
	/* Once after APP_IDLE_MS without a key: checkpoints, merges. Must be short. */
	bool (*idle)(struct app *app); /* true: there is more to do, soon */

	/* The framework's own. */
	struct terminal terminal;
	struct canvas canvas;
	struct screen *top;
	struct input input;
	int64_t last_key; /* milliseconds of the clock that runs on while the computer sleeps */
	bool redraw_all, quit;
	bool answer;          /* a test waits for all to be painted */
	struct buffer notice; /* shown in place of the footer until the next key */
	enum role notice_role;
};

/* Read keys and draw until app_quit, the last screen closes, or the terminal or a signal ends it.
 */
void app_run(struct app *app);

/* End app_run after the key at hand. */
void app_quit(struct app *app);

/* The same where somebody at the keyboard asks for it: not while it holds them. */
void app_leave(struct app *app);

/* app_quit if a signal came that ends programs. */
void app_heed_signals(struct app *app);

/* A line in passing, in the footer until the next key. TEXT is translated already and copied. */
void app_notice(struct app *app, enum role role, const char *text);

/*
 * In the middle of something that takes a while: show TEXT (as app_notice) now, and look at what
 * was typed meanwhile. False once that was Escape, or a signal ends the program: stop. Other keys
 * are forgotten, as nobody meant them for what comes then.
 */
bool app_progress(struct app *app, const char *text);

/* Was something typed that is not read yet? For long work to ask, which then is broken off. */
bool app_key_waits(const struct app *app);

/* Milliseconds since the last key; a computer that slept was idle. */
int64_t app_idle_time(const struct app *app);

/* Everything is drawn again. */
void app_redraw(struct app *app);

/* Handle one key as app_run does: the top screen, then the actions. */
void app_key(struct app *app, const struct key_event *event);

/* Let all screens do what they do several times a second, down to one that is sealed. */
void app_tick_screens(struct app *app);

/* Draw what asks for it. */
void app_draw(struct app *app);

/* Close all screens, then stop the terminal. Frees nothing of the caller's. */
void app_release(struct app *app);

#endif
