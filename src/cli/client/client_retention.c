#include "menzhen/desk/client/client_retention.h"
#include "erase_output.h"
#include "menzhen/base/language.h"
#include "menzhen/model/client/masking.h"

static void row_json(struct json_writer *json, const struct desk *desk, const void *item)
{
	const struct retention_row *row = item;
	char day[DAY_TEXT_SIZE];

	(void)desk;
	json_member(json, "client", row->number);
	json_member(json, "last", day_format(row->last, day));
	json_member(json, "due_since", day_format(row->end, day));
	json_member_integer(json, "visits", (int64_t)row->visits);
	json_member_boolean(json, "held", row->standing == RETENTION_HELD);
}

static void row_text(struct buffer *out, const struct desk *desk, const void *item)
{
	const struct retention_row *row = item;
	char day[DAY_TEXT_SIZE], masked[64];

	(void)desk;
	output_column(out, row->number, 18);
	buffer_add_text(out, "  ");
	output_column(out, mask_name(row->client, masked, sizeof(masked)), 10);
	buffer_printf(out, _("last used %s"), day_format(row->last, day));
	buffer_printf(out, _(", due since %s"), day_format(row->end, day));
	buffer_printf(out, "  %s %zu", _("visits:"), row->visits);
	if (row->standing == RETENTION_HELD)
		buffer_printf(out, "  %s", _("held"));
}

static enum status list(const struct invocation *in, struct error *err)
{
	static const struct output_form form = {row_json, row_text};
	struct retention_list due = {0};
	enum status status = client_retention(&in->desk, &due, err);

	for (size_t i = 0; i < due.count && status == STATUS_OK; i++)
		status = output_item(in, &form, &due.items[i], err);
	retention_list_release(&due);
	return status;
}

static enum status erase(struct invocation *in, struct error *err)
{
	struct erase_result result = {0};
	enum status status =
		client_erase_due(&in->desk, invocation_value(in, "reason"), &result, err);

	if (status == STATUS_OK)
		status = erase_output(in, NULL, &result, false, err);
	erase_result_release(&result);
	return status;
}

static enum status run(struct invocation *in, struct error *err)
{
	return invocation_value(in, "erase") != NULL ? erase(in, err) : list(in, err);
}

const struct command command_client_retention = {
	.name = "client retention",
	.summary = N_("List visitors whose personal data was kept for the station's years"),
	.run = run,
	.options =
		{
			{"erase", NULL, false,
				N_("erase the personal data of all of them but those held"), NULL},
			{"reason", N_("TEXT"), false, N_("why; needed for --erase"), NULL},
		},
};
