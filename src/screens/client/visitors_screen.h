/* People who were here before, found as something of them is typed. Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_VISITORS_SCREEN_H
#define MENZHEN_SCREENS_VISITORS_SCREEN_H

#include "menzhen/desk/client/client_find.h"
#include "screens/clinic/clinic.h"

enum status visitors_screen_open(struct app *app, struct error *err);

/* All visits of the person of the case NUMBER. */
enum status visits_screen_open(struct app *app, const char *number, struct error *err);

/* Who is selected on the screen; NULL: nobody. Borrowed until it is read again. */
const struct client_found *visitors_screen_found(const struct screen *screen);

/* The first case of one who is marked, to be merged with another; "": nobody is. */
const char *visitors_screen_marked(const struct screen *screen);

/* Mark the one who is selected; nobody, if that one is marked already. */
void visitors_screen_mark(struct screen *screen);
void visitors_screen_unmark(struct screen *screen);

/* The actions on them, and on their visits. */
enum status visitor_merge_run(struct app *app, struct error *err);
enum status visitor_unmerge_run(struct app *app, struct error *err);
enum status visitor_erase_allowed(struct app *app, struct error *err);
enum status visitor_erase_run(struct app *app, struct error *err);
/* Ask, and erase the visitor of the case NUMBER (copied). */
enum status visitor_erase_open(struct app *app, const char *number, struct error *err);

#endif
