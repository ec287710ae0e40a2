/*
 * How many visitors' personal data was kept long enough, counted once a day while nobody types, for
 * whoever may do something about it.
 */
#ifndef MENZHEN_SCREENS_CLINIC_DUE_H
#define MENZHEN_SCREENS_CLINIC_DUE_H

#include "menzhen/tui/app.h"

/* While nobody types and somebody is logged in: count, where it was not done today. */
void clinic_due_idle(struct app *app);

/* It has changed, or another sits at the desk: it is counted again. */
void clinic_due_forget(struct app *app);

#endif
