/* What the screens that are a form have alike. Private to the screens layer. */
#ifndef MENZHEN_SCREENS_FORM_SCREEN_H
#define MENZHEN_SCREENS_FORM_SCREEN_H

#include "menzhen/tui/app.h"
#include "menzhen/tui/widget/form.h"

/*
 * A screen's key function: Enter in the last field does what SAVE does, an error of which shows in
 * a box. After it the screen may be gone.
 */
bool form_screen_key(struct screen *screen, struct form *form, const struct key_event *event,
	enum status (*save)(struct app *app, struct error *err));

#endif
