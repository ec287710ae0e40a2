#include "restore_record.h"

#include "menzhen/base/path.h"
#include "menzhen/model/backup.h"
#include "menzhen/store/backup/numbers.h"
#include "menzhen/store/backup/restart.h"
#include "menzhen/store/journal/journal.h"

/* What the event says. */
struct story {
	const char *file;
	struct journal_end former; /* of the backup */
	struct journal_end lost;   /* of the branch that ends here; seq 0: nothing is lost */
	struct numbers numbers;
};

/* A night's service day is that of its beginning. */
static struct day day_before(struct day day)
{
	return (struct day){day.n - 1};
}

static enum status guess_numbers(struct desk *desk, struct store *backup, moment last,
	struct numbers *out, struct error *err)
{
	struct day today = desk_local(desk, desk_now(desk)).day;
	struct day since = {today.n - NUMBERS_DAYS};

	if (last != 0)
		since = day_before(desk_local(desk, last).day);
	return numbers_guess(backup, since, today, out, err);
}

/* A database that cannot be asked for its numbers may have been readable as to its events. */
static enum status load_numbers(struct desk *desk, struct store *backup,
	const struct restore_outlook *outlook, int64_t common, struct numbers *out,
	struct error *err)
{
	enum status status =
		outlook->gap ? STATUS_STORE : numbers_load(desk->store, common, out, err);

	if (status != STATUS_STORE)
		return status;
	numbers_release(out);
	return guess_numbers(desk, backup, outlook->last, out, err);
}

static enum status load(struct desk *desk, struct store *backup,
	const struct restore_outlook *outlook, int64_t common, struct story *out, struct error *err)
{
	enum status status = journal_end_load(backup, &out->former, err);

	if (status == STATUS_OK && outlook->lost_events > 0 && !outlook->foreign)
		status = journal_end_load(desk->store, &out->lost, err);
	return status == STATUS_OK ? load_numbers(desk, backup, outlook, common, &out->numbers, err)
				   : status;
}

static void fill(struct event_fields *fields, const struct story *story)
{
	struct backup_name name;
	const char *file = path_leaf(story->file);

	fields_add_text(fields, "former", story->former.origin);
	fields_add_number(fields, "seq", story->former.seq);
	fields_add_text(fields, "hash", story->former.hash);
	/* Another name may tell of anything. */
	fields_add_text(fields, "file", backup_name_parse(file, &name) ? file : NULL);
	if (story->lost.seq > 0) {
		fields_add_number(fields, "lost_seq", story->lost.seq);
		fields_add_text(fields, "lost_hash", story->lost.hash);
	} else {
		fields_add_text(fields, "lost_seq", NULL);
		fields_add_text(fields, "lost_hash", NULL);
	}
	fields_add_text(fields, "taken", story->numbers.daily);
	fields_add_text(fields, "given", story->numbers.series);
}

static enum status record(
	const struct desk *desk, struct store *backup, const struct story *story, struct error *err)
{
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = {
		.kind = "station.restored",
		.subject = desk->config.station.code,
		.command = journal_new_command(command),
		.station = desk->config.station.code,
		.actor = desk->actor[0] != '\0' ? desk->actor : ACTOR_DEFAULT,
		.at = desk_now(desk),
	};

	fill(&draft.fields, story);
	enum status status = store_begin(backup, err);
	if (status != STATUS_OK)
		return status;
	status = store_restart(backup, err);
	if (status == STATUS_OK)
		status = journal_record(backup, &draft, err);
	return store_end(backup, status, err);
}

enum status restore_record(struct desk *desk, struct store *backup, const char *file,
	const struct restore_outlook *outlook, int64_t common, struct error *err)
{
	struct story story = {.file = file};
	enum status status = load(desk, backup, outlook, common, &story, err);

	if (status == STATUS_OK)
		status = record(desk, backup, &story, err);
	numbers_release(&story.numbers);
	return status;
}
