#include "menzhen/model/case/limitation.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"

enum { MONTHS_PER_YEAR = 12 };

static const struct coded units[LIMITATION_UNITS] = {
	[LIMITATION_YEARS] = {.code = "years"},
	[LIMITATION_MONTHS] = {.code = "months"},
	[LIMITATION_DAYS] = {.code = "days"},
};

const struct coded_table limitation_unit_table = {units, LIMITATION_UNITS};

static const struct coded bands[LIMITATION_BANDS] = {
	[BAND_UNDATED] = {.code = "undated"},
	[BAND_RUNNING] = {.code = "running"},
	[BAND_URGENT] = {.code = "urgent"},
	[BAND_EXPIRED] = {.code = "expired"},
};

const struct coded_table limitation_band_table = {bands, LIMITATION_BANDS};

const struct limitation *limitation_find(const struct limitation_list *list, const char *code)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].code, code) == 0)
			return &list->items[i];
	return NULL;
}

bool limitation_fits(const struct limitation *limitation, const struct category_list *categories,
	const char *code)
{
	const struct category *category = category_find(categories, code);

	for (size_t i = 0; i < limitation->categories.count; i++)
		if (category_covered(categories, category, limitation->categories.items[i]) > 0)
			return true;
	return false;
}

/* --- counting --- */

static int month_length(int year, int month)
{
	int length = 31;

	while (!civil_valid((struct civil){year, month, length}))
		length--;
	return length;
}

/* 民法典 202. Beyond the years we can tell it is the last day of those. */
static struct day add_months(struct day from, int months)
{
	struct civil date = day_to_civil(from);
	int month = date.month - 1 + months;

	date.year += month / MONTHS_PER_YEAR;
	date.month = month % MONTHS_PER_YEAR + 1;
	if (date.year > DAY_YEAR_MAX)
		return day_from_civil((struct civil){DAY_YEAR_MAX, MONTHS_PER_YEAR, 31});
	int length = month_length(date.year, date.month);
	if (date.day > length)
		date.day = length;
	return day_from_civil(date);
}

/* The last day but for its being a rest day: 民法典 201, 202. */
static struct day corresponding_day(const struct limitation *limitation, struct day event)
{
	switch (limitation->unit) {
	case LIMITATION_YEARS:
		return add_months(event, limitation->length * MONTHS_PER_YEAR);
	case LIMITATION_MONTHS:
		return add_months(event, limitation->length);
	default:
		return day_add(event, limitation->length);
	}
}

struct day limitation_last_day(
	const struct limitation *limitation, struct day event, const struct calendar *calendar)
{
	struct day last = corresponding_day(limitation, event);

	while (!calendar_is_workday(calendar, last)) /* 民法典 203 */
		last = day_add(last, 1);
	return last;
}

/* --- reminding --- */

static enum limitation_band band_of(int days_left)
{
	if (days_left < 0)
		return BAND_EXPIRED;
	return days_left < LIMITATION_URGENT_DAYS ? BAND_URGENT : BAND_RUNNING;
}

static bool is_provisional(const struct calendar *calendar, struct day day)
{
	return calendar_is_provisional(calendar, day) ||
	       calendar_class(calendar, day) == DAY_UNKNOWN;
}

static struct reminder reminder_of(const struct limitation *limitation,
	const struct calendar *calendar, const struct limitation_facts *facts)
{
	struct reminder reminder = {.limitation = limitation};

	if (facts->event == NULL)
		return reminder;
	reminder.until = limitation_last_day(limitation, *facts->event, calendar);
	reminder.days_left = reminder.until.n - facts->today.n;
	reminder.band = band_of(reminder.days_left);
	reminder.provisional = is_provisional(calendar, reminder.until);
	return reminder;
}

enum status limitation_remind(const struct limitation_list *limitations,
	const struct category_list *categories, const struct calendar *calendar,
	const struct limitation_facts *facts, struct reminder_list *out, struct error *err)
{
	for (size_t i = 0; i < limitations->count; i++) {
		const struct limitation *limitation = &limitations->items[i];
		if (!limitation_fits(limitation, categories, facts->category))
			continue;
		if (!array_reserve(
			    (void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
			return error_memory(err);
		out->items[out->count++] = reminder_of(limitation, calendar, facts);
	}
	return STATUS_OK;
}

bool reminder_is_urgent(const struct reminder *reminder)
{
	return reminder->band == BAND_URGENT || reminder->band == BAND_EXPIRED;
}

/* --- the end --- */

static void words_release(struct limitation_words *words)
{
	free(words->zh);
	free(words->en);
}

static void free_items(struct limitation_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct limitation *item = &list->items[i];
		words_release(&item->title);
		words_release(&item->article);
		words_release(&item->binds);
		words_release(&item->from);
		string_list_release(&item->categories);
		free(item->source);
	}
	free(list->items);
}

void limitation_list_release(struct limitation_list *list)
{
	if (list == NULL)
		return;
	if (list->capacity > 0)
		free_items(list);
	*list = (struct limitation_list){0};
}

void reminder_list_release(struct reminder_list *list)
{
	if (list == NULL)
		return;
	free(list->items);
	*list = (struct reminder_list){0};
}
