#include "conflict_output.h"

#include <stdio.h>
#include <string.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"

struct shown {
	const char *number;
	const struct conflict *conflict;
};

static void members(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct shown *shown = item;
	const struct conflict *conflict = shown->conflict;

	json_member(json, "case", shown->number);
	json_member(json, "adviser", conflict->adviser);
	json_member(json, "name", desk_adviser_name(desk, conflict->adviser));
	json_member(json, "band", conflict_band_table.rows[conflict->band].code);
	json_member(json, "tie", conflict_tie_table.rows[conflict->tie].code);
	json_member(json, "decision", conflict_decision_table.rows[conflict->decision].code);
	json_member_boolean(json, "stops", conflict_stops(conflict));
}

static void line(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct conflict *conflict = ((const struct shown *)item)->conflict;

	output_column(out, desk_adviser_name(desk, conflict->adviser), 10);
	output_column(out, conflict->adviser, 14);
	output_column(out, _(conflict_band_table.rows[conflict->band].title), 18);
	text_add_safe(out, _(conflict_tie_table.rows[conflict->tie].title));
	buffer_printf(out, " (%s)", _(conflict_decision_table.rows[conflict->decision].title));
}

enum status conflict_output(
	const struct invocation *in, const char *number, const char *adviser, struct error *err)
{
	static const struct output_form form = {members, line};
	struct conflict_list list = {0};
	enum status status = conflict_check(&in->desk, number, &list, err);

	for (size_t i = 0; i < list.count && status == STATUS_OK; i++) {
		const struct shown shown = {number, &list.items[i]};
		if (adviser == NULL || strcmp(adviser, list.items[i].adviser) == 0)
			status = output_item(in, &form, &shown, err);
	}
	if (status == STATUS_OK && list.count == 0 && !in->json)
		printf("%s\n", _("No conflict of interest was found."));
	conflict_list_release(&list);
	return status;
}
