/*
 * Statutory periods (时效、期限) as reminders: which may run in a matter, until when, and how near
 * that is. They are data, data/limitations.yaml, each with its article; a lawyer confirms every
 * one.
 *
 * Counting is 民法典 200-203, and 民事诉讼法 85 for procedure: the day of the event does not count;
 * a period of years or months ends on the corresponding day of the month it ends in, or on the last
 * day of that month where it has none; a last day on which nobody works, be it a public holiday or
 * a weekend that was not made a workday (法定休假日), gives way to the next workday.
 */
#ifndef MENZHEN_MODEL_LIMITATION_H
#define MENZHEN_MODEL_LIMITATION_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/base/error.h"
#include "menzhen/model/case/category.h"
#include "menzhen/model/code_list.h"
#include "menzhen/model/coded.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/string_list.h"

enum limitation_unit { LIMITATION_YEARS, LIMITATION_MONTHS, LIMITATION_DAYS, LIMITATION_UNITS };

extern const struct coded_table limitation_unit_table; /* without titles */

enum { LIMITATION_LENGTH_MOST = 1000, LIMITATION_URGENT_DAYS = 7 };

/* The same in both languages; NULL where nothing was said. */
struct limitation_words {
	char *zh, *en;
};

struct limitation {
	char code[CODE_SIZE];
	struct limitation_words title;
	struct limitation_words article;
	struct limitation_words binds; /* who must keep to it; NULL: the visitor */
	struct limitation_words from;  /* the day it is counted from, in the law's words */
	enum limitation_unit unit;
	int length;                    /* 1..LIMITATION_LENGTH_MOST of them */
	struct string_list categories; /* codes of groups and leaves */
	char *source;
};

/*
 * In file order. Zero-initialise. Owns the strings, unless its capacity is 0: then it is built in
 * (defaults.h), never written to and never freed.
 */
struct limitation_list {
	struct limitation *items;
	size_t count, capacity;
};

const struct limitation *limitation_find(const struct limitation_list *list, const char *code);

/* May it run in a matter of the category CODE, of CATEGORIES? */
bool limitation_fits(const struct limitation *limitation, const struct category_list *categories,
	const char *code);

/* The last day of the period that is counted from EVENT. */
struct day limitation_last_day(
	const struct limitation *limitation, struct day event, const struct calendar *calendar);

enum limitation_band {
	BAND_UNDATED, /* nobody knows yet from when it runs */
	BAND_RUNNING,
	BAND_URGENT,  /* fewer than LIMITATION_URGENT_DAYS left (法律援助法 44) */
	BAND_EXPIRED, /* its last day is over */
	LIMITATION_BANDS
};

extern const struct coded_table limitation_band_table; /* without titles */

struct reminder {
	const struct limitation *limitation; /* borrowed from the list */
	enum limitation_band band;
	struct day until; /* from here on only where it is dated */
	int days_left;    /* 0: until is today; less: it is over */
	bool provisional; /* the holidays of that time are not announced yet */
};

/* Zero-initialise. */
struct reminder_list {
	struct reminder *items;
	size_t count, capacity;
};

/* What a matter is, as far as periods go. */
struct limitation_facts {
	const char *category;    /* code */
	const struct day *event; /* the day they are counted from; NULL: not known */
	struct day today;
};

/* Append what LIMITATIONS remind of, in their order. */
enum status limitation_remind(const struct limitation_list *limitations,
	const struct category_list *categories, const struct calendar *calendar,
	const struct limitation_facts *facts, struct reminder_list *out, struct error *err);

/* To be shown in red: urgent or expired. */
bool reminder_is_urgent(const struct reminder *reminder);

void limitation_list_release(struct limitation_list *list);
void reminder_list_release(struct reminder_list *list);

#endif
