/*
 * One XML part of an archive, read piece by piece. Names come without their prefix. What no
 * spreadsheet writes and bombs are made of is refused: document types (and with them entities),
 * deep nesting, a single mark of megabytes.
 */
#ifndef MENZHEN_FILES_XML_PART_H
#define MENZHEN_FILES_XML_PART_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/error.h"

struct zip_archive;
struct xml_part;

/* What a handler makes of what it is told. No handler is called after the last three. */
enum xml_verdict {
	XML_GO_ON = 0,
	XML_HOLD, /* go on only when xml_part_read is called again; of end handlers alone */
	XML_DAMAGED,
	XML_TOO_LARGE,
	XML_NO_MEMORY,
};

/* Each gets CONTEXT. TEXT comes in pieces of LENGTH bytes of UTF-8. END and TEXT may be NULL. */
struct xml_handler {
	enum xml_verdict (*start)(void *context, const char *name, const char *const *attributes);
	enum xml_verdict (*end)(void *context, const char *name);
	enum xml_verdict (*text)(void *context, const char *text, size_t length);
};

/* The value of the attribute NAME; NULL: there is none. */
const char *xml_attribute(const char *const *attributes, const char *name);

/*
 * Open the part at PATH, of at most MAXIMUM bytes. *OUT is NULL with STATUS_OK when the archive has
 * none. One part of an archive can be open at a time. Close with xml_part_close.
 */
enum status xml_part_open(struct zip_archive *archive, const char *path, size_t maximum,
	const struct xml_handler *handler, void *context, struct xml_part **out, struct error *err);

/* Read on to the end (*ENDED), or to where a handler holds. */
enum status xml_part_read(struct xml_part *part, bool *ended, struct error *err);

void xml_part_close(struct xml_part *part);

/* The three in one. *FOUND: the archive has such a part. */
enum status xml_part_whole(struct zip_archive *archive, const char *path, size_t maximum,
	const struct xml_handler *handler, void *context, bool *found, struct error *err);

/* "part 'xl/workbook.xml' of this XLSX file is damaged" */
enum status xml_part_damaged(const char *path, struct error *err);

#endif
