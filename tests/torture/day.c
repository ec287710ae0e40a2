#include "day.h"

#include <check.h>
#include <stdio.h>

#include "menzhen/base/buffer.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/case/slip_commands.h"
#include "menzhen/desk/desk_draft.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "menzhen/desk/import/ledger_import.h"
#include "menzhen/desk/ledger/ledger_views.h"
#include "menzhen/desk/queue/queue_commands.h"

#define FIRST "ZL-20261125-001"
#define SECOND "ZL-20261125-002"
#define THIRD "ZL-20261125-003"

enum {
	LIST_ROWS = 140, /* enough for the full-text index to take some of them in */
	APPOINTMENT = 1, /* the first number of each kind */
	SWAP = 3,
	LONG_DRAFT_LINES = 7000, /* more than the WAL is let grow to */
	EIGHT = 20 * 60,
	MORNING = 9 * 60,
};

static const struct day wednesday = {20782}, thursday = {20783}, friday = {20784}, monday = {20787};

static enum status draft(struct desk *desk, const char *command, struct error *err)
{
	bool busy;

	(void)command;
	return desk_draft_keep(desk, "", "intake", "client=钱某某", &busy, err);
}

static enum status open_case(
	struct desk *desk, const struct intake *intake, const char *command, struct error *err)
{
	struct intake filled = *intake;
	struct intake_result result;

	filled.command = command;
	return case_open(desk, &filled, &result, err);
}

static enum status open_first(struct desk *desk, const char *command, struct error *err)
{
	const struct intake intake = {.client = "钱某某",
		.phone = "13800000031",
		.category = "LAB01",
		.opponent = "演示建筑公司",
		.summary = "三个月工资没发",
		.draft = "intake"};

	return open_case(desk, &intake, command, err);
}

static enum status open_second(struct desk *desk, const char *command, struct error *err)
{
	const struct intake intake = {
		.client = "孙某某", .category = "FAM01", .priority = "migrant_worker"};

	return open_case(desk, &intake, command, err);
}

static enum status open_third(struct desk *desk, const char *command, struct error *err)
{
	const struct intake intake = {.client = "李某某", .category = "HOU02", .known = FIRST};

	return open_case(desk, &intake, command, err);
}

static enum status sign_in(struct desk *desk, const char *command, struct error *err)
{
	return duty_sign_in(desk, "wang-xm", command, err);
}

static enum status assign_first(struct desk *desk, const char *command, struct error *err)
{
	return case_assign(desk, FIRST, &(struct assign_request){.command = command}, err);
}

static enum status call_first(struct desk *desk, const char *command, struct error *err)
{
	return case_call(desk, FIRST, NULL, command, err);
}

static enum status start_first(struct desk *desk, const char *command, struct error *err)
{
	return case_start(desk, FIRST, command, err);
}

static enum status draft_close(struct desk *desk, const char *command, struct error *err)
{
	bool busy;

	(void)command;
	return desk_draft_keep(desk, "", "close " FIRST, "advice=先申请劳动仲裁", &busy, err);
}

static enum status close_first(struct desk *desk, const char *command, struct error *err)
{
	const struct closing closing = {.outcome = "answered",
		.advice = "先申请劳动仲裁",
		.legal_aid = "told",
		.command = command,
		.draft = "close " FIRST};

	return case_close(desk, FIRST, &closing, err);
}

static enum status rate_first(struct desk *desk, const char *command, struct error *err)
{
	const struct rating rating = {.level = 2, .reason = "long_wait", .text = "等得太久"};

	return case_rate(desk, FIRST, &rating, command, err);
}

/* Gives it to somebody and calls, in one transaction. */
static enum status call_second(struct desk *desk, const char *command, struct error *err)
{
	return case_call(desk, SECOND, "3号室", command, err);
}

static enum status hold_second(struct desk *desk, const char *command, struct error *err)
{
	return case_hold(desk, SECOND, "去取材料", command, err);
}

static enum status resume_second(struct desk *desk, const char *command, struct error *err)
{
	return case_resume(desk, SECOND, command, err);
}

static enum status redirect_third(struct desk *desk, const char *command, struct error *err)
{
	const struct redirection redirection = {
		.category = "INH01", .to = "zhao-j", .reason = "是继承的事", .command = command};

	return case_redirect(desk, THIRD, &redirection, err);
}

static enum status void_third(struct desk *desk, const char *command, struct error *err)
{
	return case_void(desk, THIRD, "登记错了", command, err);
}

static enum status leave(struct desk *desk, const char *command, struct error *err)
{
	int number;
	const struct leave days = {.adviser = "li-h",
		.first = monday,
		.last = monday,
		.reason = "出庭",
		.command = command};

	return duty_leave(desk, &days, &number, err);
}

static enum status stand_in(struct desk *desk, const char *command, struct error *err)
{
	int number;
	const struct duty_ref duty = {"zhao-j", thursday, "noon-desk", DUTY_ANY_START};

	return duty_stand_in(desk, &duty, "sun-gz", NULL, command, &number, err);
}

static enum status swap(struct desk *desk, const char *command, struct error *err)
{
	int number;
	const struct duty_ref one = {"wang-xm", thursday, "day-desk", MORNING};
	const struct duty_ref other = {"zhao-j", friday, "noon-desk", DUTY_ANY_START};

	return duty_swap_propose(desk, &one, &other, "换班", command, &number, err);
}

