/*
 * Accounts of this database, and what lets their users in. Accounts are a projection of the
 * journal; credentials are not, so that a PIN that was changed is gone: writing them is part of a
 * store_begin, like the event that goes with it.
 */
#ifndef MENZHEN_STORE_ACCOUNT_STORE_H
#define MENZHEN_STORE_ACCOUNT_STORE_H

#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/base/moment.h"
#include "menzhen/base/password.h"
#include "menzhen/model/access/user_role.h"
#include "menzhen/store/store.h"

/* Strings are owned. */
struct account {
	char *name;          /* user name */
	enum user_role role; /* USER_NOBODY: one that this program does not know */
	char *adviser;       /* id in the roster; NULL: does not advise */
	char *title;         /* what they are called; NULL: nothing else */
	char *credential;    /* digest of the PIN's verifier that was set (password.h) */
	char *recovery;      /* the same of the recovery code; NULL: there is none */
	moment added_at;
	bool disabled;
};

struct account_list {
	struct account *items;
	size_t count, capacity;
};

/* Is there any, disabled ones too? */
enum status account_any(struct store *store, bool *any, struct error *err);

/* OUT->name is NULL where there is none of that NAME. Release OUT. */
enum status account_load(
	struct store *store, const char *name, struct account *out, struct error *err);

/* All of them by name. Appends to OUT. */
enum status account_load_all(struct store *store, struct account_list *out, struct error *err);

/* Those of them who can log in. */
enum status account_load_users(struct store *store, struct account_list *out, struct error *err);

/* How many administrators can log in. */
enum status account_admins(struct store *store, int *count, struct error *err);

void account_release(struct account *account);
void account_list_release(struct account_list *list);

enum credential_kind { CREDENTIAL_PIN, CREDENTIAL_RECOVERY };

struct credential {
	char verifier[PASSWORD_VERIFIER_SIZE]; /* "": none was set */
	int failures;                          /* wrong ones in a row */
	moment failed_at;                      /* the last of them */
};

enum status credential_load(struct store *store, const char *name, enum credential_kind kind,
	struct credential *out, struct error *err);

/* Set VERIFIER; what was set before is gone, and so are its failures. */
enum status credential_set(struct store *store, const char *name, enum credential_kind kind,
	const char *verifier, struct error *err);

/* It was used up: nobody gets in by it again. */
enum status credential_drop(
	struct store *store, const char *name, enum credential_kind kind, struct error *err);

/* FAILURES in a row, the last AT; 0: the right one was given. */
enum status credential_count(struct store *store, const char *name, enum credential_kind kind,
	int failures, moment at, struct error *err);

#endif
