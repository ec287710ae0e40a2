/*
 * What a piece of text is, and from that how it looks. Screens name roles, never colours. Each role
 * that carries a meaning differs also without colour (bold, underline, reverse).
 */
#ifndef MENZHEN_TUI_THEME_H
#define MENZHEN_TUI_THEME_H

#include <stdbool.h>

enum role {
	ROLE_NORMAL = 0,
	ROLE_TITLE,       /* of the window or a dialog */
	ROLE_HEADING,     /* of a column or a group */
	ROLE_BORDER,      /* lines and boxes */
	ROLE_LABEL,       /* of a field */
	ROLE_VALUE,       /* what was entered or recorded */
	ROLE_HINT,        /* help in passing */
	ROLE_WARNING,     /* to be looked at */
	ROLE_DANGER,      /* wrong, overdue, refused */
	ROLE_GOOD,        /* in order, done */
	ROLE_STRONG,      /* stands out without a judgement */
	ROLE_SELECTED,    /* the row or item that keys act on */
	ROLE_DISABLED,    /* cannot be used now */
	ROLE_FOOTER,      /* the names of actions */
	ROLE_FOOTER_KEY,  /* the keys of actions */
	ROLE_FIELD,       /* an input field */
	ROLE_FIELD_FOCUS, /* the input field that is typed into */
	ROLE_COUNT
};

/* The terminal's attributes of each role. */
struct theme {
	unsigned attributes[ROLE_COUNT];
};

/* After ncurses has started. COLOUR false, or a terminal without colours: a monochrome theme. */
void theme_init(struct theme *theme, bool colour);

#endif
