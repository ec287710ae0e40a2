#include "command.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/desk_verify.h"
#include "output.h"

static void add_findings(struct json_writer *json, const struct error_list *findings)
{
	char sentence[2048];

	json_key(json, "findings");
	json_array_begin(json);
	for (size_t i = 0; i < findings->count; i++)
		json_string(json, error_format(&findings->items[i], output_translate, sentence,
					  sizeof(sentence)));
	json_array_end(json);
}

static enum status print_json(const struct verify_report *report, const struct desk *desk,
	bool rebuilt, struct error *err)
{
	struct buffer line = {0};
	struct json_writer json = {.out = &line};

	json_object_begin(&json);
	json_member_boolean(&json, "ok", error_list_empty(&report->findings));
	json_member_integer(&json, "events", report->events);
	json_member_integer(&json, "rows", report->rows);
	json_member_integer(&json, "erased", report->erased);
	json_member_boolean(&json, "rebuilt", rebuilt);
	json_member(&json, "origin", desk_origin(desk));
	json_member_word(&json, "head", report->head);
	add_findings(&json, &report->findings);
	json_object_end(&json);
	enum status status = output_line(&line, err);
	buffer_release(&line);
	return status;
}

static enum status print_text(const struct verify_report *report, bool rebuilt, struct error *err)
{
	struct buffer line = {0};

	buffer_printf(&line,
		rebuilt ? _("Rebuilt from %lld events: %lld rows. The journal's last hash is "
			    "%.16s.")
			: _("All is well: %lld events, %lld rows compared. The journal's last hash "
			    "is "
			    "%.16s."),
		(long long)report->events, (long long)report->rows, report->head);
	enum status status = output_line(&line, err);
	buffer_release(&line);
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	struct verify_report report = {0};
	bool rebuild = invocation_value(in, "rebuild") != NULL;
	enum status status = desk_verify(&in->desk, rebuild, &report, err);
	bool clean = status == STATUS_OK && error_list_empty(&report.findings);

	if (status == STATUS_OK && in->json)
		status = print_json(&report, &in->desk, rebuild && clean, err);
	else if (clean)
		status = print_text(&report, rebuild, err);
	if (!in->json)
		output_errors(&report.findings, false);
	if (status == STATUS_OK && !clean)
		status = error_say(err, STATUS_STORE,
			N_("The database does not agree with its journal; keep a copy of the "
			   "folder as it "
			   "is, then call your supervisor. 'menzhen verify --rebuild' mends what "
			   "can be "
			   "made again from a whole journal"));
	verify_report_release(&report);
	return status;
}

const struct command command_verify = {
	.name = "verify",
	.summary = N_("Check the journal's chain, every derived row and the file itself"),
	.run = run,
	.options =
		{
			{"rebuild", NULL, false,
				N_("make all derived rows again from the journal")},
		},
};
