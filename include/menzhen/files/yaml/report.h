/*
 * What is found while one file is read: errors, which make it unusable, and warnings, which do not.
 * Reading goes on after an error, so that all of a file are told at once, in the order of its
 * lines.
 */
#ifndef MENZHEN_FILES_REPORT_H
#define MENZHEN_FILES_REPORT_H

#include "menzhen/base/error.h"

struct report {
	const char *file; /* as the messages name it; borrowed */
	struct error_list *errors;
	struct error_list *warnings; /* NULL: not wanted */
	size_t errors_before,
		warnings_before; /* findings about other files, already in the lists */
	bool out_of_memory;
	struct error scratch; /* the finding being made */
};

void report_init(struct report *report, const char *file, struct error_list *errors,
	struct error_list *warnings);

/* report_error(report, line, column, N_("msgid %s"), argument): lines and columns from 1. */
#define report_error(report, line, column, ...)                                                    \
	(error_set(&(report)->scratch, STATUS_CONFIG, __VA_ARGS__),                                \
		report_add_error((report), (line), (column)))
#define report_warning(report, line, column, ...)                                                  \
	(error_set(&(report)->scratch, STATUS_CONFIG, __VA_ARGS__),                                \
		report_add_warning((report), (line), (column)))

/* The second half of the two above: file what is in SCRATCH. */
void report_add_error(struct report *report, int line, int column);
void report_add_warning(struct report *report, int line, int column);

bool report_has_errors(const struct report *report);

/*
 * Put the findings in order. STATUS_OK; STATUS_CONFIG, ERR being the first error, when there is
 * one; STATUS_MEMORY.
 */
enum status report_finish(struct report *report, struct error *err);

#endif
