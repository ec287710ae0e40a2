#include "erase_output.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/backup/backup_list.h"
#include "menzhen/desk/backup/backup_send.h"

/* What holds them still and is not in the database: to be destroyed by hand. */
struct remains {
	struct backup_rows backups;
	struct backup_sent sent;
	const char
		*missing; /* the second place, which is not there; NULL: it is, or none is named */
};

struct shown {
	const char *number;
	const struct erase_result *result;
	const struct remains *remains;
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
	for (size_t i = 0; i < shown->remains->backups.count; i++)
		if (shown->dry_run || shown->remains->backups.items[i].doomed)
			json_string(json, shown->remains->backups.items[i].file.path);
	json_array_end(json);
	list_json(json, "files_to_destroy", &shown->result->files);
	json_member_integer(json, "copies_taken_along", shown->remains->sent.count);
	output_member_word(json, "second_place_missing", shown->remains->missing);
}

static void list_text(struct buffer *out, const char *label, const struct string_list *numbers)
{
	if (numbers->count == 0)
		return;
	buffer_printf(out, "\n%s", _(label));
	for (size_t i = 0; i < numbers->count; i++)
		buffer_printf(out, "%s %s", i > 0 ? "," : "", numbers->items[i]);
}

static void add_sentence(struct buffer *out, const struct error *why)
{
	char sentence[512];

	buffer_printf(
		out, "\n%s", error_format(why, language_translate, sentence, sizeof(sentence)));
}

/* What cannot be listed from here. */
static void add_elsewhere(
	struct buffer *out, const struct desk *desk, const struct remains *remains)
{
	struct buffer place = {0};
	char at[MOMENT_TEXT_SIZE], count[24];
	struct error said;

	if (remains->missing != NULL) {
		text_add_safe(&place, remains->missing);
		buffer_add_char(out, '\n');
		buffer_printf(out,
			_("The second place (%s) is not there: put the stick in, and 'menzhen "
			  "backup list' tells what on it is to be destroyed"),
			buffer_text(&place));
		buffer_clear(&place);
	}
	if (remains->sent.count > 0) {
		text_add_safe(&place, remains->sent.place != NULL ? remains->sent.place : "");
		snprintf(count, sizeof(count), "%lld", (long long)remains->sent.count);
		moment_format(remains->sent.last, desk->config.station.offset_minutes, at);
		at[sizeof("2026-11-25") - 1] = '\0';
		error_set(&said, STATUS_OK,
			N_("Copies of everything were taken along before: %s, the last on %s to "
			   "%s. Destroy these, too"),
			count, at, buffer_text(&place));
		add_sentence(out, &said);
	}
	buffer_release(&place);
}

static void add_path(struct buffer *out, const char *path)
{
	buffer_add_text(out, "\n  ");
	text_add_safe(out, path);
}

static void add_backups(struct buffer *out, const struct shown *shown)
{
	bool first = true;

	for (size_t i = 0; i < shown->remains->backups.count; i++) {
		const struct backup_row *row = &shown->remains->backups.items[i];
		if (!shown->dry_run && !row->doomed)
			continue;
		if (first)
			buffer_printf(out, "\n%s", _("Backups from before, to be destroyed:"));
		first = false;
		add_path(out, row->file.path);
	}
}

static void add_files(struct buffer *out, const struct string_list *files)
{
	if (files->count > 0)
		buffer_printf(out, "\n%s",
			_("Files in outbox/ that say their name or number, to be destroyed:"));
	for (size_t i = 0; i < files->count; i++)
		add_path(out, files->items[i]);
}

static void text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct shown *shown = item;
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
		add_sentence(out, &shown->result->unwiped);
	add_backups(out, shown);
	add_files(out, &shown->result->files);
	if (shown->result->cases.count > 0)
		add_elsewhere(out, desk, shown->remains);
}

static enum status load(const struct desk *desk, struct remains *out, struct error *err)
{
	const char *second = desk->config.station.backup.to;
	enum status status = backup_rows_load(desk, &out->backups, err);

	out->missing = second != NULL && !backup_folder_usable(second) ? second : NULL;
	return status == STATUS_OK ? backup_sent_load(desk, &out->sent, err) : status;
}

enum status erase_output(struct invocation *in, const char *number,
	const struct erase_result *result, bool dry_run, struct error *err)
{
	static const struct output_form form = {members, text};
	struct remains remains = {.missing = NULL};
	const struct shown shown = {number, result, &remains, dry_run};

	in->recorded = !dry_run;
	enum status status = load(&in->desk, &remains, err);
	if (status == STATUS_OK)
		status = output_item(in, &form, &shown, err);
	backup_rows_release(&remains.backups);
	backup_sent_release(&remains.sent);
	return status;
}
