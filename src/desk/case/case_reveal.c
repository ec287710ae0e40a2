#include "menzhen/desk/case/case_reveal.h"

#include "desk/recording.h"
#include "menzhen/desk/ledger/ledger_value.h"

/* The columns of the ledger that are numbers of people, as far as the case has them. */
static struct ledger_columns numbers_of(const struct desk *desk, const struct case_view *view)
{
	struct ledger_columns columns = {.count = 0};
	struct buffer scratch = {0};
	const struct ledger_case item = {&view->record, &view->entry};

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

enum status case_reveal(
	struct desk *desk, const struct case_view *view, const char *command, struct error *err)
{
	struct recording recording;
	char fields[LEDGER_COLUMNS_TEXT_SIZE];
	const struct ledger_columns columns = numbers_of(desk, view);

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
