#include "day_views.h"

#include "menzhen/base/buffer.h"
#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/desk/case/case_view.h"
#include "menzhen/desk/client/client_find.h"
#include "menzhen/desk/desk_verify.h"
#include "menzhen/desk/duty/board.h"
#include "menzhen/desk/duty/duty_board.h"
#include "menzhen/desk/duty/duty_calendar.h"
#include "menzhen/desk/ledger/ledger.h"
#include "menzhen/desk/ledger/ledger_export.h"
#include "menzhen/desk/queue/queue_view.h"
#include "menzhen/desk/roster/roster_view.h"
#include "menzhen/files/table/table_reader.h"

static const char workbook_name[] = "ledger.xlsx";

#define CASE "ZL-20261125-002"

static const struct day first = {20782}, last = {20812}; /* 2026-11-25 and a month */

static const char *as_it_is(const char *msgid)
{
	return msgid;
}

static enum status board(struct desk *desk, struct error *err)
{
	struct board board = {0};
	struct case_list cases = {0};
	size_t total;
	enum status status = board_load(desk, &board, err);

	if (status == STATUS_OK)
		status = board_cases(desk, &board, 0, 20, &cases, &total, err);
	for (size_t i = 0; i < cases.count; i++)
		board_suggestion(desk, &board, &cases.items[i]);
	case_list_release(&cases);
	board_release(&board);
	return status;
}

static enum status card(struct desk *desk, struct error *err)
{
	struct case_view view = {0};
	enum status status = case_show(desk, CASE, &view, err);

	case_view_release(&view);
	return status;
}

static enum status propose(struct desk *desk, struct error *err)
{
	struct proposal proposal = {0};
	enum status status = case_propose(desk, CASE, &proposal, err);

	proposal_release(&proposal);
	return status;
}

static enum status queue(struct desk *desk, struct error *err)
{
	struct case_list cases = {0}, left = {0};
	enum status status = queue_list(desk, &cases, err);

	if (status == STATUS_OK)
		status = leftovers_list(desk, &left, err);
	case_list_release(&cases);
	case_list_release(&left);
	return status;
}

static enum status find(struct desk *desk, struct error *err)
{
	struct client_found_list found = {0};
	const struct client_query query = {.text = "旧客 1381000"};
	enum status status = client_find(desk, &query, &found, err);

	client_found_release(&found);
	return status;
}

/* All of a filtered ledger; what went wrong is told by the ledger. */
static enum status ledger(struct desk *desk, struct error *err)
{
	struct ledger ledger = {.desk = desk};
	struct ledger_filter filter = {.count = 0};
	enum status status = ledger_load(&ledger, err);

	if (status == STATUS_OK)
		status = ledger_filter_parse(&filter, "rating=5", err);
	if (status == STATUS_OK)
		status = ledger_set_filter(&ledger, &filter, err);
	while (status == STATUS_OK && ledger_work(&ledger))
		;
	if (status == STATUS_OK)
		ledger_read(&ledger, 0, 20);
	if (status == STATUS_OK && ledger.error.status != STATUS_OK) {
		*err = ledger.error;
		status = err->status;
	}
	ledger_filter_release(&filter);
	ledger_release(&ledger);
	return status;
}

static enum status take(
	struct desk *desk, const char *name, enum table_format format, struct error *err)
{
	struct buffer path = {0};
	struct ledger_filter filter = {.count = 0};
	struct ledger_taken taken;

	/* Beside the station: nothing but its outbox takes files. */
	if (!buffer_printf(&path, "%s/../%s", desk->directory, name))
		return error_memory(err);
	const struct ledger_export_request request = {.filter = &filter,
		.columns = &ledger_columns_file,
		.path = buffer_text(&path),
		.replace = true,
		.translate = as_it_is};
	enum status status = ledger_export(desk, &request, format, &taken, err);
	buffer_release(&path);
	return status;
}

static enum status export(struct desk *desk, struct error *err) {
	return take(desk, "ledger.csv", TABLE_CSV, err);
}

enum status day_export_workbook(struct desk *desk, struct error *err)
{
	return take(desk, workbook_name, TABLE_XLSX, err);
}

static enum status workbook(struct desk *desk, struct error *err)
{
	struct table_reader *reader = NULL;
	const struct table_row *row = NULL;
	struct buffer path = {0};

	if (!buffer_printf(&path, "%s/../%s", desk->directory, workbook_name))
		return error_memory(err);
	enum status status = table_reader_open(buffer_text(&path), NULL, &reader, err);
	do
		if (status == STATUS_OK)
			status = table_reader_next(reader, &row, err);
	while (status == STATUS_OK && row != NULL);
	table_reader_close(reader);
	buffer_release(&path);
	return status;
}

static enum status plates(struct desk *desk, struct error *err)
{
	struct duty_board board = {.duties = {0}};
	enum status status = duty_board_now(desk, as_it_is, &board, err);

	duty_board_release(&board);
	return status;
}

static enum status roster(struct desk *desk, struct error *err)
{
	struct finding_list findings = {0};
	enum status status = roster_findings(desk, first, last, &findings, err);

	finding_list_release(&findings);
	return status;
}

static enum status calendar(struct desk *desk, struct error *err)
{
	struct buffer text = {0};
	enum status status = duty_calendar(
		desk, "wang-xm", (struct day_range){first, last}, as_it_is, &text, err);

	buffer_release(&text);
	return status;
}

static enum status verify(struct desk *desk, struct error *err)
{
	struct verify_report report;
	enum status status = desk_verify(desk, false, &report, err);

	if (status == STATUS_OK && report.findings.count > 0) {
		*err = report.findings.items[0]; /* there is nothing to be found */
		status = err->status;
	}
	verify_report_release(&report);
	return status;
}

const struct day_view day_views[] = {
	{"board", board, 0},
	{"card", card, 0},
	{"propose", propose, 0},
	{"queue", queue, 0},
	{"find", find, 0},
	{"ledger", ledger, 0},
	{"export", export, 0},
	{"workbook", workbook, 1}, /* minizip's buffer, when zlib cannot begin */
	{"duty board", plates, 0},
	{"roster", roster, 0},
	{"calendar", calendar, 0},
	{"verify", verify, 0},
};
const size_t day_view_count = sizeof(day_views) / sizeof(day_views[0]);
