/* roster.yaml: advisers and shifts. The format's contract is man menzhen-roster. */
#ifndef MENZHEN_FILES_ROSTER_FILE_H
#define MENZHEN_FILES_ROSTER_FILE_H

#include "menzhen/base/error.h"
#include "menzhen/model/case/category.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/roster/roster.h"

/* The warning that shifts hang on a provisional year, for who tells it apart from others. */
#define ROSTER_PROVISIONAL_YEAR                                                                    \
	N_("the calendar of %s is provisional: its make-up workdays are not known yet")

/*
 * Skills are checked against CATEGORIES, days against CALENDAR. Errors make the roster unusable
 * (STATUS_CONFIG, OUT empty); warnings do not.
 */
enum status roster_file_read(const char *path, const struct category_list *categories,
	const struct calendar *calendar, struct roster *out, struct error_list *errors,
	struct error_list *warnings, struct error *err);

/* What a roster is checked against; borrowed. */
struct roster_rules {
	const struct category_list *categories;
	const struct calendar *calendar;
};

/* The same for TEXT (LENGTH bytes), read as the file NAME. */
enum status roster_file_parse(const char *text, size_t length, const char *name,
	const struct roster_rules *rules, struct roster *out, struct error_list *errors,
	struct error_list *warnings, struct error *err);

#endif
