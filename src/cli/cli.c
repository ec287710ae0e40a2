#include "menzhen/cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arguments.h"
#include "help.h"
#include "menzhen/base/language.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/desk/desk_clock.h"
#include "output.h"
#include "secret.h"

static int exit_status(enum status status)
{
	switch (status) {
	case STATUS_OK:
		return EXIT_DONE;
	case STATUS_REFUSED:
		return EXIT_REFUSED;
	case STATUS_USAGE:
		return EXIT_USAGE;
	case STATUS_CONFIG:
		return EXIT_CONFIG;
	default:
		return EXIT_STORE;
	}
}

/* "zh" and "en" in station.yaml and --language; gettext wants the name of a catalogue. */
static void translate_into(enum station_language language)
{
	language_set(language == LANGUAGE_ZH ? "zh_CN" : "en");
}

/* $MENZHEN_NOW pins the clock, for tests and for training with a day of one's choice. */
static enum status read_clock(struct clock *clock, struct error *err)
{
	const char *pinned = getenv("MENZHEN_NOW");

	if (pinned == NULL || *pinned == '\0' || moment_parse(pinned, &clock->pinned))
		return STATUS_OK;
	return error_set(err, STATUS_USAGE,
		N_("MENZHEN_NOW is '%s'; write it as 2026-11-25T19:42:00+08:00"), pinned);
}

static enum status read_language(
	const struct global_options *global, struct invocation *in, struct error *err)
{
	char all[CODED_LIST_SIZE];

	if (global->language == NULL)
		return STATUS_OK;
	if (!station_language_parse(global->language, &in->language))
		return error_set(err, STATUS_USAGE, N_("--%s cannot be '%s'; it is one of %s"),
			"language", global->language,
			coded_list(&station_language_table, all, sizeof(all)));
	in->options.language = &in->language;
	translate_into(in->language);
	return STATUS_OK;
}

/* What goes wrong once station.yaml has been read is said in the station's language. */
static enum status open_desk(struct invocation *in, struct error *err)
{
	in->options.reads = in->command->reads;
	enum status status = desk_open(&in->desk, &in->options, &in->errors, err);

	if (in->desk.config.station.name != NULL)
		translate_into(in->desk.language);
	if ((status == STATUS_STORE || status == STATUS_DAMAGED) && in->command->without_store) {
		in->store_error = *err;
		return STATUS_OK;
	}
	return status;
}

/* The roster in force may be an older one: say so, beside the result. */
static void warn_of_roster(const struct invocation *in)
{
	if (error_list_empty(&in->desk.config.roster_errors) ||
		strcmp(in->command->name, "roster check") == 0)
		return;
	fprintf(stderr, "menzhen: %s\n",
		_("roster.yaml has errors; the last good roster stays in force ('menzhen roster "
		  "check' "
		  "lists them)"));
}

/* Who is at the desk, where there are accounts: without them the name is taken at its word. */
static enum status log_in(struct invocation *in, struct error *err)
{
	struct secret pin = {0};

	if (in->desk.store == NULL || !desk_has_accounts(&in->desk) || in->command->without_login)
		return STATUS_OK;
	if (in->options.actor == NULL)
		return error_say(err, STATUS_REFUSED,
			N_("This station has accounts; say who you are with --user NAME, and give "
			   "the PIN on standard input"));
	enum status status = secret_read(in->pin_fd, N_("PIN"), &pin, err);
	if (status == STATUS_OK)
		status = desk_log_in(&in->desk, in->options.actor, pin.text, err);
	secret_forget(&pin);
	if (status != STATUS_OK && in->command->without_store &&
		desk_login_lost(&in->desk, in->options.actor)) {
		in->store_error = *err;
		return STATUS_OK;
	}
	return status;
}

