#include "restore_answer.h"

#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/words/words.h"

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

static void add_json_lost(
	struct json_writer *json, const struct desk *desk, const struct restore_outlook *outlook)
{
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

static void add_json_users(struct json_writer *json, const struct restore_users *users)
{
	json_key(json, "users");
	json_array_begin(json);
	for (size_t i = 0; i < users->count; i++) {
		json_object_begin(json);
		json_member(json, "name", users->items[i].name);
		json_member(json, "change", restore_user_table.rows[users->items[i].change].code);
		json_object_end(json);
	}
	json_array_end(json);
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
	json_member_integer(json, "strange_events", outlook->strange_events);
	json_member_integer(json, "lost_events", outlook->lost_events);
	json_member_integer(json, "lost_cases", (int64_t)outlook->lost_cases);
	json_member_boolean(json, "opens", outlook->opens);
	json_member_boolean(json, "locked_out", outlook->locked_out);
	json_member_boolean(json, "gap", outlook->gap);
	output_member_word(json, "kept", outlook->kept);
	json_key(json, "files");
	json_array_begin(json);
	for (size_t i = 0; i < outlook->files.count; i++)
		json_string(json, outlook->files.items[i]);
	json_array_end(json);
	add_json_users(json, &outlook->users);
	add_json_lost(json, desk, outlook);
}

/* "ZL-20261125-003  new  2 events  2026-11-25 19:42 to 2026-11-25 19:50" */
static void add_lost(struct buffer *out, const struct desk *desk, const struct lost_subject *lost)
{
	buffer_add_text(out, "\n  ");
	output_column(out, words_subject(lost->subject, language_translate), 22);
	output_column(out, lost->erased ? _("erased") : lost->opened ? _("new") : _("changed"), 10);
	buffer_printf(out, _("%lld events"), (long long)lost->events);
	buffer_add_text(out, "  ");
	add_time(out, desk, lost->first);
	buffer_add_text(out, " - ");
	add_time(out, desk, lost->last);
}

/* Who is let in, which nobody expects to change with it. */
static void add_users(struct buffer *out, const struct restore_outlook *outlook)
{
	if (outlook->opens)
		buffer_printf(out, "\n%s",
			_("The station has NO ACCOUNTS in it: afterwards nobody logs in, and "
			  "whoever sits at the desk may do everything. 'menzhen user add' makes "
			  "them again"));
	if (outlook->users.count > 0)
		buffer_printf(out, "\n%s", _("Who is let in changes as well:"));
	for (size_t i = 0; i < outlook->users.count; i++) {
		const struct restore_user *user = &outlook->users.items[i];
		buffer_add_text(out, "\n  ");
		output_column(out, user->name, 22);
		buffer_add_text(out, _(restore_user_table.rows[user->change].title));
	}
	if (outlook->locked_out)
		buffer_printf(out, "\n%s",
			_("No administrator could log in afterwards: the PINs that were set last "
			  "cannot be read. Leave --salvage out, and the PINs of the backup "
			  "hold."));
}

static void add_numbers(struct buffer *out, const struct restore_outlook *outlook)
{
	if (outlook->gap)
		buffer_printf(out, "\n%s",
			_("How far numbers have come cannot be read: those given from now on "
			  "leave a gap, so that none is given twice."));
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
	else if (outlook->strange_events > 0) {
		buffer_add_char(out, '\n');
		buffer_printf(out,
			_("It has %lld events that what is there now does not have. That is so "
			  "where it was made before an earlier restore; else somebody has altered "
			  "it."),
			(long long)outlook->strange_events);
	}
}

static void add_files(struct buffer *out, const struct string_list *files)
{
	if (files->count > 0)
		buffer_printf(out, "\n%s",
			_("Files of the station that it put back; NAME.backup beside what was "
			  "there:"));
	for (size_t i = 0; i < files->count; i++) {
		buffer_add_char(out, ' ');
		text_add_safe(out, files->items[i]);
	}
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
	if (outlook->salvages) {
		buffer_add_char(out, '\n');
		buffer_printf(out, _("%lld of them come from what the damaged database still has"),
			(long long)outlook->salvaged);
	}
	add_losses(out, desk, outlook);
	add_users(out, outlook);
	add_numbers(out, outlook);
	if (answer->done && outlook->kept[0] != '\0') {
		buffer_printf(out, "\n%s ", _("What was there is kept as"));
		text_add_safe(out, outlook->kept);
	}
	add_files(out, &outlook->files);
}

enum status restore_answer_show(struct invocation *in, const char *file,
	const struct restore *restore, bool done, struct error *err)
{
	static const struct output_form form = {answer_json, answer_text};
	struct answer answer = {file, restore_outlook(restore), done};

	return output_item(in, &form, &answer, err);
}
