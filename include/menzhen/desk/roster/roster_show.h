/* Use case: who is on duty on given days, as it stands with all changes made at the desk. */
#ifndef MENZHEN_DESK_ROSTER_SHOW_H
#define MENZHEN_DESK_ROSTER_SHOW_H

#include "menzhen/desk/desk.h"

enum { ROSTER_SHOW_DAYS_MAX = 400 };

/*
 * The duties of DAYS into OUT; of ADVISER alone, an id, unless it is NULL: those they have, and
 * those of theirs that another has now. STATUS_USAGE when the days run backwards or are more than
 * ROSTER_SHOW_DAYS_MAX; STATUS_REFUSED for an unknown id; STATUS_CONFIG when a shift needs the
 * calendar of a year that there is none for, for then nobody knows who is on duty. Release OUT.
 */
enum status roster_show(const struct desk *desk, struct day_range days, const char *adviser,
	struct duty_list *out, struct error *err);

#endif
