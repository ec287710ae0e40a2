#include "clinic_clock.h"

#include "menzhen/base/language.h"
#include "menzhen/desk/desk_clock.h"
#include "menzhen/tui/widget/dialog.h"

enum { GO_ON, SET_IT, IS_RIGHT };

static void answered(struct app *app, void *context, size_t answer)
{
	struct desk *desk = clinic_desk(app);
	struct error err;
	(void)context;

	if (answer == SET_IT)
		app_leave(app);
	if (answer != IS_RIGHT)
		return;
	if (desk_clock_trust(desk, &err) != STATUS_OK) {
		dialog_error(app, &err);
		return;
	}
	clinic_of(app)->clock_doubted = false;
	clinic_refresh(app);
}

static void add_time(struct buffer *out, const struct desk *desk, moment at)
{
	char text[MOMENT_TEXT_SIZE];

	moment_format(at, desk->config.station.offset_minutes, text);
	buffer_printf(out, "%.10s %.5s", text, text + 11);
}

static void ask(struct app *app, const struct desk_clock *clock)
{
	static const char *const texts[] = {
		[GO_ON] = N_("Go on; what is recorded meanwhile is marked"),
		[SET_IT] = N_("Close the desk, to set the computer's clock"),
		[IS_RIGHT] = N_("The clock is right now; it was wrong before"),
	};
	const struct dialog_answers answers = {
		{_(texts[GO_ON]), _(texts[SET_IT]), _(texts[IS_RIGHT])}, clock->last != 0 ? 3 : 2};
	struct buffer now = {0}, last = {0}, question = {0};
	struct error err;

	add_time(&now, clinic_desk(app), clock->now);
	add_time(&last, clinic_desk(app), clock->last);
	buffer_printf(&question, _("The computer's clock says %s."), buffer_text(&now));
	if (clock->last != 0) {
		buffer_add_char(&question, ' ');
		buffer_printf(&question, _("The last entry is of %s."), buffer_text(&last));
	}
	buffer_add_char(&question, '\n');
	buffer_add_text(&question, _("Its battery may be empty, or somebody has set it."));
	if (dialog_choose(app, _("The clock"), buffer_text(&question), &answers, answered, NULL,
		    &err) != STATUS_OK)
		dialog_error(app, &err);
	buffer_release(&now);
	buffer_release(&last);
	buffer_release(&question);
}

static void look(struct app *app)
{
	struct clinic *clinic = clinic_of(app);
	struct desk_clock clock;

	/* What cannot be read now is said by what is read next. */
	if (desk_clock_look(&clinic->desk, &clock, NULL) != STATUS_OK)
		return;
	bool asked = clinic->clock_doubted;
	clinic->clock_doubted = clock.doubt != CLOCK_SOUND;
	if (clinic->clock_doubted && !asked)
		ask(app, &clock);
}

void clinic_clock_begin(struct app *app)
{
	look(app);
}

void clinic_clock_tick(struct app *app)
{
	if (desk_clock_jumped(clinic_desk(app)) != clinic_of(app)->clock_doubted)
		look(app);
}
