/* Which duty is meant, as the options of several commands say it. */
#ifndef MENZHEN_CLI_DUTY_OPTIONS_H
#define MENZHEN_CLI_DUTY_OPTIONS_H

#include "cli/invocation.h"
#include "menzhen/desk/duty/duty_commands.h"

/* The options date, shift and start. */
#define OPTIONS_DUTY                                                                               \
	{"date", N_("DATE"), false, N_("of the duty; today's service day when left out"), NULL},   \
		{"shift", N_("SHIFT"), false,                                                      \
			N_("id of its shift; needed where several would do"), NULL},               \
	{                                                                                          \
		"start", N_("TIME"), false,                                                        \
			N_("when it begins, as 14:30; needed where several would do"), NULL        \
	}

/* ADVISER's duty by these options. */
enum status duty_options_read(
	const struct invocation *in, const char *adviser, struct duty_ref *out, struct error *err);

/* The service day of now. */
enum status duty_options_today(const struct invocation *in, struct day *out, struct error *err);

/* A start, "14:30", of the option NAME into *OUT; DUTY_ANY_START when it was not given. */
enum status duty_options_start(
	const struct invocation *in, const char *name, int *out, struct error *err);

/* The operand, "R-0007", as a number. */
enum status duty_options_change(const struct invocation *in, int *out, struct error *err);

#endif
