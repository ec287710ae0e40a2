/*
 * The duty board as a page to print and hang up: one HTML file that needs no other, for A4, with
 * the public fields alone.
 */
#ifndef MENZHEN_FILES_BOARD_PAGE_H
#define MENZHEN_FILES_BOARD_PAGE_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/duty/duty_plate.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/station.h"

/* What the page is made of; all borrowed. */
struct board_page {
	const struct station *station;
	const struct calendar *calendar;
	struct day first, last; /* both included */
	const struct duty_plates *plates;
	struct local_time printed;
	enum station_language language;
	error_translate translate; /* into LANGUAGE; NULL: English */
};

/* Append the page to OUT; fails with STATUS_MEMORY alone. */
enum status board_page_write(const struct board_page *page, struct buffer *out, struct error *err);

#endif
