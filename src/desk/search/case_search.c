#include "menzhen/desk/search/case_search.h"

#include <string.h>
#include <strings.h>

#include "cases_found.h"
#include "desk/access/sighted.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/model/search/search_text.h"
#include "menzhen/store/backup/snapshot.h"

enum { INITIALS_MIN = 2 };

/* What is asked of the store. */
struct asked {
	enum status (*search)(struct store *store, const struct search_query *query,
		const struct search_bounds *bounds, struct search_result *out, struct error *err);
	const struct search_query *query;
	const struct search_bounds *bounds;
};

/* Does TITLE have the word? */
static enum status has_word(
	const char *title, const struct search_word *word, bool *out, struct error *err)
{
	struct buffer folded = {0};

	*out = false;
	if (title == NULL)
		return STATUS_OK;
	bool made = search_text_fold(&folded, title);
	*out = made && strstr(buffer_text(&folded), word->text) != NULL;
	buffer_release(&folded);
	return made ? STATUS_OK : error_memory(err);
}

static enum status add_if_named(struct search_word *word, const char *key, const char *code,
	const char *title, struct error *err)
{
	bool named;
	enum status status = has_word(title, word, &named, err);

	return status == STATUS_OK && named ? search_word_facet(word, key, code, err) : status;
}

/* The initials by which a matter is picked: tqgz, or as many of them as were typed. One alone would
 * stand for half of the list. */
static bool are_initials(const struct search_word *word, const char *initials)
{
	return word->letters && word->length >= INITIALS_MIN &&
	       strncasecmp(initials, word->text, word->length) == 0;
}

/* A code that is found twice over is added twice, which does no harm. */
static enum status add_categories(
	const struct desk *desk, struct search_word *word, struct error *err)
{
	const struct category_list *list = &desk->config.categories;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->count && status == STATUS_OK; i++) {
		const struct category *category = &list->items[i];
		status = add_if_named(word, "category", category->code, category->zh, err);
		if (status == STATUS_OK)
			status = add_if_named(word, "category", category->code, category->en, err);
		if (status == STATUS_OK && are_initials(word, category->py))
			status = search_word_facet(word, "category", category->code, err);
	}
	return status;
}

static enum status add_advisers(
	const struct desk *desk, struct search_word *word, struct error *err)
{
	const struct roster *roster = &desk->config.roster;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < roster->adviser_count && status == STATUS_OK; i++)
		status = add_if_named(
			word, "adviser", roster->advisers[i].id, roster->advisers[i].name, err);
	return status;
}

static enum status add_meanings(
	const struct desk *desk, struct search_word *word, struct error *err)
{
	if (word->kind == WORD_NUMBER)
		return STATUS_OK;
	enum status status = add_categories(desk, word, err);
	return status == STATUS_OK ? add_advisers(desk, word, err) : status;
}

enum status case_search_words(
	const struct desk *desk, const char *text, struct search_query *query, struct error *err)
{
	size_t first = query->count;
	enum status status = search_query_add(query, text, err);

	/* Else what is not theirs would take the places of what is. */
	if (status == STATUS_OK && desk_only_own(desk, "case.read"))
		status = search_query_filter(query, "adviser", desk->user.adviser, err);
	for (size_t i = first; i < query->count && status == STATUS_OK; i++)
		status = add_meanings(desk, &query->words[i], err);
	return status;
}

/* Finds and reads in one moment of the register. */
static enum status search_and_read(const struct desk *desk, const struct asked *asked,
	struct case_list *out, bool *stopped, struct error *err)
{
	struct search_result found = {0};
	struct snapshot snapshot;
	size_t first = out->count;
	enum status status = snapshot_begin(&snapshot, desk->store, err);

	if (status == STATUS_OK)
		status = asked->search(desk->store, asked->query, asked->bounds, &found, err);
	if (status == STATUS_OK)
		status = search_read(desk->store, &found, out, err);
	if (status == STATUS_OK)
		status = sighted_whole(desk, out, first, err);
	snapshot_end(&snapshot);
	if (stopped != NULL)
		*stopped = found.stopped;
	search_result_release(&found);
	return status;
}

enum status cases_found(const struct desk *desk, const struct search_query *query,
	const struct search_bounds *bounds, struct case_list *out, bool *stopped, struct error *err)
{
	const struct asked asked = {search_cases, query, bounds};

	return search_and_read(desk, &asked, out, stopped, err);
}

enum status case_search(const struct desk *desk, const struct search_query *query,
	const struct search_bounds *bounds, struct case_list *out, bool *stopped, struct error *err)
{
	enum status status = desk_may(desk, "case.read", err);

	return status == STATUS_OK ? cases_found(desk, query, bounds, out, stopped, err) : status;
}

enum status client_search(const struct desk *desk, const char *text,
	const struct search_bounds *bounds, struct case_list *out, bool *stopped, struct error *err)
{
	struct search_query query = {0};
	const struct asked asked = {search_people, &query, bounds};
	enum status status = desk_may(desk, "client.find", err);

	if (status == STATUS_OK)
		status = search_query_add(&query, text, err);
	if (status == STATUS_OK)
		status = search_and_read(desk, &asked, out, stopped, err);
	search_query_release(&query);
	return status;
}
