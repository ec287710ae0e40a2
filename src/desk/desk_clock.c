#include "menzhen/desk/desk_clock.h"

#include "clock_mark.h"
#include "menzhen/store/journal/journal.h"
#include "menzhen/store/station/clock_store.h"
#include "recording.h"

#define CLOCK_SUBJECT "clock"

static enum clock_doubt doubt_of(const struct desk *desk, moment now, moment last)
{
	return clock_doubt(now, desk->clock.pinned != 0, last, MENZHEN_BUILD_YEAR);
}

/* What the clock said before, by the journal or by what this desk saw; 0: not known. */
static moment last_of(const struct desk *desk, const struct clock_standing *standing)
{
	if (standing->doubted)
		return standing->before;
	return standing->last > desk->clock_seen ? standing->last : desk->clock_seen;
}

enum status desk_clock_look(struct desk *desk, struct desk_clock *out, struct error *err)
{
	struct clock_standing standing;
	enum status status = clock_standing_load(desk->store, &standing, err);

	*out = (struct desk_clock){.now = desk_now(desk)};
	if (status != STATUS_OK)
		return status;
	out->last = last_of(desk, &standing);
	out->doubt = doubt_of(desk, out->now, out->last);
	return STATUS_OK;
}

bool desk_clock_jumped(struct desk *desk)
{
	moment now = desk_now(desk);
	bool jumped = desk->clock_seen != 0 && doubt_of(desk, now, desk->clock_seen) == CLOCK_BACK;

	if (now > desk->clock_seen)
		desk->clock_seen = now;
	return jumped;
}

static enum status record(
	struct desk *desk, const char *kind, moment at, moment before, struct error *err)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = {
		.kind = kind,
		.subject = CLOCK_SUBJECT,
		.command = journal_new_command(command),
		.station = desk->config.station.code,
		.actor = *desk->actor != '\0' ? desk->actor : ACTOR_DEFAULT,
		.at = at,
	};

	if (before >= 0)
		fields_add_moment(&draft.fields, "before", before);
	return journal_record(desk->store, &draft, err);
}

enum status clock_mark(struct desk *desk, moment at, struct error *err)
{
	enum { NO_FIELD = -1 };
	struct clock_standing standing;
	enum status status = clock_standing_load(desk->store, &standing, err);

	if (status != STATUS_OK)
		return status;
	moment last = last_of(desk, &standing);
	bool doubtful = doubt_of(desk, at, last) != CLOCK_SOUND;
	if (doubtful == standing.doubted)
		return STATUS_OK;
	return doubtful ? record(desk, "station.clock_doubted", at, last, err)
			: record(desk, "station.clock_trusted", at, NO_FIELD, err);
}

/* What has begun puts the doubt on record, or takes it back, like everything that is recorded. */
enum status desk_clock_trust(struct desk *desk, struct error *err)
{
	struct recording recording;
	struct clock_standing standing = {0};
	enum status status = recording_begin(
		&recording, desk, "station.clock_trusted", CLOCK_SUBJECT, NULL, err);

	if (status == STATUS_OK)
		status = clock_standing_load(desk->store, &standing, err);
	recording.repeated = !standing.doubted;
	status = recording_end(&recording, status, err);
	if (status == STATUS_OK)
		desk->clock_seen = desk_now(desk);
	return status;
}
