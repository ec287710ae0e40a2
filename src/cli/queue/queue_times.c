#include <stdio.h>

#include "cli/case/case_output.h"
#include "menzhen/base/language.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/queue/queue_view.h"

/* Columns. */
enum { LABEL = 16, NUMBER = 10 };

static void session_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct session_times *row = item;
	char key[CASE_TIME_KEY_SIZE];
	(void)desk;

	json_member(json, "session", session_code(row->session));
	json_member_integer(json, "cases", (int64_t)row->cases);
	for (int kind = 0; kind < TIME_KINDS; kind++) {
		const struct time_summary *summary = &row->times[kind];
		json_key(json, case_output_time_key(kind, key));
		if (summary->count == 0) {
			json_null(json);
			continue;
		}
		json_object_begin(json);
		json_member_integer(json, "count", (int64_t)summary->count);
		json_member_integer(json, "mean", summary->mean / 1000);
		json_member_integer(json, "median", summary->median / 1000);
		json_member_integer(json, "longest", summary->longest / 1000);
		json_object_end(json);
	}
}

static void add_right(struct buffer *out, const char *text)
{
	for (int width = text_width(text); width < NUMBER; width++)
		buffer_add_char(out, ' ');
	buffer_add_text(out, text);
}

static void add_count(struct buffer *out, size_t count)
{
	char number[24];

	snprintf(number, sizeof(number), "%zu", count);
	add_right(out, number);
}

/* Hours and minutes, for people. */
static void add_span(struct buffer *out, int64_t ms)
{
	char span[32];

	snprintf(span, sizeof(span), "%d:%02d", (int)(ms / 3600000), (int)(ms / 60000 % 60));
	add_right(out, span);
}

static void session_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct session_times *row = item;
	(void)desk;

	output_column(out, _(session_title(row->session)), LABEL);
	add_count(out, row->cases);
	for (int kind = 0; kind < TIME_KINDS; kind++) {
		if (row->times[kind].count == 0)
			continue;
		buffer_add_text(out, "\n  ");
		output_column(out, _(case_time_table.rows[kind].title), LABEL - 2);
		add_count(out, row->times[kind].count);
		add_span(out, row->times[kind].mean);
		add_span(out, row->times[kind].median);
		add_span(out, row->times[kind].longest);
	}
}

static void heading(struct buffer *out, const struct desk *desk, const void *item)
{
	static const char *const titles[] = {N_("cases"), N_("mean"), N_("median"), N_("longest")};
	(void)desk;
	(void)item;

	output_column(out, _("hours:minutes"), LABEL);
	for (size_t i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
		add_right(out, _(titles[i]));
}

static enum status run(struct invocation *in, struct error *err)
{
	static const struct output_form form = {session_json, session_text};
	static const struct output_form head = {NULL, heading};
	struct queue_times found = {0};
	struct day today = desk_local(&in->desk, desk_now(&in->desk)).day;
	struct day_range days = {today, today};
	enum status status = invocation_days(in, &days, err);

	if (status == STATUS_OK)
		status = queue_times_load(&in->desk, days.first, days.last, &found, err);
	if (status == STATUS_OK)
		status = output_item(in, &head, NULL, err);
	for (size_t i = 0; status == STATUS_OK && i < found.count; i++)
		status = output_item(in, &form, &found.sessions[i], err);
	return status;
}

const struct command command_queue_times = {
	.name = "queue times",
	.summary = N_("How long visitors waited, walked, were advised and were away"),
	.reads = true,
	.run = run,
	.options =
		{
			{"from", N_("DATE"), false,
				N_("the first service day; today when left out"), NULL},
			{"to", N_("DATE"), false, N_("the last service day; today when left out"),
				NULL},
		},
};
