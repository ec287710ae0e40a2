/*
 * libxlsxwriter, loaded when an XLSX is to be written and not before: it brings libcrypto, and
 * every shared library is a part of every start. It is asked for by the name that its headers at
 * build time belong to.
 */
#ifndef MENZHEN_FILES_XLSX_LIBRARY_H
#define MENZHEN_FILES_XLSX_LIBRARY_H

#include <xlsxwriter.h>

#include "menzhen/base/error.h"

/* The functions that are used, with the types that the headers give them. */
struct xlsx_library {
	void *handle;
	__typeof__(workbook_new_opt) *workbook_new_opt;
	__typeof__(workbook_add_worksheet) *workbook_add_worksheet;
	__typeof__(workbook_add_format) *workbook_add_format;
	__typeof__(workbook_close) *workbook_close;
	__typeof__(lxw_workbook_free) *lxw_workbook_free; /* without saving */
	__typeof__(format_set_bold) *format_set_bold;
	__typeof__(format_set_num_format) *format_set_num_format;
	__typeof__(worksheet_write_string) *worksheet_write_string;
	__typeof__(worksheet_write_number) *worksheet_write_number;
	__typeof__(worksheet_write_datetime) *worksheet_write_datetime;
	__typeof__(worksheet_set_column) *worksheet_set_column;
	__typeof__(worksheet_freeze_panes) *worksheet_freeze_panes;
	__typeof__(worksheet_autofilter) *worksheet_autofilter;
};

/* STATUS_CONFIG, with what to install, when it is not there. Close with xlsx_library_close. */
enum status xlsx_library_open(struct xlsx_library *out, struct error *err);
void xlsx_library_close(struct xlsx_library *library);

#endif
