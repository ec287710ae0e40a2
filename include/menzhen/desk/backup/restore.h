/*
 * Use case: a backup takes the database's place. What that would lose is told first; the database
 * that was is kept under another name; and the station goes on under a new origin
 * (store/backup/restart.h), so that nobody takes what is recorded from then on for what was lost.
 */
#ifndef MENZHEN_DESK_RESTORE_H
#define MENZHEN_DESK_RESTORE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/coded.h"
#include "menzhen/model/string_list.h"
#include "menzhen/store/backup/restart.h"

struct restore;

/* What becomes of somebody's account, as against what it is now. */
enum restore_user_change {
	RESTORE_USER_GONE,    /* unknown then */
	RESTORE_USER_ENABLED, /* disabled since: let in again */
	RESTORE_USER_ROLE,    /* has the role of then */
	RESTORE_USER_PIN,     /* the PIN or recovery code of then is right again */
	RESTORE_USER_NO_PIN,  /* none is to be had: an administrator sets one */
};
extern const struct coded_table restore_user_table;

struct restore_user {
	char name[ACTOR_SIZE];
	enum restore_user_change change;
};

struct restore_users {
	struct restore_user *items;
	size_t count, capacity;
};

/* What would come of it. Borrowed. */
struct restore_outlook {
	int64_t events;  /* in the backup */
	moment last;     /* when the last of them was recorded; 0: there is none */
	int64_t present; /* events in the database that is there */
	/* Why what is there cannot be read, so that nobody knows what would be lost; STATUS_OK: it
	 * can. */
	struct error unreadable;
	bool foreign;          /* nothing in common: the backup is another station's */
	struct lost_list lost; /* what the backup lacks, by what it is about */
	size_t lost_cases;     /* of it: cases that began since */
	size_t lost_erasures;  /* visitors erased since, who come back with the backup */
	int64_t lost_events;
	int64_t strange_events; /* that the backup has, and what is there now has not */
	bool salvages;          /* it was asked for: */
	int64_t salvaged;       /* events that the backup was given from the damaged database */
	bool opens;             /* the station had no accounts then: everybody may do everything */
	/* Nobody who may make accounts could log in to what comes of it: it is not carried out. */
	bool locked_out;
	struct restore_users users; /* whose accounts change, by name */
	/* How far numbers have come cannot be read: those given from then on leave a gap. */
	bool gap;
	/* Of the station's files (station.yaml, lists ...) those that it put back, because they
	 * were missing, or put beside others ("roster.yaml.backup"); names. */
	struct string_list files;
	bool changed; /* restore_carry_out found more to lose than restore_look had told */
	char kept[FOLDER_PATH_SIZE]; /* what the database that was there is called; "": there was
					none, or nothing was done */
};

/* Does opening the backup FILE take the recovery code? */
bool restore_needs_code(const char *file);

/* The newest backup of the station, its own or in the second place; STATUS_REFUSED: there is none.
 */
enum status restore_newest(const struct desk *desk, char out[FOLDER_PATH_SIZE], struct error *err);

/* What is asked for. */
struct restore_request {
	const char *file; /* the backup */
	const char *code; /* opens a sealed one */
	bool salvage;     /* and what the damaged database has beyond it (store/backup/salvage.h) */
	/* Why DESK has no store; STATUS_OK: it has. */
	struct error unreadable;
};

/*
 * Read and check the backup, sealed or plain, make a database of it (store/backup/transplant.h) and
 * compare. DESK may lack its store (NULL), because the database is missing or damaged: then
 * UNREADABLE is why. Changes nothing. STATUS_REFUSED while another program restores a backup. To be
 * ended in any case.
 */
enum status restore_look(struct restore **out, struct desk *desk,
	const struct restore_request *request, struct error *err);

const struct restore_outlook *restore_outlook(const struct restore *restore);

/*
 * Do it; meanwhile nobody records. STATUS_REFUSED while a desk of the station is open, when it
 * would lock everybody out, and when others have recorded something since restore_look: then the
 * outlook is of now, and `changed`. The DESK's store is closed for it and open on the restored
 * database afterwards, or NULL when that could not be done.
 */
enum status restore_carry_out(struct restore *restore, struct error *err);

/* Takes NULL. */
void restore_end(struct restore *restore);

#endif
