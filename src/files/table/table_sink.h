/* What writes a table of one kind, behind table_writer.h. */
#ifndef MENZHEN_FILES_TABLE_SINK_H
#define MENZHEN_FILES_TABLE_SINK_H

#include "menzhen/files/table/table_writer.h"

/* What is being written, and where. */
struct table_output {
	enum table_format format;
	const char *place;  /* for errors; "" where it is no file */
	const char *path;   /* of the file as it is being written; NULL: there is none */
	const char *folder; /* for what a sink keeps aside meanwhile; NULL: that of PATH */
	int descriptor;
	const struct table_column *columns;
	size_t count;
};

/*
 * One kind of file. OUTPUT outlives the STATE that begin makes. The heading row comes by row, in
 * texts. Close frees the state; with SAVE all rows are in the file then.
 */
struct table_sink {
	enum status (*begin)(const struct table_output *output, void **state, struct error *err);
	enum status (*row)(void *state, const char *const *cells, bool heading, struct error *err);
	enum status (*close)(void *state, bool save, struct error *err);
};

/* "this file cannot be written" for an errno */
enum status table_output_failed(const struct table_output *output, int reason, struct error *err);

extern const struct table_sink csv_sink, xlsx_sink;

#endif
