/* The parts of reading roster.yaml; private to the files layer. */
#ifndef MENZHEN_FILES_ROSTER_READER_H
#define MENZHEN_FILES_ROSTER_READER_H

#include "menzhen/files/value_list.h"
#include "menzhen/model/category.h"
#include "menzhen/model/roster.h"

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

/* roster_days.c: `days` and `skip` (NULL where not given) of SHIFT. */
void roster_read_days(struct report *report, const struct node *days, const struct node *skip,
	struct shift *shift);

/*
 * roster_days.c: can the calendar answer for SHIFT? An error at NODE, its `days`, when there is no
 * file for any year of its time; a warning for a provisional year.
 */
void roster_check_calendar(
	struct roster_reader *reader, const struct node *node, const struct shift *shift);

/* roster_file.c: `from` and `until` (NULL where not given) into a range. */
void roster_read_range(struct report *report, const struct node *from, const struct node *until,
	struct day_range *out);

#endif
