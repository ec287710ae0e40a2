/* What the files of the ledger's screen share. Private to them. */
#ifndef MENZHEN_SCREENS_LEDGER_SCREEN_H
#define MENZHEN_SCREENS_LEDGER_SCREEN_H

#include "menzhen/desk/ledger/ledger.h"
#include "menzhen/desk/ledger/ledger_export.h"
#include "menzhen/model/ledger/ledger_view.h"
#include "menzhen/tui/widget/line_edit.h"
#include "menzhen/tui/widget/list.h"
#include "screens/choices.h"
#include "screens/clinic/clinic.h"

enum { LEDGER_NAME_SIZE = 128 };

struct ledger_screen {
	struct ledger ledger;
	struct ledger_columns columns; /* chosen */
	struct list_column shown[LIST_COLUMNS_MAX];
	char view[LEDGER_NAME_SIZE]; /* title of the view it was begun with; "": none */
	bool head_drawn;             /* the screen shows what the totals are now */
	bool seeks;                  /* a day that the search has not come to yet */
	struct day goal;
	bool searching; /* the search line is typed into */
	struct line_edit search;
	int field;                     /* the condition that is being asked for */
	enum ledger_relation relation; /* of it */
	struct choices choices;        /* of the open picker */
	struct ledger_view_list views; /* that they borrow from */
	enum table_format format;      /* asked for */
};

/* The ledger that is open, which is below whatever asks about it. */
struct ledger_screen *ledger_screen_state(struct app *app);
struct screen *ledger_screen_find(struct app *app);

/* Its filter, order or columns are others: show it from the top. */
void ledger_screen_changed(struct app *app);

/* Stand on the first case of DAY, now or when the search has come so far. */
void ledger_screen_seek(struct app *app, struct day day);

/* Say what FIELD is, or is not, to be; NULL: nothing. An error shows in a box. */
void ledger_screen_set(
	struct app *app, int field, enum ledger_relation relation, const char *value);

/* --- ledger_rows.c --- */

/* The list over the ledger, of the columns that are chosen. */
struct list ledger_rows_list(struct ledger_screen *state);

/* --- ledger_head.c: the lines above the list --- */

enum { LEDGER_HEAD_ROWS = 2 };
void ledger_head_draw(struct ledger_screen *state, struct canvas *canvas, struct rect area);

/* --- ledger_search.c: the line that is searched by --- */

enum status ledger_search_begin(struct app *app, struct error *err);
void ledger_search_draw(struct ledger_screen *state, struct canvas *canvas, struct rect line);
/* The cursor stands where one types; AREA is that of the head. */
void ledger_search_cursor(struct ledger_screen *state, struct canvas *canvas, struct rect area);
/* False: not a key of the line. */
bool ledger_search_key(struct screen *screen, const struct key_event *event);

/* --- ledger_show.c: how it is shown --- */

enum status ledger_show_views(struct app *app, struct error *err);
enum status ledger_show_save(struct app *app, struct error *err);
enum status ledger_show_remove(struct app *app, struct error *err);
enum status ledger_show_all(struct app *app, struct error *err);
enum status ledger_show_sort(struct app *app, struct error *err);
enum status ledger_show_columns(struct app *app, struct error *err);

/* --- ledger_take.c: what is shown is taken along --- */

enum status ledger_take_export(struct app *app, struct error *err);
enum status ledger_take_print(struct app *app, struct error *err);

/* What a table of it may be, the usual one first: codes of table_format_table. */
extern const struct coded_table ledger_take_formats;

/* All that STATE shows, masked; COLUMNS and PATH are borrowed. */
struct ledger_export_request ledger_take_request(
	const struct ledger_screen *state, const struct ledger_columns *columns, const char *path);

/* --- ledger_seal.c: the same in full, sealed by a passphrase; ledger_seal_save is in clinic.h ---
 */

enum status ledger_seal_open(struct app *app, struct error *err);

/* --- ledger_ask.c: what a condition is to be --- */

enum status ledger_ask_filter(struct app *app, struct error *err);

#endif
