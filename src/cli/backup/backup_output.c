#include "backup_output.h"

#include "menzhen/base/language.h"

void backup_output_size(struct buffer *out, int64_t bytes)
{
	if (bytes < 1000000)
		buffer_printf(out, _("%lld kB"), (long long)(bytes + 999) / 1000);
	else
		buffer_printf(out, _("%.1f MB"), (double)bytes / 1e6);
}

void backup_output_json(
	struct json_writer *json, const struct desk *desk, const struct backup_file *file)
{
	json_member(json, "file", file->path);
	json_member(json, "kind", backup_kind_table.rows[file->name.kind].code);
	output_member_moment(json, "at", backup_moment(desk, &file->name), desk);
	json_member_integer(json, "size", file->size);
	json_member_boolean(json, "encrypted", file->name.sealed);
}
