/* The reasons of a proposal, as data: why a case should, should not or cannot go to someone. */
#ifndef MENZHEN_MODEL_REASON_H
#define MENZHEN_MODEL_REASON_H

#include <stddef.h>

#include "menzhen/base/day.h"
#include "menzhen/model/conflict/conflict.h"

enum reason_kind {
	REASON_ON_DUTY,             /* + until when */
	REASON_NOT_ON_DUTY,         /* stops; + when next, where known */
	REASON_AWAY,                /* stops; + until when */
	REASON_DOES_NOT_ADVISE,     /* stops: volunteers, publicists, staff */
	REASON_TERM_ENDED,          /* stops: the day is outside the term of appointment */
	REASON_DAILY_LIMIT,         /* stops; + the limit */
	REASON_CONFLICT_ADVISED,    /* stops: advised the other side; + how sure */
	REASON_CONFLICT_REPRESENTS, /* stops: the other side is a standing client; + how sure */
	REASON_CONFLICT_FIRM,       /* warns: one of the firm did; + how sure */
	REASON_CONFLICT_DIFFERENT,  /* decided: another person of that name */
	REASON_CONFLICT_CONSENTED,  /* decided: both sides agreed */
	REASON_CONFLICT_OVERRIDDEN, /* decided: by a supervisor */
	REASON_SKILL_LEAF,          /* the very matter */
	REASON_SKILL_GROUP,         /* the field */
	REASON_SKILL_GENERAL,       /* no field stated: takes all */
	REASON_SKILL_OTHER,         /* another field */
	REASON_KNOWS_CLIENT,        /* from an earlier matter */
	REASON_SPEAKS,              /* + the language asked for */
	REASON_DOES_NOT_SPEAK,      /* + the language asked for */
	REASON_SEX_AS_WISHED,
	REASON_SEX_NOT_AS_WISHED,
	REASON_SEX_UNSTATED, /* one was asked for, the roster does not say */
	REASON_OPEN_CASES,   /* + number */
	REASON_NO_OPEN_CASES,
	REASON_BELOW_SHARE, /* + cases below their share of the window */
	REASON_ABOVE_SHARE, /* + cases above it */
	REASON_IDLE,        /* + minutes since the last case */
	REASON_NO_CASE_YET, /* none today: longest idle of all */
	REASON_KINDS
};

/* What a reason goes by. */
enum reason_detail {
	DETAIL_NONE,   /* nothing but that it holds */
	DETAIL_NUMBER, /* number: cases, minutes, the limit */
	DETAIL_HOUR,   /* minute */
	DETAIL_DAY,    /* day and minute */
	DETAIL_BAND,   /* band */
	DETAIL_WORD,   /* word */
};

struct reason {
	enum reason_kind kind;
	int number;
	struct day day;
	int minute; /* of day; -1: none in the days looked at */
	enum conflict_band band;
	const char *word; /* borrowed */
};

const char *reason_code(enum reason_kind kind); /* "on_duty" */
int reason_find(const char *code);              /* its kind, or -1 */
enum reason_detail reason_detail(enum reason_kind kind);

/*
 * msgid of a reason of KIND as a sentence of a few words, with one %s that takes DETAIL, its detail
 * as text. "" where there is none, or where it was not kept: no %s then.
 */
const char *reason_sentence(enum reason_kind kind, const char *detail);
/* That detail as text: "3", "21:00", "11-27 19:00", "常州话", a msgid for a band; "" if it takes
 * none. */
char *reason_argument(const struct reason *reason, char *out, size_t size);

#endif
