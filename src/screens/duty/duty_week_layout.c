/* The week's part of duty_grid.h. */
#include <stdlib.h>

#include "duty_grid.h"
#include "menzhen/base/memory.h"

/* Columns of hours ("09:00-11:30"), and of a window that is no wider than it must be. */
enum { HOURS_COLUMNS = 11, NARROW_COLUMNS = 76, LABEL_SHARE = 8 };

struct day duty_monday(struct day day)
{
	return day_add(day, -(int)day_weekday(day));
}

struct week_columns week_columns(int width)
{
	int spare = width > NARROW_COLUMNS ? width - NARROW_COLUMNS : 0;
	int cell = (width - HOURS_COLUMNS - spare / LABEL_SHARE) / GRID_DAYS - 1;

	if (cell < 1)
		cell = 1;
	return (struct week_columns){.label = width - GRID_DAYS * (cell + 1), .cell = cell};
}

static bool is_of(const struct week_band *band, const struct duty *duty)
{
	return band->shift == duty->shift && band->start == duty->start && band->end == duty->end;
}

/* Shifts are ordered as they lie in the roster. */
static bool comes_before(const struct duty *duty, const struct week_band *band)
{
	if (duty->start != band->start)
		return duty->start < band->start;
	return duty->shift != band->shift ? duty->shift < band->shift : duty->end < band->end;
}

static bool add_band(struct duty_week *week, const struct duty *duty)
{
	size_t at = 0;

	while (at < week->band_count && !comes_before(duty, &week->bands[at])) {
		if (is_of(&week->bands[at], duty))
			return true;
		at++;
	}
	if (!array_reserve((void **)&week->bands, &week->band_capacity, week->band_count,
		    sizeof(*week->bands)))
		return false;
	for (size_t i = week->band_count++; i > at; i--)
		week->bands[i] = week->bands[i - 1];
	week->bands[at] = (struct week_band){.shift = duty->shift,
		.start = duty->start,
		.end = duty->end,
		.lines = WEEK_LINES_MIN};
	return true;
}

static size_t band_of(const struct duty_week *week, const struct duty *duty)
{
	size_t band = 0;

	while (!is_of(&week->bands[band], duty))
		band++;
	return band;
}

/* Bands and columns of all duties; LINE is the one within the band. */
static void place_duties(struct duty_week *week, const struct duty_list *list, struct day monday)
{
	for (size_t i = 0; i < list->count; i++) {
		struct week_place *place = &week->places[i];
		place->band = band_of(week, &list->items[i]);
		place->column = list->items[i].day.n - monday.n;
		place->line = 0;
		for (size_t j = 0; j < i; j++)
			if (week->places[j].band == place->band &&
				week->places[j].column == place->column)
				place->line++;
		if (week->bands[place->band].lines <= place->line)
			week->bands[place->band].lines = place->line + 1;
	}
}

/* Give every band its top, GAP blank lines between two. */
static void stack(struct duty_week *week, int gap)
{
	week->lines = 0;
	for (size_t i = 0; i < week->band_count; i++) {
		if (i > 0)
			week->lines += gap;
		week->bands[i].top = week->lines;
		week->lines += week->bands[i].lines;
	}
}

bool duty_week_lay(struct duty_week *week, const struct duty_list *list, struct day monday)
{
	duty_week_release(week);
	week->places = calloc(list->count + 1, sizeof(*week->places));
	bool done = week->places != NULL;
	for (size_t i = 0; i < list->count && done; i++)
		done = add_band(week, &list->items[i]);
	if (!done) {
		duty_week_release(week);
		return false;
	}
	place_duties(week, list, monday);
	stack(week, 0);
	return true;
}

void duty_week_spread(struct duty_week *week, int height)
{
	stack(week, 1);
	if (week->lines > height)
		stack(week, 0);
}

int duty_week_line(const struct duty_week *week, size_t index)
{
	const struct week_place *place = &week->places[index];

	return week->bands[place->band].top + place->line;
}

size_t duty_week_beside(
	const struct duty_week *week, const struct duty_list *list, size_t index, int step)
{
	size_t best = index;
	int from = duty_week_line(week, index);

	for (size_t i = 0; i < list->count; i++) {
		int ahead = (duty_week_line(week, i) - from) * step;
		if (week->places[i].column != week->places[index].column || ahead <= 0)
			continue;
		if (best == index || ahead < (duty_week_line(week, best) - from) * step)
			best = i;
	}
	return best;
}

void duty_week_release(struct duty_week *week)
{
	free(week->bands);
	free(week->places);
	*week = (struct duty_week){0};
}
