#include "menzhen/desk/client/client_retention.h"

#include <stdlib.h>

#include "client_whole.h"
#include "desk/access/sighted.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/client/client_erase.h"
#include "menzhen/model/case/reply_clock.h"
#include "person_scope.h"

static struct day later(struct day a, struct day b)
{
	return a.n > b.n ? a : b;
}

static struct day day_at(const struct desk *desk, moment at)
{
	return at != 0 ? desk_local(desk, at).day : (struct day){INT32_MIN};
}

/* When it was typed in from paper or a list is no matter: that is not when they came. */
static struct day last_of(const struct desk *desk, const struct case_record *record)
{
	struct day last = later(record->service_day, record->queue_day);

	last = later(last, day_at(desk, record->closed_at));
	return later(last, day_at(desk, record->rated_at));
}

/* An appointment of theirs that is still to come. */
static enum status is_awaited(
	const struct desk *desk, const struct client_view *view, bool *awaited, struct error *err)
{
	struct erase_scope scope = {.subjects = {0}};
	char booked[ERASE_NUMBER_SIZE] = "";
	enum status status = person_scope(view, &scope, err);

	if (status == STATUS_OK)
		status = erase_appointments(desk->store, &scope, booked, err);
	*awaited = booked[0] != '\0';
	erase_scope_release(&scope);
	return status;
}

static enum status gather(const struct desk *desk, const struct client_view *view,
	struct retention_facts *out, struct error *err)
{
	struct client_hold hold;

	*out = (struct retention_facts){.last = view->cases.items[0].service_day};
	for (size_t i = 0; i < view->cases.count; i++) {
		const struct case_record *record = &view->cases.items[i];
		bool owed = record->due_at != 0 && record->state != CASE_VOIDED &&
			    reply_is_owed(record->state, record->outcome);
		out->last = later(out->last, last_of(desk, record));
		out->open = out->open || owed || case_state_is_open(record->state);
	}
	enum status status = client_hold_find(desk, view, &hold, err);
	out->held = hold.at != 0;
	client_hold_release(&hold);
	if (status == STATUS_OK && !out->open)
		status = is_awaited(desk, view, &out->open, err);
	return status;
}

/* The row has the number of the first case: a name beside it tells of any of them. */
static enum status hide_name(
	const struct desk *desk, const struct client_view *view, char **name, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < view->cases.count && status == STATUS_OK; i++)
		status = sighted_text_of(desk, &view->cases.items[i], name, err);
	return status;
}

static enum status add(const struct desk *desk, const struct client_view *view,
	const struct retention_row *row, struct retention_list *out, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	struct retention_row *added = &out->items[out->count++];
	*added = *row;
	bool copied = string_copy(&added->number, view->number) &&
		      string_copy(&added->client, view->cases.items[0].client);
	if (!copied)
		return error_memory(err);
	return hide_name(desk, view, &added->client, err);
}

/* ROW without its texts, RETENTION_KEPT where it fails. Release VIEW in any case. */
static enum status judge(const struct desk *desk, const char *number, struct client_view *view,
	struct retention_row *row, struct error *err)
{
	struct retention_facts facts;
	int years = desk->config.station.retention_years;
	enum status status = client_whole(desk, number, view, err);

	*row = (struct retention_row){.standing = RETENTION_KEPT};
	if (status == STATUS_OK)
		status = gather(desk, view, &facts, err);
	if (status != STATUS_OK)
		return status;
	row->visits = view->cases.count;
	row->last = facts.last;
	row->end = retention_end(facts.last, years);
	row->standing = retention_of(&facts, years, desk_local(desk, desk_now(desk)).day);
	return STATUS_OK;
}

/* Those who may be due, by their first cases. */
static enum status list_aged(const struct desk *desk, struct string_list *out, struct error *err)
{
	struct civil date = day_to_civil(desk_local(desk, desk_now(desk)).day);
	enum status status = desk_may(desk, "client.retention", err);

	if (status != STATUS_OK || desk->config.station.retention_years == 0)
		return status;
	/* A day later than needed: retention_of has the say. */
	date.year -= desk->config.station.retention_years;
	date.day = date.day < 28 ? date.day : 28;
	return erase_aged(desk->store, day_add(day_from_civil(date), 4), out, err);
}

enum status client_retention(const struct desk *desk, struct retention_list *out, struct error *err)
{
	struct string_list aged = {0};
	struct client_view view;
	struct retention_row row;
	enum status status = list_aged(desk, &aged, err);

	for (size_t i = 0; i < aged.count && status == STATUS_OK; i++) {
		status = judge(desk, aged.items[i], &view, &row, err);
		if (row.standing != RETENTION_KEPT)
			status = add(desk, &view, &row, out, err);
		client_view_release(&view);
	}
	string_list_release(&aged);
	return status;
}

enum status client_retention_count(
	const struct desk *desk, size_t most, size_t *out, struct error *err)
{
	struct string_list aged = {0};
	struct client_view view;
	struct retention_row row;
	enum status status = list_aged(desk, &aged, err);

	*out = 0;
	for (size_t i = 0; i < aged.count && *out < most && status == STATUS_OK; i++) {
		status = judge(desk, aged.items[i], &view, &row, err);
		*out += row.standing == RETENTION_DUE;
		client_view_release(&view);
	}
	string_list_release(&aged);
	return status;
}

void retention_list_release(struct retention_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		free(list->items[i].number);
		free(list->items[i].client);
	}
	free(list->items);
	*list = (struct retention_list){0};
}
