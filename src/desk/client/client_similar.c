#include "menzhen/desk/client/client_similar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "desk/search/cases_found.h"
#include "menzhen/base/buffer.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/model/client/identity.h"
#include "menzhen/model/conflict/party.h"
#include "menzhen/model/conflict/party_name.h"
#include "menzhen/store/client/client_store.h"

static const struct coded kinds[SIMILAR_KINDS] = {
	[SIMILAR_ID] = {"id_number", N_("the same ID number")},
	[SIMILAR_PHONE] = {"phone", N_("the same phone number and a name that sounds the same")},
	[SIMILAR_KNOWN] = {"known", N_("the visitor of an earlier case")},
	[SIMILAR_NAME] = {"name", N_("the same name and birth date or village")},
};

const struct coded_table similar_table = {kinds, SIMILAR_KINDS};

/* So many cases of one number or name are looked at, and so many visits of each person, the newest
 * first. */
enum { LOOKED_AT = 60, VISITS = 8 };

/* The new visitor. */
struct newcomer {
	const struct desk *desk;
	const struct intake *intake;
	struct party party;
	struct party_keys keys;
	char name[PARTY_NAME_SIZE];
	struct day today, service_day;
	struct client_similar_list *out;
};

static bool given(const char *text)
{
	return text != NULL && *text != '\0';
}

/* 匿名 is the name of many. */
static bool names_somebody(const struct party_keys *keys)
{
	for (size_t i = 0; i < keys->count; i++)
		if (keys->items[i].kind == KEY_SOUND || keys->items[i].kind == KEY_ORGANISATION)
			return true;
	return false;
}

static enum status newcomer_init(struct newcomer *out, const struct desk *desk,
	const struct intake *intake, struct client_similar_list *list, struct error *err)
{
	struct session_slot slot;
	enum status status = desk_session(desk, desk_now(desk), &slot, err);

	*out = (struct newcomer){.desk = desk,
		.intake = intake,
		.party = {intake->client, intake->phone, intake->id_number},
		.today = desk_local(desk, desk_now(desk)).day,
		.service_day = slot.service_day,
		.out = list};
	party_keys_read(&out->party, &out->keys);
	if (names_somebody(&out->keys))
		party_name_fold(intake->client, out->name);
	return status;
}

static bool same_birth(const struct newcomer *new, const char *number)
{
	if (!given(new->intake->id_number) || !given(number))
		return false;
	struct identity one = identity_parse(new->intake->id_number, new->today);
	struct identity other = identity_parse(number, new->today);

	return one.has_birth && other.has_birth && one.birth.n == other.birth.n;
}

static bool same_village(const struct newcomer *new, const struct client_found *found)
{
	const char *one = new->intake->details[REGISTER_VILLAGE];
	const char *other = found->known.entry.values[REGISTER_VILLAGE];

	return given(one) && given(other) && strcmp(one, other) == 0;
}

static bool same_name(const struct newcomer *new, const struct case_record *record)
{
	char name[PARTY_NAME_SIZE];

	return *new->name != '\0' &&
	       record->client != NULL &&strcmp(new->name, party_name_fold(record->client, name)) ==
		       0;
}

static bool has_kind(const struct party_keys *keys, int64_t value, enum party_key_kind kind)
{
	for (size_t i = 0; i < keys->count; i++)
		if (keys->items[i].value == value && keys->items[i].kind == kind)
			return true;
	return false;
}

static bool share(
	const struct party_keys *one, const struct party_keys *other, enum party_key_kind kind)
{
	for (size_t i = 0; i < one->count; i++)
		if (one->items[i].kind == kind && has_kind(other, one->items[i].value, kind))
			return true;
	return false;
}

/* Does the newcomer look like the client of RECORD, of what the case itself tells? SIMILAR_KINDS:
 * not. */
static enum similar_why compare_case(const struct newcomer *new, const struct case_record *record)
{
	const struct party party = {record->client, record->phone, record->id_number};
	struct party_keys keys;

