#define _GNU_SOURCE /* memfd_create */
#include "menzhen/files/table/table_writer.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "files/new_file.h"
#include "menzhen/base/memory.h"
#include "menzhen/files/backup/sealed_file.h"
#include "table_sink.h"

static const struct coded formats[TABLE_FORMATS] = {
	[TABLE_CSV] = {"csv", N_("CSV (UTF-8)")},
	[TABLE_CSV_GB18030] = {"csv-gb18030", N_("CSV (GB18030)")},
	[TABLE_XLSX] = {"xlsx", N_("XLSX")},
};

const struct coded_table table_format_table = {formats, TABLE_FORMATS};

static const struct table_sink *const sinks[TABLE_FORMATS] = {
	[TABLE_CSV] = &csv_sink,
	[TABLE_CSV_GB18030] = &csv_sink,
	[TABLE_XLSX] = &xlsx_sink,
};

struct table_writer {
	const struct table_sink *sink;
	void *state;
	struct table_output output;
	struct table_column *columns; /* those of OUTPUT, with titles of their own */
	char **titles;
	struct new_file file;
	bool has_file;
	struct table_target target; /* of a table that is sealed when it is whole */
	int memory;                 /* where that one lies; -1: it is none */
	char memory_path[64];
};

bool table_format_parse(const char *code, enum table_format *out)
{
	int found = coded_find(&table_format_table, code);

	if (found < 0)
		return false;
	*out = (enum table_format)found;
	return true;
}

enum status table_output_failed(const struct table_output *output, int reason, struct error *err)
{
	return new_file_cannot_write(output->place, reason, err);
}

static bool copy_columns(
	struct table_writer *writer, const struct table_column *columns, size_t count)
{
	writer->titles = calloc(count, sizeof(*writer->titles));
	writer->columns = calloc(count, sizeof(*writer->columns));
	if (!writer->titles || !writer->columns)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (!string_copy(&writer->titles[i], columns[i].title))
			return false;
		writer->columns[i] = (struct table_column){writer->titles[i], columns[i].kind};
		writer->output.count++;
	}
	writer->output.columns = writer->columns;
	return true;
}

/* Frees all, and the file with it unless it is in its place. */
static void writer_free(struct table_writer *writer)
{
	if (writer->has_file)
		new_file_discard(&writer->file);
	if (writer->memory >= 0)
		close(writer->memory);
	for (size_t i = 0; i < writer->output.count; i++)
		free(writer->titles[i]);
	free(writer->titles);
	free(writer->columns);
	free(writer);
}

/* A table to be sealed is on no disk before it is: in memory, with a path for who wants one. */
static enum status begin_memory(
	struct table_writer *writer, const struct table_target *target, struct error *err)
{
	struct table_output *output = &writer->output;
	enum status status = new_file_check_place(target->path, target->replace, err);

	if (status != STATUS_OK)
		return status;
	writer->memory = memfd_create("table", MFD_CLOEXEC);
	if (writer->memory < 0)
		return error_memory(err);
	snprintf(writer->memory_path, sizeof(writer->memory_path), "/proc/self/fd/%d",
		writer->memory);
	writer->target = *target;
	output->descriptor = writer->memory;
	output->place = target->path;
	output->path = writer->memory_path;
	output->folder = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : NULL;
	return STATUS_OK;
}

static enum status begin_file(
	struct table_writer *writer, const struct table_target *target, struct error *err)
{
	struct table_output *output = &writer->output;

	output->descriptor = target->descriptor;
	output->place = "";
	if (!target->path)
		return STATUS_OK;
	if (target->passphrase)
		return begin_memory(writer, target, err);
	enum status status =
		new_file_begin(&writer->file, target->path, NEW_FILE_PRIVATE, target->replace, err);
	if (status != STATUS_OK)
		return status;
	writer->has_file = true;
	output->descriptor = writer->file.descriptor;
	output->place = writer->file.path;
	output->path = writer->file.temporary;
	return STATUS_OK;
}

static enum status write_heading(struct table_writer *writer, struct error *err)
{
	const char *const *titles = (const char *const *)writer->titles;
	return writer->sink->row(writer->state, titles, true, err);
}

enum status table_writer_begin(const struct table_target *target, enum table_format format,
	const struct table_column *columns, size_t count, struct table_writer **out,
	struct error *err)
{
	struct table_writer *writer = calloc(1, sizeof(*writer));
	*out = NULL;
	if (!writer)
		return error_memory(err);
	writer->memory = -1;
	writer->sink = sinks[format];
	writer->output.format = format;
	enum status status = copy_columns(writer, columns, count) ? STATUS_OK : error_memory(err);
	if (status == STATUS_OK)
		status = begin_file(writer, target, err);
	if (status == STATUS_OK)
		status = writer->sink->begin(&writer->output, &writer->state, err);
	if (status == STATUS_OK)
		status = write_heading(writer, err);
	if (status != STATUS_OK)
		table_writer_cancel(writer);
	else
		*out = writer;
	return status;
}

enum status table_writer_row(
	struct table_writer *writer, const char *const *cells, struct error *err)
{
	return writer->sink->row(writer->state, cells, false, err);
}

enum status table_writer_end(struct table_writer *writer, struct error *err)
{
	enum status status = writer->sink->close(writer->state, true, err);
	if (status == STATUS_OK && writer->has_file)
		status = new_file_commit(&writer->file, err);
	if (status == STATUS_OK && writer->memory >= 0)
		status = sealed_file_make(writer->memory, writer->target.passphrase,
			writer->target.path, writer->target.replace, err);
	writer_free(writer);
	return status;
}

void table_writer_cancel(struct table_writer *writer)
{
	if (!writer)
		return;
	if (writer->state)
		writer->sink->close(writer->state, false, NULL);
	writer_free(writer);
}
