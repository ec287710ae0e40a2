#include "cli/output.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/desk_verify.h"

/* What is shown: the report of a check or a rebuild. */
struct answer {
	const struct verify_report *report;
	bool rebuild;
};

static bool is_clean(const struct answer *answer)
{
	return error_list_empty(&answer->report->findings);
}

static void add_findings(struct json_writer *json, const struct error_list *findings)
{
	char sentence[2048];

	json_key(json, "findings");
	json_array_begin(json);
	for (size_t i = 0; i < findings->count; i++)
		json_string(json, error_format(&findings->items[i], language_translate, sentence,
					  sizeof(sentence)));
	json_array_end(json);
}

static void answer_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct answer *answer = item;
	const struct verify_report *report = answer->report;

	json_member_boolean(json, "ok", is_clean(answer));
	json_member_integer(json, "events", report->events);
	json_member_integer(json, "rows", report->rows);
	json_member_integer(json, "erased", report->erased);
	json_member_integer(json, "unknown", report->unknown);
	json_member_boolean(json, "rebuilt", answer->rebuild && is_clean(answer));
	json_member(json, "origin", desk_origin(desk));
	output_member_word(json, "head", report->head);
	add_findings(json, &report->findings);
}

/* Findings are told as errors. */
static void answer_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct answer *answer = item;
	const struct verify_report *report = answer->report;
	(void)desk;

	if (!is_clean(answer))
		return;
	buffer_printf(out,
		answer->rebuild
			? _("Rebuilt from %lld events: %lld rows. The journal's last hash is "
			    "%.16s.")
			: _("All is well: %lld events, %lld rows compared. The journal's last "
			    "hash is %.16s."),
		(long long)report->events, (long long)report->rows, report->head);
	if (report->unknown > 0)
		buffer_printf(out, _(" Events of kinds that a newer version knows: %lld."),
			(long long)report->unknown);
	if (report->erased > 0)
		buffer_printf(out, _(" Events whose personal part was erased: %lld."),
			(long long)report->erased);
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {answer_json, answer_text};
	struct verify_report report = {0};
	const struct answer answer = {&report, invocation_value(in, "rebuild") != NULL};
	enum status status = desk_verify(&in->desk, answer.rebuild, &report, err);

	if (status == STATUS_OK)
		status = output_item(in, &form, &answer, err);
	if (!in->json)
		output_errors(&report.findings, false);
	if (status == STATUS_OK && !is_clean(&answer))
		status = error_say(err, STATUS_STORE,
			N_("The database does not agree with its journal; keep a copy of the "
			   "folder as it is, then call your supervisor. 'menzhen verify --rebuild' "
			   "mends what can be made again from a whole journal"));
	verify_report_release(&report);
	return status;
}

const struct command command_verify = {
	.name = "verify",
	.summary = N_("Check the journal's chain, every derived row and the file itself"),
	.reads = true,
	.run = run,
	.options =
		{
			{"rebuild", NULL, false, N_("make all derived rows again from the journal"),
				NULL},
		},
};
