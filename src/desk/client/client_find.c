#include "menzhen/desk/client/client_find.h"

#include <stdlib.h>

#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/search/case_search.h"
#include "menzhen/store/client/client_store.h"

/* So many cases are looked at for each person wanted: some are of one person. */
enum { CASES_A_PERSON = 4, CASES_MIN = 40 };

static void found_release(struct client_found *found)
{
	client_view_release(&found->view);
	client_known_release(&found->known);
}

void client_found_release(struct client_found_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		found_release(&list->items[i]);
	free(list->items);
	*list = (struct client_found_list){0};
}

static struct client_found *find_person(struct client_found_list *list, int64_t person)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].view.person == person)
			return &list->items[i];
	return NULL;
}

enum status client_found_add(const struct desk *desk, int64_t case_id, size_t visits,
	struct client_found_list *list, struct client_found **out, struct error *err)
{
	int64_t person;
	enum status status = client_root(desk->store, case_id, &person, err);

	if (status != STATUS_OK || (*out = find_person(list, person)) != NULL)
		return status;
	if (!array_reserve(
		    (void **)&list->items, &list->capacity, list->count, sizeof(*list->items)))
		return error_memory(err);
	struct client_found *found = &list->items[list->count++];
	*found = (struct client_found){.match = VISITOR_SOUND};
	status = client_load_latest(desk, case_id, visits, &found->view, err);
	if (status == STATUS_OK && found->view.cases.count == 0) { /* none in sight */
		found_release(found);
		list->count--;
		return STATUS_OK;
	}
	if (status == STATUS_OK)
		status = client_known_load(desk, &found->view, &found->known, err);
	*out = found;
	return status;
}

/* A person is as sure as the surest of their cases. */
static enum status add_cases(const struct desk *desk, const struct client_query *query,
	size_t limit, const struct case_list *cases, struct client_found_list *out,
	struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < cases->count && status == STATUS_OK && out->count < limit; i++) {
		const struct case_record *record = &cases->items[i];
		const struct visitor visitor = {record->client, record->phone, record->id_number};
		enum visitor_match match = visitor_match(query->text, &visitor);
		struct client_found *found;
		status = client_found_add(desk, record->id, query->visits, out, &found, err);
		if (status == STATUS_OK && found != NULL && match < found->match)
			found->match = match;
	}
	return status;
}

static int compare(const void *a, const void *b)
{
	const struct client_found *one = a, *other = b;
	int64_t last = one->view.cases.items[0].id, later = other->view.cases.items[0].id;

	if (one->match != other->match)
		return one->match < other->match ? -1 : 1;
	return last > later ? -1 : last < later;
}

enum status client_find(const struct desk *desk, const struct client_query *query,
	struct client_found_list *out, struct error *err)
{
	size_t limit = query->limit > 0 ? query->limit : CLIENT_FIND_MAX;
	struct case_list cases = {0};
	struct search_bounds bounds = {
		.limit = limit * CASES_A_PERSON, .stop = query->stop, .stopper = query->stopper};

	if (bounds.limit < CASES_MIN)
		bounds.limit = CASES_MIN;
	enum status status = desk_may(desk, "client.find", err);
	if (status == STATUS_OK)
		status = client_search(desk, query->text, &bounds, &cases, NULL, err);
	if (status == STATUS_OK)
		status = add_cases(desk, query, limit, &cases, out, err);
	if (status == STATUS_OK && out->count > 1)
		qsort(out->items, out->count, sizeof(*out->items), compare);
	case_list_release(&cases);
	return status;
}
