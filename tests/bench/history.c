#include "history.h"

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fail.h"
#include "menzhen/base/day.h"
#include "menzhen/model/party.h"
#include "people.h"

enum { LAST_DAY = 20781, DAYS = 1400, KEYS_A_CASE = 8 }; /* the last is 2026-11-24 */

struct history {
	sqlite3 *db;
	int count, advisers;
	struct party_entry *entries; /* of all cases */
	size_t entry_count, entry_capacity;
};

/* A row of the table party. */
struct party_entry {
	int64_t key, adviser;
	int32_t case_id, name, identity, side;
};

char *history_adviser(int index, char out[HISTORY_ADVISER_SIZE])
{
	snprintf(out, HISTORY_ADVISER_SIZE, "adviser-%03d", index);
	return out;
}

/* Nine of ten give a phone number, half an ID number; six of ten name somebody on the other side.
 */
void history_parties(int index, struct matter_parties *out)
{
	uint32_t lot = people_lot((uint32_t)index * 4 + 1);
	uint32_t other = people_lot(lot);
	struct person person;

	memset(out, 0, sizeof(*out));
	people_person(lot % PEOPLE, &person);
	memcpy(out->client, person.name, sizeof(person.name));
	if (lot / 7 % 10 != 0)
		memcpy(out->phone, person.phone, sizeof(person.phone));
	if (lot / 11 % 2 == 0)
		memcpy(out->id_number, person.id_number, sizeof(person.id_number));
	if (other / 13 % 10 >= 6)
		return;
	if (other / 17 % 2 == 0)
		people_organisation(other % ORGANISATIONS, &person);
	else
		people_person(other % PEOPLE, &person);
	memcpy(out->opponent, person.name, sizeof(person.name));
}

static int adviser_of(const struct history *history, int index)
{
	return (int)(people_lot((uint32_t)index * 3 + 2) % (uint32_t)history->advisers);
}

/* Spread evenly over DAYS, the last of which is yesterday. */
static char *day_of(const struct history *history, int index, char out[DAY_TEXT_SIZE])
{
	int64_t day = (int64_t)index * DAYS / history->count;

	return day_format((struct day){LAST_DAY - DAYS + 1 + (int)day}, out);
}

static void must(const struct history *history, int code, const char *what)
{
	if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
		fail("the history: %s: %s", what, sqlite3_errmsg(history->db));
}

static void run(const struct history *history, const char *sql)
{
	must(history, sqlite3_exec(history->db, sql, NULL, NULL, NULL), sql);
}

static sqlite3_stmt *prepare(const struct history *history, const char *sql)
{
	sqlite3_stmt *statement;

	must(history, sqlite3_prepare_v2(history->db, sql, -1, &statement, NULL), sql);
	return statement;
}

static void bind_text(sqlite3_stmt *statement, int index, const char *text)
{
	if (*text != '\0')
		sqlite3_bind_text(statement, index, text, -1, SQLITE_STATIC);
	else
		sqlite3_bind_null(statement, index);
}

static void step(const struct history *history, sqlite3_stmt *statement)
{
	must(history, sqlite3_step(statement), "a row");
	sqlite3_reset(statement);
}

static void keep_keys(struct history *history, int case_id, int64_t adviser, int side,
	const struct party *party)
{
	struct party_keys keys;

	party_keys_read(party, &keys);
	for (size_t i = 0; i < keys.count; i++) {
		if (history->entry_count == history->entry_capacity)
			fail("the history: more keys than there is room for");
		history->entries[history->entry_count++] = (struct party_entry){
			.key = keys.items[i].value,
			.case_id = case_id,
			.name = keys.marks.name,
			.identity = keys.marks.identity,
			.adviser = adviser,
			.side = side,
		};
	}
}

/*
 * The ids are below 0 and rise with the days, for a case that is recorded later has the number of
 * its event, and those begin with 1.
 */
