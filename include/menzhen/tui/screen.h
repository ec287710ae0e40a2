/*
 * A screen is a small table of functions and its own state. Shared code draws the frame, the
 * heading and the footer, reads the keys and finds the actions; a screen fills the inside.
 *
 *	static void draw(struct screen *screen, struct rect inside, enum redraw redraw)
 *	{
 *		struct duty_screen *duty = screen->state;
 *		list_draw(&duty->list, &screen->app->canvas, inside, redraw);
 *	}
 *
 *	static const struct screen_type duty_type = {
 *		.name = "duty", .title = N_("On duty today"), .where = WHERE_DUTY,
 *		.draw = draw, .key = key, .leave = leave,
 *	};
 *
 *	enum status duty_open(struct app *app, struct error *err)
 *	{
 *		struct duty_screen *duty = calloc(1, sizeof(*duty));
 *		if (!duty)
 *			return error_memory(err);
 *		…
 *		return screen_open(app, &duty_type, duty, err);
 *	}
 */
#ifndef MENZHEN_TUI_SCREEN_H
#define MENZHEN_TUI_SCREEN_H

#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/tui/terminal/canvas.h"
#include "menzhen/tui/terminal/key.h"

struct app;
struct screen;

/* How much to draw: PART means only what the screen itself knows to have changed. */
enum redraw { REDRAW_NONE = 0, REDRAW_PART, REDRAW_ALL };

/* Keys that are no actions, for the help. */
struct key_help {
	const char *keys; /* as on the keycaps */
	const char *help; /* msgid */
};

/* What a screen is made of, and so which of the keys that work everywhere work on it. */
enum { SCREEN_HAS_LIST = 1 << 0, SCREEN_HAS_FIELDS = 1 << 1 };

struct screen_type {
	const char *name;            /* in English, for the manual; not shown */
	const char *title;           /* msgid, in the frame's upper line; NULL: none */
	unsigned where;              /* its bit in struct action; 0: no actions, as in dialogs */
	unsigned has;                /* SCREEN_HAS_… */
	const struct key_help *keys; /* of this screen alone, ended by one without keys; or NULL */
	bool modal;                  /* drawn over the screen below it */
	bool bare;                   /* no frame and no footer: INSIDE is the whole window */
	/* Nobody gets past it: no key reaches an action, and what lies below does not tick. */
	bool sealed;

	/* Draw into INSIDE. With REDRAW_ALL it is blank; with REDRAW_PART it is as last drawn. */
	void (*draw)(struct screen *screen, struct rect inside, enum redraw redraw);

	/* Handle a key; false hands it on to the actions. May be NULL, as may all below. */
	bool (*key)(struct screen *screen, const struct key_event *event);

	/* Several times a second: has another desk written, did the clock move on? */
	void (*tick)(struct screen *screen);

	/*
	 * While nobody types and this screen is on top: go on with what takes long, for some
	 * milliseconds, and say whether more is left.
	 */
	bool (*work)(struct screen *screen);

	/* The screen above was closed and this one is on top again: load what may have changed. */
	void (*resume)(struct screen *screen);

	/* The screen goes, by itself or because the program ends: keep the draft, free the state.
	 */
	void (*leave)(struct screen *screen);
};

struct screen {
	const struct screen_type *type;
	struct app *app;
	void *state; /* the screen's own, freed by leave */
	struct screen *below;
	enum redraw redraw; /* what the next drawing has to do; raise it with screen_redraw */
};

/*
 * Put a screen on top. Takes STATE in any case: on an error it is given to TYPE's leave.
 */
enum status screen_open(
	struct app *app, const struct screen_type *type, void *state, struct error *err);

/* What screen_open does with STATE on an error, for a state that could not be made ready: TYPE's
 * leave. */
void screen_unopened(struct app *app, const struct screen_type *type, void *state);

/* Close SCREEN, which must be the top one. SCREEN and its state are gone afterwards. */
void screen_close(struct screen *screen);

/* The same without resuming the screen below: the program ends. */
void screen_discard(struct screen *screen);

/* Ask to be drawn after the keys at hand are handled. */
void screen_redraw(struct screen *screen, enum redraw redraw);

#endif
