#include "schema.h"

#include <sodium.h>
#include <stdio.h>

#include "menzhen/base/text.h"
#include "query.h"
#include "store/journal/projection.h"

/* Forward only: each takes the schema from the version before to its own. */
static const struct {
	int version;
	const char *block;
} migrations[] = {
	{1, "schema/journal"},
	{2, "schema/account"},
	{3, "schema/line"},
	{4, "schema/preference"},
};

enum { MIGRATIONS = sizeof(migrations) / sizeof(migrations[0]) };

static int newest_version(void)
{
	return migrations[MIGRATIONS - 1].version;
}

static enum status set_pragma(struct database *db, const char *pragma, int value, struct error *err)
{
	char sql[64];
	snprintf(sql, sizeof(sql), "PRAGMA %s = %d", pragma, value);
	return database_execute(db, sql, err);
}

enum status schema_check(struct database *db, struct error *err)
{
	int64_t id = 0, version = 0;
	enum status status = query_integer_of(db, "store/application_id", &id, err);
	if (status == STATUS_OK)
		status = query_integer_of(db, "store/user_version", &version, err);
	if (status != STATUS_OK)
		return status;
	if (id != SCHEMA_APPLICATION_ID || version < 1)
		status = error_set(err, STATUS_STORE,
			N_("This is not a Menzhen database; look for the right folder, or go back "
			   "to a backup by 'menzhen restore'"));
	else if (version > newest_version())
		status = error_set(err, STATUS_STORE,
			N_("This database was made by a newer Menzhen; install that version to "
			   "open it"));
	if (status != STATUS_OK)
		error_at(err, db->path, 0, 0);
	return status;
}

enum status schema_is_current(struct database *db, bool *current, struct error *err)
{
	int64_t version = 0;
	enum status status = query_integer_of(db, "store/user_version", &version, err);
	*current = version == newest_version();
	return status;
}

enum status schema_migrate(struct database *db, struct error *err)
{
	int64_t version = 0;
	enum status status = query_integer_of(db, "store/user_version", &version, err);
	for (int i = 0; i < MIGRATIONS && status == STATUS_OK; i++) {
		if (migrations[i].version <= version)
			continue;
		status = database_run(db, migrations[i].block, err);
		if (status == STATUS_OK)
			status = set_pragma(db, "user_version", migrations[i].version, err);
	}
	return status;
}

void schema_new_key(char out[SCHEMA_KEY_SIZE])
{
	unsigned char random[(SCHEMA_KEY_SIZE - 1) / 2];
	randombytes_buf(random, sizeof(random));
	sodium_bin2hex(out, SCHEMA_KEY_SIZE, random, sizeof(random));
}

static enum status add_own_origin(struct database *db, struct error *err)
{
	char key[SCHEMA_KEY_SIZE];
	schema_new_key(key);
	struct query query;
	enum status status = query_begin(&query, db, "store/add_origin", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":key", key);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return status == STATUS_OK ? schema_set_meta(db, "origin", key, err) : status;
}

enum status schema_begin(struct database *db, struct error *err)
{
	enum status status = set_pragma(db, "application_id", SCHEMA_APPLICATION_ID, err);
	return status == STATUS_OK ? schema_migrate(db, err) : status;
}

enum status schema_create(struct database *db, struct error *err)
{
	enum status status = query_run(db, "store/begin", err);
	if (status == STATUS_OK)
		status = schema_begin(db, err);
	if (status == STATUS_OK)
		status = add_own_origin(db, err);
	if (status == STATUS_OK)
		status = projection_rebuild(db, err);
	if (status == STATUS_OK)
		status = query_run(db, "store/commit", err);
	return status;
}

enum status schema_meta(
	struct database *db, const char *key, char *out, size_t size, struct error *err)
{
	struct query query;
	bool row = false;
	out[0] = '\0';
	enum status status = query_begin(&query, db, "store/meta", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":key", key);
		status = query_step(&query, &row, err);
	}
	if (row)
		text_copy(query_text(&query, 0), out, size);
	query_end(&query);
	return status;
}

enum status schema_set_meta(
	struct database *db, const char *key, const char *value, struct error *err)
{
	struct query query;
	enum status status = query_begin(&query, db, "store/set_meta", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":key", key);
		query_bind_text(&query, ":value", value);
		status = query_finish(&query, err);
	}
	query_end(&query);
	return status;
}
