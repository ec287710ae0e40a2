/*
 * Use cases: erase the personal data of a visitor, and keep it from being erased.
 *
 * A person is all their cases (client.h). Of each the whole private part of every event goes: who
 * came, whom against, what about, what was advised, their words. What is no personal data stays
 * and is counted as before: day, category, lawyer, outcome, rating. The other party of such a case
 * goes with it, for one commitment binds a private part as a whole (store/client/erase.h).
 *
 * For the same reason a name cannot be taken out of what was recorded about somebody else, as
 * where the person is the other party: those events stay, are told as "named", and can be erased
 * whole, with the matter they belong to, once somebody asks for exactly these. That somebody else
 * came with a matter, and what was advised to them, is theirs.
 *
 * What a conflict of interest would be found by goes too. Files that were exported and backups
 * made before are not reached from here: those that lie in the outbox and the backups
 * (backup_list.h) are told, to be destroyed.
 */
#ifndef MENZHEN_DESK_CLIENT_ERASE_H
#define MENZHEN_DESK_CLIENT_ERASE_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/client/erasure.h"
#include "menzhen/store/client/erase.h"

struct erase_request {
	const char *number; /* of any case of the person */
	const char *reason; /* needed; kept: it must not say a name or number */
	enum erase_basis basis;
	const struct string_list *also; /* numbers of what names them; NULL: none */
	const char *command;            /* as in case_commands.h */
	bool dry_run; /* find out what would go and what would stay; not within a transaction */
};

/* Zero-initialise; release with erase_result_release. */
struct erase_result {
	bool repeated;            /* the command was on record: the rest is not told again */
	bool wiped;               /* the file has nothing of it any more */
	struct error unwiped;     /* else why not yet: it is tried again by itself */
	struct string_list cases; /* their numbers */
	struct string_list named; /* what names them still: numbers of cases, appointments ... */
	int64_t events;           /* that lost their private part */
	struct string_list words; /* names and numbers of whom it is about */
	struct string_list files; /* in the outbox, that say one: to be destroyed by hand */
};

/*
 * STATUS_REFUSED: a case is still open, an appointment still to come, the person is held, erased
 * already; nothing given in ALSO names them.
 */
enum status client_erase(struct desk *desk, const struct erase_request *request,
	struct erase_result *out, struct error *err);
void erase_result_release(struct erase_result *result);

/*
 * Everybody who is due (client_retention.h) at once, each an event of their own, all or nothing.
 * What else names them is not looked for: OUT->named stays empty.
 */
enum status client_erase_due(
	struct desk *desk, const char *reason, struct erase_result *out, struct error *err);

/* The person of the case NUMBER must not be erased, because of REASON (needed). */
enum status client_hold(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err);

/* That is over. STATUS_REFUSED when there is none. REASON may be NULL. */
enum status client_release(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err);

#endif
