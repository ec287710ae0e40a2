#include "menzhen/tui/app.h"
#include "menzhen/tui/terminal/mouse.h"

/* What the terminal tells is heeded; of what was typed Escape alone. True: that was it. */
static bool heed(struct app *app)
{
	struct key_event event = {.code = KEYCODE_NONE};

	if (input_take(&app->input, &event))
		input_taken(&app->input);
	if (event.code == KEYCODE_SYNC)
		app->answer = true;
	if (event.code == KEYCODE_RESIZE) {
		canvas_repaint();
		app_redraw(app);
	}
	return event.code == KEYCODE_ESCAPE;
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
		stop = heed(app) || stop;
	}
	app_heed_signals(app);
	return !stop && !app->quit;
}
