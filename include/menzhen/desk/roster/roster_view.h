/* Use case: check a roster: can it be used, and what in it is questionable? */
#ifndef MENZHEN_DESK_ROSTER_VIEW_H
#define MENZHEN_DESK_ROSTER_VIEW_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/roster/finding.h"

struct roster_report {
	size_t advisers, shifts; /* of a roster that can be used */
	size_t errors;           /* all there are, also those beyond what is listed */
	struct finding_list findings;
};

/*
 * Read PATH, or the station's roster.yaml for NULL, as the roster, and check its duties of DAYS as
 * they would stand. STATUS_OK with errors counted when it was read and is wrong; another status
 * when it could not be read at all. Release OUT in any case.
 */
enum status roster_check(const struct desk *desk, const char *path, struct day_range days,
	struct roster_report *out, struct error *err);
void roster_report_release(struct roster_report *report);

/*
 * What there is to say about roster.yaml and the duties of FIRST..LAST: its errors, while an older
 * one is in force; the warnings of reading it; then what model/roster/roster_lint.h finds in the
 * roster in force. Append to OUT.
 */
enum status roster_findings(const struct desk *desk, struct day first, struct day last,
	struct finding_list *out, struct error *err);

/* The calendar month of TODAY and the next one: what is checked unless other days are asked for. */
struct day_range roster_usual_days(struct day today);

#endif
