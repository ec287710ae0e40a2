#include "backup_output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/path.h"
#include "menzhen/base/text.h"

static void row_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct backup_row *row = item;

	backup_output_json(json, desk, &row->file);
	json_member(json, "place", row->place == BACKUP_OWN ? "station" : "second");
	json_member_boolean(json, "to_destroy", row->doomed);
}

static void row_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct backup_row *row = item;
	struct buffer size = {0};
	char at[MOMENT_TEXT_SIZE];

	moment_format(row->at, desk->config.station.offset_minutes, at);
	buffer_printf(out, "%.10s %.5s  ", at, at + 11);
	backup_output_size(&size, row->file.size);
	output_column(out, buffer_text(&size), 10);
	output_column(out, _(backup_kind_table.rows[row->file.name.kind].title), 20);
	output_column(out, row->file.name.sealed ? _("encrypted") : _("NOT encrypted"), 15);
	text_add_safe(out, row->place == BACKUP_OWN ? path_leaf(row->file.path) : row->file.path);
	if (row->doomed)
		buffer_printf(out, "  %s", _("to be destroyed: somebody was erased since"));
	buffer_release(&size);
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {row_json, row_text};
	struct backup_rows rows = {0};
	enum status status = backup_rows_load(&in->desk, &rows, err);

	for (size_t i = 0; i < rows.count && status == STATUS_OK; i++)
		status = output_item(in, &form, &rows.items[i], err);
	backup_rows_release(&rows);
	return status;
}

const struct command command_backup_list = {
	.name = "backup list",
	.summary = N_("List the station's backups, the newest first"),
	.reads = true,
	.run = run,
};
