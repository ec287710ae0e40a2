/* What the files of the ledger's screen share. Private to them. */
#ifndef MENZHEN_SCREENS_LEDGER_SCREEN_H
#define MENZHEN_SCREENS_LEDGER_SCREEN_H

#include "clinic.h"
#include "menzhen/desk/ledger.h"
#include "menzhen/tui/list.h"

struct ledger_screen {
	const struct clinic *clinic;
	struct ledger ledger;
	struct ledger_columns columns; /* chosen */
	struct list_column shown[LIST_COLUMNS_MAX];
	bool totals_drawn; /* the screen shows what they are now */
};

/* The list over the ledger, of the columns that are chosen. */
struct list ledger_rows_list(struct ledger_screen *state);

/* The two lines above the list. */
void ledger_totals_draw(const struct ledger_screen *state, struct canvas *canvas, struct rect area);

/* The ledger on top; NULL when another screen is. */
struct ledger_screen *ledger_screen_state(struct app *app);

#endif
