/* The frame round every screen: heading in its upper line, footer of actions in its lower one. */
#ifndef MENZHEN_TUI_FRAME_H
#define MENZHEN_TUI_FRAME_H

#include "menzhen/tui/app.h"

/* What SCREEN may draw in. */
struct rect frame_inside(const struct screen *screen);

void frame_draw(struct app *app, const struct screen *screen);

/* The actions of SCREEN, those impossible now greyed; or the notice. */
void frame_footer(struct app *app, const struct screen *screen);

/* The action that the footer of SCREEN names in this cell of the window, or NULL. */
const struct action *frame_action_at(
	const struct app *app, const struct screen *screen, int row, int column);

#endif
