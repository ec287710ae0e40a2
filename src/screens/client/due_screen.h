/* Whose personal data was kept long enough. Private to the screens layer. */
#ifndef MENZHEN_SCREENS_DUE_SCREEN_H
#define MENZHEN_SCREENS_DUE_SCREEN_H

#include "menzhen/desk/client/client_retention.h"
#include "screens/clinic/clinic.h"

enum status due_screen_open(struct app *app, struct error *err);

/* The one selected there, boxes over it or not; NULL: nobody. Borrowed until it is read again. */
const struct retention_row *clinic_due(const struct app *app);

#endif
