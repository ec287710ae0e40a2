#include "menzhen/desk/backup/restore.h"
#include "cli/output.h"
#include "cli/secret.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"

/* What is shown: what would be lost, or was. */
struct answer {
	const char *file;
	const struct restore_outlook *outlook;
	bool done;
};

static void add_time(struct buffer *out, const struct desk *desk, moment at)
{
	char text[MOMENT_TEXT_SIZE];

	moment_format(at, desk->config.station.offset_minutes, text);
	buffer_printf(out, "%.10s %.5s", text, text + 11);
}

static void answer_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct answer *answer = item;
	const struct restore_outlook *outlook = answer->outlook;

	json_member(json, "file", answer->file);
	json_member_boolean(json, "restored", answer->done);
	json_member_integer(json, "salvaged", outlook->salvaged);
	json_member_integer(json, "events", outlook->events);
	output_member_moment(json, "last", outlook->last, desk);
	json_member_boolean(json, "readable", outlook->unreadable.status == STATUS_OK);
	json_member_boolean(json, "foreign", outlook->foreign);
	json_member_integer(json, "lost_events", outlook->lost_events);
	json_member_integer(json, "lost_cases", (int64_t)outlook->lost_cases);
	output_member_word(json, "kept", outlook->kept);
	json_key(json, "lost");
	json_array_begin(json);
	for (size_t i = 0; i < outlook->lost.count; i++) {
		const struct lost_subject *lost = &outlook->lost.items[i];
		json_object_begin(json);
		json_member(json, "about", lost->subject);
		json_member_boolean(json, "new", lost->opened);
		json_member_boolean(json, "erased", lost->erased);
		json_member_integer(json, "events", lost->events);
		output_member_moment(json, "first", lost->first, desk);
		output_member_moment(json, "last", lost->last, desk);
		json_object_end(json);
	}
	json_array_end(json);
}

/* "ZL-20261125-003  new  2 events  2026-11-25 19:42 to 2026-11-25 19:50" */
static void add_lost(struct buffer *out, const struct desk *desk, const struct lost_subject *lost)
{
	buffer_add_text(out, "\n  ");
	output_column(out, lost->subject, 22);
	output_column(out, lost->erased ? _("erased") : lost->opened ? _("new") : _("changed"), 10);
	buffer_printf(out, _("%lld events"), (long long)lost->events);
	buffer_add_text(out, "  ");
	add_time(out, desk, lost->first);
	buffer_add_text(out, " - ");
	add_time(out, desk, lost->last);
}

static void add_losses(
	struct buffer *out, const struct desk *desk, const struct restore_outlook *outlook)
{
	char why[1024];

	if (outlook->unreadable.status != STATUS_OK) {
		error_format(&outlook->unreadable, language_translate, why, sizeof(why));
		buffer_printf(out, "\n%s ",
			_("What is there now cannot be read, so nobody can say "
			  "what the backup lacks:"));
		text_add_safe(out, why);
	} else if (outlook->lost_events == 0) {
		buffer_printf(out, "\n%s", _("Nothing is lost: it has all that there is now."));
	} else {
		buffer_add_char(out, '\n');
		buffer_printf(out, _("It lacks %lld events, %zu new cases among them:"),
			(long long)outlook->lost_events, outlook->lost_cases);
	}
	for (size_t i = 0; i < outlook->lost.count; i++)
		add_lost(out, desk, &outlook->lost.items[i]);
	if (outlook->lost_erasures > 0) {
		buffer_add_char(out, '\n');
		buffer_printf(out,
			_("Visitors who were erased since come back with it: %zu. Erase "
			  "them again."),
			outlook->lost_erasures);
	}
	if (outlook->foreign)
		buffer_printf(out, "\n%s",
			_("It is a backup of ANOTHER station: nothing in it is "
			  "of this one."));
}

static void answer_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct answer *answer = item;
	const struct restore_outlook *outlook = answer->outlook;

	text_add_safe(out, answer->file);
	buffer_add_char(out, '\n');
	buffer_printf(out,
		answer->done ? _("Restored: %lld events") : _("The backup has %lld events"),
		(long long)outlook->events);
	if (outlook->last != 0) {
		buffer_add_text(out, _(", the last of "));
		add_time(out, desk, outlook->last);
	}
	if (outlook->salvaged > 0) {
		buffer_add_char(out, '\n');
		buffer_printf(out, _("%lld of them come from what the damaged database still has"),
			(long long)outlook->salvaged);
	}
	add_losses(out, desk, outlook);
	if (answer->done && outlook->kept[0] != '\0') {
		buffer_printf(out, "\n%s ", _("What was there is kept as"));
		text_add_safe(out, outlook->kept);
	}
}

static enum status refuse(const struct restore_outlook *outlook, struct error *err)
{
	if (outlook->foreign)
		return error_say(err, STATUS_REFUSED,
			N_("Nothing was restored. This backup is of another station; if you mean "
			   "it "
			   "all the same, say --yes --other-station"));
	return error_say(err, STATUS_REFUSED,
		N_("Nothing was restored. If that is what you want, say --yes; what is there now "
		   "is kept under another name"));
}

static bool is_meant(const struct invocation *in, const struct restore_outlook *outlook)
{
	return invocation_value(in, "yes") != NULL &&
	       (!outlook->foreign || invocation_value(in, "other-station") != NULL);
}

static enum status restore(
	struct invocation *in, const char *file, struct restore *restore, struct error *err)
{
	static const struct output_form form = {answer_json, answer_text};
	struct answer answer = {
		file, restore_outlook(restore), is_meant(in, restore_outlook(restore))};
	enum status status = STATUS_OK;

	if (answer.done)
		status = restore_carry_out(restore, err);
	in->recorded = answer.done && status == STATUS_OK;
	if (status == STATUS_OK)
		status = output_item(in, &form, &answer, err);
	return status == STATUS_OK && !answer.done ? refuse(answer.outlook, err) : status;
}

static enum status look(
	struct invocation *in, const char *file, struct restore **out, struct error *err)
{
	struct secret code = {0};
	struct restore_request request = {
		.file = file,
		.code = code.text,
		.salvage = invocation_value(in, "salvage") != NULL,
		.unreadable = in->store_error,
	};
	enum status status = STATUS_OK;

	if (restore_needs_code(file))
		status = secret_read(in->pin_fd, N_("Recovery code of the backup"), &code, err);
	if (status == STATUS_OK)
		status = restore_look(out, &in->desk, &request, err);
	secret_forget(&code);
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct restore *found = NULL;
	char newest[FOLDER_PATH_SIZE];
	const char *file = in->operand != NULL ? in->operand : newest;
	enum status status = STATUS_OK;

	if (in->operand == NULL)
		status = restore_newest(&in->desk, newest, err);
	if (status == STATUS_OK)
		status = look(in, file, &found, err);
	if (status == STATUS_OK)
		status = restore(in, file, found, err);
	restore_end(found);
	return status;
}

const struct command command_restore = {
	.name = "restore",
	.operand = N_("[FILE]"),
	.summary =
		N_("Show what going back to a backup (the newest one) would lose; with --yes, go "
		   "back"),
	.without_store = true,
	.run = run,
	.options =
		{
			{"yes", NULL, false, N_("do it; what is there now is kept"), NULL},
			{"salvage", NULL, false,
				N_("add what a damaged database still has beyond the backup"),
				NULL},
			{"other-station", NULL, false,
				N_("also where the backup is another station's"), NULL},
		},
};
