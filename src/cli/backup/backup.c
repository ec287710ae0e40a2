#include "backup_output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/backup/backup_daily.h"
#include "menzhen/desk/backup/backup_send.h"

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

static enum status show(struct invocation *in, const struct backup_made *made, struct error *err)
{
	static const struct output_form form = {made_json, made_text};

	in->recorded = true;
	enum status status = output_item(in, &form, made, err);
	if (status == STATUS_OK && made->second_error.status != STATUS_OK)
		output_error(&made->second_error, in->json);
	return status;
}

static enum status run_daily(struct invocation *in, struct error *err)
{
	struct backup_made made;
	bool is_made;

	if (invocation_value(in, "to") != NULL)
		return error_say(err, STATUS_USAGE,
			N_("--daily goes where daily backups lie; leave --to out"));
	enum status status = backup_daily_make(&in->desk, &is_made, &made, err);
	return status == STATUS_OK && is_made ? show(in, &made, err) : status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct backup_made made;
	const char *to = invocation_value(in, "to");

	if (invocation_value(in, "daily") != NULL)
		return run_daily(in, err);
	enum status status = to != NULL ? backup_send(&in->desk, to, &made, err)
					: backup_make(&in->desk, BACKUP_MANUAL, &made, err);
	return status == STATUS_OK ? show(in, &made, err) : status;
}

const struct command command_backup = {
	.name = "backup",
	.summary = N_("Make a checked copy of everything while the desk works"),
	.run = run,
	.options =
		{
			{"to", N_("DIR"), false,
				N_("into this folder, on a stick or another disk, instead of the "
				   "station's own; that it was taken along is recorded"),
				NULL},
			{"daily", NULL, false,
				N_("today's, unless there is one; older ones that need not be kept "
				   "are removed, as the desk does it by itself"),
				NULL},
		},
};
