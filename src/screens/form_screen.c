#include "form_screen.h"

#include "menzhen/tui/widget/dialog.h"

bool form_screen_key(struct screen *screen, struct form *form, const struct key_event *event,
	enum status (*save)(struct app *app, struct error *err))
{
	struct app *app = screen->app;
	enum form_result result = form_key(form, screen, event);
	struct error err;

	if (result == FORM_SUBMIT && save(app, &err) != STATUS_OK)
		dialog_error(app, &err);
	return result != FORM_IGNORED;
}
