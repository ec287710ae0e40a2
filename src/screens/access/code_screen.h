/* The recovery code of whoever is at the desk. Private to the screens layer. */
#ifndef MENZHEN_SCREENS_CODE_SCREEN_H
#define MENZHEN_SCREENS_CODE_SCREEN_H

#include "menzhen/tui/app.h"

/* Make a new one and show it, this once: it is written down and locked away. */
enum status code_screen_open(struct app *app, struct error *err);

#endif
