#include <stdio.h>

#include "cli/case/draft_output.h"
#include "cli/document.h"
#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"

/* What is shown of a drafted month. */
struct drafted {
	const struct roster_draft *draft;
	const struct buffer *text; /* of the file */
	const char *file;          /* that was made; NULL: the text is the answer */
};

static void drafted_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct drafted *drafted = item;
	char month[DRAFT_MONTH_SIZE];

	json_member(json, "month", draft_month(drafted->draft, month));
	json_member(json, "file", drafted->file);
	draft_members(json, desk, drafted->draft);
	json_member(json, "roster", buffer_text(drafted->text));
}

static void saved_text(struct buffer *out, const struct drafted *drafted)
{
	const struct month_draft *draft = &drafted->draft->draft;
	struct buffer name = {0};

	text_add_safe(&name, drafted->file);
	buffer_printf(out,
		_("The draft is in %s. Cost: %lld; as it stands: %lld; places that nobody has: "
		  "%zu."),
		buffer_text(&name), (long long)draft_bill_total(&draft->draft),
		(long long)draft_bill_total(&draft->present), draft_empty(drafted->draft));
	buffer_release(&name);
}

/* The file as it is, its last line end being the answer's own. */
static void drafted_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct drafted *drafted = item;
	(void)desk;

	if (drafted->file != NULL)
		saved_text(out, drafted);
	else
		buffer_add(out, drafted->text->data, drafted->text->length - 1);
}

/* "2026-12"; the month after the present one when left out. */
static enum status read_month(const struct invocation *in, struct day *out, struct error *err)
{
	const char *value = invocation_value(in, "month");
	char first[DAY_TEXT_SIZE + 1];
	struct day today = desk_local(&in->desk, desk_now(&in->desk)).day;

	*out = day_add(day_range_month(today).last, 1);
	if (value == NULL)
		return STATUS_OK;
	snprintf(first, sizeof(first), "%.8s-01", value);
	if (day_parse(first, out))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE, N_("'%s' is no month; write it as 2026-12"), value);
}

static enum status hand_out(const struct invocation *in, const struct roster_draft *draft,
	const struct buffer *text, struct error *err)
{
	static const struct output_form form = {drafted_json, drafted_text};
	const struct drafted drafted = {draft, text, document_path(in)};
	enum status status =
		drafted.file != NULL ? roster_draft_save(drafted.file, text, err) : STATUS_OK;

	return status == STATUS_OK ? output_item(in, &form, &drafted, err) : status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct roster_draft draft = {0};
	struct buffer comment = {0}, text = {0};
	struct day month;
	enum status status = read_month(in, &month, err);

	if (status == STATUS_OK)
		status = roster_draft_make(&in->desk, month, &draft, err);
	if (status == STATUS_OK) {
		draft_comment(&in->desk, &draft, &comment);
		status = roster_draft_text(&in->desk, &draft, buffer_text(&comment), &text, err);
	}
	if (status == STATUS_OK)
		status = hand_out(in, &draft, &text, err);
	buffer_release(&comment);
	buffer_release(&text);
	roster_draft_release(&draft);
	return status;
}

const struct command command_roster_suggest = {
	.name = "roster suggest",
	.summary = N_("Draft a month's duties, feasible and fair, as a roster file to look at"),
	.reads = true,
	.run = run,
	.options =
		{
			{"month", N_("MONTH"), false,
				N_("as 2026-12; the month after this one when left out"), NULL},
			OPTION_OUT,
		},
};
