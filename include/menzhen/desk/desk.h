/*
 * A desk: one running program at one station. The use cases (one module each, case_open.h …) take
 * it as their context; the TUI and the CLI are two ways of calling them.
 */
#ifndef MENZHEN_DESK_DESK_H
#define MENZHEN_DESK_DESK_H

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/base/patience.h"
#include "menzhen/files/station/config.h"
#include "menzhen/files/station/station_folder.h"
#include "menzhen/model/access/user_role.h"
#include "menzhen/model/duty/duty.h"
#include "menzhen/model/duty/duty_session.h"
#include "menzhen/store/station/desk_slot.h"
#include "menzhen/store/store.h"

struct backup_daily;
struct desk_memory;

enum { ACTOR_SIZE = 65 };

#define ACTOR_DEFAULT "reception"

/* Who is at the desk (desk/access/login.h). */
struct desk_user {
	enum user_role role;
	char adviser[ACTOR_SIZE]; /* id in the roster; "": does not advise */
};

struct desk {
	char directory[FOLDER_PATH_SIZE];
	char actor[ACTOR_SIZE]; /* user name: stands in every event; "": nobody has logged in */
	struct desk_user user;
	struct clock clock;
	moment opened_at;
	moment clock_seen; /* the latest that the clock said (desk_clock.h); 0: not asked yet */
	enum station_language language; /* of titles taken from data files */
	struct config config;
	struct store *store;
	struct desk_slot slot;      /* number 0 until desk_sit_down */
	struct error upgrade_error; /* why no backup was made before an upgrade; STATUS_OK: it was,
				       or there was none */
	/* The database is damaged: it is read and not written to; STATUS_OK: not that is known. */
	struct error damage;
	struct patience patience;   /* of long work in idle moments; the screens' to set */
	struct backup_daily *daily; /* the backup of today; backup_daily.h */
	struct desk_memory *memory; /* what was read and holds still; the desk layer's own */
};

/* 1 to 64 of A-Z a-z 0-9 . _ - */
bool actor_valid(const char *actor);

struct desk_options {
	const char *directory;
	/* Of a station without accounts. NULL: ACTOR_DEFAULT; else 1 to 64 of A-Z a-z 0-9 . _ - */
	const char *actor;
	struct clock clock;
	bool reads; /* will record nothing: a folder that cannot be written to will do */
	const enum station_language *language; /* NULL: the station's own */
};

/*
 * Read the configuration and open the database. A station without one has lost it: it is never made
 * here, or a deleted ledger would begin anew without a word. On STATUS_CONFIG ERRORS has every
 * error of the files. Release DESK in any case.
 */
enum status desk_open(struct desk *desk, const struct desk_options *options,
	struct error_list *errors, struct error *err);

/*
 * Take a desk number, for a program that stays: its drafts are kept under it. Commands need none.
 */
enum status desk_sit_down(struct desk *desk, struct error *err);

/*
 * Is there a register in options->directory whose station.yaml is gone? Then STATUS_CONFIG, with
 * how to get that back: nobody is to make another station out of it by mistake.
 */
enum status desk_check_lost(const struct desk_options *options, struct error *err);

/*
 * Make a new station in options->directory: the folder, its files and its database. One whose
 * making was cut short, or whose station.yaml was lost, is made whole: a database that is there
 * already is kept and used, and STATUS_REFUSED where what it holds was recorded under another code.
 */
enum status desk_create(
	const struct desk_options *options, const struct station *station, struct error *err);

/* Make the database alone, in a folder that has its files already. */
enum status desk_create_database(const struct desk_options *options, struct error *err);
void desk_release(struct desk *desk);

/* Has another desk recorded something since the last call? Cheap enough for several times a second.
 * It may have changed who may do what: then desk_recheck_user is asked too. */
bool desk_changed(struct desk *desk);

/* Nobody is typing: time for a moment of the store's house-keeping. Never waits. True: there is
 * more. */
bool desk_idle(struct desk *desk);

/*
 * All duties whose service day is FIRST..LAST as they stand: the roster with all that was changed
 * at the desk. Append to OUT.
 */
enum status desk_duties_between(const struct desk *desk, struct day first, struct day last,
	struct duty_list *out, struct error *err);

moment desk_now(const struct desk *desk);
struct local_time desk_local(const struct desk *desk, moment at);

/* Duties from yesterday on, DAYS days ahead: enough for "now" and "next". Release OUT. */
enum { DESK_DUTY_DAYS = 14 };
enum status desk_duties(const struct desk *desk, struct local_time now, int days,
	struct duty_list *out, struct error *err);

/* The session a visitor belongs to at AT. */
enum status desk_session(
	const struct desk *desk, moment at, struct session_slot *out, struct error *err);

/* A new command id: made once for a form, it lets every retry of saving it record nothing twice. */
enum { DESK_COMMAND_SIZE = 65 };
char *desk_new_command(char out[DESK_COMMAND_SIZE]);

/* The number of the case that TEXT names: a case number, or a ticket of the present service day. */
enum status desk_find_case(
	const struct desk *desk, const char *text, char *number, size_t size, struct error *err);

/*
 * Words for codes, in the desk's language; the code itself where it is no longer known. NULL gives
 * "". An adviser who is no longer in the roster has the name under which they were last given a
 * case.
 */
const char *desk_adviser_name(const struct desk *desk, const char *id);
const char *desk_category_title(const struct desk *desk, const char *code);
/* The same for where that is too wide; "" where there is no shorter one. */
const char *desk_category_brief(const struct desk *desk, const char *code);
const char *desk_outcome_title(const struct desk *desk, const char *code);
const char *desk_rating_reason_title(const struct desk *desk, const char *code);

#endif
