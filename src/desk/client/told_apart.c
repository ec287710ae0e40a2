#include "told_apart.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "desk/access/sighted.h"
#include "desk/recording.h"
#include "menzhen/desk/client/client.h"
#include "menzhen/model/case/case_number.h"
#include "menzhen/store/client/client_store.h"
#include "menzhen/store/conflict/conflict_store.h"

/* The person of the case NUMBER as things stand. */
static enum status person_of(
	const struct desk *desk, const char *number, int64_t *out, struct error *err)
{
	struct case_record record;
	enum status status = case_load(desk->store, number, &record, err);

	if (status == STATUS_OK)
		status = sight_demand(desk, &record, SIGHT_VISITOR, err);
	if (status == STATUS_OK)
		status = client_root(desk->store, record.id, out, err);
	case_record_release(&record);
	return status;
}

static enum status persons_of(const struct desk *desk, const char *number, const char *other,
	struct client_pair *out, struct error *err)
{
	enum status status = person_of(desk, number, &out->one, err);

	return status == STATUS_OK ? person_of(desk, other, &out->other, err) : status;
}

static enum status check_two(
	const struct desk *desk, const char *number, const char *other, struct error *err)
{
	struct client_pair persons;
	enum status status = persons_of(desk, number, other, &persons, err);

	if (status != STATUS_OK || persons.one != persons.other)
		return status;
	return error_set(err, STATUS_REFUSED,
		N_("%s and %s are visits of one person; take what joined them back first"), number,
		other);
}

enum status client_tell_apart(struct desk *desk, const char *number, const char *other,
	const char *command, struct error *err)
{
	struct recording event;
	enum status status =
		recording_begin(&event, desk, "client.told_apart", number, command, err);

	if (status == STATUS_OK && !event.repeated)
		status = check_two(desk, number, other, err);
	fields_add_text(&event.draft.fields, "other", other);
	return recording_end(&event, status, err);
}

enum status told_apart_record(
	struct desk *desk, const char *number, const char *others, struct error *err)
{
	char typed[CASE_NUMBER_SIZE], other[CASE_NUMBER_SIZE];
	enum status status = STATUS_OK;

	while (others != NULL && *others != '\0' && status == STATUS_OK) {
		others += strspn(others, " ");
		size_t length = strcspn(others, ", ");
		snprintf(typed, sizeof(typed), "%.*s", (int)length, others);
		status = desk_find_case(desk, typed, other, sizeof(other), err);
		if (status == STATUS_OK)
			status = client_tell_apart(desk, number, other, NULL, err);
		others += length;
		others += strspn(others, ", ");
	}
	return status;
}

/* --- and back --- */

/* First cases of those whom a decision named. */
struct named {
	char *one, *other;
};

static enum status find_decision(const struct desk *desk, const char *number, const char *other,
	struct named *out, struct error *err)
{
	struct client_pair persons, decided = {0};
	enum status status = persons_of(desk, number, other, &persons, err);

	if (status == STATUS_OK)
		status = client_apart(desk->store, persons.one, persons.other, &decided, err);
	if (status == STATUS_OK && decided.other == 0)
		return error_set(err, STATUS_REFUSED,
			N_("Nobody said that the visitors of %s and %s are two; there is nothing "
			   "to take back"),
			number, other);
	if (status == STATUS_OK)
		status = conflict_case_number(desk->store, decided.one, &out->one, err);
	if (status == STATUS_OK)
		status = conflict_case_number(desk->store, decided.other, &out->other, err);
	return status;
}

enum status client_apart_withdraw(struct desk *desk, const char *number, const char *other,
	const char *command, struct error *err)
{
	struct recording event;
	struct named named = {0};
	enum status status =
		recording_begin(&event, desk, "client.apart_withdrawn", number, command, err);

	if (status == STATUS_OK && !event.repeated)
		status = find_decision(desk, number, other, &named, err);
	fields_add_text(&event.draft.fields, "one", named.one);
	fields_add_text(&event.draft.fields, "other", named.other);
	status = recording_end(&event, status, err);
	free(named.one);
	free(named.other);
	return status;
}
