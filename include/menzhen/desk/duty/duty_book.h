/*
 * The duties from yesterday to DESK_DUTY_DAYS ahead as they stand, read once for all who ask: the
 * desk keeps them in mind until somebody changes a duty, the roster or the calendar, or the day or
 * the time that somebody is away ends. Who holds a book goes by it whatever has changed since; not
 * beyond the roster it borrows from, which config_refresh may replace.
 */
#ifndef MENZHEN_DESK_DUTY_BOOK_H
#define MENZHEN_DESK_DUTY_BOOK_H

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/duty/duty.h"

struct desk;

struct duty_book {
	struct duty_list list;
	int holders;
};

/* The duties at AT. *OUT is to be closed. */
enum status duty_book_open(
	const struct desk *desk, moment at, struct duty_book **out, struct error *err);
void duty_book_close(struct duty_book *book); /* NULL: nothing */

#endif
