#include "menzhen/desk/ledger/ledger_export.h"

#include <stdio.h>
#include <unistd.h>

#include "ledger_taking.h"
#include "menzhen/files/station/station_place.h"
#include "menzhen/model/access/pin.h"
#include "menzhen/model/case/rating.h"

static const struct coded takings[LEDGER_TAKINGS] = {
	[LEDGER_TAKEN_MASKED] = {"masked", N_("masked")},
	[LEDGER_TAKEN_SEALED] = {"sealed", N_("in full, encrypted")},
	[LEDGER_TAKEN_PLAIN] = {"plain", N_("in full")},
};

const struct coded_table ledger_taking_table = {takings, LEDGER_TAKINGS};

/* In words that an import reads back (import_words.h): titles may have commas, so that between
 * several stands ";". A time is written for spreadsheets to reckon with. */
static void write_value(const struct desk *desk, const struct ledger_case *item, int column,
	error_translate translate, struct buffer *out)
{
	struct buffer scratch = {0};
	struct ledger_column about = ledger_column_at(column);
	const char *value = ledger_value(desk, item, column, &scratch);

	if (value != NULL && about.kind == LEDGER_DATE)
		buffer_printf(out, "%s%s", value, value[10] == 'T' ? ":00" : "");
	else if (value != NULL && about.kind == LEDGER_CODES)
		coded_set_add_titles(about.codes, value, translate, translate(N_("; ")), out);
	else if (value != NULL && column == LEDGER_RATING && desk->language != LANGUAGE_ZH)
		buffer_add_text(out, value);
	else if (value != NULL)
		ledger_value_say(desk, item, column, translate, out);
	out->failed = out->failed || scratch.failed;
	buffer_release(&scratch);
}

static void write_as(const struct ledger_taking *taking, const struct ledger_case *item, int column,
	struct buffer *out)
{
	const struct desk *desk = taking->ledger.desk;
	error_translate translate = taking->request->translate;

	if (taking->request->taking == LEDGER_TAKEN_MASKED &&
		ledger_column_at(column).mask != LEDGER_OPEN)
		ledger_value_mask(desk, item, column, translate, out);
	else
		write_value(desk, item, column, translate, out);
}

static enum status write_row(const struct ledger_taking *taking, struct table_writer *writer,
	const struct ledger_case *item, struct buffer *texts, struct error *err)
{
	const char *cells[LEDGER_COLUMNS];
	const struct ledger_columns *columns = taking->request->columns;

	for (size_t i = 0; i < columns->count; i++) {
		buffer_clear(&texts[i]);
		write_as(taking, item, columns->items[i], &texts[i]);
		if (texts[i].failed)
			return error_memory(err);
		cells[i] = texts[i].length > 0 ? buffer_text(&texts[i]) : NULL;
	}
	return table_writer_row(writer, cells, err);
}

static enum status write_rows(
	struct ledger_taking *taking, struct table_writer *writer, struct error *err)
{
	struct buffer texts[LEDGER_COLUMNS] = {{0}};
	struct ledger_case item;
	enum status status = STATUS_OK;

	for (size_t row = 0; row < taking->taken.cases && status == STATUS_OK; row++) {
		status = ledger_taking_case(taking, row, &item, err);
		if (status == STATUS_OK && item.record != NULL)
			status = write_row(taking, writer, &item, texts, err);
	}
	for (int i = 0; i < LEDGER_COLUMNS; i++)
		buffer_release(&texts[i]);
	return status;
}

static enum status begin_table(const struct ledger_taking *taking, enum table_format format,
	struct table_writer **writer, struct error *err)
{
	struct table_column heads[LEDGER_COLUMNS];
	const struct ledger_export_request *request = taking->request;
	const struct table_target target = {request->path, request->replace, STDOUT_FILENO,
		request->taking == LEDGER_TAKEN_SEALED ? request->passphrase : NULL};
	enum status status =
		request->path != NULL ? station_place_check(request->path, err) : STATUS_OK;

	if (status != STATUS_OK)
		return status;
	for (size_t i = 0; i < request->columns->count; i++) {
		struct ledger_column column = ledger_column_at(request->columns->items[i]);
		bool number =
			column.kind == LEDGER_LEVEL && request->columns->items[i] != LEDGER_RATING;
		heads[i] = (struct table_column){
			taking->ledger.desk->language == LANGUAGE_ZH ? column.heading : column.code,
			column.kind == LEDGER_DATE ? TABLE_DATE
			: number                   ? TABLE_NUMBER
						   : TABLE_TEXT};
	}
	return table_writer_begin(&target, format, heads, request->columns->count, writer, err);
}

/* May it go out as it is asked for? */
static enum status check_taking(
	const struct desk *desk, const struct ledger_export_request *request, struct error *err)
{
	if (request->taking == LEDGER_TAKEN_PLAIN && !desk->config.station.backup.plain)
		return error_say(err, STATUS_REFUSED,
			N_("With names and numbers in full it is encrypted here: give a "
			   "passphrase, or leave them masked. 'encryption: optional' of the "
			   "backups "
			   "in station.yaml would allow it"));
	if (request->taking != LEDGER_TAKEN_SEALED)
		return STATUS_OK;
	if (request->path == NULL)
		return error_say(
			err, STATUS_USAGE, N_("What is encrypted needs a file: --out FILE"));
	return passphrase_check(request->passphrase, err);
}

enum status ledger_export(struct desk *desk, const struct ledger_export_request *request,
	enum table_format format, struct ledger_taken *taken, struct error *err)
{
	struct ledger_taking taking;
	struct table_writer *writer = NULL;
	enum status status = ledger_taking_begin(&taking, desk, request, err);

	if (status == STATUS_OK)
		status = check_taking(desk, request, err);
	if (status == STATUS_OK)
		status = begin_table(&taking, format, &writer, err);
	if (status == STATUS_OK)
		status = ledger_taking_record(
			&taking, desk, table_format_table.rows[format].code, err);
	if (status == STATUS_OK)
		status = write_rows(&taking, writer, err);
	*taken = taking.taken;
	ledger_taking_end(&taking);
	if (status == STATUS_OK)
		return table_writer_end(writer, err);
	table_writer_cancel(writer);
	return status;
}
