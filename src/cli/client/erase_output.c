#include "erase_output.h"

#include <stdlib.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/backup/backup_list.h"

struct shown {
	const char *number;
	const struct erase_result *result;
	const struct backup_rows *backups;
	bool dry_run;
};

static void list_json(struct json_writer *json, const char *key, const struct string_list *numbers)
{
	json_key(json, key);
	json_array_begin(json);
	for (size_t i = 0; i < numbers->count; i++)
		json_string(json, numbers->items[i]);
	json_array_end(json);
}

static void members(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct shown *shown = item;

	(void)desk;
	json_member(json, "client", shown->number);
	list_json(json, "cases", &shown->result->cases);
	list_json(json, "named", &shown->result->named);
	json_member_integer(json, "events", shown->result->events);
	json_member_boolean(json, "wiped", shown->result->wiped);
	json_member_boolean(json, "dry_run", shown->dry_run);
	json_key(json, "backups_to_destroy");
	json_array_begin(json);
	for (size_t i = 0; i < shown->backups->count; i++)
		if (shown->dry_run || shown->backups->items[i].doomed)
			json_string(json, shown->backups->items[i].file.path);
	json_array_end(json);
}

static void list_text(struct buffer *out, const char *label, const struct string_list *numbers)
{
	if (numbers->count == 0)
		return;
	buffer_printf(out, "\n%s", _(label));
	for (size_t i = 0; i < numbers->count; i++)
		buffer_printf(out, "%s %s", i > 0 ? "," : "", numbers->items[i]);
}

static void add_unwiped(struct buffer *out, const struct error *why)
{
	char sentence[512];

	buffer_printf(
		out, "\n%s", error_format(why, language_translate, sentence, sizeof(sentence)));
}

static void text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct shown *shown = item;
	bool first = true;

	(void)desk;
	if (shown->dry_run)
		buffer_printf(out, _("This would erase the personal data of %s"), shown->number);
	else if (shown->number != NULL)
		buffer_printf(out, _("The personal data of %s is erased"), shown->number);
	else if (shown->result->cases.count == 0)
		buffer_add_text(out, _("Nobody's personal data is due"));
	else
		buffer_add_text(out, _("The personal data that was due is erased"));
	list_text(out, N_("Cases:"), &shown->result->cases);
	list_text(out, N_("They are named still in (--also erases these, whole):"),
		&shown->result->named);
	if (!shown->dry_run && !shown->result->wiped)
		add_unwiped(out, &shown->result->unwiped);
	for (size_t i = 0; i < shown->backups->count; i++) {
		if (!shown->dry_run && !shown->backups->items[i].doomed)
			continue;
		if (first)
			buffer_printf(out, "\n%s", _("Backups from before, to be destroyed:"));
		first = false;
		buffer_add_text(out, "\n  ");
		text_add_safe(out, shown->backups->items[i].file.path);
	}
}

enum status erase_output(struct invocation *in, const char *number,
	const struct erase_result *result, bool dry_run, struct error *err)
{
	static const struct output_form form = {members, text};
	struct backup_rows backups = {0};
	const struct shown shown = {number, result, &backups, dry_run};

	in->recorded = !dry_run;
	enum status status = backup_rows_load(&in->desk, &backups, err);
	if (status == STATUS_OK)
		status = output_item(in, &form, &shown, err);
	backup_rows_release(&backups);
	return status;
}
