/* Cases as the command line shows them. */
#ifndef MENZHEN_CLI_CASE_OUTPUT_H
#define MENZHEN_CLI_CASE_OUTPUT_H

#include "cli/output.h"
#include "cli/reveal.h"
#include "menzhen/desk/case/case_view.h"

/* The members of a case, without the braces around them, of people as much as SHOWN says. */
void case_output_members(struct json_writer *json, const struct desk *desk,
	const struct case_record *record, enum showing shown);

/* The register's further fields of it, by their codes: those that something was recorded in. */
void case_output_register(
	struct json_writer *json, const struct register_entry *entry, enum showing shown);

/* VALUE of the register's field INDEX as SHOWN has it; it lies in SCRATCH where it is masked. */
const char *case_output_field(
	int index, const char *value, enum showing shown, struct buffer *scratch);

/* The key of a time, TIME_…, in --json: "waiting_seconds". */
enum { CASE_TIME_KEY_SIZE = 32 };
char *case_output_time_key(int kind, char out[CASE_TIME_KEY_SIZE]);

/* The line for people, with personal data masked. */
void case_output_line(
	struct buffer *line, const struct desk *desk, const struct case_record *record);

/* A line of a case's history for people: "2026-11-25 19:42  Assigned to 王晓明 …". */
void case_output_event(
	struct buffer *out, const struct desk *desk, const struct history_item *item);

/* One line: JSON if that was asked for, else for people; numbers whole where SHOWN says so. */
enum status case_output(const struct invocation *in, const struct case_record *record,
	enum showing shown, struct error *err);

/* After a command has recorded something: the case as it now is, as case_output shows it. */
enum status case_output_result(struct invocation *in, const char *number, struct error *err);

/* The member `history` of a case or an appointment. */
void case_output_history(
	struct json_writer *json, const struct desk *desk, const struct history *history);

#endif
