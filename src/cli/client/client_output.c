#include "client_output.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/model/client/masking.h"

enum { LABEL_COLUMNS = 17, VISITS_SHOWN = 4 /* of one who was found */ };

struct shown_client {
	const struct client_view *view;
	const struct client_known *known;
	enum showing shown;
};

static void visit_json(struct json_writer *json, const struct desk *desk,
	const struct case_record *visit, enum showing shown)
{
	char day[DAY_TEXT_SIZE], masked[SHOWN_SIZE];

	json_object_begin(json);
	json_member(json, "case", visit->number);
	json_member(json, "service_date", day_format(visit->service_day, day));
	json_member(json, "state", case_state_code(visit->state));
	output_member_word(json, "client", shown_name(shown, visit->client, masked));
	output_member_word(json, "phone", shown_phone(shown, visit->phone, masked));
	output_member_word(json, "id_number", shown_id(shown, visit->id_number, masked));
	json_member(json, "category", visit->category);
	json_member(json, "category_title", desk_category_title(desk, visit->category));
	output_member_word(json, "adviser", visit->adviser);
	output_member_word(json, "adviser_name", desk_adviser_name(desk, visit->adviser));
	output_member_moment(json, "opened_at", visit->opened_at, desk);
	json_object_end(json);
}

static void numbers_json(struct json_writer *json, const char *key, const struct case_list *cases)
{
	json_key(json, key);
	json_array_begin(json);
	for (size_t i = 0; i < cases->count; i++)
		json_string(json, cases->items[i].number);
	json_array_end(json);
}

static void members(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct shown_client *shown = item;
	const struct client_view *view = shown->view;
	const struct client_known *known = shown->known;
	char masked[SHOWN_SIZE];

	json_member(json, "client", view->number);
	output_member_word(json, "name", shown_name(shown->shown, known->client, masked));
	output_member_word(json, "phone", shown_phone(shown->shown, known->phone, masked));
	output_member_word(json, "id_number", shown_id(shown->shown, known->id_number, masked));
	output_member_word(json, "dialect", known->dialect);
	output_member_word(json, "priority", known->priority);
	for (int i = 0; i < REGISTER_FIELDS; i++)
		if (register_fields[i].section == SECTION_VISITOR)
			output_member_word(json, register_fields[i].code, known->entry.values[i]);
	json_member_integer(json, "visits", (int64_t)view->visits);
	numbers_json(json, "merged", &view->merged);
	numbers_json(json, "apart", &view->apart);
	json_key(json, "cases");
	json_array_begin(json);
	for (size_t i = 0; i < view->cases.count; i++)
		visit_json(json, desk, &view->cases.items[i], shown->shown);
	json_array_end(json);
}

static void add_row(struct buffer *out, const char *label, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	if (out->length > 0)
		buffer_add_char(out, '\n');
	output_column(out, _(label), LABEL_COLUMNS);
	text_add_safe(out, value);
}

static void add_visit(struct buffer *out, const struct desk *desk, const struct case_record *visit)
{
	char day[DAY_TEXT_SIZE], masked[64];

	buffer_printf(out, "\n  %s  ", day_format(visit->service_day, day));
	output_column(out, visit->number, 18);
	buffer_add_text(out, "  ");
	output_column(out, mask_name(visit->client, masked, sizeof(masked)), 8);
	output_column(out, desk_category_title(desk, visit->category), 22);
	output_column(out, _(case_state_title(visit->state)), 14);
	text_add_safe(out, desk_adviser_name(desk, visit->adviser));
}

/* One who is looked up by number is shown by name, as on a card. */
static void text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct shown_client *shown = item;
	const struct client_view *view = shown->view;
	const struct client_known *known = shown->known;
	char masked[SHOWN_SIZE];

	add_row(out, N_("Visitor"), known->client);
	add_row(out, N_("Phone"), shown_phone(shown->shown, known->phone, masked));
	add_row(out, N_("ID number"), shown_id(shown->shown, known->id_number, masked));
	add_row(out, N_("Town"), known->entry.values[REGISTER_TOWN]);
	add_row(out, N_("Village"), known->entry.values[REGISTER_VILLAGE]);
	add_row(out, N_("First case"), view->number);
	for (size_t i = 0; i < view->merged.count; i++)
		add_row(out, N_("Same as"), view->merged.items[i].number);
	for (size_t i = 0; i < view->apart.count; i++)
		add_row(out, N_("Not the same as"), view->apart.items[i].number);
	for (size_t i = 0; i < view->cases.count; i++)
		add_visit(out, desk, &view->cases.items[i]);
}

static void found_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct shown_client *shown = item;
	const struct client_known *known = shown->known;
	char masked[SHOWN_SIZE], visits[24];

	output_column(out, shown->view->number, 18);
	buffer_add_text(out, "  ");
	output_column(out, mask_name(known->client, masked, sizeof(masked)), 10);
	output_column(out, mask_phone(known->phone, masked), 13);
	output_column(out, mask_id(known->id_number, masked), 20);
	if (known->entry.values[REGISTER_VILLAGE] != NULL) {
		text_add_safe(out, known->entry.values[REGISTER_VILLAGE]);
		buffer_add_text(out, "  ");
	}
	snprintf(visits, sizeof(visits), "%zu", shown->view->visits);
	buffer_printf(out, "%s %s", _("visits:"), visits);
	for (size_t i = 0; i < shown->view->cases.count && i < VISITS_SHOWN; i++)
		add_visit(out, desk, &shown->view->cases.items[i]);
}

enum status client_output_found(
	const struct invocation *in, const struct client_found *found, struct error *err)
{
	static const struct output_form form = {members, found_text};
	const struct shown_client shown = {&found->view, &found->known, SHOWN_MASKED};

	return output_item(in, &form, &shown, err);
}

enum status client_output(
	struct invocation *in, const char *number, bool revealing, struct error *err)
{
	static const struct output_form form = {members, text};
	struct client_view view;
	struct client_known known = {0};
	enum showing shown = SHOWN_NAMED;
	enum status status = client_load(&in->desk, number, &view, err);

	if (status == STATUS_OK)
		status = client_known_load(&in->desk, &view, &known, err);
	if (status == STATUS_OK && revealing)
		status = reveal_cases(in, &view.cases, view.number, NULL, &shown, err);
	if (status == STATUS_OK) {
		const struct shown_client item = {&view, &known, shown};
		status = output_item(in, &form, &item, err);
	}
	client_known_release(&known);
	client_view_release(&view);
	return status;
}

enum status client_output_result(struct invocation *in, const char *number, struct error *err)
{
	in->recorded = true;
	return client_output(in, number, false, err);
}
