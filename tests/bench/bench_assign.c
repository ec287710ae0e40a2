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
#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/case/case_view.h"
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
	struct samples commit;   /* the rest of the assignment: its record, and the disk */
	struct samples share;    /* a decision in percent of its own commit */
};

static void taken_release(struct taken *taken)
{
	samples_release(&taken->decision);
	samples_release(&taken->commit);
	samples_release(&taken->share);
}

/*
 * As the assign screen does it, with the case at hand: MS gets how long it took. False: whoever is
 * left has a conflict that must be decided about first.
 */
static bool decide(
	const struct desk *desk, const char *number, char best[HISTORY_ADVISER_SIZE], double *ms)
{
	struct case_record record = {0};
	struct proposal proposal = {0};
	struct error err;
	if (desk_case(desk, number, &record, &err) != STATUS_OK)
		fail("a case is not found: %s", err.msgid);
	double start = now_ms();
	if (record_propose(desk, &record, &proposal, &err) != STATUS_OK)
		fail("nobody is proposed: %s", err.msgid);
	*ms = now_ms() - start;
	const struct candidate *first = assignment_best(&proposal.candidates);
	bool found = first && !first->warned;
	snprintf(best, HISTORY_ADVISER_SIZE, "%s", found ? first->adviser->id : "");
	proposal_release(&proposal);
	case_record_release(&record);
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
	double decision;
	bool found = decide(desk, number, best, &decision);
	samples_add(&taken->decision, decision);
	desk->clock.pinned += (moment)20 * 1000;
	if (!found)
		return;
	/* It decides once more, within its transaction: that is no part of the commit. */
	double start = now_ms();
	assign(desk, number, best);
	double commit = now_ms() - start - decision;
	samples_add(&taken->commit, commit);
	samples_add(&taken->share, 100 * decision / commit);
	store_idle(desk->store);
}

static void add_figures(struct figures *figures, struct taken *taken, struct samples *floor)
{
	double commit = samples_percentile(&taken->commit, 50);
	figures_add(figures, (struct figure){"assigning among 200: the commit, p50", "ms", commit,
				     samples_percentile(floor, 50), 0});
	figures_add(figures, (struct figure){"the decision, p50, to the commit's p50", "ms",
				     samples_percentile(&taken->decision, 50), commit, 0});
	figures_add(figures, (struct figure){"the decision, p95, to the commit's p50", "ms",
				     samples_percentile(&taken->decision, 95), commit, 0});
	figures_add(figures, (struct figure){"a decision to its own commit, p95", "%",
				     samples_percentile(&taken->share, 95), 100, 0.05});
}

/* What the history is made like: a case from the door to the close-out. */
static void record_pattern(const struct bench *city)
{
	const struct closing closing = {.outcome = "answered", .advice = "可以申请劳动仲裁。"};
	char number[CASE_NUMBER_SIZE], best[HISTORY_ADVISER_SIZE];
	struct desk desk = {0};
	struct error err;
	double ms;
	bench_open_desk(city, &desk);
	record(&desk, 0, number);
	decide(&desk, number, best, &ms);
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
		if (i == WARM_UP)
			taken_release(&taken);
		assign_one(&desk, cases + i, &taken);
		start = now_ms();
		floor_disk_write(floor);
		samples_add(&floor_times, now_ms() - start);
	}
	desk_release(&desk);
	close(floor);
	add_figures(figures, &taken, &floor_times);
	taken_release(&taken);
	samples_release(&floor_times);
	sandbox_release(&city.sandbox);
}
