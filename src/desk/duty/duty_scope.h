/* Which duties the model is asked for, and by which files; whoever asks. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_DUTY_SCOPE_H
#define MENZHEN_DESK_DUTY_SCOPE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/duty/duty_change.h"

/* Those of FIRST..LAST as the desk has them now. */
struct duty_scope desk_duty_scope(const struct desk *desk, struct day first, struct day last);

/* As desk_duties_between and desk_duties. */
enum status duties_between(const struct desk *desk, struct day first, struct day last,
	struct duty_list *out, struct error *err);
enum status duties_around(const struct desk *desk, struct local_time now, int days,
	struct duty_list *out, struct error *err);

#endif
