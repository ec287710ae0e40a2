/* The parts of reading roster.yaml; private to the files layer. */
#ifndef MENZHEN_FILES_ROSTER_READER_H
#define MENZHEN_FILES_ROSTER_READER_H

#include "menzhen/files/yaml/value_list.h"
#include "menzhen/model/case/category.h"
#include "menzhen/model/roster/roster.h"

enum { ROSTER_ADVISERS_MAX = 2000, ROSTER_SHIFTS_MAX = 2000 };

struct roster_reader {
	struct report *report;
	const struct category_list *categories;
	const struct calendar *calendar;
	struct roster *roster;
	int provisional_until; /* provisional years up to this one have been warned of */
};

/* roster_advisers.c, roster_shifts.c: the two lists of the file; shifts come second. */
void roster_read_advisers(struct roster_reader *reader, const struct node *list);
void roster_read_shifts(struct roster_reader *reader, const struct node *list);

/* roster_standing.c: what a person may do and how long: each reads the value of its key. */
void roster_read_pools(struct report *report, const struct node *node, struct adviser *out);
void roster_read_licence(struct report *report, const struct node *node, struct adviser *out);
void roster_read_term(struct report *report, const struct node *node, struct adviser *out);
void roster_read_quota(struct report *report, const struct node *node, struct adviser *out);

/* roster_days.c: `days` and `skip` (NULL where not given) of SHIFT. */
void roster_read_days(struct report *report, const struct node *days, const struct node *skip,
	struct shift *shift);

/* roster_days.c: a list of days of the week. */
void roster_read_weekdays(struct report *report, const struct node *list, bool chosen[7]);
extern const struct coded_table roster_weekday_table; /* mon … sun, by enum weekday */

/* roster_rule.c: `days` that is a mapping: places of the month, or every so many weeks. */
void roster_read_rule(struct report *report, const struct node *node, struct day_rule *out);

/*
 * roster_people.c: `who` or `rotate` (NULL where not given) of SHIFT, which stands at NODE; after
 * its `from` and `until`.
 */
void roster_read_people(struct roster_reader *reader, const struct node *node,
	const struct node *who, const struct node *rotate, struct shift *shift);

/*
 * roster_calendar.c: can the calendar answer for SHIFT? An error at NODE, its `days`, when one of
 * the years it is held in, or counts its turns in, has no file; a warning for a provisional year.
 */
void roster_check_calendar(
	struct roster_reader *reader, const struct node *node, const struct shift *shift);

/* roster_file.c: `from` and `until` (NULL where not given) into a range. */
void roster_read_range(struct report *report, const struct node *from, const struct node *until,
	struct day_range *out);

#endif
