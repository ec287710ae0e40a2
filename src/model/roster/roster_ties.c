#include "menzhen/model/roster/roster_ties.h"

#include <stdlib.h>
#include <string.h>

#include "menzhen/base/memory.h"
#include "menzhen/model/conflict/party_name.h"

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

static int compare_key(const void *left, const void *right)
{
	const struct tied_adviser *a = left, *b = right;

	return (a->key > b->key) - (a->key < b->key);
}

static bool add_adviser(struct roster_ties *ties, const struct adviser *adviser)
{
	size_t index = ties->count++;

	ties->by_key[index] = (struct tied_adviser){adviser_key(adviser->id), index};
	ties->colleagues[index] = index;
	for (size_t i = 0; i < adviser->represents.count; i++)
		if (!add_standing(ties, index, adviser->represents.items[i]))
			return false;
	return true;
}

/* Advisers with their firms, while those of one firm are put together. */
struct employed {
	char firm[PARTY_NAME_SIZE];
	size_t adviser;
};

static int compare_firm(const void *left, const void *right)
{
	const struct employed *a = left, *b = right;
	int order = strcmp(a->firm, b->firm);

	return order != 0 ? order : (a->adviser > b->adviser) - (a->adviser < b->adviser);
}

/* EMPLOYED[0..COUNT), ordered: each goes on with the next of the same firm, the last with the
 * first.
 */
static void close_rings(struct roster_ties *ties, const struct employed *employed, size_t count)
{
	for (size_t first = 0, i = 0; i < count; i++) {
		bool last = i + 1 == count || strcmp(employed[i].firm, employed[i + 1].firm) != 0;
		ties->colleagues[employed[i].adviser] = employed[last ? first : i + 1].adviser;
		if (last)
			first = i + 1;
	}
}

static bool join_colleagues(struct roster_ties *ties, const struct roster *roster)
{
	struct employed *employed = calloc(roster->adviser_count, sizeof(*employed));
	size_t count = 0;

	if (employed == NULL)
		return false;
	for (size_t i = 0; i < roster->adviser_count; i++) {
		if (roster->advisers[i].firm == NULL)
			continue;
		party_name_fold(roster->advisers[i].firm, employed[count].firm);
		employed[count++].adviser = i;
	}
	qsort(employed, count, sizeof(*employed), compare_firm);
	close_rings(ties, employed, count);
	free(employed);
	return true;
}

enum status roster_ties_init(
	struct roster_ties *out, const struct roster *roster, struct error *err)
{
	size_t count = roster->adviser_count;

	*out = (struct roster_ties){0};
	if (count == 0)
		return STATUS_OK;
	out->by_key = calloc(count, sizeof(*out->by_key));
	out->colleagues = calloc(count, sizeof(*out->colleagues));
	if (out->by_key == NULL || out->colleagues == NULL)
		return error_memory(err);
	for (size_t i = 0; i < count; i++)
		if (!add_adviser(out, &roster->advisers[i]))
			return error_memory(err);
	if (!join_colleagues(out, roster))
		return error_memory(err);
	qsort(out->by_key, count, sizeof(*out->by_key), compare_key);
	if (out->standing_count > 0)
		qsort(out->standing, out->standing_count, sizeof(*out->standing), compare_standing);
	return STATUS_OK;
}

void roster_ties_release(struct roster_ties *ties)
{
	if (ties == NULL)
		return;
	free(ties->colleagues);
	free(ties->by_key);
	free(ties->standing);
	*ties = (struct roster_ties){0};
}

bool roster_ties_find(const struct roster_ties *ties, const char *id, size_t *out)
{
	return roster_ties_find_key(ties, adviser_key(id), out);
}

bool roster_ties_find_key(const struct roster_ties *ties, int64_t key, size_t *out)
{
	const struct tied_adviser wanted = {.key = key};
	const struct tied_adviser *found =
		ties->count > 0
			? bsearch(&wanted, ties->by_key, ties->count, sizeof(wanted), compare_key)
			: NULL;

	if (found != NULL)
		*out = found->adviser;
	return found != NULL;
}

size_t roster_ties_colleague(const struct roster_ties *ties, size_t adviser)
{
	return ties->colleagues[adviser];
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
