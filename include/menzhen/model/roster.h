/*
 * The roster: who may be on duty and when, as roster.yaml plans it. The meaning of each word is
 * that of the format's contract (man menzhen-roster): a day rule names dates, `skip` drops some of
 * them, dates given outright are always held between `from` and `until`.
 */
#ifndef MENZHEN_MODEL_ROSTER_H
#define MENZHEN_MODEL_ROSTER_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/model/calendar.h"
#include "menzhen/model/category.h"
#include "menzhen/model/session.h"

enum adviser_kind {
	ADVISER_LAWYER,
	ADVISER_NOTARY,
	ADVISER_MEDIATOR,
	ADVISER_GRASSROOTS_LEGAL_WORKER,
	ADVISER_JUDGE,
	ADVISER_PROSECUTOR,
	ADVISER_POLICE,
	ADVISER_RETIRED_JUDGE,
	ADVISER_RETIRED_PROSECUTOR,
	ADVISER_PUBLICIST,
	ADVISER_VOLUNTEER,
	ADVISER_STAFF,
	ADVISER_KINDS
};

enum adviser_sex { SEX_UNSTATED, SEX_MALE, SEX_FEMALE };

const char *adviser_kind_code(enum adviser_kind kind);
const char *adviser_kind_title(enum adviser_kind kind); /* msgid */
bool adviser_kind_parse(const char *code, enum adviser_kind *out);

/* May a consultation be given to this kind? Publicists, volunteers and staff receive, not advise. */
bool adviser_kind_advises(enum adviser_kind kind);

struct string_list {
	char **items;
	size_t count, capacity;
};

struct adviser {
	char *id;   /* stable, ASCII */
	char *name;
	enum adviser_kind kind;
	enum adviser_sex sex;
	char *licence, *firm; /* NULL where unstated */
	struct string_list pools, skills, languages, represents;
	int daily_limit; /* cases a service day; 0: none */
	struct day_range term; /* of appointment; ROSTER_DAY_MIN..ROSTER_DAY_MAX where unstated */
	char *selected_by;
	int line; /* in roster.yaml */
};

/* How a shift names its dates. */
enum day_rule_kind { DAYS_CLASS, DAYS_WEEKDAYS, DAYS_DATES };

struct day_rule {
	enum day_rule_kind kind;
	enum day_class day_class;    /* DAYS_CLASS */
	bool weekdays[7];	     /* DAYS_WEEKDAYS, by enum weekday */
	struct day *dates;	     /* DAYS_DATES */
	size_t date_count;
};

struct span {
	int start, end; /* minutes from midnight, 0..1439; end <= start: on the next day */
};

struct shift {
	char *id;
	enum session_kind session;
	struct day_rule days;
	bool skip_holidays, skip_make_up;
	struct span *spans;
	size_t span_count;
	size_t *who; /* indexes into roster.advisers: all of them together */
	size_t who_count;
	char *room, *place; /* NULL where unstated */
	struct day_range valid; /* from..until */
	struct day *except, *also;
	size_t except_count, also_count;
	int line;
};

struct roster {
	struct adviser *advisers;
	size_t adviser_count, adviser_capacity;
	struct shift *shifts;
	size_t shift_count, shift_capacity;
};

const struct adviser *roster_adviser(const struct roster *roster, const char *id);

/*
 * Is SHIFT held on DAY? False too where the calendar has no file for a year the answer hangs on (the
 * reader of roster.yaml has reported that as an error).
 */
bool shift_held(const struct shift *shift, const struct calendar *calendar, struct day day);

/* Does SHIFT need the calendar at all (a class, or a skip)? */
bool shift_needs_calendar(const struct shift *shift);

bool string_list_add(struct string_list *list, const char *text); /* false: no memory */
bool string_list_has(const struct string_list *list, const char *text);
void string_list_release(struct string_list *list);
void roster_release(struct roster *roster);

#endif
