/*
 * All SQL, as the build embedded it from data/sql (cmake/embed_sql.awk). A block is a file, named
 * "schema/journal", "compose/case.opened", "apply/case.opened", or a part of a file of queries,
 * named "case/load".
 */
#ifndef MENZHEN_STORE_SQL_H
#define MENZHEN_STORE_SQL_H

#include <stddef.h>

struct sql_block {
	const char *name;
	const char *plan; /* "search": scans no table; "ordered": sorts nothing; "": as it likes */
	const char *text; /* one statement or several */
};

extern const struct sql_block sql_blocks[]; /* ordered by name */
extern const size_t sql_block_count;

/* NULL when there is none of that name. */
const struct sql_block *sql_find(const char *name);

/*
 * Give a connection the functions that the SQL uses beside SQLite's own:
 *
 *	case_parties(client, phone, id_number, opponent, phone, id_number, agent, phone,
 *		group_names, more_opponents)       the keys of all parties of a case
 *		(model/conflict/case_parties.h): a JSON array of [side, key, name mark, identity
 *mark] party_entry(case, adviser, name mark, identity mark)   an entry of the table party
 *	party_with(ENTRIES, ENTRIES)               entries and more of them
 *	party_without(ENTRIES, case)               the entries but those of a case
 *
 *	search_text(COLUMNS)    what a case is searched by: COLUMNS are those of
 *model/search/search_case.h search_numbers(text)    the keys of the whole numbers in a text, a JSON
 *array; NULL: of none
 *
 * and the tokenizer 'menzhen' of its full-text index. Returns SQLite's result code.
 */
struct sqlite3;
int sql_functions_add(struct sqlite3 *handle);

#endif
