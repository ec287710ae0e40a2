#include "client_changes.h"

#include <stddef.h>
#include <string.h>

#include "desk/case/matter_details.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/base/memory.h"

enum status client_changes_known(
	const struct desk *desk, const char *number, struct client_known *out, struct error *err)
{
	struct client_view view;
	enum status status = client_load(desk, number, &view, err);

	if (status == STATUS_OK && view.cases.count > 0 && view.cases.items[0].erased_at != 0)
		status = error_set(err, STATUS_REFUSED,
			N_("The personal data of %s was erased; record them as a new visitor"),
			number);
	if (status == STATUS_OK)
		status = client_known_load(desk, &view, out, err);
	client_view_release(&view);
	return status;
}

static void fill(const char **field, const char *known)
{
	if (*field == NULL)
		*field = known;
}

void client_changes_fill(struct intake *intake, const struct client_known *known)
{
	fill(&intake->client, known->client);
	fill(&intake->phone, known->phone);
	fill(&intake->id_number, known->id_number);
	fill(&intake->dialect, known->dialect);
	fill(&intake->priority, known->priority);
	for (int i = 0; i < REGISTER_FIELDS; i++)
		fill(&intake->details[i], known->entry.values[i]);
}

/* TO: NULL or "" where it holds no more. */
static void compare(struct json_writer *json, const char *field, const char *from, const char *to)
{
	if (from == NULL || (to != NULL && strcmp(from, to) == 0))
		return;
	json_object_begin(json);
	json_member(json, "field", field);
	json_member(json, "from", from);
	json_object_end(json);
}

static void compare_all(struct json_writer *json, const struct client_known *known,
	const struct matter *matter, const struct register_entry *entry)
{
	compare(json, "client", known->client, matter->client);
	compare(json, "phone", known->phone, matter->phone);
	compare(json, "id_number", known->id_number, matter->id_number);
	compare(json, "dialect", known->dialect, matter->dialect);
	compare(json, "priority", known->priority, matter->priority);
	for (int i = 0; i < REGISTER_FIELDS; i++)
		if (register_fields[i].section == SECTION_VISITOR)
			compare(json, register_fields[i].code, known->entry.values[i],
				entry->values[i]);
}

static enum status write(const struct client_known *known, const struct matter *matter,
	const struct register_entry *entry, char **out, struct error *err)
{
	struct buffer text = {0};
	struct json_writer json = {.out = &text};

	json_array_begin(&json);
	compare_all(&json, known, matter, entry);
	json_array_end(&json);
	bool any = text.length > strlen("[]");
	bool kept = !text.failed && (!any || string_copy(out, buffer_text(&text)));
	buffer_release(&text);
	return kept ? STATUS_OK : error_memory(err);
}

enum status client_changes(const struct client_known *known, const struct intake *intake,
	const struct matter *matter, char **out, struct error *err)
{
	struct register_entry entry = {{0}};

	*out = NULL;
	enum status status = matter_details_entry(intake, &entry, err);
	if (status == STATUS_OK)
		status = write(known, matter, &entry, out, err);
	register_entry_release(&entry);
	return status;
}
