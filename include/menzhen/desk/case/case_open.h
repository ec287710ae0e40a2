/* Use case: record a visitor's matter (来访登记). */
#ifndef MENZHEN_DESK_CASE_OPEN_H
#define MENZHEN_DESK_CASE_OPEN_H

#include <stdbool.h>

#include "menzhen/desk/desk.h"
#include "menzhen/model/case/case_number.h"
#include "menzhen/model/case/register.h"
#include "menzhen/model/client/identity.h"
#include "menzhen/model/client/phone.h"

/*
 * As typed. NULL and "" alike mean not given, but of one who is known (known): there NULL is what
 * is known of them (client.h), and "" says that it holds no more. Only client and category are
 * required. Who gives no name ("anonymous" or 匿名 typed for it, or nothing while id_type is
 * "refused") is recorded as CLIENT_ANONYMOUS and served like anybody.
 */
struct intake {
	const char *client, *phone, *id_number, *summary;
	const char *opponent, *opponent_phone, *opponent_id;
	const char *category;    /* code of a leaf */
	const char *channel;     /* code; walk_in when not given */
	const char *session;     /* code; that of the clock and the roster when not given */
	const char *priority;    /* codes of priority groups, with commas between */
	const char *dialect;     /* the language wanted, in the client's own word: 常州话 */
	const char *adviser_sex; /* code: the client asks for a man or a woman */
	const char *details[REGISTER_FIELDS]; /* the register's further fields
						 (model/case/register.h) */
	const char *
		known; /* a case (number or ticket) of the same visitor, who has been here before */
	const char *apart;   /* numbers of cases, with commas between, of whom this visitor looks
				like and is not (client_similar.h) */
	const char *came_at; /* when it happened, where it is typed in later: 2026-11-25T09:30 or
				with offset; not in the future */
	/* Number of the paper slip it stood on: typed in once, refused with the case it stands in.
	 */
	const char *paper;
	const char *appointment; /* number of the appointment it was */
	const char *command;     /* command id; a new one when not given */
	const char *draft; /* name of the form it was typed into: its draft goes with the event */
};

#define CLIENT_ANONYMOUS "匿名"

/* Is it from somebody who gives no name? */
bool intake_is_anonymous(const struct intake *intake);

enum { CLIENT_MAX = 240, CONTACT_MAX = 64, DIALECT_MAX = 60, SUMMARY_MAX = 8000 }; /* bytes */

struct intake_result {
	char number[CASE_NUMBER_SIZE];
	char ticket[TICKET_SIZE];
	bool repeated;     /* the command was on record already; nothing was recorded now */
	bool slip_unknown; /* no such paper slip was printed here */
	enum identity_finding identity; /* findings warn, they do not block */
	enum phone_finding phone;
	enum identity_finding opponent_id;
	enum phone_finding opponent_phone;
};

/*
 * STATUS_REFUSED when a rule says no, STATUS_USAGE for an unknown code or a text that cannot be
 * kept. A command id that stands for another matter is refused.
 */
enum status case_open(struct desk *desk, const struct intake *intake, struct intake_result *out,
	struct error *err);

#endif
