#include "matter_details.h"

#include <stdlib.h>

#include "desk/input.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/base/memory.h"

enum { NUMBER_MAX = 4, CODES_MAX = CODED_LIST_SIZE };

/* Bytes that may be typed into FIELD. */
static size_t maximum_of(const struct register_field *field)
{
	if (field->maximum > 0)
		return field->maximum;
	return field->kind == REGISTER_NUMBER ? NUMBER_MAX : CODES_MAX;
}

static enum status read_field(
	const struct register_field *field, const char *typed, char **out, struct error *err)
{
	char *text;
	enum status status =
		input_text(typed, field->kind == REGISTER_NOTE ? INPUT_TEXT : INPUT_NAME,
			maximum_of(field), field->title, &text, err);

	*out = NULL;
	if (status == STATUS_OK && text != NULL)
		status = register_read(field, text, out, err);
	free(text);
	return status;
}

enum status matter_details_entry(
	const struct intake *intake, struct register_entry *out, struct error *err)
{
	enum status status = STATUS_OK;

	for (int i = 0; i < REGISTER_FIELDS && status == STATUS_OK; i++)
		status = read_field(&register_fields[i], intake->details[i], &out->values[i], err);
	return status;
}

static enum status write(const struct register_entry *entry, char **out, struct error *err)
{
	struct buffer text = {0};
	struct json_writer json = {.out = &text};
	bool any = false;

	json_object_begin(&json);
	for (int i = 0; i < REGISTER_FIELDS; i++) {
		if (entry->values[i] == NULL)
			continue;
		json_member(&json, register_fields[i].code, entry->values[i]);
		any = true;
	}
	json_object_end(&json);
	bool kept = !text.failed && (!any || string_copy(out, buffer_text(&text)));
	buffer_release(&text);
	return kept ? STATUS_OK : error_memory(err);
}

enum status matter_details_read(const struct intake *intake, char **out, struct error *err)
{
	struct register_entry entry = {{0}};

	*out = NULL;
	enum status status = matter_details_entry(intake, &entry, err);
	if (status == STATUS_OK)
		status = write(&entry, out, err);
	register_entry_release(&entry);
	return status;
}
