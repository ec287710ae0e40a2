/*
 * Desks and commands on one station, killed at any instant: what was acknowledged is on record,
 * what was not is there whole or not at all, and then the form that it was typed into comes back.
 */
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "measure.h"
#include "reception.h"
#include "unit.h"

enum {
	ROWS = 24,
	COLS = 80,
	DESKS = 3,
	COMMANDS = 2,
	AT_ONCE = DESKS + COMMANDS,
	KILLS_EACH = 40, /* on one station: the longer its journal, the longer it takes to check */
	PATIENCE_US = 12000,
	NAME_SIZE = 16,
};

/* A visitor, and how far somebody came who recorded them. */
struct visit {
	char name[NAME_SIZE];
	bool typed;        /* the form was kept before it was saved */
	bool acknowledged; /* that it is on record was said */
	bool recorded;
};

struct storm {
	struct sandbox st;
	struct term *desks[DESKS];
	struct command commands[COMMANDS];
	struct visit visits[AT_ONCE]; /* of the desks, then of the commands */
	uint64_t chance, seed;
	int visitors, kills, round;
};

/* What a failure is told as, with what it takes to see it again. */
#define STORM_ASSERT(storm, condition, what, name)                                                 \
	ck_assert_msg(condition, "round %d, seed %llu: %s: %s", (storm)->round,                    \
		(unsigned long long)(storm)->seed, what, name)

static void next_visit(struct storm *storm, struct visit *visit)
{
	*visit = (struct visit){.typed = false};
	snprintf(visit->name, sizeof(visit->name), "V%04d", ++storm->visitors);
}

/* --- at work --- */

/* All of a visitor's form, and perhaps it is kept; then it is saved, and perhaps goes on. */
static void type_visit(struct storm *storm, struct term *desk, struct visit *visit)
{
	next_visit(storm, visit);
	term_keys(desk, "F2 Ctrl-U"); /* a form that came back may hold another name */
	term_type(desk, visit->name);
	term_keys(desk, "Tab Backspace t q g z Enter");
	visit->typed = measure_random(&storm->chance, 4) != 0;
	if (visit->typed)
		term_sync(desk);
	if (measure_random(&storm->chance, 5) == 0)
		return;
	term_keys(desk, "Ctrl-S");
	if (measure_random(&storm->chance, 3) == 0)
		term_keys(desk, "Enter"); /* given to whom it was proposed */
}

static void open_by_command(struct storm *storm, struct command *command, const struct visit *visit)
{
	const char *const argv[] = {MENZHEN_BINARY, "--station", storm->st.folder, "case", "open",
		"--client", visit->name, "--category", "LAB01", "--command-id", visit->name, NULL};

	command_start(command, &storm->st.environment, argv);
}

static void work(struct storm *storm)
{
	for (int i = 0; i < DESKS; i++)
		type_visit(storm, storm->desks[i], &storm->visits[i]);
	for (int i = 0; i < COMMANDS; i++) {
		next_visit(storm, &storm->visits[DESKS + i]);
		open_by_command(storm, &storm->commands[i], &storm->visits[DESKS + i]);
	}
}

/* --- and dead --- */

static void wait_a_moment(struct storm *storm)
{
	long us = (long)measure_random(&storm->chance, PATIENCE_US);

	nanosleep(&(struct timespec){.tv_nsec = us * 1000}, NULL);
}

static void kill_desk(struct storm *storm, int i)
{
	term_kill(storm->desks[i], SIGKILL);
	ck_assert_int_eq(term_wait(storm->desks[i]), -SIGKILL);
	storm->visits[i].acknowledged = term_find(storm->desks[i], "号已登记", NULL);
	term_free(storm->desks[i]);
	storm->kills++;
}

static void kill_command(struct storm *storm, int i)
{
	struct visit *visit = &storm->visits[DESKS + i];

	kill(storm->commands[i].child, SIGKILL);
	int status = command_finish(&storm->commands[i]);
	visit->acknowledged = status == 0;
	storm->kills += status == -SIGKILL;
	STORM_ASSERT(storm, status == 0 || status == -SIGKILL, visit->name, storm->commands[i].err);
}

/* One after the other, whoever comes first. */
static void kill_all(struct storm *storm)
{
	int first = (int)measure_random(&storm->chance, AT_ONCE);

	for (int i = 0; i < AT_ONCE; i++) {
		int victim = (first + i) % AT_ONCE;
		wait_a_moment(storm);
		if (victim < DESKS)
			kill_desk(storm, victim);
		else
			kill_command(storm, victim - DESKS);
	}
}

