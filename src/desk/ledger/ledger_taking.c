#include "ledger_taking.h"

#include "desk/recording.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/login.h"

enum { READ_AT_ONCE = 100 };

static bool needs_register(const struct ledger_columns *columns)
{
	for (size_t i = 0; i < columns->count; i++)
		if (columns->items[i] >= LEDGER_REGISTER)
			return true;
	return false;
}

enum status ledger_taking_begin(struct ledger_taking *taking, const struct desk *desk,
	const struct ledger_export_request *request, struct error *err)
{
	struct ledger *ledger = &taking->ledger;

	*taking = (struct ledger_taking){.request = request};
	ledger->desk = desk;
	ledger->full_alone = desk_has_accounts(desk);
	ledger->with_register = needs_register(request->columns);
	enum status status = desk_may(desk, "ledger.exported", err);
	if (status == STATUS_OK)
		status = ledger_set_filter(ledger, request->filter, err);
	ledger_set_sort(ledger, request->sort);
	if (status == STATUS_OK)
		status = ledger_load(ledger, err);
	while (status == STATUS_OK && !ledger_is_complete(ledger))
		ledger_work(ledger);
	if (status == STATUS_OK && ledger->error.status != STATUS_OK) {
		*err = ledger->error;
		status = err->status;
	}
	if (status == STATUS_OK && ledger->cut)
		status = error_set(err, STATUS_REFUSED,
			N_("So many cases cannot be put in another order; filter them, or leave "
			   "them in the order of days"));
	taking->taken = (struct ledger_taken){ledger_count(ledger), ledger->left_out};
	return status;
}

enum status ledger_taking_record(
	struct ledger_taking *taking, struct desk *desk, const char *format, struct error *err)
{
	struct recording recording;
	struct buffer filter = {0};
	char columns[LEDGER_COLUMNS_TEXT_SIZE];
	struct event_fields *fields = &recording.draft.fields;
	const struct ledger_export_request *request = taking->request;

	ledger_filter_format(request->filter, &filter);
	enum status status = recording_begin(
		&recording, desk, "ledger.exported", "ledger", request->command, err);
	fields_add_text(fields, "format", format);
	fields_add_text(fields, "taking", ledger_taking_table.rows[request->taking].code);
	fields_add_text(fields, "columns", ledger_columns_format(request->columns, columns));
	fields_add_number(fields, "cases", (int64_t)taking->taken.cases);
	fields_add_text(fields, "filter", filter.length > 0 ? buffer_text(&filter) : NULL);
	status = recording_end(&recording, status, err);
	buffer_release(&filter);
	return status;
}

enum status ledger_taking_case(
	struct ledger_taking *taking, size_t row, struct ledger_case *out, struct error *err)
{
	struct ledger *ledger = &taking->ledger;

	if (row % READ_AT_ONCE == 0)
		ledger_read(ledger, row, READ_AT_ONCE);
	*out = ledger_at(ledger, row);
	if (ledger->error.status != STATUS_OK)
		*err = ledger->error;
	return ledger->error.status;
}

void ledger_taking_end(struct ledger_taking *taking)
{
	ledger_release(&taking->ledger);
}
