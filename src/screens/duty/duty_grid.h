/*
 * How duties lie in the grids of a week and of a month: who stands where, where the arrow keys
 * lead. Nothing is drawn here. Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_DUTY_GRID_H
#define MENZHEN_SCREENS_DUTY_GRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "menzhen/model/duty/duty.h"

#define DUTY_NONE SIZE_MAX /* in place of an index of a list: no duty */

enum { GRID_DAYS = 7, DUTY_ID_SIZE = 65 };

/* --- finding a duty again --- */

/*
 * Where a duty is on its day, by value: what duties borrow is gone when roster.yaml changes.
 */
struct duty_spot {
	char shift[DUTY_ID_SIZE], planned[DUTY_ID_SIZE], adviser[DUTY_ID_SIZE];
	int start;
	int place; /* how many of the same shift and start come before it on the day */
};

struct duty_spot duty_spot_of(const struct duty_list *list, size_t index);

/*
 * The same duty on DAY: its shift, start and the person planned; of several such (a turn that
 * passed on is one on leave and one of another) that of the same person. DUTY_NONE: it is not
 * there.
 */
size_t duty_again(const struct duty_list *list, struct day day, const struct duty_spot *spot);

/*
 * The duty of DAY that is most like SPOT: nearest start first, then the same shift, then nearest
 * place. DUTY_NONE: nobody is on duty on DAY.
 */
size_t duty_nearest(const struct duty_list *list, struct day day, const struct duty_spot *spot);

/* The duty of DAY to look at first at NOW: the first that runs, else the next, else the last. */
size_t duty_foremost(const struct duty_list *list, struct day day, struct local_time now);

/* The next (STEP 1) or the one before (-1) on the same day; INDEX itself at the end. */
size_t duty_beside(const struct duty_list *list, size_t index, int step);

/* --- the week --- */

struct day duty_monday(struct day day); /* of its week */

/* How WIDTH columns are shared out: a label, then seven times a blank and a cell. */
struct week_columns {
	int label, cell;
};
struct week_columns week_columns(int width);

/* Rows of the week: the hours of a shift, as high as the most people on it on one day. */
struct week_band {
	const struct shift *shift; /* borrowed like the duties' */
	int start, end;
	int top;   /* its first line */
	int lines; /* at least WEEK_LINES_MIN, for its hours and what it is */
};

enum { WEEK_LINES_MIN = 2 };

/* Where a duty stands; LINE counts from the top of the week. */
struct week_place {
	size_t band;
	int column, line;
};

/* Zero-initialise; release with duty_week_release. */
struct duty_week {
	struct week_band *bands; /* by start, then in the order of the roster */
	size_t band_count, band_capacity;
	struct week_place *places; /* one a duty of the list */
	int lines;
};

/*
 * Lay out LIST, whose days are all of the week of MONDAY. False, with nothing laid out, when there
 * is no memory.
 */
bool duty_week_lay(struct duty_week *week, const struct duty_list *list, struct day monday);

/* Put a blank line between the bands where all fit into HEIGHT lines even so. */
void duty_week_spread(struct duty_week *week, int height);

/* The line of the week that the duty INDEX stands on. */
int duty_week_line(const struct duty_week *week, size_t index);

/* The duty above (STEP -1) or below (1) INDEX in its column; INDEX itself at the end. */
size_t duty_week_beside(
	const struct duty_week *week, const struct duty_list *list, size_t index, int step);

void duty_week_release(struct duty_week *week);

/* --- the month --- */

/* The whole weeks that the month of a day touches. */
struct month_span {
	struct day first; /* a Monday */
	int weeks;        /* 4 to 6 */
};
struct month_span month_span(struct day day);

/* The same day MONTHS later, or the last of a month that has none such. */
struct day month_add(struct day day, int months);

/* A name in the cell of a day, from the cell's corner. */
struct month_word {
	size_t duty; /* the person's first of the day */
	int row, x, width;
};

enum { MONTH_WORDS_MAX = 64 };

struct month_words {
	struct month_word items[MONTH_WORDS_MAX];
	size_t count;
	size_t more;          /* people left out; "+3" for them stands at more_x of the last row */
	int more_x, more_row; /* where MORE is not 0 */
};

/*
 * The people who serve on DAY, each once, in ROWS rows of WIDTH columns, a blank between two. A
 * name wider than the cell is cut.
 */
void month_words_lay(struct month_words *words, const struct duty_list *list, struct day day,
	int width, int rows);

#endif
