#include "told_apart.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/model/case_number.h"
#include "menzhen/store/case_store.h"
#include "recording.h"

static enum status record(
	struct desk *desk, const char *number, const char *other, struct error *err)
{
	struct recording event;
	struct case_record known;
	enum status status = case_load(desk->store, other, &known, err);

	case_record_release(&known);
	if (status != STATUS_OK)
		return status;
	status = recording_begin(&event, desk, "client.told_apart", number, NULL, err);
	if (status == STATUS_OK)
		fields_add_text(&event.draft.fields, "other", other);
	return recording_end(&event, status, err);
}

enum status told_apart_record(
	struct desk *desk, const char *number, const char *others, struct error *err)
{
	char other[CASE_NUMBER_SIZE];
	enum status status = STATUS_OK;

	while (others != NULL && *others != '\0' && status == STATUS_OK) {
		size_t length = strcspn(others, ",");
		snprintf(other, sizeof(other), "%.*s", (int)length, others);
		status = record(desk, number, other, err);
		others += length + (others[length] == ',');
	}
	return status;
}
