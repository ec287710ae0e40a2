#include "menzhen/model/roster_ties.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/party_name.h"

static bool add_standing(struct roster_ties *ties, size_t adviser, const char *name)
{
	const struct party client = {.name = name};
	struct party_keys keys;

	party_keys_read(&client, &keys);
	for (size_t i = 0; i < keys.count; i++) {
		if (!array_reserve((void **)&ties->standing, &ties->standing_capacity,
			    ties->standing_count, sizeof(*ties->standing)))
			return false;
		ties->standing[ties->standing_count++] = (struct standing_client){
			.key = keys.items[i],
			.marks = keys.marks,
			.adviser = adviser,
			.name = name,
		};
	}
	return true;
}

static int compare_standing(const void *left, const void *right)
{
	const struct standing_client *a = left, *b = right;

	if (a->key.value != b->key.value)
		return a->key.value < b->key.value ? -1 : 1;
	return (a->adviser > b->adviser) - (a->adviser < b->adviser);
}

static int compare_id(const void *left, const void *right)
{
	const struct tied_adviser *a = left, *b = right;

	return strcmp(a->id, b->id);
}

static bool fold_firm(const char *firm, char **out)
{
	char folded[PARTY_NAME_SIZE];

	return firm == NULL || string_copy(out, party_name_fold(firm, folded));
}

static bool add_adviser(struct roster_ties *ties, const struct adviser *adviser)
{
	size_t index = ties->count++;

	ties->by_id[index] = (struct tied_adviser){adviser->id, index};
	if (!fold_firm(adviser->firm, &ties->firms[index]))
		return false;
	for (size_t i = 0; i < adviser->represents.count; i++)
		if (!add_standing(ties, index, adviser->represents.items[i]))
			return false;
	return true;
}

enum status roster_ties_init(
	struct roster_ties *out, const struct roster *roster, struct error *err)
{
	size_t count = roster->adviser_count;

	*out = (struct roster_ties){0};
	if (count == 0)
		return STATUS_OK;
	out->by_id = calloc(count, sizeof(*out->by_id));
	out->firms = calloc(count, sizeof(*out->firms));
	if (out->by_id == NULL || out->firms == NULL)
		return error_memory(err);
	for (size_t i = 0; i < count; i++)
		if (!add_adviser(out, &roster->advisers[i]))
			return error_memory(err);
	qsort(out->by_id, count, sizeof(*out->by_id), compare_id);
	if (out->standing_count > 0)
		qsort(out->standing, out->standing_count, sizeof(*out->standing), compare_standing);
	return STATUS_OK;
}

void roster_ties_release(struct roster_ties *ties)
{
	if (ties == NULL)
		return;
	for (size_t i = 0; i < ties->count; i++)
		free(ties->firms[i]);
	free(ties->firms);
	free(ties->by_id);
	free(ties->standing);
	*ties = (struct roster_ties){0};
}

bool roster_ties_find(const struct roster_ties *ties, const char *id, size_t *out)
{
	const struct tied_adviser key = {.id = id};
	const struct tied_adviser *found =
		ties->count > 0 ? bsearch(&key, ties->by_id, ties->count, sizeof(key), compare_id)
				: NULL;

	if (found != NULL)
		*out = found->adviser;
	return found != NULL;
}

bool roster_ties_colleagues(const struct roster_ties *ties, size_t a, size_t b)
{
	const char *firm = ties->firms[a], *other = ties->firms[b];

	return a != b && firm != NULL && other != NULL && strcmp(firm, other) == 0;
}

const struct standing_client *roster_ties_standing(
	const struct roster_ties *ties, const struct party_key *key, size_t *count)
{
	size_t low = 0, high = ties->standing_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (ties->standing[middle].key.value < key->value)
			low = middle + 1;
		else
			high = middle;
	}
	*count = 0;
	while (low + *count < ties->standing_count &&
		ties->standing[low + *count].key.value == key->value)
		++*count;
	return *count > 0 ? &ties->standing[low] : NULL;
}
