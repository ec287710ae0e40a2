#include "menzhen/tui/terminal/theme.h"

#include <ncurses.h>

struct look {
	short colour;      /* -1: the terminal's own, which people have chosen to read well */
	attr_t attributes; /* with colour */
	attr_t mono;       /* without */
};

static const struct look looks[ROLE_COUNT] = {
	[ROLE_NORMAL] = {-1, A_NORMAL, A_NORMAL},
	[ROLE_TITLE] = {-1, A_BOLD, A_BOLD},
	[ROLE_HEADING] = {COLOR_CYAN, A_NORMAL, A_UNDERLINE},
	[ROLE_BORDER] = {-1, A_DIM, A_NORMAL},
	[ROLE_LABEL] = {COLOR_CYAN, A_NORMAL, A_NORMAL},
	[ROLE_VALUE] = {-1, A_NORMAL, A_NORMAL},
	[ROLE_HINT] = {-1, A_DIM, A_DIM},
	[ROLE_WARNING] = {COLOR_YELLOW, A_NORMAL, A_BOLD},
	[ROLE_DANGER] = {COLOR_RED, A_BOLD, A_BOLD | A_UNDERLINE},
	[ROLE_GOOD] = {COLOR_GREEN, A_NORMAL, A_NORMAL},
	[ROLE_STRONG] = {-1, A_BOLD, A_BOLD},
	[ROLE_SELECTED] = {-1, A_REVERSE, A_REVERSE},
	[ROLE_DISABLED] = {-1, A_DIM, A_DIM},
	[ROLE_FOOTER] = {-1, A_NORMAL, A_NORMAL},
	[ROLE_FOOTER_KEY] = {COLOR_CYAN, A_BOLD, A_BOLD},
	[ROLE_FIELD] = {-1, A_UNDERLINE, A_UNDERLINE},
	[ROLE_FIELD_FOCUS] = {-1, A_BOLD | A_UNDERLINE, A_BOLD | A_UNDERLINE},
};

void theme_init(struct theme *theme, bool colour)
{
	colour = colour && has_colors() && start_color() == OK && use_default_colors() == OK;
	for (int role = 0; role < ROLE_COUNT; role++) {
		const struct look *look = &looks[role];
		theme->attributes[role] = colour ? look->attributes : look->mono;
		if (!colour || look->colour < 0)
			continue;
		short pair = (short)(look->colour + 1);
		init_pair(pair, look->colour, -1);
		theme->attributes[role] |= (unsigned)COLOR_PAIR(pair);
	}
}
