#include "menzhen/tui/app.h"
#include "menzhen/tui/mouse.h"

static bool is_escape(struct app *app)
{
	struct key_event event;

	return input_take(&app->input, &event) && event.code == KEYCODE_ESCAPE;
}

bool app_progress(struct app *app, const char *text)
{
	enum terminal_read read;
	struct mouse mouse;
	int value;
	bool stop = false;

	app_notice(app, ROLE_STRONG, text);
	app_draw(app);
	canvas_flush(&app->canvas);
	while ((read = terminal_read(&app->terminal, &value, &mouse)) != TERMINAL_NOTHING) {
		if (read == TERMINAL_BYTE)
			input_byte(&app->input, (unsigned char)value);
		else if (read == TERMINAL_KEY)
			input_code(&app->input, value);
		stop = is_escape(app) || stop;
	}
	return !stop;
}
