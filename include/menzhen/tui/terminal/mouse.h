/*
 * What a terminal sends of the mouse: reports behind a key sequence of their own, as xterm defined
 * them (ctlseqs, "Mouse Tracking"). Read here byte by byte and not by ncurses, which would wait a
 * sixth of a second at each press for a second one, and knows of a terminal's newer form only
 * where terminfo does.
 *
 *	case KEYCODE_MOUSE_SGR:
 *		mouse_report_begin(&report, MOUSE_SGR);
 *	…
 *	if (mouse_report_reading(&report) && mouse_report_byte(&report, byte, &mouse))
 */
#ifndef MENZHEN_TUI_MOUSE_H
#define MENZHEN_TUI_MOUSE_H

#include <stdbool.h>
#include <stdint.h>

enum mouse_kind {
	MOUSE_CLICK,  /* the left button went down */
	MOUSE_DOUBLE, /* twice in the same place */
	MOUSE_WHEEL_UP,
	MOUSE_WHEEL_DOWN,
};

struct mouse {
	enum mouse_kind kind;
	int row, column; /* cells of the window, from 0 */
	bool hit;        /* set by a list: it has selected the row under it */
};

/* The two forms of a report: ESC [ < button ; column ; row M, and ESC [ M and three bytes. */
enum mouse_form { MOUSE_NONE = 0, MOUSE_SGR, MOUSE_X10 };

/* Zero-initialise. */
struct mouse_report {
	enum mouse_form form; /* MOUSE_NONE: no report is being read */
	int numbers[3];       /* button, column, row */
	int index;            /* of the number being read */
};

/* The sequence that leads a report has come. */
void mouse_report_begin(struct mouse_report *report, enum mouse_form form);

/* Does the next byte belong to a report? */
bool mouse_report_reading(const struct mouse_report *report);

/*
 * Its next byte. True: the report is whole and *OUT is what happened. A release, another button, a
 * movement or a broken report ends without.
 */
bool mouse_report_byte(struct mouse_report *report, unsigned char byte, struct mouse *out);

/* Tells two clicks from a double one. Zero-initialise. */
struct mouse_clicks {
	int64_t at; /* of the last one, milliseconds of any clock; 0: none yet */
	int row, column;
};

/* MOUSE came at AT: a second click in the same place becomes MOUSE_DOUBLE. */
void mouse_clicks_count(struct mouse_clicks *clicks, struct mouse *mouse, int64_t at);

#endif
