/* What kind of file a database is, and how old its schema. */
#ifndef MENZHEN_STORE_SCHEMA_H
#define MENZHEN_STORE_SCHEMA_H

#include <stdbool.h>

#include "database.h"

enum {
	SCHEMA_APPLICATION_ID = 0x4d6e5a6e, /* "MnZn" */
	SCHEMA_KEY_SIZE = 33,               /* an origin's 32 hex digits */
};

/* Make the schema in an empty file: one transaction, with a new random origin and no events. */
enum status schema_create(struct database *db, struct error *err);

/* What is fixed of it, within a transaction, without an origin and without projections. */
enum status schema_begin(struct database *db, struct error *err);

/* A new random key of an origin. */
void schema_new_key(char out[SCHEMA_KEY_SIZE]);

/* Is this a Menzhen database, and not of a newer Menzhen? Changes nothing. */
enum status schema_check(struct database *db, struct error *err);

/* Bring an older schema up to date, inside a transaction. */
enum status schema_migrate(struct database *db, struct error *err);

/* Is there anything for schema_migrate to do? */
enum status schema_is_current(struct database *db, bool *current, struct error *err);

/* A single value of the table meta into OUT; "" when there is none. */
enum status schema_meta(
	struct database *db, const char *key, char *out, size_t size, struct error *err);
enum status schema_set_meta(
	struct database *db, const char *key, const char *value, struct error *err);

#endif