	party_keys_read(&party, &keys);
	if (share(&new->keys, &keys, KEY_ID))
		return SIMILAR_ID;
	if (party_are_two(&new->keys.marks, &keys.marks))
		return SIMILAR_KINDS;
	if (share(&new->keys, &keys, KEY_PHONE) &&
		(share(&new->keys, &keys, KEY_SOUND) || same_name(new, record)))
		return SIMILAR_PHONE;
	return same_name(new, record) && same_birth(new, record->id_number) ? SIMILAR_NAME
									    : SIMILAR_KINDS;
}

/* Only where they live can still tell: for that the person must be read. */
static bool may_be_neighbour(const struct newcomer *new, const struct case_record *record)
{
	const struct party party = {record->client, record->phone, record->id_number};
	struct party_keys keys;

	party_keys_read(&party, &keys);
	return given(new->intake->details[REGISTER_VILLAGE]) && same_name(new, record) &&
	       !party_are_two(&new->keys.marks, &keys.marks);
}

/* An open case of this service day: they are in the queue already. */
static const char *open_today(const struct newcomer *new, const struct client_view *view)
{
	for (size_t i = 0; i < view->cases.count; i++) {
		const struct case_record *record = &view->cases.items[i];
		if (case_state_is_open(record->state) &&
			record->service_day.n == new->service_day.n)
			return record->number;
	}
	return NULL;
}

static enum status add(struct newcomer *new, const struct client_found *found, enum similar_why why,
	struct error *err)
{
	struct client_similar_list *out = new->out;

	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	out->items[out->count++] = (struct client_similar){
		.why = why,
		.found = (size_t)(found - out->found.items),
		.today = open_today(new, &found->view),
	};
	return STATUS_OK;
}

/* FOUND looks like the newcomer: once, for the surest reason. */
static enum status note(struct newcomer *new, const struct client_found *found,
	enum similar_why why, struct error *err)
{
	struct client_similar_list *out = new->out;

	for (size_t i = 0; i < out->count; i++) {
		if (&out->found.items[out->items[i].found] != found)
			continue;
		if (why < out->items[i].why)
			out->items[i].why = why;
		return STATUS_OK;
	}
	return add(new, found, why, err);
}

static enum status look_at(
	struct newcomer *new, const struct case_record *record, struct error *err)
{
	enum similar_why why = compare_case(new, record);
	struct client_found *found;

	if (why == SIMILAR_KINDS && !may_be_neighbour(new, record))
		return STATUS_OK;
	enum status status =
		client_found_add(new->desk, record->id, VISITS, &new->out->found, &found, err);
	if (status != STATUS_OK || found == NULL)
		return status;
	if (why == SIMILAR_KINDS && same_village(new, found))
		why = SIMILAR_NAME;
	return why != SIMILAR_KINDS ? note(new, found, why, err) : STATUS_OK;
}

/* What cannot be searched for, finds nobody. */
static enum status look_for(struct newcomer *new, const char *text, struct error *err)
{
	const struct search_bounds bounds = {.limit = LOOKED_AT};
	struct search_query query = {0};
	struct case_list cases = {0};
	enum status status = STATUS_OK;

	if (given(text) && search_query_add(&query, text, NULL) == STATUS_OK)
		status = cases_found(new->desk, &query, &bounds, &cases, NULL, err);
	for (size_t i = 0; i < cases.count && status == STATUS_OK; i++)
		status = look_at(new, &cases.items[i], err);
	case_list_release(&cases);
	search_query_release(&query);
	return status;
}

/* A name alone is of many. It is looked for with MORE, be that in the same case or not at all. */
static enum status look_for_name(struct newcomer *new, const char *more, struct error *err)
{
	struct buffer text = {0};
	enum status status = STATUS_OK;

	if (*new->name == '\0' || !given(more))
		return STATUS_OK;
	if (buffer_printf(&text, "%s %s", new->intake->client, more))
		status = look_for(new, buffer_text(&text), err);
	else
		status = error_memory(err);
	buffer_release(&text);
	return status;
}

