#include "compose.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/text.h"

/* What is being bound: the draft's fields, and which of them a parameter has taken. */
struct binding {
	struct query *query;
	const struct event_draft *draft;
	bool taken[FIELDS_MAX];
	size_t next; /* behind the field found last: files name the fields in about the drafts'
			order */
};

static const struct event_field *take_field(struct binding *binding, const char *name)
{
	const struct event_fields *fields = &binding->draft->fields;

	for (size_t i = 0; i < fields->count; i++) {
		size_t at = (binding->next + i) % fields->count;
		if (strcmp(fields->items[at].name, name) != 0)
			continue;
		binding->taken[at] = true;
		binding->next = at + 1;
		return &fields->items[at];
	}
	return NULL;
}

static enum status bind_field(
	struct query *query, int index, const struct event_field *field, struct error *err)
{
	if (field->is_number) {
		query_bind_integer_at(query, index, field->number);
		return STATUS_OK;
	}
	struct bytes text = bytes_of_text(field->text);
	if (text.data && !text_valid(text.data, text.length))
		return error_set(
			err, STATUS_STORE, N_("The field '%s' is not UTF-8 text"), field->name);
	query_bind_bytes_at(query, index, text);
	return STATUS_OK;
}

/* Every :name of the statement takes the field of that name. */
static enum status bind_fields(struct binding *binding, struct error *err)
{
	sqlite3_stmt *statement = binding->query->statement;
	int count = sqlite3_bind_parameter_count(statement);
	enum status status = STATUS_OK;

	for (int i = 1; i <= count && status == STATUS_OK; i++) {
		const char *name = sqlite3_bind_parameter_name(statement, i) + 1;
		const struct event_field *field = take_field(binding, name);
		if (field)
			status = bind_field(binding->query, i, field, err);
		else
			status = error_set(err, STATUS_STORE,
				N_("The event %s lacks the field '%s'"), binding->draft->kind,
				name);
	}
	return status;
}

static enum status check_all_taken(const struct binding *binding, struct error *err)
{
	for (size_t i = 0; i < binding->draft->fields.count; i++)
		if (!binding->taken[i])
			return error_set(err, STATUS_STORE, N_("The event %s has no field '%s'"),
				binding->draft->kind, binding->draft->fields.items[i].name);
	return STATUS_OK;
}

enum status compose_event(struct query *query, struct database *db, const struct event_draft *draft,
	struct error *err)
{
	char name[EVENT_KIND_SIZE + sizeof("compose/")];
	struct binding binding = {.query = query, .draft = draft};
	bool row = false;
	snprintf(name, sizeof(name), "compose/%s", draft->kind);
	enum status status = query_begin(query, db, name, err);
	if (status == STATUS_OK)
		status = bind_fields(&binding, err);
	if (status == STATUS_OK)
		status = check_all_taken(&binding, err);
	if (status == STATUS_OK)
		status = query_step(query, &row, err);
	return status;
}
