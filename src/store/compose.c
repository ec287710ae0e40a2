#include "compose.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/text.h"

static const struct event_field *find_field(const struct event_fields *fields, const char *name)
{
	for (size_t i = 0; i < fields->count; i++)
		if (strcmp(fields->items[i].name, name) == 0)
			return &fields->items[i];
	return NULL;
}

static enum status bind_field(struct query *query, const char *parameter,
	const struct event_field *field, struct error *err)
{
	if (field->is_number) {
		query_bind_integer(query, parameter, field->number);
		return STATUS_OK;
	}
	if (field->text && !text_valid(field->text, strlen(field->text)))
		return error_set(
			err, STATUS_STORE, N_("The field '%s' is not UTF-8 text"), field->name);
	query_bind_text(query, parameter, field->text);
	return STATUS_OK;
}

/* Every :name of the statement takes the field of that name. */
static enum status bind_fields(
	struct query *query, const struct event_draft *draft, struct error *err)
{
	int count = sqlite3_bind_parameter_count(query->statement);
	enum status status = STATUS_OK;
	for (int i = 1; i <= count && status == STATUS_OK; i++) {
		const char *parameter = sqlite3_bind_parameter_name(query->statement, i);
		const struct event_field *field = find_field(&draft->fields, parameter + 1);
		if (field)
			status = bind_field(query, parameter, field, err);
		else
			status = error_set(err, STATUS_STORE,
				N_("The event %s lacks the field '%s'"), draft->kind,
				parameter + 1);
	}
	return status;
}

static enum status check_all_named(
	const struct query *query, const struct event_draft *draft, struct error *err)
{
	for (size_t i = 0; i < draft->fields.count; i++) {
		char parameter[64];
		const char *name = draft->fields.items[i].name;
		snprintf(parameter, sizeof(parameter), ":%s", name);
		if (sqlite3_bind_parameter_index(query->statement, parameter) == 0)
			return error_set(err, STATUS_STORE, N_("The event %s has no field '%s'"),
				draft->kind, name);
	}
	return STATUS_OK;
}

enum status compose_event(struct query *query, struct database *db, const struct event_draft *draft,
	struct error *err)
{
	char name[EVENT_KIND_SIZE + sizeof("compose/")];
	bool row = false;
	snprintf(name, sizeof(name), "compose/%s", draft->kind);
	enum status status = query_begin(query, db, name, err);
	if (status == STATUS_OK)
		status = check_all_named(query, draft, err);
	if (status == STATUS_OK)
		status = bind_fields(query, draft, err);
	if (status == STATUS_OK)
		status = query_step(query, &row, err);
	return status;
}
