/* What a desk keeps in mind is what one that has just been opened reads. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "menzhen/desk/duty/handover.h"
#include "menzhen/desk/queue/queue_commands.h"
#include "menzhen/store/case/load_store.h"
#include "menzhen/store/journal/verify.h"
#include "sandbox_store.h"
#include "unit.h"

enum { DESKS = 2, STEPS = 240, CASES_MOST = 60 };

static const char roster[] = "advisers:\n"
			     "  - {id: jia, name: 甲, kind: lawyer, skills: [LAB]}\n"
			     "  - {id: yi, name: 乙, kind: lawyer, daily_limit: 6}\n"
			     "  - {id: bing, name: 丙, kind: lawyer}\n"
			     "shifts:\n"
			     "  - id: day\n"
			     "    session: daytime\n"
			     "    days: [mon, tue, wed, thu, fri]\n"
			     "    skip: none\n"
			     "    time: 09:00-17:00\n"
			     "    who: [jia, yi, bing]\n";

/* The same with somebody new before the others, and one of them gone. */
static const char next_roster[] = "advisers:\n"
				  "  - {id: ding, name: 丁, kind: lawyer}\n"
				  "  - {id: bing, name: 丙, kind: lawyer}\n"
				  "  - {id: jia, name: 甲, kind: lawyer, skills: [LAB]}\n"
				  "shifts:\n"
				  "  - id: day\n"
				  "    session: daytime\n"
				  "    days: [mon, tue, wed, thu, fri]\n"
				  "    skip: none\n"
				  "    time: 09:00-18:00\n"
				  "    who: [ding, bing, jia]\n";

static char folder[64];
static moment now;
static struct desk desks[DESKS];
static char numbers[CASES_MOST][CASE_NUMBER_SIZE];
static int opened;

static struct desk_options options(void)
{
	return (struct desk_options){.directory = folder, .clock.pinned = now};
}

static void open_desk(struct desk *desk)
{
	struct desk_options at = options();
	struct error_list errors = {0};
	struct error err = {0};
	ck_assert_msg(desk_open(desk, &at, &errors, &err) == STATUS_OK, "%s", err.msgid);
	ck_assert(error_list_empty(&errors));
}

static void write_roster(const char *text)
{
	char path[128];
	snprintf(path, sizeof(path), "%s/roster.yaml", folder);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	fclose(file);
}

