/* Cases as the command line shows them. */
#ifndef MENZHEN_CLI_CASE_OUTPUT_H
#define MENZHEN_CLI_CASE_OUTPUT_H

#include "command.h"
#include "menzhen/base/json_writer.h"
#include "menzhen/desk/case_view.h"

/* The members of a case, without the braces around them. */
void case_json(struct json_writer *json, const struct desk *desk, const struct case_record *record);

/* One line: JSON if that was asked for, else for people, with personal data masked. */
enum status case_print(
	const struct invocation *in, const struct case_record *record, struct error *err);

/* After a command has changed a case: the case as it now is, as JSON or as one line. */
enum status case_print_result(struct invocation *in, const char *number, struct error *err);

/* The number of the case that the command's first operand names. */
enum status case_operand(const struct invocation *in, char *number, size_t size, struct error *err);

#endif
