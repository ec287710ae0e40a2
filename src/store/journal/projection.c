#include "projection.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#include "json_fields.h"
#include "menzhen/base/buffer.h"
#include "menzhen/model/conflict/party.h"
#include "menzhen/store/database/sql.h"
#include "menzhen/store/journal/journal.h"
#include "store/database/schema.h"
#include "store/search/search_index.h"

enum { DIGEST_BYTES = (PROJECTION_DIGEST_SIZE - 1) / 2 };

static bool makes_projections(const struct sql_block *block)
{
	return strncmp(block->name, "apply/", strlen("apply/")) == 0 ||
	       strcmp(block->name, "schema/projection") == 0;
}

void projection_digest(char out[PROJECTION_DIGEST_SIZE])
{
	unsigned char bytes[DIGEST_BYTES];
	crypto_generichash_state state;
	const unsigned char version = PARTY_KEYS_VERSION;
	crypto_generichash_init(&state, NULL, 0, sizeof(bytes));
	crypto_generichash_update(&state, &version, sizeof(version));
	for (size_t i = 0; i < sql_block_count; i++) {
		const struct sql_block *block = &sql_blocks[i];
		if (!makes_projections(block))
			continue;
		crypto_generichash_update(
			&state, (const unsigned char *)block->name, strlen(block->name) + 1);
		crypto_generichash_update(
			&state, (const unsigned char *)block->text, strlen(block->text) + 1);
	}
	crypto_generichash_final(&state, bytes, sizeof(bytes));
	sodium_bin2hex(out, PROJECTION_DIGEST_SIZE, bytes, sizeof(bytes));
}

/* An event whose JSON is taken apart. */
struct applying {
	const struct event *event;
	struct json_fields body, private;
};

static enum status applying_begin(
	struct applying *applying, const struct event *event, struct error *err)
{
	*applying = (struct applying){.event = event};
	bool read = json_fields_read(&applying->body, event->body.data) &&
		    json_fields_read(&applying->private, event->private.data);
	return read ? STATUS_OK : error_memory(err);
}

static void applying_end(struct applying *applying)
{
	json_fields_release(&applying->body);
	json_fields_release(&applying->private);
}

/* The event's column NAME into the parameter INDEX. */
static int bind_column(
	const struct event *event, const char *name, sqlite3_stmt *statement, int index)
{
	const struct {
		const char *name;
		struct bytes text;
	} texts[] = {
		{"subject", event->subject},
		{"actor", event->actor},
		{"station", event->station},
		{"body", event->body},
		{"private", event->private},
	};
	const struct {
		const char *name;
		int64_t value;
	} integers[] = {{"id", event->id}, {"origin", event->line_id}, {"at", event->at}};
	for (size_t i = 0; i < sizeof(integers) / sizeof(integers[0]); i++)
		if (strcmp(name, integers[i].name) == 0)
			return sqlite3_bind_int64(statement, index, integers[i].value);
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (strcmp(name, texts[i].name) == 0)
			return sqlite3_bind_text64(statement, index, texts[i].text.data,
				texts[i].text.length, SQLITE_STATIC, SQLITE_UTF8);
	return SQLITE_OK;
}

/* :name is a column of the event, @name a member of its body, $name one of its private part. */
static int bind_event(sqlite3_stmt *statement, struct applying *applying)
{
	int code = SQLITE_OK, count = sqlite3_bind_parameter_count(statement);
	for (int i = 1; i <= count && code == SQLITE_OK; i++) {
		const char *name = sqlite3_bind_parameter_name(statement, i);
		if (*name == '@')
			code = json_fields_bind(&applying->body, name + 1, statement, i);
		else if (*name == '$')
			code = json_fields_bind(&applying->private, name + 1, statement, i);
		else
			code = bind_column(applying->event, name + 1, statement, i);
	}
	return code;
}

static enum status run(
	struct database *db, sqlite3_stmt *statement, struct applying *applying, struct error *err)
{
	int code = bind_event(statement, applying);
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	enum status status = code == SQLITE_DONE ? STATUS_OK : database_failed(db, code, err);
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return status;
}

static const struct sql_block *apply_block(const struct event *event)
{
	char name[EVENT_KIND_SIZE + sizeof("apply/")];
	snprintf(name, sizeof(name), "apply/%.*s", (int)event->kind.length,
		(const char *)event->kind.data);
	return sql_find(name);
}

bool projection_knows(const struct event *event)
{
	return apply_block(event) != NULL;
}

