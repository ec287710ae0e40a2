#include "menzhen/desk/desk.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "desk_memory.h"
#include "menzhen/builtin/builtin_defaults.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/login.h"
#include "menzhen/desk/backup/backup_daily.h"
#include "menzhen/desk/desk_draft.h"
#include "menzhen/files/station/station_private.h"
#include "menzhen/model/case/case_number.h"
#include "menzhen/store/backup/restart.h"
#include "menzhen/store/case/case_store.h"
#include "menzhen/store/journal/journal.h"

bool actor_valid(const char *actor)
{
	size_t length = strlen(actor);

	return length > 0 && length < ACTOR_SIZE &&
	       strspn(actor, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-") ==
		       length;
}

static enum status desk_init(
	struct desk *desk, const struct desk_options *options, struct error *err)
{
	const char *actor = options->actor != NULL ? options->actor : ACTOR_DEFAULT;

	memset(desk, 0, sizeof(*desk));
	if (!actor_valid(actor))
		return error_set(err, STATUS_USAGE,
			N_("'%s' cannot be a user name; use letters, digits, '.', '_' and '-'"),
			actor);
	if (strlen(options->directory) >= sizeof(desk->directory))
		return error_set(err, STATUS_CONFIG,
			N_("The station folder's path is too long: %s"), options->directory);
	memcpy(desk->actor, actor, strlen(actor) + 1);
	desk->user.role = USER_OPEN;
	memcpy(desk->directory, options->directory, strlen(options->directory) + 1);
	desk->clock = options->clock;
	desk->opened_at = desk_now(desk);
	return STATUS_OK;
}

/*
 * To make the projections anew is safe by itself, so that a full disk does not keep the desk from
 * opening. Tables that change do not change without a backup, and nothing is done to damaged ones.
 */
static enum status back_up_before(void *context, bool migrates, struct error *err)
{
	struct desk *desk = context;
	struct backup_made made;
	enum status status = STATUS_OK;

	if (desk->config.station.code != NULL)
		status = backup_make(desk, BACKUP_UPGRADE, &made, &desk->upgrade_error);
	if (status == STATUS_DAMAGED) {
		*err = desk->upgrade_error;
		return status;
	}
	if (status == STATUS_OK || !migrates)
		return STATUS_OK;
	return error_say(err, STATUS_STORE,
		N_("This version of Menzhen changes the database, and makes a backup before; that "
		   "could not be made, so nothing was changed. See to the reason and start again"));
}

static enum status open_store(struct desk *desk, enum store_mode mode, struct error *err)
{
	char path[FOLDER_PATH_SIZE];
	enum status status = folder_path(desk->directory, FOLDER_DATABASE, path, sizeof(path), err);

	if (status != STATUS_OK)
		return status;
	return store_open_upgrading(
		&desk->store, path, mode, &(struct store_upgrade){back_up_before, desk}, err);
}

/* An inspector's copy may lie on a locked stick. */
static enum store_mode mode_of(const struct desk *desk, const struct desk_options *options)
{
	return options->reads && access(desk->directory, W_OK) != 0 ? STORE_READ : STORE_OPEN;
}

/* What another desk or command found, or this one while it only read. */
static void heed_damage(struct desk *desk)
{
	if (desk->damage.status == STATUS_OK)
		store_damaged(desk->store, &desk->damage);
}

/* What can still be read is shown meanwhile. ERR says what is wrong. */
static enum status open_damaged(struct desk *desk, struct error *err)
{
	struct error ignored;

	desk->damage = *err;
	if (open_store(desk, STORE_READ, &ignored) != STATUS_OK)
		return STATUS_DAMAGED;
	store_mark_damaged(desk->store, N_("found when it was opened"));
	return STATUS_OK;
}

enum status desk_open(struct desk *desk, const struct desk_options *options,
	struct error_list *errors, struct error *err)
{
	enum status status = desk_init(desk, options, err);

	if (status != STATUS_OK)
		return status;
	status = station_private_check(desk->directory, options->reads, err);
	if (status != STATUS_OK)
		return status;
	status = config_load(&desk->config, desk->directory, &builtin_defaults, errors, err);
	if (status != STATUS_OK)
		return status;
	desk->language =
		options->language != NULL ? *options->language : desk->config.station.language;
	status = desk_memory_new(&desk->memory, err);
	if (status == STATUS_OK)
		status = open_store(desk, mode_of(desk, options), err);
	if (status == STATUS_STORE && desk->upgrade_error.status != STATUS_OK)
		error_list_add(errors, &desk->upgrade_error);
	if (status == STATUS_DAMAGED)
		status = open_damaged(desk, err);
	else if (status == STATUS_OK)
		heed_damage(desk);
	if (status == STATUS_OK)
		store_heed(desk->store, &desk->patience);
	return status == STATUS_OK ? desk_recheck_user(desk, err) : status;
}

enum status desk_create_database(const struct desk_options *options, struct error *err)
{
	struct desk desk;
	enum status status = desk_init(&desk, options, err);

	if (status == STATUS_OK)
		status = open_store(&desk, STORE_CREATE, err);
	desk_release(&desk);
	return status;
}

static enum status say_lost(const char *directory, const char *code, struct error *err)
{
	return error_set(err, STATUS_CONFIG,
		N_("station.yaml is gone from %s, but the register of the station %s is there. Put "
		   "the file back, or write it anew: menzhen init --code %s --name … --level …"),
		directory, code, code);
}

enum status desk_check_lost(const struct desk_options *options, struct error *err)
{
	struct desk desk;
	char code[STATION_CODE_MAX + 1] = "";
	enum status status = desk_init(&desk, options, err);

	if (status == STATUS_OK && !folder_exists(desk.directory) &&
		folder_has(desk.directory, FOLDER_DATABASE)) {
		status = open_store(&desk, STORE_READ, err);
		if (status == STATUS_OK)
			status = journal_station(desk.store, code, sizeof(code), err);
		if (status == STATUS_OK && code[0] != '\0')
			status = say_lost(desk.directory, code, err);
	}
	desk_release(&desk);
	return status;
}

/* What there is of a station is gone on with under the code that its case numbers have. */
static enum status check_code(struct desk *desk, const char *code, struct error *err)
{
	char recorded[STATION_CODE_MAX + 1];
	enum status status = journal_station(desk->store, recorded, sizeof(recorded), err);

	if (status == STATUS_OK && recorded[0] != '\0' && strcmp(recorded, code) != 0)
		status = error_set(err, STATUS_REFUSED,
			N_("In %s is the register of the station %s; give that code, or another "
			   "folder"),
			desk->directory, recorded);
	return status;
}

/* The database comes before station.yaml, which makes the folder a station: never one without it.
 */
enum status desk_create(
	const struct desk_options *options, const struct station *station, struct error *err)
{
	struct desk desk;
	enum status status = desk_init(&desk, options, err);

	if (status == STATUS_OK)
		status = folder_prepare(desk.directory, err);
	if (status == STATUS_OK)
		status = open_store(&desk,
			folder_has(desk.directory, FOLDER_DATABASE) ? STORE_OPEN : STORE_CREATE,
			err);
	if (status == STATUS_OK)
		status = check_code(&desk, station->code, err);
	if (status == STATUS_OK)
		status = folder_create(desk.directory, station, err);
	desk_release(&desk);
	return status;
}

void desk_release(struct desk *desk)
{
	if (desk == NULL)
		return;
	backup_daily_free(desk->daily);
	desk->daily = NULL;
	desk_memory_free(desk->memory);
	desk->memory = NULL;
	desk_slot_release(&desk->slot);
	store_close(desk->store);
	desk->store = NULL;
	config_release(&desk->config);
}

enum status desk_sit_down(struct desk *desk, struct error *err)
{
	enum status status = desk_slot_take(&desk->slot, desk->store, desk->directory, err);

	if (status == STATUS_OK)
		desk_draft_tidy(desk);
	return status;
}

bool desk_changed(struct desk *desk)
{
	bool changed = store_changed(desk->store);

	if (changed)
		desk_recheck_user(desk, NULL);
	return changed;
}

bool desk_idle(struct desk *desk)
{
	bool more = store_idle(desk->store);

	heed_damage(desk);
	/* A desk that stays, and not a display on the wall. */
	if (desk->slot.number > 0 && desk->damage.status == STATUS_OK && backup_daily_idle(desk))
		more = true;
	return more;
}

moment desk_now(const struct desk *desk)
{
	return clock_now(&desk->clock);
}

struct local_time desk_local(const struct desk *desk, moment at)
{
	return moment_local(at, desk->config.station.offset_minutes);
}

enum status desk_session(
	const struct desk *desk, moment at, struct session_slot *out, struct error *err)
{
	struct duty_book *book;
	enum status status = duty_book_open(desk, at, &book, err);

	if (status != STATUS_OK)
		return status;
	*out = duty_session(
		&book->list, &desk->config.station, &desk->config.calendar, desk_local(desk, at));
	duty_book_close(book);
	return STATUS_OK;
}

_Static_assert((int)DESK_COMMAND_SIZE == (int)COMMAND_ID_SIZE, "a command id fits");

char *desk_new_command(char out[DESK_COMMAND_SIZE])
{
	return journal_new_command(out);
}

enum status desk_find_case(
	const struct desk *desk, const char *text, char *number, size_t size, struct error *err)
{
	enum session_kind session;
	int sequence;
	char ticket[TICKET_SIZE];
	struct session_slot slot;

	if (!ticket_parse(text, &session, &sequence)) {
		if (snprintf(number, size, "%s", text) < (int)size)
			return STATUS_OK;
		return error_set(err, STATUS_REFUSED,
			N_("There is no case '%s'; look its number up in the list of cases"), text);
	}
	enum status status = desk_may(desk, "queue.read", err);
	if (status == STATUS_OK)
		status = desk_session(desk, desk_now(desk), &slot, err);
	if (status != STATUS_OK)
		return status;
	return case_number_of_ticket(desk->store, ticket_format(session, sequence, ticket),
		slot.service_day, number, size, err);
}
