/* Appointments as the command line shows them. */
#ifndef MENZHEN_CLI_APPOINTMENT_OUTPUT_H
#define MENZHEN_CLI_APPOINTMENT_OUTPUT_H

#include "cli/output.h"
#include "cli/reveal.h"
#include "menzhen/desk/appointment/appointment_commands.h"

/* One line: JSON if that was asked for, else for people, with personal data masked. */
enum status appointment_output(
	const struct invocation *in, const struct appointment *appointment, struct error *err);

/* After a command has recorded something: the appointment as it now is. */
enum status appointment_output_result(struct invocation *in, int number, struct error *err);

/* The findings that do not block, on standard error. */
void appointment_output_warnings(const struct booking_result *result);

/* The operand, "A-0007", as a number. */
enum status appointment_operand(const struct invocation *in, int *out, struct error *err);

/* The option NAME, a time of day, in minutes. */
enum status appointment_start(
	const struct invocation *in, const char *name, int *out, struct error *err);

/* The members of an appointment, of people as much as SHOWN says, and its line for people. */
void appointment_output_members(struct json_writer *json, const struct desk *desk,
	const struct appointment *appointment, enum showing shown);
void appointment_output_line(
	struct buffer *out, const struct desk *desk, const struct appointment *appointment);

#endif
