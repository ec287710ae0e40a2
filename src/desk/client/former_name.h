/* People whom the roster has forgotten, as the journal knows them. Private to the desk layer. */
#ifndef MENZHEN_DESK_FORMER_NAME_H
#define MENZHEN_DESK_FORMER_NAME_H

#include "menzhen/desk/desk.h"

/*
 * What the adviser ID was called when they were last given a case; NULL when that is not known. The
 * desk's own, valid as long as the desk.
 */
const char *former_name(const struct desk *desk, const char *id);

#endif
