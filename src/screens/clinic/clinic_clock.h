/* What the desk says and asks when the computer's clock cannot be believed. */
#ifndef MENZHEN_SCREENS_CLINIC_CLOCK_H
#define MENZHEN_SCREENS_CLINIC_CLOCK_H

#include "clinic.h"

/* Ask, where there is a doubt, whoever sits down at the desk. */
void clinic_clock_begin(struct app *app);

/* Ask once when the clock goes back while the desk is open. Cheap enough for every tick. */
void clinic_clock_tick(struct app *app);

#endif
