/*
 * One assignment with 200 on duty, after years of cases: to decide whom, conflicts of interest and
 * who knows the client included, against making that durable.
 */
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "bench.h"
#include "fail.h"
#include "floor_disk.h"
#include "history.h"
#include "menzhen/base/buffer.h"
#include "menzhen/desk/case_commands.h"
#include "menzhen/desk/case_open.h"
#include "menzhen/desk/case_propose.h"
#include "menzhen/store/store.h"
#include "samples.h"

enum { ADVISERS = 200, FIRMS = 40, ASSIGNMENTS = 400, WARM_UP = 20 };

static double now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void write_roster(const struct sandbox *sandbox)
{
	static const char *const skills[] = {"[LAB]", "[FAM, INH]", "[LAB01, HOU]", "[]"};
	struct buffer roster = {0};
	char id[HISTORY_ADVISER_SIZE];

	buffer_add_text(&roster, "advisers:\n");
	for (int i = 0; i < ADVISERS; i++)
		buffer_printf(&roster,
			"  - {id: %s, name: 坐诊%03d, kind: lawyer, firm: 演示%02d律师事务所,"
			" skills: %s, languages: [常州话], sex: %s, daily_limit: 20}\n",
			history_adviser(i, id), i, i % FIRMS, skills[i % 4],
			i % 2 ? "female" : "male");
	buffer_add_text(&roster, "shifts:\n"
				 "  - id: all-day\n"
				 "    session: daytime\n"
				 "    days: [mon, tue, wed, thu, fri, sat, sun]\n"
				 "    skip: none\n"
				 "    time: 00:00-24:00\n"
				 "    who: [");
	for (int i = 0; i < ADVISERS; i++)
		buffer_printf(&roster, "%s%s", i > 0 ? ", " : "", history_adviser(i, id));
	buffer_add_text(&roster, "]\n");
	sandbox_write(sandbox, "roster.yaml", buffer_text(&roster));
	buffer_release(&roster);
}

static void record(struct desk *desk, int index, char number[CASE_NUMBER_SIZE])
{
	struct matter_parties parties;
	history_parties(index, &parties);
	const struct intake intake = {
		.client = parties.client,
		.phone = parties.phone,
		.id_number = parties.id_number,
		.opponent = parties.opponent,
		.category = "LAB01",
		.dialect = index % 5 == 0 ? "常州话" : NULL,
		.adviser_sex = index % 7 == 0 ? "female" : NULL,
	};
	struct intake_result result;
	struct error err;
	if (case_open(desk, &intake, &result, &err) != STATUS_OK)
		fail("a visitor is not recorded: %s", err.msgid);
	memcpy(number, result.number, CASE_NUMBER_SIZE);
}

/* In milliseconds. */
struct taken {
	struct samples decision; /* as a screen asks for it, before anything is written */
	struct samples whole;    /* the assignment: the decision once more, its record, the disk */
};

/* False: whoever is left has a conflict that must be decided about first. */
static bool decide(const struct desk *desk, const char *number, char best[HISTORY_ADVISER_SIZE])
{
	struct proposal proposal = {0};
	struct error err;
	if (case_propose(desk, number, &proposal, &err) != STATUS_OK)
		fail("nobody is proposed: %s", err.msgid);
	const struct candidate *first = assignment_best(&proposal.candidates);
	bool found = first && !first->warned;
	snprintf(best, HISTORY_ADVISER_SIZE, "%s", found ? first->adviser->id : "");
	proposal_release(&proposal);
	return found;
}

static void assign(struct desk *desk, const char *number, const char *to)
{
	const struct assign_request request = {.to = to};
	struct error err;
	if (case_assign(desk, number, &request, &err) != STATUS_OK)
		fail("a case is not assigned: %s", err.msgid);
}

/* A visitor comes, is recorded and given; between two of them the desk has its idle moments. */
static void assign_one(struct desk *desk, int index, struct taken *taken)
{
	char number[CASE_NUMBER_SIZE], best[HISTORY_ADVISER_SIZE];
	record(desk, index, number);
	store_idle(desk->store);
	double start = now_ms();
	bool found = decide(desk, number, best);
	samples_add(&taken->decision, now_ms() - start);
	desk->clock.pinned += (moment)20 * 1000;
	if (!found)
		return;
	start = now_ms();
	assign(desk, number, best);
	samples_add(&taken->whole, now_ms() - start);
	store_idle(desk->store);
}

static void add_figures(struct figures *figures, struct taken *taken, struct samples *floor)
{
	double f = samples_percentile(floor, 50);
	double decision = samples_percentile(&taken->decision, 50);
	double whole = samples_percentile(&taken->whole, 50);
	/* What is not the decision: its record and the disk. Of the p50, which a noisy disk does
	 * not make any longer. */
	double commit = whole - decision;
	figures_add(figures,
		(struct figure){"an assignment among 200, durable, p50", "ms", whole, f, 0});
	figures_add(figures, (struct figure){"its decision, p50, against its commit", "ms",
				     decision, commit, 0});
	figures_add(figures, (struct figure){"its decision, p95, against its commit", "ms",
				     samples_percentile(&taken->decision, 95), commit, 0.05});
}

/* What the history is made like: a case from the door to the close-out. */
static void record_pattern(const struct bench *city)
{
	const struct closing closing = {.outcome = "answered", .advice = "可以申请劳动仲裁。"};
	char number[CASE_NUMBER_SIZE], best[HISTORY_ADVISER_SIZE];
	struct desk desk = {0};
	struct error err;
	bench_open_desk(city, &desk);
	record(&desk, 0, number);
	decide(&desk, number, best);
	assign(&desk, number, best);
	if (case_start(&desk, number, NULL, &err) != STATUS_OK ||
		case_close(&desk, number, &closing, &err) != STATUS_OK)
		fail("a case is not closed: %s", err.msgid);
	desk_release(&desk);
}

void bench_assign(struct figures *figures, int cases)
{
	struct bench city = {0};
	struct taken taken = {0};
	struct samples floor_times = {0};
	struct desk desk = {0};
	char path[SANDBOX_PATH_SIZE];
	sandbox_init(&city.sandbox);
	write_roster(&city.sandbox);
	record_pattern(&city);
	double start = now_ms();
	history_write(sandbox_path(&city.sandbox, "menzhen.db", path), cases, ADVISERS);
	printf("a history of %d cases in %.0f s\n", cases, (now_ms() - start) / 1e3);
	int floor = floor_disk_open(city.sandbox.root);
	bench_open_desk(&city, &desk);
	for (int i = 0; i < WARM_UP + ASSIGNMENTS; i++) {
		if (i == WARM_UP) {
			samples_release(&taken.decision);
			samples_release(&taken.whole);
		}
		assign_one(&desk, cases + i, &taken);
		start = now_ms();
		floor_disk_write(floor);
		samples_add(&floor_times, now_ms() - start);
	}
	desk_release(&desk);
	close(floor);
	add_figures(figures, &taken, &floor_times);
	samples_release(&taken.decision);
	samples_release(&taken.whole);
	samples_release(&floor_times);
	sandbox_release(&city.sandbox);
}