static enum status refuse_swap(struct desk *desk, const char *command, struct error *err)
{
	return duty_swap_refuse(desk, SWAP, "有事", command, err);
}

static enum status away(struct desk *desk, const char *command, struct error *err)
{
	return duty_away(desk, "wang-xm", 15, command, err);
}

static enum status book(struct desk *desk, const char *command, struct error *err)
{
	struct booking_result result;
	const struct booking booking = {.kind = APPOINTMENT_CALL_BACK,
		.client = "周某某",
		.phone = "13800000032",
		.category = "DEB01",
		.day = wednesday,
		.start = EIGHT,
		.adviser = "zhao-j",
		.command = command};

	return appointment_book(desk, &booking, &result, err);
}

static enum status arrive(struct desk *desk, const char *command, struct error *err)
{
	struct intake_result result;

	return appointment_arrive(desk, APPOINTMENT, NULL, command, &result, err);
}

static enum status print_slips(struct desk *desk, const char *command, struct error *err)
{
	struct slip_range range;

	return slip_print(desk, 20, command, &range, err);
}

static enum status save_view(struct desk *desk, const char *command, struct error *err)
{
	struct ledger_filter filter = {0};
	struct ledger_columns columns = {.items = {0}, .count = 1};
	const struct ledger_view_request request = {
		.name = "今晚", .filter = &filter, .columns = &columns, .command = command};

	return ledger_views_save(desk, &request, err);
}

static enum status take_list(struct desk *desk, const char *command, struct error *err)
{
	struct import_report report;
	struct buffer path = {0};
	struct import_request request = {.command = command};
	enum status status = STATUS_MEMORY;

	if (!buffer_printf(&path, "%s/list.csv", desk->directory))
		return error_memory(err);
	request.path = buffer_text(&path);
	status = ledger_import(desk, &request, &report, err);
	import_report_release(&report);
	buffer_release(&path);
	return status;
}

/* The full-text index is filled and merged, and the WAL copied back: a desk that has written,
 * waits.
 */
static enum status be_idle(struct desk *desk, const char *command, struct error *err)
{
	enum status status = draft(desk, command, err);

	while (status == STATUS_OK && desk_idle(desk))
		;
	return status;
}

/* So much is typed that the WAL is worth copying back, and the desk has time for it. */
static enum status copy_back(struct desk *desk, const char *command, struct error *err)
{
	struct buffer text = {0};
	bool busy, filled = true;
	enum status status = STATUS_MEMORY;

	(void)command;
	for (int i = 0; i < LONG_DRAFT_LINES && filled; i++)
		filled = buffer_printf(&text, "%4d %s", i,
			"sixty bytes a line, by the thousand, of what nobody will\n");
	if (!filled)
		error_memory(err);
	else
		status = desk_draft_keep(desk, "", "report", buffer_text(&text), &busy, err);
	buffer_release(&text);
	while (status == STATUS_OK && desk_idle(desk))
		;
	return status;
}

const struct day_step day_steps[] = {
	{"draft", draft},
	{"open-first", open_first},
	{"open-second", open_second},
	{"sign-in", sign_in},
	{"assign", assign_first},
	{"call", call_first},
	{"start", start_first},
	{"draft-close", draft_close},
	{"close", close_first},
	{"rate", rate_first},
	{"open-known", open_third},
	{"call-unassigned", call_second},
	{"hold", hold_second},
	{"resume", resume_second},
	{"redirect", redirect_third},
	{"void", void_third},
	{"leave", leave},
	{"stand-in", stand_in},
	{"swap", swap},
	{"refuse-swap", refuse_swap},
	{"away", away},
	{"book", book},
	{"arrive", arrive},
	{"print-slips", print_slips},
	{"save-view", save_view},
	{"import", take_list},
	{"idle", be_idle},
	{"copy-back", copy_back},
};
const size_t day_step_count = sizeof(day_steps) / sizeof(day_steps[0]);

moment day_time(size_t i)
{
	moment evening;

	ck_assert(moment_parse("2026-11-25T19:10:00+08:00", &evening));
	return evening + (moment)i * MS_PER_MINUTE;
}

enum status day_run(struct desk *desk, size_t i, struct error *err)
{
	return day_steps[i].run(desk, day_steps[i].name, err);
}

static void prepare(const struct site *site)
{
	struct buffer list = {0};

	ck_assert(buffer_printf(&list, "opened_at,client,phone,category,channel,outcome,rating\n"));
	for (int i = 0; i < LIST_ROWS; i++)
		ck_assert(buffer_printf(&list,
			"2026-10-%02d %02d:15,旧客%03d,138100%05d,LAB01,walk_in,answered,%d\n",
			1 + i % 28, 9 + i % 3, i, i, 3 + i % 3));
	site_write(site, "list.csv", buffer_text(&list));
	buffer_release(&list);
}

void day_record(struct site *site, struct day_record *out)
{
	struct desk desk;
	struct error err = {0};
	char sentence[512];

	ck_assert_uint_le(day_step_count, DAY_STEPS_MAX);
	site_begin(site);
	prepare(site);
	for (size_t i = 0; i < day_step_count; i++) {
		out->digests[i] = site_digest(site);
		site_keep(site, i);
		site_open(site, day_time(i), &desk);
		ck_assert_msg(day_run(&desk, i, &err) == STATUS_OK, "%s: %s", day_steps[i].name,
			error_format(&err, NULL, sentence, sizeof(sentence)));
		desk_release(&desk);
	}
	out->digests[day_step_count] = site_digest(site);
}
