/* Does the calendar know the years that a shift of roster.yaml is held in? */
#include "menzhen/files/roster/roster_reader.h"

#include <stdio.h>

#include "menzhen/files/roster/roster_file.h"

enum { YEAR_SIZE = 16 };

struct years {
	int first, last;
};

/* The years of the calendar's files; 0 to 0 where there are none. */
static struct years known_years(const struct calendar *calendar)
{
	struct years known = {0, 0};
	for (size_t i = 0; i < calendar->count; i++) {
		int year = calendar->years[i].year;
		if (i == 0 || year < known.first)
			known.first = year;
		if (i == 0 || year > known.last)
			known.last = year;
	}
	return known;
}

/* Turns by occurrence are counted from the anchor on: what was held since then must be known. */
static struct day counted_from(const struct shift *shift)
{
	struct day first = shift->valid.first, anchor = shift->rotation.anchor;
	if (shift->rotation.every != ROTATE_OCCURRENCE || anchor.n < first.n)
		return first;
	return first.n == ROSTER_DAY_MIN ? anchor : first;
}

/* The years that SHIFT's days need: an end left unstated is where the calendar's years end. */
static struct years needed_years(const struct calendar *calendar, const struct shift *shift)
{
	struct years known = known_years(calendar), needed;
	struct day first = counted_from(shift), last = shift->valid.last;
	needed.first = first.n == ROSTER_DAY_MIN ? known.first : day_to_civil(first).year;
	needed.last = last.n == ROSTER_DAY_MAX ? known.last : day_to_civil(last).year;
	/* Only one end is stated, and lies beyond all that is known. */
	if (needed.first > needed.last && first.n == ROSTER_DAY_MIN)
		needed.first = needed.last;
	if (needed.first > needed.last)
		needed.last = needed.first;
	return needed;
}

static void no_calendar(struct roster_reader *reader, const struct node *node, int missing)
{
	struct years known = known_years(reader->calendar);
	char year[YEAR_SIZE], first[YEAR_SIZE], last[YEAR_SIZE];
	snprintf(year, sizeof(year), "%d", missing);
	snprintf(first, sizeof(first), "%d", known.first);
	snprintf(last, sizeof(last), "%d", known.last);
	node_error(reader->report, node,
		N_("there is no calendar for %s, which these days need; add calendar/%s.yaml, or "
		   "keep 'from', 'until' and 'anchor' within %s to %s"),
		year, year, first, last);
}

static void warn_provisional(struct roster_reader *reader, const struct node *node, int year)
{
	char text[YEAR_SIZE];
	if (year <= reader->provisional_until)
		return;
	snprintf(text, sizeof(text), "%d", year);
	node_warning(reader->report, node, ROSTER_PROVISIONAL_YEAR, text);
	reader->provisional_until = year;
}

void roster_check_calendar(
	struct roster_reader *reader, const struct node *node, const struct shift *shift)
{
	if (!shift_needs_calendar(shift))
		return;
	struct years needed = needed_years(reader->calendar, shift);
	for (int year = needed.first; year <= needed.last; year++) {
		const struct calendar_year *found = calendar_find(reader->calendar, year);
		if (!found) {
			no_calendar(reader, node, year);
			return;
		}
		if (found->provisional)
			warn_provisional(reader, node, year);
	}
}
