#include "menzhen/desk/demo/demo.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "demo_appointments.h"
#include "demo_cases.h"
#include "demo_duties.h"
#include "menzhen/builtin/builtin_defaults.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/queue/queue_commands.h"
#include "menzhen/model/case/legal_aid.h"

enum { CASES_MAX = 32 };

/* The demo being recorded: the desk, and the numbers its cases were given. */
struct play {
	struct desk *desk;
	moment now;
	char numbers[CASES_MAX][CASE_NUMBER_SIZE];
};

static const char *say(const struct play *play, const struct bilingual *words)
{
	return words->text[play->desk->language];
}

/* The number of the earlier case of one who returns. */
static const char *known(const struct play *play, const struct demo_case *matter)
{
	for (size_t i = 0; matter->returns && i < demo_case_count; i++)
		if (demo_cases[i].days > 0 && strcmp(demo_cases[i].phone, matter->phone) == 0)
			return play->numbers[i];
	return NULL;
}

static enum status play_open(struct play *play, size_t i, struct error *err)
{
	const struct demo_case *matter = &demo_cases[i];
	struct intake_result result;
	char event[DAY_TEXT_SIZE];
	struct intake intake = {
		.client = say(play, &matter->client),
		.known = known(play, matter),
		.phone = matter->phone,
		.id_number = matter->id_number,
		.opponent = say(play, &matter->opponent),
		.summary = say(play, &matter->summary),
		.category = matter->category,
		.channel = matter->channel,
		.priority = matter->priority,
	};
	if (matter->event_days > 0)
		intake.details[REGISTER_EVENT_DAY] =
			day_format(day_add(desk_local(play->desk, desk_now(play->desk)).day,
					   -matter->event_days),
				event);
	enum status status = case_open(play->desk, &intake, &result, err);

	memcpy(play->numbers[i], result.number, sizeof(result.number));
	return status;
}

static enum status play_close(struct play *play, size_t i, struct error *err)
{
	const char *notice = demo_cases[i].notice;
	const struct closing closing = {
		.outcome = demo_cases[i].outcome,
		.legal_aid =
			notice != NULL ? notice : legal_aid_notice_table.rows[NOTICE_TOLD].code,
		.advice = say(play, &demo_cases[i].advice),
	};

	return case_close(play->desk, play->numbers[i], &closing, err);
}

static enum status play_end(struct play *play, size_t i, struct error *err)
{
	const struct demo_case *matter = &demo_cases[i];
	const struct rating rating = {
		.level = matter->level,
		.reason = matter->reason,
		.text = say(play, &matter->words),
		.source = SOURCE_KIOSK,
	};

	if (matter->level == 0)
		return case_decline(play->desk, play->numbers[i], SOURCE_KIOSK, NULL, err);
	return case_rate(play->desk, play->numbers[i], &rating, NULL, err);
}

/* What happens to case I in the minute AGO before the demo starts. */
static enum status play_case(struct play *play, size_t i, int ago, struct error *err)
{
	const struct demo_case *matter = &demo_cases[i];
	const char *number = play->numbers[i];
	const struct assign_request first = {0};

	if (ago == matter->opened)
		return play_open(play, i, err);
	if (ago == matter->assigned)
		return case_assign(play->desk, number, &first, err);
	if (ago == matter->called)
		return case_call(play->desk, number, NULL, NULL, err);
	if (ago == matter->started)
		return case_start(play->desk, number, NULL, err);
	if (ago == matter->closed)
		return play_close(play, i, err);
	if (ago == matter->voided)
		return case_void(play->desk, number, say(play, &matter->summary), NULL, err);
	if (ago == matter->ended)
		return play_end(play, i, err);
	return STATUS_OK;
}

/* Minute by minute, so that the journal tells the morning in the order it happened. */
static enum status play_day(struct play *play, int days, struct error *err)
{
	enum { MINUTES = 120 };
	const moment end = play->now - (moment)days * MINUTES_PER_DAY * MS_PER_MINUTE;
	enum status status = STATUS_OK;

	for (int ago = MINUTES; ago > 0 && status == STATUS_OK; ago--) {
		play->desk->clock.pinned = end - (moment)ago * MS_PER_MINUTE;
		for (size_t i = 0; i < demo_case_count && status == STATUS_OK; i++)
			if (demo_cases[i].days == days)
				status = play_case(play, i, ago, err);
	}
	return status;
}

static enum status play_all(struct play *play, struct error *err)
{
	enum status status = play_day(play, DEMO_EARLIER, err);

	if (status == STATUS_OK)
		status = play_day(play, 0, err);
	if (status == STATUS_OK)
		status = demo_appointments(play->desk, err);
	return status == STATUS_OK ? demo_duties(play->desk, err) : status;
}

static enum status fill(
	const char *directory, const struct desk_options *options, struct error *err)
{
	struct desk desk;
	struct error_list errors = {0};
	struct desk_options own = *options;

	own.directory = directory;
	memset(&desk, 0, sizeof(desk));
	enum status status = desk_create_database(&own, err);
	if (status == STATUS_OK)
		status = desk_open(&desk, &own, &errors, err);
	if (status == STATUS_OK) {
		struct play play = {.desk = &desk, .now = clock_now(&options->clock)};
		status = play_all(&play, err);
	}
	desk_release(&desk);
	error_list_release(&errors);
	return status;
}

static enum status make_folder(char *directory, size_t size, struct error *err)
{
	const char *temporary = getenv("TMPDIR");

	if (temporary == NULL || *temporary == '\0')
		temporary = "/tmp";
	int length = snprintf(directory, size, "%s/menzhen-demo-XXXXXX", temporary);
	if (length < 0 || (size_t)length >= size || mkdtemp(directory) == NULL)
		return error_set(err, STATUS_CONFIG,
			N_("No folder for the demo can be made in %s; set TMPDIR to one you can "
			   "write to"),
			temporary);
	return STATUS_OK;
}

enum status demo_create(
	char *directory, size_t size, const struct desk_options *options, struct error *err)
{
	enum station_language language =
		options->language != NULL ? *options->language : LANGUAGE_ZH;
	enum status status = make_folder(directory, size, err);

	if (status != STATUS_OK)
		return status;
	status = folder_create_demo(
		directory, language, &builtin_defaults.calendar, clock_now(&options->clock), err);
	if (status == STATUS_OK)
		status = fill(directory, options, err);
	if (status != STATUS_OK)
		demo_remove(directory);
	return status;
}

void demo_remove(const char *directory)
{
	folder_remove_demo(directory);
}