static void write_cases(struct history *history)
{
	sqlite3_stmt *insert = prepare(history,
		"INSERT INTO cases (id, origin, number, ticket, state, session, service_day,"
		" opened_at, arrived_at, assigned_at, given_day, started_at, closed_at, channel,"
		" category, adviser, outcome, client, phone, id_number, opponent, summary, advice)"
		" VALUES (?1, 1, ?2, 'D01', 'rated', 'daytime', ?3, ?4, ?4, ?4, ?3, ?4, ?4,"
		" 'walk_in', 'LAB01', ?5, 'answered', ?6, ?7, ?8, ?9,"
		" '公司拖欠三个月工资，未签书面劳动合同。', '可以申请劳动仲裁。')");

	for (int i = 0; i < history->count; i++) {
		char number[32], day[DAY_TEXT_SIZE], adviser[HISTORY_ADVISER_SIZE];
		int id = i - history->count;
		struct matter_parties parties;
		history_parties(i, &parties);
		snprintf(number, sizeof(number), "ZL-%07d", i);
		sqlite3_bind_int(insert, 1, id);
		bind_text(insert, 2, number);
		bind_text(insert, 3, day_of(history, i, day));
		sqlite3_bind_int64(insert, 4, (int64_t)(i + 1) * 1000);
		bind_text(insert, 5, history_adviser(adviser_of(history, i), adviser));
		bind_text(insert, 6, parties.client);
		bind_text(insert, 7, parties.phone);
		bind_text(insert, 8, parties.id_number);
		bind_text(insert, 9, parties.opponent);
		step(history, insert);
		keep_keys(history, id, adviser_key(adviser), 0,
			&(struct party){parties.client, parties.phone, parties.id_number});
		keep_keys(history, id, adviser_key(adviser), 1,
			&(struct party){.name = parties.opponent});
	}
	sqlite3_finalize(insert);
}

static int compare(const void *left, const void *right)
{
	const struct party_entry *a = left, *b = right;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	if (a->side != b->side)
		return a->side - b->side;
	return (a->case_id > b->case_id) - (a->case_id < b->case_id);
}

/* In the order of the key: a table written at its end is written once. */
static void write_parties(struct history *history)
{
	sqlite3_stmt *insert =
		prepare(history, "INSERT OR IGNORE INTO party VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6)");

	qsort(history->entries, history->entry_count, sizeof(*history->entries), compare);
	for (size_t i = 0; i < history->entry_count; i++) {
		const struct party_entry *entry = &history->entries[i];
		sqlite3_bind_int64(insert, 1, entry->key);
		sqlite3_bind_int(insert, 2, entry->side);
		sqlite3_bind_int(insert, 3, entry->case_id);
		sqlite3_bind_int64(insert, 4, entry->adviser);
		sqlite3_bind_int(insert, 5, entry->name);
		sqlite3_bind_int(insert, 6, entry->identity);
		step(history, insert);
	}
	sqlite3_finalize(insert);
}

static void write_loads(const struct history *history)
{
	run(history, "INSERT INTO adviser_day (origin, adviser, service_day, given)"
		     " SELECT origin, adviser, given_day, count(*) FROM cases GROUP BY 1, 2, 3");
	run(history, "INSERT INTO adviser_load (origin, adviser, version)"
		     " SELECT DISTINCT origin, adviser, 1 FROM adviser_day");
	run(history, "INSERT INTO version (origin, loads) VALUES (1, 1)");
}

void history_write(const char *path, int count, int advisers)
{
	struct history history = {.count = count,
		.advisers = advisers,
		.entry_capacity = (size_t)count * KEYS_A_CASE};

	history.entries = malloc(history.entry_capacity * sizeof(*history.entries));
	if (!history.entries)
		fail_errno("the history");
	must(&history, sqlite3_open(path, &history.db), path);
	sqlite3_db_config(history.db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	/* Nobody else is there, and what is cut short is thrown away: no log, no waiting. */
	run(&history, "PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF;"
		      " PRAGMA synchronous = OFF; BEGIN");
	write_cases(&history);
	write_parties(&history);
	write_loads(&history);
	run(&history, "COMMIT");
	sqlite3_close(history.db);
	free(history.entries);
}
