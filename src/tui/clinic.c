#include "clinic.h"

#include "menzhen/base/language.h"
#include "phrases.h"

struct clinic *clinic_of(struct app *app)
{
	return (struct clinic *)app;
}

const struct case_record *clinic_case(struct app *app)
{
	if (app->top == NULL)
		return NULL;
	if (app->top->type->where == WHERE_DESK)
		return desk_screen_case(app->top);
	if (app->top->type->where == WHERE_CARD)
		return card_screen_case(app->top);
	return NULL;
}

void clinic_refresh(struct app *app)
{
	for (struct screen *screen = app->top; screen != NULL; screen = screen->below)
		if (screen->type->resume != NULL)
			screen->type->resume(screen);
	app_redraw(app);
}

void clinic_done(struct app *app, const char *text, const char *argument)
{
	struct buffer notice = {0};

	phrase_add(&notice, text, argument, NULL);
	app_notice(app, ROLE_GOOD, buffer_text(&notice));
	buffer_release(&notice);
	clinic_refresh(app);
}
