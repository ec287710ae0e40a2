/*
 * What a desk has read and will be asked for again and again: the duties around now, what each
 * adviser of the roster has to do, and what those were called who have left it. Each part knows
 * what it holds for, and is read anew when that is over, so that the answers are those of the store
 * and the files. Private to the desk layer.
 */
#ifndef MENZHEN_DESK_DESK_MEMORY_H
#define MENZHEN_DESK_DESK_MEMORY_H

#include "menzhen/desk/desk.h"
#include "menzhen/desk/duty/duty_book.h"
#include "menzhen/model/assign/assignment.h"
#include "menzhen/model/string_list.h"
#include "menzhen/store/case/load_store.h"

struct desk_memory {
	/* duty_book.c */
	struct duty_book *book; /* NULL: none yet */
	struct store_versions book_versions;
	unsigned int book_generation;
	struct day book_day;
	int book_from, book_until; /* minutes of the day: it holds from the first to before the last
				    */

	/* standings.c */
	struct standing *standings; /* by the roster's order; NULL: none yet */
	struct store_versions standing_versions;
	unsigned int standing_generation;
	struct day standing_day; /* a service day */

	/* former_name.c: of those whom the roster has forgotten, each id before its name */
	struct string_list former_names;
};

enum status desk_memory_new(struct desk_memory **out, struct error *err);
void desk_memory_free(struct desk_memory *memory);

#endif
