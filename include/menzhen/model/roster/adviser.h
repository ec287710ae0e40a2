/* The people of a clinic: who they are, what they know, and whether they may advise. */
#ifndef MENZHEN_MODEL_ADVISER_H
#define MENZHEN_MODEL_ADVISER_H

#include <stdbool.h>

#include "menzhen/model/coded.h"
#include "menzhen/model/roster/day_range.h"
#include "menzhen/model/string_list.h"

enum adviser_kind {
	ADVISER_LAWYER,
	ADVISER_NOTARY,
	ADVISER_MEDIATOR,
	ADVISER_GRASSROOTS_LEGAL_WORKER,
	ADVISER_JUDGE,
	ADVISER_PROSECUTOR,
	ADVISER_POLICE,
	ADVISER_RETIRED_JUDGE,
	ADVISER_RETIRED_PROSECUTOR,
	ADVISER_PUBLICIST,
	ADVISER_VOLUNTEER,
	ADVISER_STAFF,
	ADVISER_KINDS
};

enum adviser_sex { SEX_UNSTATED, SEX_MALE, SEX_FEMALE };

/* Words for a stated sex: row 0 is SEX_MALE. */
extern const struct coded_table adviser_sex_table;

/* SEX_UNSTATED for NULL and for what is no code of it. */
enum adviser_sex adviser_sex_of(const char *code);

extern const struct coded_table adviser_kind_table;

const char *adviser_kind_title(enum adviser_kind kind); /* msgid */

/* May a consultation be given to this kind? Publicists, volunteers and staff receive, not advise.
 */
bool adviser_kind_advises(enum adviser_kind kind);

/* What an adviser's month may come to; 0 where unstated. Minutes. */
struct quota {
	int minutes_least, minutes_most;
	int duties_most;
};

/* Owns its strings. */
struct adviser {
	char *id; /* stable, ASCII */
	char *name;
	int line; /* of roster.yaml, from 1; 0: not from a file */
	enum adviser_kind kind;
	enum adviser_sex sex;
	char *licence, *firm; /* NULL where unstated */
	struct string_list pools, skills, languages, represents;
	int daily_limit;       /* cases a service day; 0: none */
	struct quota quota;    /* of duty in a calendar month */
	struct day_range term; /* of appointment; ROSTER_DAY_MIN..ROSTER_DAY_MAX where unstated */
	char *selected_by;     /* NULL where unstated */
};

void adviser_release(struct adviser *adviser);

#endif
