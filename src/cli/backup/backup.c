#include "backup_output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/backup/backup_daily.h"

static void made_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct backup_made *made = item;

	backup_output_json(json, desk, &made->file);
	json_member_integer(json, "events", made->file.name.position.events);
	json_member_boolean(json, "second", made->second);
}

static void made_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct backup_made *made = item;
	struct buffer path = {0}, size = {0};
	(void)desk;

	text_add_safe(&path, made->file.path);
	backup_output_size(&size, made->file.size);
	buffer_printf(out, _("Backup made: %s (%s, %lld events, checked)"), buffer_text(&path),
		buffer_text(&size), (long long)made->file.name.position.events);
	if (made->second)
		buffer_printf(out, "\n%s", _("It lies in the second place too."));
	if (!made->file.name.sealed)
		buffer_printf(out, "\n%s",
			_("It is NOT encrypted: whoever has the file reads every name in it. "
			  "'menzhen backup key' changes that."));
	buffer_release(&path);
	buffer_release(&size);
}

static enum status make(struct invocation *in, enum backup_kind kind, struct error *err)
{
	static const struct output_form form = {made_json, made_text};
	struct backup_made made;
	enum status status = backup_make(&in->desk, kind, invocation_value(in, "to"), &made, err);

	in->recorded = status == STATUS_OK;
	if (status == STATUS_OK)
		status = output_item(in, &form, &made, err);
	if (status == STATUS_OK && made.second_error.status != STATUS_OK)
		output_error(&made.second_error, in->json);
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	bool exists;

	if (invocation_value(in, "daily") == NULL)
		return make(in, BACKUP_MANUAL, err);
	if (invocation_value(in, "to") != NULL)
		return error_say(err, STATUS_USAGE,
			N_("--daily goes where daily backups lie; leave --to out"));
	enum status status = backup_daily_exists(&in->desk, &exists, err);
	return status == STATUS_OK && !exists ? make(in, BACKUP_DAILY, err) : status;
}

const struct command command_backup = {
	.name = "backup",
	.summary = N_("Make a checked copy of everything while the desk works"),
	.run = run,
	.options =
		{
			{"to", N_("DIR"), false,
				N_("into this folder, on a stick or another disk, instead of the "
				   "station's own"),
				NULL},
			{"daily", NULL, false,
				N_("today's, unless there is one; older ones that need not be kept "
				   "are removed, as the desk does it by itself"),
				NULL},
		},
};
