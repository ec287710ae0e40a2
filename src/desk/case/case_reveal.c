#include "menzhen/desk/case/case_reveal.h"

#include "desk/recording.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/ledger/ledger_value.h"

/* The columns of the ledger that are numbers of people, as far as the case has them. */
static struct ledger_columns numbers_of(const struct desk *desk, const struct case_record *record,
	const struct register_entry *entry)
{
	struct ledger_columns columns = {.count = 0};
	struct buffer scratch = {0};
	const struct ledger_case item = {record, entry};

	for (int i = 0; i < LEDGER_COLUMNS; i++) {
		enum ledger_mask mask = ledger_column_at(i).mask;
		bool number = mask == LEDGER_MASK_PHONE || mask == LEDGER_MASK_ID ||
			      i == LEDGER_REGISTER + REGISTER_MORE_OPPONENTS;
		if (number && ledger_value(desk, &item, i, &scratch) != NULL)
			columns.items[columns.count++] = i;
	}
	buffer_release(&scratch);
	return columns;
}

/* Each of them is one to be seen in full: of an outline there is nothing to show. */
static enum status gather(const struct desk *desk, const struct cases_revealing *asked,
	struct ledger_columns *columns, int64_t *count, struct error *err)
{
	bool known[LEDGER_COLUMNS] = {false};
	enum status status = STATUS_OK;

	for (size_t i = 0; i < asked->cases->count && status == STATUS_OK; i++) {
		const struct case_record *record = &asked->cases->items[i];
		const struct ledger_columns numbers = numbers_of(desk, record, NULL);
		if (record->outline || numbers.count == 0)
			continue;
		status = desk_case_allows(desk, "case.revealed", record, err);
		for (size_t k = 0; k < numbers.count; k++)
			known[numbers.items[k]] = true;
		++*count;
	}
	for (int i = 0; i < LEDGER_COLUMNS; i++)
		if (known[i])
			columns->items[columns->count++] = i;
	return status;
}

enum status cases_reveal(struct desk *desk, const struct cases_revealing *asked, struct error *err)
{
	struct recording recording;
	char fields[LEDGER_COLUMNS_TEXT_SIZE];
	struct ledger_columns columns = {.count = 0};
	int64_t count = 0;
	enum status status = recording_begin(
		&recording, desk, "cases.revealed", asked->subject, asked->command, err);

	if (status == STATUS_OK)
		status = gather(desk, asked, &columns, &count, err);
	recording.theirs = status == STATUS_OK;
	fields_add_text(&recording.draft.fields, "fields", ledger_columns_format(&columns, fields));
	fields_add_number(&recording.draft.fields, "cases", count);
	fields_add_text(&recording.draft.fields, "filter", asked->filter);
	return recording_end(&recording, status, err);
}

enum status case_reveal(
	struct desk *desk, const struct case_view *view, const char *command, struct error *err)
{
	struct recording recording;
	char fields[LEDGER_COLUMNS_TEXT_SIZE];
	const struct ledger_columns columns = numbers_of(desk, &view->record, &view->entry);

	if (columns.count == 0)
		return error_say(err, STATUS_REFUSED,
			N_("No phone or ID number was recorded; there is nothing to show"));
	enum status status = recording_begin(
		&recording, desk, "case.revealed", view->record.number, command, err);
	if (status == STATUS_OK) /* what was read may be another's by now */
		status = recording_see_number(&recording, view->record.number, err);
	fields_add_text(&recording.draft.fields, "fields", ledger_columns_format(&columns, fields));
	return recording_end(&recording, status, err);
}
