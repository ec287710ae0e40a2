/*
 * What 法律援助法 (2021-08-20) says for a visitor, as far as the register tells: whom it frees from
 * proving that they are poor, who is helped before the papers are in order, and which matters it
 * covers at all. They are pointers for a talk, not findings about a person: whether a condition is
 * met the legal aid body decides.
 *
 * Article 23: whoever gives a consultation tells of the right to apply, the conditions and the
 * procedure. Nobody is exempt; what was done about it is recorded with the close-out.
 */
#ifndef MENZHEN_MODEL_LEGAL_AID_H
#define MENZHEN_MODEL_LEGAL_AID_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/model/assign/priority.h"
#include "menzhen/model/coded.h"

enum legal_aid_point {
	AID_VIOLENCE,      /* 32 (4): no economic condition */
	AID_ASK_VIOLENCE,  /* the same, to be asked about */
	AID_ASK_HERO,      /* 32 (1) */
	AID_ASK_RESCUER,   /* 32 (2) */
	AID_ASK_ACQUITTED, /* 32 (3) */
	AID_NO_LIVING,     /* 42 (1): the economic condition is not checked, given papers */
	AID_RELIEF,        /* 42 (2) */
	AID_HONOURED,      /* 42 (2) */
	AID_MIGRANT,       /* 42 (3) */
	AID_PERIOD_ENDS,   /* 44 (1): help first */
	AID_PRESERVATION,  /* 44 (2) */
	AID_MATTER,        /* 31: covered, below the local income line */
	AID_ACCESS,        /* 45: accessible service */
	LEGAL_AID_POINTS
};

/* Titles are sentences. */
extern const struct coded_table legal_aid_table; /* by enum legal_aid_point */

/* "Legal Aid Law art. 32 (4)": msgid. */
const char *legal_aid_article(enum legal_aid_point point);

/*
 * The income line where station.yaml names none (msgid): household income per head and month up to
 * the local minimum wage, as all thirteen cities of Jiangsu have it (2021-11-05, read in a news
 * page: zonghe.xinxuanze.com.cn/zonghe/2021/1105/49916.html).
 */
extern const char legal_aid_line_default[];

struct legal_aid_facts {
	bool groups[PRIORITIES]; /* by enum priority: those the visitor is of */
	const char *category;    /* code */
	bool period_ends;        /* a statutory period ends in less than seven days */
};

/* What applies, in order, into OUT; returns how many. */
size_t legal_aid_points(
	const struct legal_aid_facts *facts, enum legal_aid_point out[LEGAL_AID_POINTS]);

/* What was done about article 23. */
enum legal_aid_notice {
	NOTICE_TOLD,     /* of the right, the conditions and the procedure */
	NOTICE_APPLIED,  /* the same, and helped to apply */
	NOTICE_NOT_TOLD, /* the advice says why */
	LEGAL_AID_NOTICES
};

extern const struct coded_table legal_aid_notice_table; /* by enum legal_aid_notice */

#endif
