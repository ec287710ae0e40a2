#include "menzhen/tui/widget/list.h"

enum { GAP = 1 };

static int minimum(const struct list_column *column)
{
	return column->minimum > 0 && column->minimum < column->width ? column->minimum
								      : column->width;
}

/* Give every column its minimum as long as there is room. Returns the columns left over. */
static int give_minima(const struct list_column *columns, size_t count, int width, int *widths)
{
	int left = width + GAP;
	bool room = true;
	for (size_t i = 0; i < count; i++) {
		widths[i] = 0;
		if (columns[i].width == 0)
			continue;
		int needed = minimum(&columns[i]) + GAP;
		room = room && needed <= left;
		widths[i] = room ? needed - GAP : 0;
		left -= room ? needed : 0;
	}
	return left;
}

/* Let columns grow from their minimum to the width they want, the first ones first. */
static int give_wanted(const struct list_column *columns, size_t count, int left, int *widths)
{
	for (size_t i = 0; i < count && left > 0; i++) {
		int missing = widths[i] > 0 ? columns[i].width - widths[i] : 0;
		int given = missing < left ? missing : left;
		widths[i] += given;
		left -= given;
	}
	return left;
}

static void give_rest(const struct list_column *columns, size_t count, int left, int *widths)
{
	int shares = 0;
	for (size_t i = 0; i < count; i++)
		shares += widths[i] > 0 ? columns[i].flex : 0;
	for (size_t i = 0; i < count && shares > 0; i++) {
		if (widths[i] == 0)
			continue;
		int given = left * columns[i].flex / shares;
		widths[i] += given;
		left -= given;
		shares -= columns[i].flex;
	}
}

void list_layout(const struct list_column *columns, size_t count, int width, int *widths)
{
	int left = give_minima(columns, count, width, widths);
	left = give_wanted(columns, count, left, widths);
	give_rest(columns, count, left, widths);
}
