/* Pages of HTML: a template of our own (data/template) with its blanks filled in. */
#ifndef MENZHEN_FILES_HTML_PAGE_H
#define MENZHEN_FILES_HTML_PAGE_H

#include <stddef.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/model/station.h"

/* @name@ in the template. The text is HTML already (html.h). */
struct html_blank {
	const char *name;
	struct buffer text;
};

enum { HTML_BLANKS_MAX = 12 };

/*
 * Append the built-in file TEMPLATE with @lang@ and BLANKS, at most HTML_BLANKS_MAX, filled in.
 * Their texts are released, whatever it returns; one that has failed is STATUS_MEMORY.
 */
enum status html_page_write(const char *template, enum station_language language,
	struct html_blank *blanks, size_t count, struct buffer *out, struct error *err);

#endif
