/*
 * The duty screen (F6): one selected duty, seen in the list of its day, in the grid of its week or
 * in its month. Each view is a file of its own (duty_day.c …). Private to those.
 */
#ifndef MENZHEN_SCREENS_DUTY_SCREEN_H
#define MENZHEN_SCREENS_DUTY_SCREEN_H

#include "duty_grid.h"
#include "menzhen/model/roster/finding.h"
#include "menzhen/tui/widget/list.h"
#include "screens/clinic/clinic.h"

struct duty_view;

struct duty_screen {
	const struct desk *desk;
	const struct duty_view *view;
	struct day day;          /* the selected one */
	struct day_range days;   /* those that the view shows */
	struct duty_list duties; /* of all of them */
	size_t selected;         /* of these, on DAY; DUTY_NONE: nobody is on duty then */
	struct duty_spot spot;   /* of the duty selected last */
	size_t unanswered;       /* swaps that somebody has to accept or refuse */
	moment minute;           /* of the last drawing: what runs now stands out */

	struct list list;             /* of the day's view; */
	struct finding_list findings; /* the same */
	struct duty_week week;        /* of the week's; */
	int week_top;                 /* its first line that shows */
};

struct duty_view {
	int32_t key;
	const char *title; /* msgid */
	/* The days whose duties it shows. */
	struct day_range (*days)(struct day day);
	/* What is shown, for the upper line: "2026-11-23 to 2026-11-29". */
	void (*heading)(const struct duty_screen *state, struct buffer *out);
	/* The duties, or the selected one, are others than before. NULL: nothing to do. */
	void (*changed)(struct duty_screen *state);
	void (*draw)(struct duty_screen *state, struct canvas *canvas, struct rect area,
		enum redraw redraw);
	/* A key of this view alone; false hands it on. */
	bool (*press)(struct screen *screen, const struct key_event *event);
};

extern const struct duty_view duty_day_view, duty_week_view, duty_month_view;

/* Go to DAY, to the duty there that is most like the one selected. */
void duty_screen_turn(struct screen *screen, struct day day);

/* Stand on the duty INDEX of state->duties. */
void duty_screen_select(struct screen *screen, size_t index);

/* Show the selected day by itself. */
void duty_screen_open_day(struct screen *screen);

/* The present day at the station. */
struct local_time duty_screen_now(const struct duty_screen *state);

#endif
