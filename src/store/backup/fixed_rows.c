#include "fixed_rows.h"

#include <string.h>

#include "menzhen/base/password.h"
#include "menzhen/base/text.h"
#include "store/database/query.h"

static const char *const kinds[] = {"pin", "recovery"};

/* The verifier of NAME that has the digest WANTED, into OUT; "" where DB has another, or none. */
static enum status find_verifier(struct database *db, const char *name, const char *kind,
	const char *wanted, char out[PASSWORD_VERIFIER_SIZE], struct error *err)
{
	struct query query;
	char digest[PASSWORD_DIGEST_SIZE];
	bool row = false;
	out[0] = '\0';
	enum status status = query_begin(&query, db, "account/credential", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":name", name);
		query_bind_text(&query, ":kind", kind);
		status = query_step(&query, &row, err);
	}
	const char *verifier = row ? query_text(&query, 0) : NULL;
	if (verifier && wanted && strlen(verifier) < PASSWORD_VERIFIER_SIZE &&
		strcmp(password_digest(verifier, digest), wanted) == 0)
		text_copy(verifier, out, PASSWORD_VERIFIER_SIZE);
	query_end(&query);
	return status;
}

static enum status write_verifier(struct database *db, const char *name, const char *kind,
	const char *verifier, struct error *err)
{
	bool drop = verifier[0] == '\0';
	struct query query;
	enum status status = query_begin(
		&query, db, drop ? "account/drop_credential" : "account/set_credential", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":name", name);
		query_bind_text(&query, ":kind", kind);
		if (!drop)
			query_bind_text(&query, ":verifier", verifier);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return status;
}

/* Damage to SOURCE is no failure. */
static enum status settle_one(struct database *db, struct database *source, const char *name,
	const char *kind, const char *wanted, struct error *err)
{
	char verifier[PASSWORD_VERIFIER_SIZE];
	enum status status = find_verifier(db, name, kind, wanted, verifier, err);
	if (status != STATUS_OK || verifier[0] != '\0')
		return status;
	if (find_verifier(source, name, kind, wanted, verifier, err) == STATUS_MEMORY)
		return STATUS_MEMORY;
	status = write_verifier(db, name, kind, verifier, err);
	secret_wipe(verifier, sizeof(verifier));
	return status;
}

enum status credentials_settle(
	struct database *db, int64_t line, struct database *source, struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = query_run(db, "restore/drop_strangers", err);
	if (status != STATUS_OK)
		return status;
	status = query_begin(&query, db, "restore/accounts", err);
	if (status == STATUS_OK)
		query_bind_integer(&query, ":origin", line);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		for (int i = 0; i < 2 && status == STATUS_OK; i++)
			status = settle_one(db, source, query_text(&query, 0), kinds[i],
				query_text(&query, 1 + i), err);
	}
	query_end(&query);
	return status;
}

/* A row of one statement as the parameters of another. */
struct carrying {
	const char *select, *insert;
	const char *columns[6];
};

static enum status carry_row(struct database *db, const struct query *from,
	const struct carrying *what, struct error *err)
{
	struct query query;
	enum status status = query_begin(&query, db, what->insert, err);
	for (int i = 0; status == STATUS_OK && what->columns[i]; i++) {
		if (sqlite3_column_type(from->statement, i) == SQLITE_INTEGER)
			query_bind_integer(&query, what->columns[i], query_integer(from, i));
		else
			query_bind_text(&query, what->columns[i], query_text(from, i));
	}
	if (status == STATUS_OK)
		status = query_finish(&query, err);
	query_end(&query);
	return status;
}

/* What cannot be read, or is none of ours, is left behind: nothing of the clinic hangs on it. */
static enum status carry(struct database *db, struct database *source, const struct carrying *what,
	struct error *err)
{
	struct query query;
	bool row = true;
	enum status status = query_begin(&query, source, what->select, err);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		if (carry_row(db, &query, what, err) == STATUS_MEMORY)
			status = STATUS_MEMORY;
	}
	query_end(&query);
	return status == STATUS_MEMORY ? status : STATUS_OK;
}

enum status drafts_take(struct database *db, struct database *source, struct error *err)
{
	static const struct carrying drafts = {"restore/drafts", "draft/save",
		{":slot", ":owner", ":form", ":content", ":at", NULL}};
	enum status status = query_run(db, "restore/drop_drafts", err);
	return status == STATUS_OK ? carry(db, source, &drafts, err) : status;
}

enum status preferences_take(struct database *db, struct database *source, struct error *err)
{
	static const struct carrying preferences = {"restore/preferences", "preference/keep",
		{":owner", ":slot", ":name", ":value", NULL}};
	return carry(db, source, &preferences, err);
}
