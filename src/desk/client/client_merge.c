#include <stdlib.h>

#include "desk/access/sighted.h"
#include "desk/input.h"
#include "desk/recording.h"
#include "menzhen/base/buffer.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/client/client.h"
#include "menzhen/model/case/case_number.h"
#include "menzhen/store/client/client_store.h"
#include "menzhen/store/conflict/conflict_store.h"

/* The person of a case by itself: as if nothing had been merged. The case is one in sight. */
struct single {
	int64_t person;
	char *number; /* of their first case */
	bool linked;  /* the case named is another than that one */
};

static enum status single_load(
	const struct desk *desk, const char *number, struct single *out, struct error *err)
{
	struct case_record record;

	*out = (struct single){0};
	enum status status = case_load(desk->store, number, &record, err);
	if (status == STATUS_OK)
		status = sight_demand(desk, &record, SIGHT_FULL, err);
	if (status == STATUS_OK) {
		out->linked = record.person != 0;
		out->person = out->linked ? record.person : record.id;
		status = conflict_case_number(desk->store, out->person, &out->number, err);
	}
	case_record_release(&record);
	return status;
}

static enum status refuse_doubt(enum client_doubt doubt, const char *at, struct error *err)
{
	if (doubt == DOUBT_APART)
		return error_set(err, STATUS_REFUSED,
			N_("Somebody said that the visitor of %s is another. If they are one "
			   "person all the same, merge them with the reason"),
			at);
	if (doubt == DOUBT_ID)
		return error_set(err, STATUS_REFUSED,
			N_("Their ID numbers differ (see %s): they are two persons. If a number "
			   "was written down wrong, merge them with that reason"),
			at);
	return error_set(err, STATUS_REFUSED,
		N_("One of them is the other party in case %s. If it is one person all the same, "
		   "merge them with the reason"),
		at);
}

static enum status check_doubt(struct desk *desk, const struct merge_request *request,
	const char *reason, struct error *err)
{
	enum client_doubt doubt = DOUBT_NONE;
	char at[CASE_NUMBER_SIZE];
	enum status status = client_doubt(desk, request->from, request->into, &doubt, at, err);

	if (status == STATUS_OK && doubt != DOUBT_NONE && reason == NULL)
		status = refuse_doubt(doubt, at, err);
	return status;
}

/* Every person has at most one merge, so that taking it back takes back exactly that one. */
static enum status check_merge(
	struct store *store, const struct single *from, int64_t into, struct error *err)
{
	int64_t one, other, parent = 0;
	char *number = NULL;
	enum status status = client_root(store, from->person, &one, err);

	if (status == STATUS_OK)
		status = client_root(store, into, &other, err);
	if (status == STATUS_OK && one == other)
		return error_set(
			err, STATUS_REFUSED, N_("They are one person already (%s)"), from->number);
	if (status == STATUS_OK)
		status = client_parent(store, from->person, &parent, err);
	if (status != STATUS_OK || parent == 0)
		return status;
	status = conflict_case_number(store, one, &number, err);
	if (status == STATUS_OK)
		status = error_set(err, STATUS_REFUSED,
			N_("%s was merged before; merge %s, with whom they are one now, or take "
			   "that merge back first"),
			from->number, number);
	free(number);
	return status;
}

static enum status merge(struct recording *event, const struct merge_request *request,
	const struct single *from, char **reason, struct error *err)
{
	struct single into;
	enum status status = single_load(event->desk, request->into, &into, err);

	if (status == STATUS_OK)
		status = check_merge(event->desk->store, from, into.person, err);
	if (status == STATUS_OK)
		status = input_text(
			request->reason, INPUT_TEXT, TEXT_MAX, N_("the reason"), reason, err);
	if (status == STATUS_OK)
		status = check_doubt(event->desk, request, *reason, err);
	free(into.number);
	return status;
}

enum status client_merge(struct desk *desk, const struct merge_request *request, struct error *err)
{
	struct recording event;
	struct single from = {0};
	char *reason = NULL;
	enum status status =
		recording_begin(&event, desk, "client.merged", NULL, request->command, err);

	if (status == STATUS_OK)
		status = single_load(desk, request->from, &from, err);
	if (status == STATUS_OK)
		status = recording_about(&event, from.number, err);
	if (status == STATUS_OK && !event.repeated) {
		status = merge(&event, request, &from, &reason, err);
		fields_add_text(&event.draft.fields, "into", request->into);
		fields_add_text(&event.draft.fields, "reason", reason);
	}
	status = recording_end(&event, status, err);
	free(from.number);
	free(reason);
	return status;
}

/* Nothing can be taken back: whose merges could. */
static enum status refuse_unmerge(
	struct store *store, const struct single *single, struct error *err)
{
	struct case_list merged = {0};
	struct buffer numbers = {0};
	enum status status = client_merged(store, single->person, &merged, err);

	for (size_t i = 0; i < merged.count; i++)
		buffer_printf(&numbers, "%s%s", i > 0 ? ", " : "", merged.items[i].number);
	if (status == STATUS_OK && merged.count > 0)
		status = error_set(err, STATUS_REFUSED,
			N_("%s was not merged into anybody; merged into them: %s. Unmerge one of "
			   "these"),
			single->number, buffer_text(&numbers));
	else if (status == STATUS_OK)
		status = error_set(err, STATUS_REFUSED,
			N_("%s was not merged with anybody; there is nothing to take back"),
			single->number);
	case_list_release(&merged);
	buffer_release(&numbers);
	return status;
}

/* *FROM: whom the person was merged into; 0: the visit alone is taken from its person. */
static enum status choose_unmerge(struct store *store, const struct single *single,
	enum unmerge_kind kind, int64_t *from, struct error *err)
{
	enum status status = STATUS_OK;

	*from = 0;
	if (kind == UNMERGE_PERSON)
		status = client_parent(store, single->person, from, err);
	if (status == STATUS_OK && *from == 0 && !single->linked)
		status = refuse_unmerge(store, single, err);
	return status;
}

static enum status unmerge(struct recording *event, const struct single *single,
	enum unmerge_kind kind, char **number, struct error *err)
{
	struct store *store = event->desk->store;
	struct event_fields *fields = &event->draft.fields;
	int64_t from;
	enum status status = choose_unmerge(store, single, kind, &from, err);

	if (status == STATUS_OK)
		status =
			conflict_case_number(store, from != 0 ? from : single->person, number, err);
	fields_add_text(fields, "from", *number);
	if (from == 0)
		fields_add_number(fields, "visit", 1);
	else
		fields_add_text(fields, "visit", NULL);
	return status;
}

enum status client_unmerge(struct desk *desk, const char *number, enum unmerge_kind kind,
	const char *command, struct error *err)
{
	struct recording event;
	struct single single;
	char *from = NULL;
	enum status status = recording_begin(&event, desk, "client.unmerged", number, command, err);

	if (status == STATUS_OK && !event.repeated) {
		status = single_load(desk, number, &single, err);
		if (status == STATUS_OK)
			status = unmerge(&event, &single, kind, &from, err);
		free(single.number);
	}
	status = recording_end(&event, status, err);
	free(from);
	return status;
}
