#include "menzhen/desk/client/client_erase.h"

#include <stdlib.h>

#include "client_whole.h"
#include "desk/backup/backup_known.h"
#include "desk/input.h"
#include "desk/recording.h"
#include "menzhen/base/buffer.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/client/client_retention.h"
#include "menzhen/files/station/outbox_search.h"
#include "person_scope.h"

/* Who is erased, and what tells of them. */
struct erasing {
	struct recording event;
	const struct erase_request *request;
	struct erase_result *result;
	struct erase_scope scope;
	struct string_list cases; /* their numbers */
	struct buffer numbers;    /* the same as JSON */
	char *reason;
};

static enum status refuse_erased(const struct case_record *record, struct error *err)
{
	return error_set(err, STATUS_REFUSED,
		N_("The personal data of %s was erased already; there is nothing left of it"),
		record->number);
}

static enum status check_case(
	const struct desk *desk, const struct case_record *record, struct error *err)
{
	struct client_hold hold;
	bool left = true;
	enum status status = STATUS_OK;

	if (record->erased_at != 0)
		status = erase_left(desk->store, record->number, &left, err);
	if (status == STATUS_OK && !left)
		status = refuse_erased(record, err);
	if (status != STATUS_OK)
		return status;
	if (case_state_is_open(record->state))
		return error_set(err, STATUS_REFUSED,
			N_("Case %s is still open; close it out or void it first"), record->number);
	status = client_hold_load(desk->store, record->number, &hold, err);
	if (status == STATUS_OK && hold.at != 0)
		status = error_set(err, STATUS_REFUSED,
			N_("What is recorded of this person is held since case %s (%s); release it "
			   "first: menzhen client hold --release"),
			record->number, hold.reason != NULL ? hold.reason : "");
	client_hold_release(&hold);
	return status;
}

static enum status take_case(
	struct erasing *erasing, const struct case_record *record, struct error *err)
{
	enum status status = check_case(erasing->event.desk, record, err);

	if (status == STATUS_OK && !string_list_add(&erasing->cases, record->number))
		status = error_memory(err);
	return status;
}

static enum status take_person(struct erasing *erasing, struct error *err)
{
	struct client_view view;
	enum status status =
		client_whole(erasing->event.desk, erasing->request->number, &view, err);

	if (status == STATUS_OK)
		recording_name(&erasing->event, view.number);
	for (size_t i = 0; i < view.cases.count && status == STATUS_OK; i++)
		status = take_case(erasing, &view.cases.items[i], err);
	if (status == STATUS_OK)
		status = person_scope(&view, &erasing->scope, err);
	client_view_release(&view);
	return status;
}

static enum status take_appointments(struct erasing *erasing, struct error *err)
{
	char booked[ERASE_NUMBER_SIZE];
	enum status status =
		erase_appointments(erasing->event.desk->store, &erasing->scope, booked, err);

	if (status == STATUS_OK && booked[0] != '\0')
		status = error_set(err, STATUS_REFUSED,
			N_("The appointment %s is still to come; cancel it first"), booked);
	return status;
}

/* NUMBER, which names them: with it goes all that was recorded about it. */
static enum status take_named(struct erasing *erasing, const char *number, struct error *err)
{
	struct case_record record = {0};
	struct error none;
	enum status status = STATUS_OK;

	if (case_load(erasing->event.desk->store, number, &record, &none) == STATUS_OK)
		status = take_case(erasing, &record, err);
	if (status == STATUS_OK && !string_list_add(&erasing->scope.subjects, number))
		status = error_memory(err);
	case_record_release(&record);
	return status;
}

/* What names them, without what goes anyway. */
static enum status find_named(struct erasing *erasing, struct string_list *out, struct error *err)
{
	struct string_list all = {0};
	enum status status =
		erase_named(erasing->event.desk->store, &erasing->scope.words, &all, err);

	for (size_t i = 0; i < all.count && status == STATUS_OK; i++)
		if (!string_list_has(&erasing->scope.subjects, all.items[i]) &&
			!string_list_add(out, all.items[i]))
			status = error_memory(err);
	string_list_release(&all);
	return status;
}

static enum status take_also(struct erasing *erasing, struct error *err)
{
	const struct string_list *also = erasing->request->also;
	struct string_list named = {0};
	enum status status = STATUS_OK;

	if (also == NULL || also->count == 0)
		return STATUS_OK;
	status = find_named(erasing, &named, err);
	for (size_t i = 0; i < also->count && status == STATUS_OK; i++) {
		if (string_list_has(&erasing->scope.subjects, also->items[i]))
			continue;
		status = string_list_has(&named, also->items[i])
				 ? take_named(erasing, also->items[i], err)
				 : error_set(err, STATUS_REFUSED,
					   N_("%s does not name this person; leave it out"),
					   also->items[i]);
	}
	string_list_release(&named);
	return status;
}

/* It is kept, so it must not bring back what goes. */
static enum status take_reason(struct erasing *erasing, struct error *err)
{
	enum status status = input_required(erasing->request->reason, INPUT_TEXT, TEXT_MAX,
		N_("the reason"), N_("Say why the personal data is erased"), &erasing->reason, err);

	if (status == STATUS_OK && erasure_says(&erasing->scope.words, erasing->reason))
		status = error_say(err, STATUS_REFUSED,
			N_("The reason is kept and would keep the name or number that is to go; "
			   "say it without"));
	return status;
}

