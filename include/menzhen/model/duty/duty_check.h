/*
 * What may not be done to a roster, whatever the change: nobody in two places at once, nobody where
 * they may not advise, nothing altered that is long over. BEFORE and AFTER are the duties of the
 * same days as they stand without and with the change.
 */
#ifndef MENZHEN_MODEL_DUTY_CHECK_H
#define MENZHEN_MODEL_DUTY_CHECK_H

#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/model/duty/duty_change.h"

/*
 * STATUS_REFUSED when somebody would be in two places at once who is not yet. That is any two
 * duties that meet: a roster may plan a session within another in one room (duty_collides), but no
 * change makes one person of two. A clash that the plan has itself is for the linter to tell. The
 * days must be those that the change alters and one more on either side, for a duty may cross
 * midnight.
 */
enum status duty_check_places(
	const struct duty_list *before, const struct duty_list *after, struct error *err);

/*
 * May ADVISER take DUTY over? Refused when they have leave, their term does not cover the day, or
 * they give no advice where the one it is planned for does.
 */
enum status duty_check_taker(const struct duty *duty, const struct adviser *adviser,
	const struct duty_changes *changes, struct error *err);

/* Past duty is settled when it has been over for more than 24 hours. */
bool duty_settled(const struct duty *duty, struct local_time now);

/* A duty that is settled and does not stand the same in both; NULL: none. Borrowed from either. */
const struct duty *duty_settled_altered(
	const struct duty_list *before, const struct duty_list *after, struct local_time now);

#endif
