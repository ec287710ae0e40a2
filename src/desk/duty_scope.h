/* Which duties the model is asked for, and by which files. Private to the desk layer. */
#ifndef MENZHEN_DESK_DUTY_SCOPE_H
#define MENZHEN_DESK_DUTY_SCOPE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/duty_change.h"

/* Those of FIRST..LAST as the desk has them now. */
struct duty_scope desk_duty_scope(const struct desk *desk, struct day first, struct day last);

#endif
