/* The page of a list that may be taken in, for its actions. Private to the screens layer. */
#ifndef MENZHEN_SCREENS_IMPORT_SCREEN_H
#define MENZHEN_SCREENS_IMPORT_SCREEN_H

#include "menzhen/desk/import/ledger_import.h"
#include "menzhen/tui/app.h"
#include "screens/choices.h"

enum { IMPORT_PATH_SIZE = 1024 };

struct import_page {
	struct desk *desk;
	char path[IMPORT_PATH_SIZE];
	char command[DESK_COMMAND_SIZE]; /* of all tries to take it in */
	bool looked_at;                  /* the report is of the file as it was read last */
	struct import_report report;
	struct error problem; /* why the list as a whole cannot be taken in; STATUS_OK: it can */
	int *columns;         /* by heading, once the user has chosen; else NULL */
	size_t column_count;
	struct choices choices; /* of the picker that is open */
	size_t heading;         /* that it asks about */
};

/* Of the import screen on top. */
struct import_page *import_screen_page(const struct app *app);

/* Read the list again by the columns chosen. */
enum status import_page_read(struct import_page *page, struct error *err);

#endif
