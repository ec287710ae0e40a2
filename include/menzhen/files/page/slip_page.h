/*
 * Blank slips to print: one HTML file that needs no other, each slip a form of its own with the
 * fields of the register (model/case/register.h) and its number.
 */
#ifndef MENZHEN_FILES_SLIP_PAGE_H
#define MENZHEN_FILES_SLIP_PAGE_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/model/coded.h"
#include "menzhen/model/station.h"

enum slip_paper { SLIP_PAPER_A4, SLIP_PAPER_A5 };
extern const struct coded_table slip_paper_table; /* by enum slip_paper */

/* What the page is made of; all borrowed. */
struct slip_page {
	const char *station;   /* its name */
	int year, first, last; /* numbers */
	enum slip_paper paper;
	enum station_language language;
	error_translate translate; /* into LANGUAGE; NULL: English */
};

/* Append the page to OUT; fails with STATUS_MEMORY alone. */
enum status slip_page_write(const struct slip_page *page, struct buffer *out, struct error *err);

#endif
