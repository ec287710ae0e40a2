/* What was made for others and lies in a station's outbox still. */
#ifndef MENZHEN_FILES_OUTBOX_SEARCH_H
#define MENZHEN_FILES_OUTBOX_SEARCH_H

#include "menzhen/base/error.h"
#include "menzhen/model/string_list.h"

/*
 * Append to OUT the paths of the files in the outbox of DIRECTORY, a station's folder, and in
 * folders within it, that say one of WORDS: as text, or as a table in any of the forms that are
 * read (table_reader.h). One that cannot be read is told, too: nobody knows what it says. Links are
 * not followed.
 */
enum status outbox_search(const char *directory, const struct string_list *words,
	struct string_list *out, struct error *err);

#endif
