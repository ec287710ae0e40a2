/*
 * Use cases of the queue: calling people in, and what happens when they step out, do not come, or
 * are better served elsewhere. As in case_commands.h: NUMBER is a case number, COMMAND the command
 * id (NULL: a new one), and repeating one that is on record records nothing and succeeds.
 */
#ifndef MENZHEN_DESK_QUEUE_COMMANDS_H
#define MENZHEN_DESK_QUEUE_COMMANDS_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/case/case_number.h"

/*
 * Ask the visitor into ROOM; NULL: where the adviser's duty is held now. A case that nobody has is
 * given to the one proposed first, in the same transaction. A called one is called once more.
 */
enum status case_call(struct desk *desk, const char *number, const char *room, const char *command,
	struct error *err);

/*
 * Call the next one for ADVISER: the first in the queue's order (model/assign/queue.h) of those
 * they have and of those nobody has and they may take, who are given to them in the same
 * transaction. NUMBER gets whose turn it is. STATUS_REFUSED when there is none, or when one whom
 * they called is on the way.
 */
enum status queue_next(struct desk *desk, const char *adviser, const char *room,
	const char *command, char number[CASE_NUMBER_SIZE], struct error *err);

/* The visitor steps out, and keeps the number. REASON may be NULL. */
enum status case_hold(struct desk *desk, const char *number, const char *reason,
	const char *command, struct error *err);

/*
 * Put back into the queue: whoever was called or on hold at their own place, whoever did not come
 * as one who comes now.
 */
enum status case_resume(
	struct desk *desk, const char *number, const char *command, struct error *err);

/* Called and did not come, or left before. */
enum status case_no_show(
	struct desk *desk, const char *number, const char *command, struct error *err);

/* Where a case is better served. At least one of category and to is given. */
struct redirection {
	const char *category; /* code of the matter it is really about; NULL: as it was */
	const char *to;       /* id of the adviser to give it to; NULL: nobody has it for now */
	const char *reason;   /* may be NULL, unless case_assign asks for one */
	const char *command;
};

/*
 * Back among those waiting with its number and time of arrival; then given to `to` as by
 * case_assign, in the same transaction.
 */
enum status case_redirect(struct desk *desk, const char *number,
	const struct redirection *redirection, struct error *err);

/*
 * An open case of an earlier day is kept in today's queue: among those waiting, with its number, in
 * the order of its arrival. Refused for one that stands in today's queue.
 */
enum status case_carry(
	struct desk *desk, const char *number, const char *command, struct error *err);

#endif
