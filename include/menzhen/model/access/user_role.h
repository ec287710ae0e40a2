/*
 * What somebody is at a station: it decides what they may do (model/access/permission.h). Each user
 * has one role.
 */
#ifndef MENZHEN_MODEL_USER_ROLE_H
#define MENZHEN_MODEL_USER_ROLE_H

#include "menzhen/model/coded.h"

enum user_role {
	USER_NOBODY, /* has not logged in where there are accounts; no user has it */
	USER_RECEPTIONIST,
	USER_LAWYER,     /* or another adviser: their own cases */
	USER_VOLUNTEER,  /* 法律明白人: intake only */
	USER_SUPERVISOR, /* of the district: reads all, overrides, records no visitor */
	USER_AUDITOR,    /* reads and verifies, changes nothing */
	USER_ADMIN,      /* head of the station: the desk's work, its accounts and backups */
	USER_OPEN,       /* whoever sits at a station without accounts; no user has it */
	USER_ROLES
};

extern const struct coded_table user_role_table;       /* with the two that no user has */
extern const struct coded_table user_given_role_table; /* from USER_RECEPTIONIST on */

/* A role that a user can be given. */
bool user_role_parse(const char *code, enum user_role *out);

#endif