static void set_up(void)
{
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	ck_assert(moment_parse("2026-11-24T09:00:00+08:00", &now));
	struct desk_options at = options();
	snprintf(folder, sizeof(folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(desk_create(&at, &station, NULL), STATUS_OK);
	write_roster(roster);
	for (int i = 0; i < DESKS; i++)
		open_desk(&desks[i]);
	opened = 0;
}

static void tear_down(void)
{
	for (int i = 0; i < DESKS; i++)
		desk_release(&desks[i]);
	nftw(folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

/* All that a proposal says, for a matter of its own. */
static void describe(const struct desk *desk, struct buffer *out)
{
	const struct need need = {.category = "LAB01"};
	struct proposal proposal = {0};
	ck_assert_int_eq(need_propose(desk, &need, &proposal, NULL), STATUS_OK);
	for (size_t i = 0; i < proposal.candidates.count; i++) {
		const struct candidate *candidate = &proposal.candidates.items[i];
		buffer_printf(out, "%s %u %d %d %d %lld\n", candidate->adviser->id,
			candidate->stops, candidate->total, candidate->open_cases,
			candidate->over_share, (long long)candidate->last_active);
	}
	for (size_t i = 0; i < proposal.candidates.count; i++) {
		const struct duty *duty = proposal.candidates.items[i].duty;
		if (duty != NULL)
			buffer_printf(out, "%d until %d, back %d\n", duty->state, duty->end,
				duty->state == DUTY_AWAY ? duty->back : 0);
	}
	proposal_release(&proposal);
}

static void assert_all_alike(int step)
{
	struct desk fresh;
	struct buffer want = {0};
	open_desk(&fresh);
	describe(&fresh, &want);
	for (int i = 0; i < DESKS; i++) {
		struct buffer got = {0};
		describe(&desks[i], &got);
		ck_assert_msg(strcmp(buffer_text(&got), buffer_text(&want)) == 0,
			"step %d, desk %d has in mind\n%sand there is\n%s", step, i,
			buffer_text(&got), buffer_text(&want));
		buffer_release(&got);
	}
	buffer_release(&want);
	desk_release(&fresh);
}

static void pass_time(moment minutes)
{
	now += minutes * 60000;
	for (int i = 0; i < DESKS; i++)
		desks[i].clock.pinned = now;
}

static unsigned int draw(unsigned int *seed, unsigned int below)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % below;
}

static void open_case(struct desk *desk)
{
	const struct intake intake = {.client = "匿名", .category = "LAB01"};
	struct intake_result result;
	if (opened == CASES_MOST)
		return;
	ck_assert_int_eq(case_open(desk, &intake, &result, NULL), STATUS_OK);
	memcpy(numbers[opened++], result.number, CASE_NUMBER_SIZE);
}

/* Whatever is drawn: what a rule refuses has been rolled back. Was it done? */
static bool act(struct desk *desk, unsigned int *seed)
{
	static const char *const advisers[] = {"jia", "yi", "bing", "ding"};
	const struct assign_request request = {.to = advisers[draw(seed, 4)], .reason = "试验"};
	const struct closing closing = {.outcome = "answered", .advice = "先协商"};
	const struct assign_request first = {0};
	const char *number = numbers[draw(seed, (unsigned int)opened)];
	const char *adviser = request.to;
	const struct day today = desk_local(desk, now).day;
	const struct leave leave = {.adviser = adviser, .first = today, .last = today};
	int change;
	switch (draw(seed, 13)) {
	case 0:
	case 1:
		return case_assign(desk, number, &first, NULL) == STATUS_OK;
	case 2:
		return case_assign(desk, number, &request, NULL) == STATUS_OK;
	case 3:
		return case_reassign(desk, number, &request, NULL) == STATUS_OK;
	case 4:
		return case_start(desk, number, NULL, NULL) == STATUS_OK;
	case 5:
		return case_close(desk, number, &closing, NULL) == STATUS_OK;
	case 6:
		return duty_away(desk, adviser, 1 + (int)draw(seed, 4), NULL, NULL) == STATUS_OK;
	case 7:
		return duty_back(desk, adviser, NULL, NULL) == STATUS_OK;
	case 8:
		return duty_sign_in(desk, adviser, NULL, NULL) == STATUS_OK;
	case 9:
		return duty_sign_out(desk, adviser, NULL, NULL) == STATUS_OK;
	case 10:
		return draw(seed, 4) == 0 && duty_leave(desk, &leave, &change, NULL) == STATUS_OK;
	case 11:
		return case_reopen(desk, number, "又来了", NULL, NULL) == STATUS_OK;
	default:
		return case_void(desk, number, "重复登记", NULL, NULL) == STATUS_OK;
	}
}

static const char *any_number(unsigned int *seed)
{
	return numbers[draw(seed, (unsigned int)opened)];
}

static const char *any_adviser(unsigned int *seed)
{
	static const char *const advisers[] = {"jia", "yi", "bing", "ding"};
	return advisers[draw(seed, 4)];
}

static enum status move(struct desk *desk, unsigned int *seed)
{
	const char *number = any_number(seed);
	const struct redirection redirections[] = {
		{.category = "LAB02"}, {.to = any_adviser(seed), .reason = "试验"}};
	char called[CASE_NUMBER_SIZE];
	switch (draw(seed, 7)) {
	case 0:
		return case_call(desk, number, NULL, NULL, NULL);
	case 1:
		return queue_next(desk, any_adviser(seed), NULL, NULL, called, NULL);
	case 2:
		return case_hold(desk, number, NULL, NULL, NULL);
	case 3:
		return case_resume(desk, number, NULL, NULL);
	case 4:
		return case_no_show(desk, number, NULL, NULL);
	case 5:
		return case_redirect(desk, number, &redirections[draw(seed, 2)], NULL);
	default:
		return case_carry(desk, number, NULL, NULL);
	}
}

static enum status hand_over(struct desk *desk, unsigned int *seed)
{
	const char *number = any_number(seed);
	switch (draw(seed, 4)) {
	case 0:
		return handover_offer(desk, number, any_adviser(seed), NULL, NULL);
	case 1:
		return handover_accept(desk, number, NULL, NULL);
	case 2:
		return handover_refuse(desk, number, NULL, NULL, NULL);
	default:
		return handover_keep(desk, number, "等回函", NULL, NULL);
	}
}

struct counted {
	const char *adviser;
	int open;
};

static enum status take_load(void *context, const struct load *load, struct error *err)
{
	struct counted *counted = context;
	(void)err;
	if (strcmp(load->adviser, counted->adviser) == 0)
		counted->open = load->open_cases;
	return STATUS_OK;
}

/* What each adviser has open, counted one by one. */
static void assert_counted(void)
{
	static const char *const advisers[] = {"jia", "yi", "bing", "ding"};
	for (size_t i = 0; i < sizeof(advisers) / sizeof(advisers[0]); i++) {
		struct counted counted = {.adviser = advisers[i]};
		const struct load_window window = {
			.first = day_add(desk_local(&desks[0], now).day, -9),
			.day = desk_local(&desks[0], now).day};
		struct error err = {0};
		ck_done(load_find(desks[0].store, &window, take_load, &counted, &err), err);
		int open = 0;
		for (int c = 0; c < opened; c++) {
			struct case_record record = {0};
			ck_done(case_load(desks[0].store, numbers[c], &record, &err), err);
			open += record.adviser != NULL &&
				strcmp(record.adviser, advisers[i]) == 0 &&
				(record.state == CASE_ASSIGNED || record.state == CASE_CALLED ||
					record.state == CASE_CONSULTING ||
					record.state == CASE_HELD);
			case_record_release(&record);
		}
		ck_assert_int_eq(counted.open, open);
	}
}

/* What is kept of loads and parties is what the journal comes to. */
static void assert_verified(void)
{
	struct verify_report report;
	struct error err = {0};
	ck_done(verify_run(desks[0].store, &report, &err), err);
	ck_assert_uint_eq(report.findings.count, 0);
	verify_report_release(&report);
}

START_TEST(what_is_kept_in_mind_is_what_there_is)
{
	unsigned int seed = 20261124;
	int acts = 0, moves = 0, hands = 0;
	for (int step = 0; step < STEPS; step++) {
		if (step % 4 == 0)
			open_case(&desks[draw(&seed, DESKS)]);
		acts += act(&desks[draw(&seed, DESKS)], &seed);
		moves += move(&desks[draw(&seed, DESKS)], &seed) == STATUS_OK;
		hands += hand_over(&desks[draw(&seed, DESKS)], &seed) == STATUS_OK;
		pass_time(draw(&seed, 20) == 0 ? (moment)24 * 60 : (moment)draw(&seed, 3));
		if (step == STEPS / 2) {
			write_roster(next_roster);
			for (int i = 0; i < DESKS; i++) {
				bool changed;
				ck_assert_int_eq(
					config_refresh(&desks[i].config, folder, &changed, NULL),
					STATUS_OK);
				ck_assert(changed);
			}
		}
		assert_all_alike(step);
	}
	ck_assert_int_gt(acts, STEPS / 8);
	ck_assert_int_gt(moves, STEPS / 8);
	ck_assert_int_gt(hands, STEPS / 16);
	assert_counted();
	assert_verified();
}
END_TEST

/* Who holds a proposal goes by it, whatever the desk has read since. */
START_TEST(a_proposal_outlives_what_it_was_made_of)
{
	const struct need need = {.category = "LAB01"};
	struct proposal early = {0}, late = {0};
	ck_assert_int_eq(need_propose(&desks[0], &need, &early, NULL), STATUS_OK);
	pass_time((moment)24 * 60);
	ck_assert_int_eq(need_propose(&desks[0], &need, &late, NULL), STATUS_OK);
	ck_assert_ptr_ne(early.book, late.book);
	ck_assert_int_eq(
		early.candidates.items[0].duty->day.n + 1, late.candidates.items[0].duty->day.n);
	proposal_release(&early);
	ck_assert_int_eq(need_propose(&desks[0], &need, &early, NULL), STATUS_OK);
	ck_assert_ptr_eq(early.book, late.book); /* read once */
	proposal_release(&early);
	proposal_release(&late);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, what_is_kept_in_mind_is_what_there_is);
	tcase_add_test(tests, a_proposal_outlives_what_it_was_made_of);
}

UNIT_MAIN("standings", add)
