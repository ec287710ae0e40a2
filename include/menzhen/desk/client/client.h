/*
 * Use cases: a visitor as the desk knows them over all their visits, and making two of them one.
 * Any case number of theirs names a person (desk_find_case knows tickets too); they are told by the
 * number of their first case.
 */
#ifndef MENZHEN_DESK_CLIENT_H
#define MENZHEN_DESK_CLIENT_H

#include <stdbool.h>

#include "menzhen/desk/desk.h"
#include "menzhen/model/case/register.h"
#include "menzhen/store/case/case_store.h"

/* Zero-initialise; release with client_view_release. */
struct client_view {
	int64_t person;         /* id of the first case */
	char *number;           /* of the first case */
	struct case_list cases; /* their visits in sight (model/access/sight.h), the newest first */
	size_t visits;          /* how many there are, where not all were read */
	struct case_list merged; /* first cases of those merged into them, the latest merge first */
	struct case_list apart;  /* first cases of those who were said to be others */
};

/* The person of the case that NUMBER is the number of, with whom they were merged. */
enum status client_load(
	const struct desk *desk, const char *number, struct client_view *out, struct error *err);

/* The same of the case with the id, with the latest VISITS of their visits alone; 0: all. */
enum status client_load_latest(const struct desk *desk, int64_t case_id, size_t visits,
	struct client_view *out, struct error *err);
void client_view_release(struct client_view *view);

/*
 * What is known of a visitor beside their matters: of each field what the latest visit has that
 * says it. Strings are owned; NULL where no visit has one, or the latest took it back
 * (case_record.cleared). Of ENTRY the fields of SECTION_VISITOR.
 */
struct client_known {
	char *client, *phone, *id_number, *dialect, *priority;
	struct register_entry entry;
};

enum status client_known_load(const struct desk *desk, const struct client_view *view,
	struct client_known *out, struct error *err);
void client_known_release(struct client_known *known);

/* Msgid of what a field of it is called: "phone", or a code of the register's. */
const char *client_field_title(const char *field);

/* Why two persons can hardly be one. */
enum client_doubt {
	DOUBT_NONE,
	DOUBT_APART, /* somebody said that they are two */
	DOUBT_ID,    /* valid ID numbers that differ */
	DOUBT_SIDES, /* one is the other party in a case of the other */
};

/* Of the persons of two cases; AT (of CASE_NUMBER_SIZE) gets the case it shows in, or of which it
 * was said. */
enum status client_doubt(const struct desk *desk, const char *one, const char *other,
	enum client_doubt *out, char *at, struct error *err);

struct merge_request {
	const char *from, *into; /* case numbers */
	const char *reason;      /* must be given where there is a doubt */
	const char *command;     /* as in case_commands.h */
};

/*
 * FROM is the same person as INTO: all that is known of both is known of INTO. STATUS_REFUSED:
 * they are one already, FROM was merged before, or there is a doubt and no reason.
 */
enum status client_merge(struct desk *desk, const struct merge_request *request, struct error *err);

/*
 * The visitor of NUMBER looks like that of OTHER and is another: that is not asked again.
 * STATUS_REFUSED where the two are one person. COMMAND as in case_commands.h.
 */
enum status client_tell_apart(struct desk *desk, const char *number, const char *other,
	const char *command, struct error *err);

/*
 * That is taken back: they may be one, and are asked about again. Of several such decisions, about
 * people who were merged since, one. STATUS_REFUSED when there is none.
 */
enum status client_apart_withdraw(struct desk *desk, const char *number, const char *other,
	const char *command, struct error *err);

enum unmerge_kind {
	UNMERGE_PERSON, /* take their merge back; of one who has none: as UNMERGE_VISIT */
	UNMERGE_VISIT,  /* this visit alone, given to somebody known at its intake, was another's */
};

/*
 * Exactly the merge of NUMBER's person is taken back. STATUS_REFUSED when there is none, with the
 * numbers of those who were merged into them.
 */
enum status client_unmerge(struct desk *desk, const char *number, enum unmerge_kind kind,
	const char *command, struct error *err);

#endif
