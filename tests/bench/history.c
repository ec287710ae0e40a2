#include "history.h"

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "fail.h"
#include "matters.h"
#include "menzhen/base/day.h"
#include "menzhen/store/database/sql.h"
#include "people.h"

enum { HISTORY_NUMBER_SIZE = 32 };
enum { LAST_DAY = 20781, DAYS = 1400 }; /* the last is 2026-11-24 */

struct history {
	sqlite3 *db;
	int count, advisers;
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

/* Of the cases of its day, the first is 1. */
static void number_of(const struct history *history, int index, char out[HISTORY_NUMBER_SIZE])
{
	int64_t day = (int64_t)index * DAYS / history->count;
	int64_t first = (day * history->count + DAYS - 1) / DAYS;
	struct civil date = day_to_civil((struct day){LAST_DAY - DAYS + 1 + (int)day});

	snprintf(out, HISTORY_NUMBER_SIZE, "ZL-%04d%02d%02d-%03d", date.year, date.month, date.day,
		(int)(index - first) + 1);
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

/*
 * Each like the one case that was really recorded, in all but these columns. The ids are below 0
 * and rise with the days, for a case that is recorded later has the number of its event, and those
 * begin with 1.
 */
static const char change_pattern[] =
	"UPDATE pattern SET id = ?1, number = ?2, service_day = ?3, given_day = ?3, adviser = ?4,"
	" client = ?5, phone = ?6, id_number = ?7, opponent = ?8, category = ?9, summary = ?10,"
	" advice = ?11";

static void write_cases(struct history *history)
{
	run(history, "CREATE TEMP TABLE pattern AS SELECT * FROM cases LIMIT 1");
	sqlite3_stmt *change = prepare(history, change_pattern);
	sqlite3_stmt *insert = prepare(history, "INSERT INTO cases SELECT * FROM pattern");

	for (int i = 0; i < history->count; i++) {
		char number[HISTORY_NUMBER_SIZE], day[DAY_TEXT_SIZE], adviser[HISTORY_ADVISER_SIZE];
		struct matter_parties parties;
		struct matter_texts texts;
		history_parties(i, &parties);
		matters_texts(i, &texts);
		number_of(history, i, number);
		sqlite3_bind_int(change, 1, i - history->count);
		bind_text(change, 2, number);
		bind_text(change, 3, day_of(history, i, day));
		bind_text(change, 4, history_adviser(adviser_of(history, i), adviser));
		bind_text(change, 5, parties.client);
		bind_text(change, 6, parties.phone);
		bind_text(change, 7, parties.id_number);
		bind_text(change, 8, parties.opponent);
		bind_text(change, 9, texts.category);
		bind_text(change, 10, texts.summary);
		bind_text(change, 11, texts.advice);
		step(history, change);
		step(history, insert);
	}
	sqlite3_finalize(change);
	sqlite3_finalize(insert);
}

/* Giving a case writes its parties; nothing else follows from giving it to whom it was given. */
static void write_parties(const struct history *history)
{
	sqlite3_db_config(history->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
	must(history, sql_functions_add(history->db), "functions");
	run(history, "UPDATE cases SET adviser = adviser");
}

static void write_loads(const struct history *history)
{
	run(history, "UPDATE version SET loads = loads + 1");
	run(history, "INSERT OR REPLACE INTO adviser_day (origin, adviser, service_day, given)"
		     " SELECT origin, adviser, given_day, count(*) FROM cases WHERE given_day IS "
		     "NOT NULL GROUP BY 1, 2, 3");
	run(history, "INSERT OR REPLACE INTO adviser_load (origin, adviser, version)"
		     " SELECT DISTINCT origin, adviser, (SELECT loads FROM version)"
		     " FROM adviser_day");
}

/* As many as there are, so that the ledger finds its pages. */
static void write_days(const struct history *history)
{
	run(history, "INSERT OR REPLACE INTO session_day"
		     " (origin, service_day, session, sequence, ticket_sequence, cases)"
		     " SELECT origin, service_day, session, count(*), count(*), count(*) FROM cases"
		     " GROUP BY 1, 2, 3");
}

void history_write(const char *path, int count, int advisers)
{
	struct history history = {.count = count, .advisers = advisers};

	must(&history, sqlite3_open(path, &history.db), path);
	sqlite3_db_config(history.db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	/* Nobody else is there, and what is cut short is thrown away: no log, no waiting. */
	run(&history, "PRAGMA journal_mode = DELETE; PRAGMA journal_mode = OFF;"
		      " PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; BEGIN");
	write_cases(&history);
	write_parties(&history);
	write_loads(&history);
	write_days(&history);
	run(&history, "COMMIT");
	sqlite3_close(history.db);
}
