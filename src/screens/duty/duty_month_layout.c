/* The month's part of duty_grid.h. */
#include <stdio.h>

#include "duty_grid.h"
#include "menzhen/base/text.h"

static struct day first_of_month(struct civil date)
{
	date.day = 1;
	return day_from_civil(date);
}

static struct civil later(struct civil date, int months)
{
	int count = date.year * 12 + date.month - 1 + months;

	return (struct civil){.year = count / 12, .month = count % 12 + 1, .day = date.day};
}

struct month_span month_span(struct day day)
{
	struct civil date = day_to_civil(day);
	struct day first = duty_monday(first_of_month(date));
	struct day last = day_add(first_of_month(later(date, 1)), -1);

	return (struct month_span){.first = first, .weeks = (last.n - first.n) / GRID_DAYS + 1};
}

struct day month_add(struct day day, int months)
{
	struct civil date = later(day_to_civil(day), months);

	while (date.day > 28 && !civil_valid(date))
		date.day--;
	return civil_valid(date) ? day_from_civil(date) : day;
}

/* Did this person have an earlier duty that serves on the same day? */
static bool came_before(const struct duty_list *list, size_t index)
{
	const struct duty *duty = &list->items[index];

	for (size_t i = index; i > 0 && list->items[i - 1].day.n == duty->day.n; i--)
		if (list->items[i - 1].adviser == duty->adviser && duty_serves(&list->items[i - 1]))
			return true;
	return false;
}

static size_t people_from(const struct duty_list *list, struct day day, size_t index)
{
	size_t count = 0;

	for (; index < list->count && list->items[index].day.n == day.n; index++)
		count += duty_serves(&list->items[index]) && !came_before(list, index) ? 1 : 0;
	return count;
}

/* Columns of "+3" with the blank before it; none for nobody. */
static int more_columns(size_t more)
{
	char text[24];

	return more > 0 ? snprintf(text, sizeof(text), " +%zu", more) : 0;
}

static int cut_width(const char *name, int width)
{
	int used;

	text_fit(name, width, &used);
	return used;
}

/* Lay one more name, of which AFTER are left. False: it has no room. */
static bool lay_word(struct month_words *words, const struct duty_list *list, size_t index,
	size_t after, int width, int rows)
{
	const struct month_word *before = words->count > 0 ? &words->items[words->count - 1] : NULL;
	const char *name = list->items[index].adviser->name;
	int row = before != NULL ? before->row : 0;
	int x = before != NULL ? before->x + before->width + 1 : 0;
	int columns = cut_width(name, width);

	if (x > 0 && x + columns > width) {
		row++;
		x = 0;
	}
	int room = width - x - (row == rows - 1 ? more_columns(after) : 0);
	if (x == 0 && columns > room)
		columns = cut_width(name, room);
	if (row >= rows || columns == 0 || columns > room || words->count == MONTH_WORDS_MAX)
		return false;
	words->items[words->count++] =
		(struct month_word){.duty = index, .row = row, .x = x, .width = columns};
	return true;
}

void month_words_lay(struct month_words *words, const struct duty_list *list, struct day day,
	int width, int rows)
{
	size_t i = 0;

	*words = (struct month_words){0};
	while (i < list->count && list->items[i].day.n < day.n)
		i++;
	for (; i < list->count && list->items[i].day.n == day.n; i++) {
		if (!duty_serves(&list->items[i]) || came_before(list, i))
			continue;
		size_t after = people_from(list, day, i + 1);
		if (lay_word(words, list, i, after, width, rows))
			continue;
		const struct month_word *last =
			words->count > 0 ? &words->items[words->count - 1] : NULL;
		words->more = after + 1;
		words->more_row = rows > 0 ? rows - 1 : 0;
		words->more_x = last != NULL && last->row == words->more_row
					? last->x + last->width + 1
					: 0;
		return;
	}
}
