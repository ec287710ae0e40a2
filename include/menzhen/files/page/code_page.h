/* A recovery code on paper, to be locked away: one HTML file that needs no other. */
#ifndef MENZHEN_FILES_CODE_PAGE_H
#define MENZHEN_FILES_CODE_PAGE_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/station.h"

/* What the page is made of; all borrowed. */
struct code_page {
	const char *station;       /* its name */
	const char *user, *code;   /* whose it is; as recovery_code_new made it */
	struct local_time printed; /* the newest is the one that counts */
	enum station_language language;
	error_translate translate; /* into LANGUAGE; NULL: English */
};

/* Append the page to OUT, a secret from then on; fails with STATUS_MEMORY alone. */
enum status code_page_write(const struct code_page *page, struct buffer *out, struct error *err);

#endif