/* --- what is left --- */

static int count_cases(const struct storm *storm, const char *name)
{
	char path[SANDBOX_PATH_SIZE];
	sqlite3 *handle;
	sqlite3_stmt *row;

	ck_assert_int_eq(
		sqlite3_open(sandbox_path(&storm->st, "menzhen.db", path), &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_busy_timeout(handle, TERM_DEADLINE), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(handle,
				 "SELECT count(*) FROM event JOIN cases USING (id) WHERE "
				 "json_extract(private, '$.client') = ? AND client = ?1",
				 -1, &row, NULL),
		SQLITE_OK);
	ck_assert_int_eq(sqlite3_bind_text(row, 1, name, -1, SQLITE_STATIC), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	int count = sqlite3_column_int(row, 0);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	return count;
}

static void look_after(struct storm *storm)
{
	for (int i = 0; i < AT_ONCE; i++) {
		struct visit *visit = &storm->visits[i];
		int count = count_cases(storm, visit->name);
		visit->recorded = count == 1;
		STORM_ASSERT(storm, count <= 1, "recorded twice", visit->name);
		STORM_ASSERT(storm, visit->recorded || !visit->acknowledged,
			"acknowledged and lost", visit->name);
	}
}

/* A command that is not known to have worked is given again. */
static void repeat_commands(struct storm *storm)
{
	for (int i = 0; i < COMMANDS; i++) {
		const char *name = storm->visits[DESKS + i].name;
		open_by_command(storm, &storm->commands[i], &storm->visits[DESKS + i]);
		int status = command_finish(&storm->commands[i]);
		STORM_ASSERT(storm, status == 0, name, storm->commands[i].err);
		STORM_ASSERT(storm, count_cases(storm, name) == 1, "not recorded once", name);
	}
}

/* Whoever's form is there again is recorded now. */
static void save_what_came_back(struct storm *storm, struct term *desk, bool back[DESKS])
{
	term_keys(desk, "F2");
	for (int i = 0; i < DESKS; i++) {
		if (!term_find(desk, storm->visits[i].name, NULL))
			continue;
		STORM_ASSERT(storm, !storm->visits[i].recorded, "on record and half-typed too",
			storm->visits[i].name);
		back[i] = true;
		if (!storm->visits[i].typed)
			continue; /* any part of it may be there */
		term_keys(desk, "Ctrl-S");
		TERM_SHOWS(desk, "号已登记");
		STORM_ASSERT(storm, count_cases(storm, storm->visits[i].name) == 1,
			"not recorded once", storm->visits[i].name);
		break;
	}
	term_keys(desk, "Escape");
	TERM_LACKS(desk, "号已登记"); /* or the next visitor would seem to be acknowledged */
}

static void open_desks(struct storm *storm)
{
	for (int i = 0; i < DESKS; i++)
		storm->desks[i] = reception_open(&storm->st, ROWS, COLS);
}

static void start_anew(struct storm *storm)
{
	bool back[DESKS] = {false};

	open_desks(storm);
	for (int i = 0; i < DESKS; i++)
		save_what_came_back(storm, storm->desks[i], back);
	for (int i = 0; i < DESKS; i++) {
		const struct visit *visit = &storm->visits[i];
		STORM_ASSERT(storm, back[i] || visit->recorded || !visit->typed,
			"typed, and neither on record nor back", visit->name);
	}
}

START_TEST(killed_at_any_instant)
{
	struct storm storm = {.seed = measure_seed() + (uint64_t)_i};

	storm.chance = storm.seed;
	reception_init(&storm.st, "zh");
	open_desks(&storm);
	for (storm.round = 1; storm.kills < KILLS_EACH; storm.round++) {
		work(&storm);
		kill_all(&storm);
		look_after(&storm);
		reception_must_verify(&storm.st);
		repeat_commands(&storm);
		start_anew(&storm);
	}
	reception_must_verify(&storm.st);
	for (int i = 0; i < DESKS; i++)
		term_free(storm.desks[i]);
	for (int i = 0; i < COMMANDS; i++)
		command_release(&storm.commands[i]);
	sandbox_release(&storm.st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(
		tests, killed_at_any_instant, 0, (int)measure_count(3, 30)); /* stations */
}

UNIT_MAIN("kill", add)