/* What is recorded is marked by the use cases; whoever records it is told. */
static void warn_of_clock(struct invocation *in)
{
	struct desk_clock clock;
	char now[MOMENT_TEXT_SIZE], last[MOMENT_TEXT_SIZE];
	int offset = in->desk.config.station.offset_minutes;
	struct error said;

	if (in->command->reads || in->desk.store == NULL ||
		desk_clock_look(&in->desk, &clock, NULL) != STATUS_OK || clock.doubt == CLOCK_SOUND)
		return;
	error_set(&said, STATUS_OK,
		clock.last != 0 ? N_("the computer's clock says %s, the last entry is of %s: set "
				     "the clock; what is recorded meanwhile is marked")
				: N_("the computer's clock says %s: set it; what is recorded "
				     "meanwhile is marked"),
		moment_format(clock.now, offset, now), moment_format(clock.last, offset, last));
	output_error(&said, in->json);
}

/* The database was brought up to date without a backup. */
static void warn_of_upgrade(const struct invocation *in)
{
	struct error said;

	if (in->desk.upgrade_error.status == STATUS_OK)
		return;
	error_say(&said, STATUS_OK,
		N_("before this version brought the database up to date no backup could be made:"));
	output_error(&said, in->json);
	output_error(&in->desk.upgrade_error, in->json);
}

static enum status run_command(struct invocation *in, struct error *err)
{
	if (in->command == NULL)
		return in->screens->desk(&in->options, &in->errors, err);
	if (in->command->without_station)
		return invocation_run(in, err);
	enum status status = open_desk(in, err);
	if (status != STATUS_OK)
		return status;
	status = log_in(in, err);
	if (status != STATUS_OK)
		return status;
	warn_of_roster(in);
	if (in->desk.damage.status != STATUS_OK)
		output_error(&in->desk.damage, in->json);
	warn_of_clock(in);
	warn_of_upgrade(in);
	return invocation_run(in, err);
}

static enum status run(int argc, char **argv, struct invocation *in, struct error *err)
{
	struct global_options global = {0};
	enum status status = arguments_read(argc, argv, &global, in, err);

	in->json = global.json;
	/* Also after an error, which is to be told in that language. */
	enum status language = read_language(&global, in, status == STATUS_OK ? err : NULL);
	if (status == STATUS_OK)
		status = language;
	if (status == STATUS_OK && global.version)
		return help_version(err);
	if (status == STATUS_OK && global.help)
		return help_print(in->command, err);
	if (status == STATUS_OK)
		status = secret_descriptor(global.pin_fd, &in->pin_fd, err);
	if (status == STATUS_OK)
		status = read_clock(&in->options.clock, err);
	if (status == STATUS_OK)
		status = folder_locate(global.station, in->directory, sizeof(in->directory), err);
	if (status != STATUS_OK)
		return status;
	in->options.directory = in->directory;
	in->options.actor = global.user;
	return run_command(in, err);
}

/*
 * Without an output the result is lost: a full disk or a closed pipe must not pass for success.
 * What is on record stays there, and the caller must know that, also when showing it failed.
 */
static enum status check_output(const struct invocation *in, enum status status, struct error *err)
{
	bool written = fflush(stdout) == 0 && !ferror(stdout);

	if (written && (status == STATUS_OK || !in->recorded))
		return STATUS_OK;
	if (in->recorded)
		return error_say(err, STATUS_STORE,
			N_("Done and recorded, but the result could not be shown"));
	return error_say(err, STATUS_STORE, N_("The result could not be written out"));
}

int cli_run(int argc, char **argv, const struct cli_screens *screens)
{
	struct invocation in = {.screens = screens};
	struct error err = {0}, lost = {0};

	language_start();
	language_set(language_guess());
	enum status status = run(argc, argv, &in, &err);
	enum status output = check_output(&in, status, &lost);
	output_errors(&in.errors, in.json);
	if (status != STATUS_OK && (status != STATUS_CONFIG || error_list_empty(&in.errors)))
		output_error(&err, in.json); /* not again what is in the list */
	if (output != STATUS_OK)
		output_error(&lost, in.json);
	error_list_release(&in.errors);
	options_from_release(&in.from);
	free(in.words);
	desk_release(&in.desk);
	return exit_status(status != STATUS_OK ? status : output);
}