/* *ACTED: did anything come of it? */
static enum status apply(
	struct database *db, const struct event *event, bool *acted, struct error *err)
{
	const struct sql_block *block = apply_block(event);
	const struct script *script;
	int before = sqlite3_total_changes(db->handle);
	*acted = false;
	if (!block)
		return error_set(err, STATUS_STORE, N_("This program cannot apply such an event"));
	struct applying applying;
	enum status status = applying_begin(&applying, event, err);
	if (status == STATUS_OK)
		status = database_script(db, block->name, &script, err);
	for (size_t i = 0; status == STATUS_OK && i < script->count; i++)
		status = run(db, script->statements[i], &applying, err);
	applying_end(&applying);
	*acted = sqlite3_total_changes(db->handle) != before;
	return status;
}

static enum status refuse_idle(const struct event *event, struct error *err)
{
	char kind[EVENT_KIND_SIZE], subject[EVENT_SUBJECT_SIZE];
	snprintf(kind, sizeof(kind), "%.*s", (int)event->kind.length,
		(const char *)event->kind.data);
	snprintf(subject, sizeof(subject), "%.*s", (int)event->subject.length,
		(const char *)event->subject.data);
	return error_set(err, STATUS_STORE,
		N_("The event %s has nothing to act on: there is no %s"), kind, subject);
}

enum status projection_apply(struct database *db, const struct event *event, struct error *err)
{
	bool acted;
	enum status status = apply(db, event, &acted, err);
	return status == STATUS_OK && !acted ? refuse_idle(event, err) : status;
}

/* What it says of whom was erased: it may have been what it acted on. */
static bool is_erased(const struct event *event)
{
	return event->commitment.data != NULL && event->private.data == NULL;
}

/*
 * *GAP: has an event been passed over? What it would have made is missing then, so that later ones
 * may have nothing to act on.
 */
static enum status replay_event(
	struct database *target, const struct event *event, bool *gap, struct error *err)
{
	bool acted;
	if (!projection_knows(event)) {
		*gap = true;
		return STATUS_OK;
	}
	enum status status = apply(target, event, &acted, err);
	return status == STATUS_OK && !acted && !*gap && !is_erased(event) ? refuse_idle(event, err)
									   : status;
}

enum status projection_replay(struct database *journal, struct database *target, struct error *err)
{
	struct query query;
	struct event event;
	bool row = true, gap = false;
	enum status status = query_begin(&query, journal, "journal/replay", err);
	while (status == STATUS_OK) {
		status = query_step(&query, &row, err);
		if (status != STATUS_OK || !row)
			break;
		if (event_read(&event, &query))
			status = replay_event(target, &event, &gap, err);
		else
			status = error_set(
				err, STATUS_STORE, N_("The journal is damaged; run verify"));
	}
	query_end(&query);
	return status;
}

enum status projection_model(struct database *out, struct error *err)
{
	enum status status = database_open(out, ":memory:", SQLITE_OPEN_READWRITE, err);
	return status == STATUS_OK ? database_run(out, "schema/projection", err) : status;
}

/* The statements that drop every projection. */
static enum status compose_drops(struct buffer *out, struct error *err)
{
	struct database model;
	struct query query = {0};
	bool row = true;
	enum status status = projection_model(&model, err);
	if (status == STATUS_OK)
		status = query_begin(&query, &model, "projection/drops", err);
	while (status == STATUS_OK && row) {
		status = query_step(&query, &row, err);
		if (status == STATUS_OK && row &&
			!buffer_printf(out, "%s;\n", query_text(&query, 0)))
			status = error_memory(err);
	}
	query_end(&query);
	database_close(&model);
	return status;
}

static enum status drop_all(struct database *db, struct error *err)
{
	struct buffer drops = {0};
	enum status status = compose_drops(&drops, err);
	if (status == STATUS_OK)
		status = database_execute(db, buffer_text(&drops), err);
	buffer_release(&drops);
	return status;
}

enum status projection_rebuild(struct database *db, struct error *err)
{
	char made_by[PROJECTION_DIGEST_SIZE];
	projection_digest(made_by);
	enum status status = search_drop(db, err);
	if (status == STATUS_OK)
		status = drop_all(db, err);
	if (status == STATUS_OK)
		status = database_run(db, "schema/projection", err);
	if (status == STATUS_OK)
		status = projection_replay(db, db, err);
	if (status == STATUS_OK)
		status = schema_set_meta(db, "projection", made_by, err);
	return status == STATUS_OK ? search_make(db, err) : status;
}
