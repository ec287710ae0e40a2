/*
 * Who may do what: one table, asked by every use case (desk/access/login.h), so that screens and
 * command line cannot differ. What is recorded is permitted by the kind of its event, what is read
 * or done without an event by a name of its own. What is not in the table nobody may do.
 *
 * Source: the city's plan (who records, who advises, who supervises), 个人信息保护法 51 (access by
 * those who need it), 律师法 38 (a lawyer's secrets: own cases alone).
 */
#ifndef MENZHEN_MODEL_PERMISSION_H
#define MENZHEN_MODEL_PERMISSION_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/model/access/sight.h"
#include "menzhen/model/access/user_role.h"

#define USER_BIT(role) (1u << (role))

struct permission {
	const char *code;  /* kind of the event, or "case.read" … */
	const char *title; /* msgid: what somebody would do, after "You may not " */
	unsigned roles;    /* bits of those who may */
	unsigned own;      /* bits of those who may with their own cases and their own duty */
	unsigned offered; /* bits of those who may with cases offered to them (desk/duty/handover.h)
			   */
	enum sight sight; /* who does it with a case must see so much of it; SIGHT_NONE: it is
			     about no case */
};

extern const struct permission permissions[];
extern const size_t permission_count;

/* NULL: there is none. */
const struct permission *permission_find(const char *code);

enum grant {
	GRANT_NONE,
	GRANT_OWN, /* as far as it is theirs or offered to them: who asks must look at that too */
	GRANT_ALL,
};

/* USER_OPEN may everything that is in the table; USER_NOBODY what is for everybody's eyes. */
enum grant permission_grant(enum user_role role, const char *code);

#endif
