/* The benchmark: makes a station, lets each part measure, prints the table. */
#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fail.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/store/store.h"

/* Somebody on duty at ENVIRONMENT_NOW, so that every waiting case has a proposal to show. */
static const char roster[] = "advisers:\n"
			     "  - {id: wang-xm, name: 王晓明, kind: lawyer, skills: [LAB, FAM]}\n"
			     "  - {id: li-h, name: 李华, kind: lawyer, skills: [HOU]}\n"
			     "shifts:\n"
			     "  - id: night-clinic\n"
			     "    session: night\n"
			     "    days: [mon, wed, fri]\n"
			     "    time: 19:00-21:00\n"
			     "    who: [wang-xm, li-h]\n"
			     "    room: 1号室\n";

static _Noreturn void give_up(const char *what, const struct error *err)
{
	char sentence[1024];
	fail("%s: %s", what, error_format(err, NULL, sentence, sizeof(sentence)));
}

void bench_open_desk(const struct bench *bench, struct desk *desk)
{
	struct desk_options options = {.directory = bench->sandbox.folder};
	struct error_list errors = {0};
	struct error err = {0};
	if (!moment_parse(ENVIRONMENT_NOW, &options.clock.pinned))
		fail("%s is no time", ENVIRONMENT_NOW);
	if (desk_open(desk, &options, &errors, &err) != STATUS_OK)
		give_up("the desk does not open", &err);
	error_list_release(&errors);
}

void bench_record(struct desk *desk, int index)
{
	static const char *const categories[] = {"LAB01", "FAM01", "INH01", "FAM03"};
	char client[32], phone[16];
	struct intake intake = {
		.client = client,
		.phone = phone,
		.category = categories[index % 4],
		.summary = "公司拖欠三个月工资，未签书面劳动合同，想知道怎样申请仲裁。",
	};
	struct intake_result result;
	struct error err = {0};
	snprintf(client, sizeof(client), "来访人%d", index);
	snprintf(phone, sizeof(phone), "138%08d", index);
	if (case_open(desk, &intake, &result, &err) != STATUS_OK)
		give_up("a visitor is not recorded", &err);
}

static void close_first(struct desk *desk)
{
	const struct assign_request request = {0};
	const struct closing closing = {.outcome = "answered", .advice = "可以申请劳动仲裁。"};
	const char *number = "ZL-20261125-001";
	struct error err = {0};
	if (case_assign(desk, number, &request, &err) != STATUS_OK ||
		case_start(desk, number, NULL, &err) != STATUS_OK ||
		case_close(desk, number, &closing, &err) != STATUS_OK)
		give_up("the first case is not closed", &err);
}

void bench_station(struct sandbox *sandbox)
{
	struct desk desk = {0};
	sandbox_init(sandbox);
	sandbox_write(sandbox, "roster.yaml", roster);
	const struct bench bench = {.sandbox = *sandbox};
	bench_open_desk(&bench, &desk);
	bench_record(&desk, 0);
	close_first(&desk);
	desk_release(&desk);
}

static void fill(struct bench *bench)
{
	struct desk desk = {0};
	sandbox_init(&bench->sandbox);
	sandbox_write(&bench->sandbox, "roster.yaml", roster);
	bench_open_desk(bench, &desk);
	for (int i = 0; i < BENCH_CASES; i++)
		bench_record(&desk, i);
	store_idle(desk.store);
	desk_release(&desk);
}

enum { HISTORY_CASES = 1000 * 1000 };

static void roster_part(struct bench *bench, int cases)
{
	(void)cases;
	bench_roster(bench);
}

static void screen_part(struct bench *bench, int cases)
{
	(void)cases;
	bench_screen(bench);
}

static void intake_part(struct bench *bench, int cases)
{
	(void)cases;
	bench_intake(bench);
}

/* How it grows: among a hundredth, a tenth and all of them. */
static void ledger_part(struct bench *bench, int cases)
{
	for (int part = 100; part >= 1; part /= 10)
		if (cases / part > 0)
			bench_ledger(&bench->figures, cases / part);
}

static void search_part(struct bench *bench, int cases)
{
	for (int part = 100; part >= 1; part /= 10)
		if (cases / part > 0)
			bench_search(&bench->figures, cases / part);
}

/* Of a list as long as a station has: a twentieth. */
static void import_part(struct bench *bench, int cases)
{
	bench_import(&bench->figures, cases / 20 > 0 ? cases / 20 : 1);
}

static void assign_part(struct bench *bench, int cases)
{
	bench_assign(&bench->figures, cases);
}

static const struct part {
	const char *name;
	void (*measure)(struct bench *bench, int cases);
} parts[] = {{"roster", roster_part}, {"screen", screen_part}, {"intake", intake_part},
	{"ledger", ledger_part}, {"search", search_part}, {"import", import_part},
	{"assign", assign_part}};

/* bench [CASES [PART]]: so many make the history that is looked through and added to. */
int main(int argc, char **argv)
{
	struct bench bench = {0};
	int cases = argc > 1 ? (int)strtol(argv[1], NULL, 10) : HISTORY_CASES;
	if (cases < 1)
		fail("bench: '%s' is no number of cases", argv[1]);
	fill(&bench);
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (argc <= 2 || strcmp(argv[2], parts[i].name) == 0)
			parts[i].measure(&bench, cases);
	size_t missed = figures_print(&bench.figures);
	sandbox_release(&bench.sandbox);
	return missed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