static enum status find(struct erasing *erasing, struct error *err)
{
	enum status status = take_person(erasing, err);

	if (status == STATUS_OK)
		status = take_appointments(erasing, err);
	if (status == STATUS_OK)
		status = take_also(erasing, err);
	if (status == STATUS_OK && !erasing->request->dry_run)
		status = take_reason(erasing, err);
	return status;
}

/* The private parts go; the event that says so is filled in. */
static enum status take_out(struct erasing *erasing, struct error *err)
{
	struct event_fields *fields = &erasing->event.draft.fields;
	int64_t events = 0;
	enum status status =
		erase_private(erasing->event.desk->store, &erasing->scope, &events, err);

	erasing->result->events += events;
	if (status == STATUS_OK && !string_list_json(&erasing->cases, &erasing->numbers))
		status = error_memory(err);
	fields_add_text(fields, "basis", erase_basis_table.rows[erasing->request->basis].code);
	fields_add_text(fields, "cases", buffer_text(&erasing->numbers));
	fields_add_number(fields, "events", events);
	fields_add_text(fields, "reason", erasing->reason);
	return status;
}

static enum status tell(struct erasing *erasing, struct error *err)
{
	struct erase_result *result = erasing->result;
	const struct string_list *words = &erasing->scope.words;

	for (size_t i = 0; i < words->count; i++)
		if (!string_list_add(&result->words, words->items[i]))
			return error_memory(err);
	for (size_t i = 0; i < erasing->cases.count; i++)
		if (!string_list_add(&result->cases, erasing->cases.items[i]))
			return error_memory(err);
	return erasing->request->basis == ERASE_REQUEST || erasing->request->also != NULL
		       ? find_named(erasing, &result->named, err)
		       : STATUS_OK;
}

/* One person, within a transaction; the projections are not made again yet. */
static enum status erase_one(struct desk *desk, const struct erase_request *request,
	struct erase_result *result, struct error *err)
{
	struct erasing erasing = {.request = request, .result = result};
	enum status status =
		recording_begin(&erasing.event, desk, "client.erased", NULL, request->command, err);

	result->repeated = erasing.event.repeated;
	if (status == STATUS_OK && !result->repeated)
		status = find(&erasing, err);
	if (status == STATUS_OK && !result->repeated)
		status = take_out(&erasing, err);
	if (status == STATUS_OK && !result->repeated)
		status = tell(&erasing, err);
	if (status != STATUS_OK || !request->dry_run)
		status = recording_end(&erasing.event, status, err);
	erase_scope_release(&erasing.scope);
	string_list_release(&erasing.cases);
	buffer_release(&erasing.numbers);
	free(erasing.reason);
	return status;
}

/* Commits once what was taken out is gone from the projections too; within another's transaction
 * that is for the other to do. */
static enum status end(struct desk *desk, bool own, enum status status, struct erase_result *out,
	struct error *err)
{
	if (status == STATUS_OK && out->cases.count > 0)
		status = erase_finish(desk->store, err);
	if (own)
		status = store_end(desk->store, status, err);
	if (status != STATUS_OK)
		return status;
	backup_known_tidy(desk);
	out->wiped = store_wipe(desk->store, &out->unwiped) == STATUS_OK;
	return outbox_search(desk->directory, &out->words, &out->files, err);
}

static enum status begin(struct desk *desk, bool *own, struct erase_result *out, struct error *err)
{
	*out = (struct erase_result){.repeated = false};
	*own = !store_writing(desk->store);
	return *own ? store_begin(desk->store, err) : STATUS_OK;
}

enum status client_erase(struct desk *desk, const struct erase_request *request,
	struct erase_result *out, struct error *err)
{
	bool own;
	enum status status = begin(desk, &own, out, err);

	if (status != STATUS_OK)
		return status;
	status = erase_one(desk, request, out, err);
	if (status != STATUS_OK || !request->dry_run)
		return end(desk, own, status, out, err);
	store_rollback(desk->store);
	return outbox_search(desk->directory, &out->words, &out->files, err);
}

static enum status erase_all(struct desk *desk, const struct retention_list *due,
	const char *reason, struct erase_result *out, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < due->count && status == STATUS_OK; i++) {
		const struct erase_request request = {
			.number = due->items[i].number, .reason = reason, .basis = ERASE_RETENTION};
		if (due->items[i].standing == RETENTION_DUE)
			status = erase_one(desk, &request, out, err);
	}
	return status;
}

enum status client_erase_due(
	struct desk *desk, const char *reason, struct erase_result *out, struct error *err)
{
	struct retention_list due = {0};
	bool own;
	enum status status = begin(desk, &own, out, err);

	if (status != STATUS_OK)
		return status;
	status = desk_may(desk, "client.erased", err);
	if (status == STATUS_OK)
		status = client_retention(desk, &due, err);
	if (status == STATUS_OK)
		status = erase_all(desk, &due, reason, out, err);
	retention_list_release(&due);
	return end(desk, own, status, out, err);
}

void erase_result_release(struct erase_result *result)
{
	string_list_release(&result->cases);
	string_list_release(&result->named);
	string_list_release(&result->words);
	string_list_release(&result->files);
	*result = (struct erase_result){0};
}
