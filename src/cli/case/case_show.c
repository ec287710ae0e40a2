#include "case_output.h"
#include "law_output.h"

#include <stdio.h>

#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/queue/queue_view.h"
#include "menzhen/desk/words/words.h"
#include "menzhen/desk/words/words_law.h"
#include "menzhen/model/case/rating.h"
#include "menzhen/model/channel.h"

enum { LABEL_COLUMNS = 17 };

struct shown_view {
	struct case_view view;
	enum showing shown;
};

static void view_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct shown_view *shown = item;
	const struct case_view *view = &shown->view;

	case_output_members(json, desk, &view->record, shown->shown);
	case_output_register(json, &view->entry, shown->shown);
	case_output_history(json, desk, &view->history);
	law_output_members(json, desk, view);
}

/* Lines are ended by the one that comes next. */
static void begin_line(struct buffer *out)
{
	if (out->length > 0)
		buffer_add_char(out, '\n');
}

static void add_label(struct buffer *out, const char *label)
{
	begin_line(out);
	output_column(out, _(label), LABEL_COLUMNS);
}

/* A label and its value on one line; nothing where there is no value. */
static void add_row(struct buffer *out, const char *label, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	add_label(out, label);
	text_add_safe(out, value);
}

/* Hours and minutes of each time that is known. */
static void add_times(struct buffer *out, struct case_times times)
{
	char span[32];

	for (int kind = 0; kind < TIME_KINDS; kind++) {
		if (times.ms[kind] == TIME_UNKNOWN)
			continue;
		snprintf(span, sizeof(span), "%d:%02d", (int)(times.ms[kind] / 3600000),
			(int)(times.ms[kind] / 60000 % 60));
		add_row(out, case_time_table.rows[kind].title, span);
	}
}

/* "2026-11-25 23:59  ! overdue" */
static void add_due(struct buffer *out, const struct desk *desk, const struct case_record *record)
{
	if (record->due_at == 0)
		return;
	add_label(out, N_("Answer due"));
	output_add_minute(out, desk, record->due_at);
	if (desk_case_overdue(desk, record))
		buffer_printf(out, "  ! %s", _("overdue"));
}

static void add_parties(struct buffer *out, const struct case_record *record, enum showing shown)
{
	char masked[SHOWN_SIZE];

	add_row(out, N_("Visitor"), record->client);
	add_row(out, N_("Phone"), shown_phone(shown, record->phone, masked));
	add_row(out, N_("ID number"), shown_id(shown, record->id_number, masked));
	add_row(out, N_("Other party"), record->opponent);
	add_row(out, N_("Their phone"), shown_phone(shown, record->opponent_phone, masked));
	add_row(out, N_("Their ID"), shown_id(shown, record->opponent_id, masked));
}

static void add_rows(struct buffer *out, const struct desk *desk, const struct case_record *record,
	enum showing shown)
{
	char groups[WORDS_GROUPS_SIZE];
	add_row(out, N_("Case"), record->number);
	add_row(out, N_("Ticket"), record->ticket);
	add_row(out, N_("State"), _(case_state_title(record->state)));
	add_row(out, N_("Session"), _(session_title(record->session)));
	add_parties(out, record, shown);
	add_row(out, N_("Priority group"),
		words_groups(record->priority, language_translate, groups));
	add_row(out, N_("Language wanted"), record->dialect);
	add_row(out, N_("Adviser wanted"),
		language_translate(coded_title(&adviser_sex_table, record->adviser_sex)));
	add_row(out, N_("Channel"),
		language_translate(coded_title(&channel_table, record->channel)));
	add_row(out, N_("Category"), desk_category_title(desk, record->category));
	add_row(out, N_("Summary"), record->summary);
	add_times(out, desk_case_times(desk, record));
	add_due(out, desk, record);
	add_row(out, N_("Advised by"), desk_adviser_name(desk, record->adviser));
	add_row(out, N_("Outcome"), desk_outcome_title(desk, record->outcome));
	add_row(out, N_("Legal aid"),
		language_translate(coded_title(&legal_aid_notice_table, record->legal_aid)));
	add_row(out, N_("Advice"), record->advice);
	if (record->rating > 0)
		add_row(out, N_("Rating"), _(rating_level_title(record->rating)));
	add_row(out, N_("Reason"), desk_rating_reason_title(desk, record->rating_reason));
	add_row(out, N_("Visitor's words"), record->rating_text);
	if (record->rating_source != NULL)
		add_row(out, N_("Rated by way of"),
			language_translate(
				coded_title(&rating_source_table, record->rating_source)));
}

/* "2026-11-25 09:30"; nothing for 0. */
static void add_moment(struct buffer *out, const struct desk *desk, const char *label, moment at)
{
	if (at == 0)
		return;
	add_label(out, label);
	output_add_minute(out, desk, at);
}

static void add_register(struct buffer *out, const struct desk *desk, const struct case_view *view,
	enum showing shown)
{
	const struct case_record *record = &view->record;
	struct buffer words = {0}, masked = {0};

	for (int i = 0; i < REGISTER_FIELDS; i++) {
		if (view->entry.values[i] == NULL)
			continue;
		buffer_clear(&words);
		words_add_register(&words, &register_fields[i],
			case_output_field(i, view->entry.values[i], shown, &masked),
			language_translate);
		add_row(out, register_fields[i].title, buffer_text(&words));
	}
	buffer_release(&words);
	buffer_release(&masked);
	add_row(out, N_("Appointment"), record->appointment);
	add_row(out, N_("Slip number"), record->paper);
	if (record->typed_at != 0)
		add_moment(out, desk, N_("Came at"), record->opened_at);
	add_moment(out, desk, N_("Typed in at"), record->typed_at);
}

/* What the law reminds of. */
static void add_law(struct buffer *out, const struct desk *desk, const struct case_view *view)
{
	struct buffer line = {0};

	for (size_t i = 0; i < view->reminders.count; i++) {
		buffer_clear(&line);
		words_add_reminder(&line, desk, &view->reminders.items[i], language_translate);
		add_row(out, i == 0 ? N_("Statutory period") : "", buffer_text(&line));
		buffer_clear(&line);
		words_add_reminder_note(&line, desk, &view->reminders.items[i], language_translate);
		add_row(out, "", buffer_text(&line));
	}
	for (size_t i = 0; i < view->aid_count; i++) {
		buffer_clear(&line);
		words_add_legal_aid(&line, desk, view->aid[i], language_translate);
		add_row(out, i == 0 ? N_("Legal aid") : "", buffer_text(&line));
	}
	buffer_release(&line);
}

static void view_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct shown_view *shown = item;
	const struct case_view *view = &shown->view;

	add_rows(out, desk, &view->record, shown->shown);
	add_register(out, desk, view, shown->shown);
	add_law(out, desk, view);
	for (size_t i = 0; i < view->history.count; i++) {
		begin_line(out);
		case_output_event(out, desk, &view->history.items[i]);
	}
}

static enum status run(struct invocation *in, const char *number, struct error *err)
{
	static const struct output_form form = {view_json, view_text};
	struct shown_view item = {.shown = SHOWN_NAMED};
	enum status status = case_show(&in->desk, number, &item.view, err);

	if (status == STATUS_OK)
		status = reveal_case(in, &item.view, &item.shown, err);
	if (status == STATUS_OK)
		status = output_item(in, &form, &item, err);
	case_view_release(&item.view);
	return status;
}

const struct command command_case_show = {
	.name = "case show",
	.operand = N_("CASE"),
	.summary = N_("Show a case with its whole history"),
	.reads = true,
	.run_on_case = run,
	.options = {OPTION_REVEAL},
};
