/* A recovery code on paper, to be locked away: one HTML file that needs no other. */
#ifndef MENZHEN_FILES_CODE_PAGE_H
#define MENZHEN_FILES_CODE_PAGE_H

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/model/station.h"

/* What the code opens. */
enum code_use {
	CODE_FOR_PIN,     /* the desk, for an administrator who forgot the PIN */
	CODE_FOR_BACKUPS, /* encrypted backups */
	CODE_USES
};

/* What the page is made of; all borrowed. */
struct code_page {
	enum code_use use;
	const char *station;       /* its name */
	const char *user;          /* whose it is; NULL: the station's */
	const char *code;          /* as recovery_code_new made it */
	struct local_time printed; /* the newest is the one that counts */
	enum station_language language;
	error_translate translate; /* into LANGUAGE; NULL: English */
};

/* Append the page to OUT, which is empty and becomes a secret; fails with STATUS_MEMORY alone. */
enum status code_page_write(const struct code_page *page, struct buffer *out, struct error *err);

#endif