/* By the six digits of it that old and new ID numbers have alike. */
static enum status look_for_birth(struct newcomer *new, struct error *err)
{
	const char *number = new->intake->id_number;
	char day[DAY_TEXT_SIZE], digits[7];
	struct identity identity = identity_parse(given(number) ? number : "", new->today);

	if (!identity.has_birth)
		return STATUS_OK;
	day_format(identity.birth, day); /* 1949-12-31 */
	snprintf(digits, sizeof(digits), "%.2s%.2s%.2s", day + 2, day + 5, day + 8);
	return look_for_name(new, digits, err);
}

static int64_t person_of(const struct client_similar_list *list, size_t index)
{
	return list->found.items[list->items[index].found].view.person;
}

/* Is one of the cases NUMBERS, with commas between, of FOUND? Of their visits the first is known,
 * and the latest. */
static bool is_of(const struct client_found *found, const char *numbers)
{
	if (coded_set_has(numbers, found->view.number))
		return true;
	for (size_t i = 0; i < found->view.cases.count; i++)
		if (coded_set_has(numbers, found->view.cases.items[i].number))
			return true;
	return false;
}

/* Was INDEX said to be another, now or than one before it? */
static enum status told_apart(
	const struct newcomer *new, size_t index, bool *out, struct error *err)
{
	enum status status = STATUS_OK;

	*out = is_of(&new->out->found.items[new->out->items[index].found], new->intake->apart);
	for (size_t i = 0; i < index && status == STATUS_OK && !*out; i++) {
		struct client_pair pair;
		status = client_apart(new->desk->store, person_of(new->out, i),
			person_of(new->out, index), &pair, err);
		*out = pair.other != 0;
	}
	return status;
}

static int surer_first(const void *a, const void *b)
{
	const struct client_similar *one = a, *other = b;

	if (one->why != other->why)
		return one->why < other->why ? -1 : 1;
	return one->found < other->found ? -1 : one->found > other->found;
}

static enum status drop_told_apart(const struct newcomer *new, struct error *err)
{
	struct client_similar_list *out = new->out;
	size_t kept = 0, count = out->count;
	enum status status = STATUS_OK;

	if (count > 1)
		qsort(out->items, count, sizeof(*out->items), surer_first);
	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		bool apart;
		out->items[kept] = out->items[i];
		status = told_apart(new, kept, &apart, err);
		kept += !apart;
	}
	out->count = kept;
	return status;
}

static enum status look_for_known(struct newcomer *new, struct error *err)
{
	struct client_found *found;
	struct case_record record;
	char number[CASE_NUMBER_SIZE];
	enum status status =
		desk_find_case(new->desk, new->intake->known, number, sizeof(number), err);

	if (status == STATUS_OK)
		status = case_load(new->desk->store, number, &record, err);
	if (status != STATUS_OK)
		return status;
	status = client_found_add(new->desk, record.id, VISITS, &new->out->found, &found, err);
	case_record_release(&record);
	if (status == STATUS_OK && found != NULL && open_today(new, &found->view) != NULL)
		status = add(new, found, SIMILAR_KNOWN, err);
	return status;
}

enum status client_similar(const struct desk *desk, const struct intake *intake,
	struct client_similar_list *out, struct error *err)
{
	struct newcomer new;
	enum status status = desk_may(desk, "client.find", err);

	if (status != STATUS_OK)
		return status;
	status = newcomer_init(&new, desk, intake, out, err);
	if (status != STATUS_OK)
		return status;
	if (given(intake->known))
		return look_for_known(&new, err);
	status = look_for(&new, intake->id_number, err);
	if (status == STATUS_OK)
		status = look_for(&new, intake->phone, err);
	if (status == STATUS_OK)
		status = look_for_birth(&new, err);
	if (status == STATUS_OK)
		status = look_for_name(&new, intake->details[REGISTER_VILLAGE], err);
	return status == STATUS_OK ? drop_told_apart(&new, err) : status;
}

void client_similar_release(struct client_similar_list *list)
{
	client_found_release(&list->found);
	free(list->items);
	*list = (struct client_similar_list){0};
}
