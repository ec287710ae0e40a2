#include "similar_output.h"

#include <stdio.h>

#include "case_output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/model/client/masking.h"

struct shown {
	const struct case_record *record;
	const struct client_similar_list *list;
};

static const struct client_found *person_of(const struct client_similar_list *list, size_t index)
{
	return &list->found.items[list->items[index].found];
}

static void similar_json(struct json_writer *json, const struct client_similar_list *list)
{
	char masked[SHOWN_SIZE];

	json_key(json, "similar");
	json_array_begin(json);
	for (size_t i = 0; i < list->count; i++) {
		const struct client_found *person = person_of(list, i);
		json_object_begin(json);
		json_member(json, "client", person->view.number);
		output_member_word(
			json, "name", shown_name(SHOWN_MASKED, person->known.client, masked));
		json_member(json, "why", similar_table.rows[list->items[i].why].code);
		output_member_word(json, "today", list->items[i].today);
		json_object_end(json);
	}
	json_array_end(json);
}

static void members(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct shown *shown = item;

	case_output_members(json, desk, shown->record, SHOWN_MASKED);
	similar_json(json, shown->list);
}

static void line(struct buffer *out, const struct desk *desk, const void *item)
{
	case_output_line(out, desk, ((const struct shown *)item)->record);
}

void similar_warn(const struct client_similar_list *list)
{
	struct buffer text = {0};
	char masked[MASK_NUMBER_SIZE];

	for (size_t i = 0; i < list->count; i++) {
		const struct client_found *person = person_of(list, i);
		buffer_clear(&text);
		buffer_printf(&text, "menzhen: %s%s", _("this may be somebody who was here before"),
			_(": "));
		buffer_printf(&text, "%s ", person->view.number);
		text_add_safe(&text, mask_name(person->known.client, masked, sizeof(masked)));
		buffer_printf(&text, " (%s)", _(similar_table.rows[list->items[i].why].title));
		if (list->items[i].today != NULL)
			buffer_printf(&text, "; %s%s%s", _("already in today's queue"), _(": "),
				list->items[i].today);
		fprintf(stderr, "%s\n", buffer_text(&text));
	}
	buffer_release(&text);
}

enum status similar_output_result(struct invocation *in, const char *number,
	const struct client_similar_list *list, struct error *err)
{
	static const struct output_form form = {members, line};
	struct case_record record = {0};

	in->recorded = true;
	enum status status = desk_case(&in->desk, number, &record, err);
	if (status == STATUS_OK) {
		const struct shown shown = {&record, list};
		status = output_item(in, &form, &shown, err);
	}
	case_record_release(&record);
	return status;
}
