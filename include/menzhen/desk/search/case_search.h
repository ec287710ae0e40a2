/*
 * Use cases: find any case by words, and a visitor who was here before. How words match:
 * model/search/search_match.h; beside that, a word stands for the categories and the advisers whose
 * title or name has it, and two letters or more for the categories whose initials (py in
 * categories.yaml) begin with them.
 */
#ifndef MENZHEN_DESK_CASE_SEARCH_H
#define MENZHEN_DESK_CASE_SEARCH_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/search/search_word.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/search/search_store.h"

/* Add the words of TEXT to QUERY with what they stand for. Refused as search_query_add refuses. */
enum status case_search_words(
	const struct desk *desk, const char *text, struct search_query *query, struct error *err);

/*
 * The cases that match all of QUERY, the newest first. Appends to OUT. *STOPPED (may be NULL): the
 * caller's stop ended it, so that there may be more.
 */
enum status case_search(const struct desk *desk, const struct search_query *query,
	const struct search_bounds *bounds, struct case_list *out, bool *stopped,
	struct error *err);

/*
 * The same by the client alone, as search_people finds them: part of a name, its pinyin, what
 * sounds alike, the last four digits or the whole of a number. Every word of TEXT must match.
 */
enum status client_search(const struct desk *desk, const char *text,
	const struct search_bounds *bounds, struct case_list *out, bool *stopped,
	struct error *err);

#endif
