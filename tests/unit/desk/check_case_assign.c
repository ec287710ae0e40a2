/* Who gets a case, and what is kept of why, at a desk of a station of its own. */
#include "menzhen/desk/case/case_commands.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "sandbox_store.h"
#include "unit.h"

/* All are on duty; ding does not advise. */
static const char roster[] =
	"advisers:\n"
	"  - {id: jia, name: 甲, kind: lawyer, skills: [LAB], daily_limit: 2}\n"
	"  - {id: yi, name: 乙, kind: lawyer}\n"
	"  - {id: bing, name: 丙, kind: lawyer}\n"
	"  - {id: ding, name: 丁, kind: volunteer}\n"
	"shifts:\n"
	"  - id: day\n"
	"    session: daytime\n"
	"    days: [mon, tue, wed, thu, fri]\n"
	"    skip: none\n"
	"    time: 09:00-17:00\n"
	"    who: [jia, yi, bing, ding]\n";

static char folder[64];
static struct desk desk;
static int visitors;

static struct desk_options options_at(const char *time)
{
	struct desk_options options = {.directory = folder};
	ck_assert(moment_parse(time, &options.clock.pinned));
	return options;
}

static void set_up(void)
{
	char path[128];
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	struct desk_options options = options_at("2026-11-24T09:00:00+08:00");
	struct error_list errors = {0};
	struct error err = {0};
	snprintf(folder, sizeof(folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(desk_create(&options, &station, NULL), STATUS_OK);
	snprintf(path, sizeof(path), "%s/roster.yaml", folder);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(roster, file);
	fclose(file);
	ck_assert_msg(desk_open(&desk, &options, &errors, &err) == STATUS_OK, "%s", err.msgid);
	ck_assert(error_list_empty(&errors));
}

static void tear_down(void)
{
	desk_release(&desk);
	nftw(folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

static void at(const char *time)
{
	ck_assert(moment_parse(time, &desk.clock.pinned));
}

static void open_cases(int count, const char *category)
{
	char client[32];
	const struct intake intake = {.client = client, .category = category};
	struct intake_result result;
	for (int i = 0; i < count; i++) {
		/* Nobody comes twice: who knows a client would go first. */
		snprintf(client, sizeof(client), "来访人%c", 'A' + visitors++);
		ck_assert_int_eq(case_open(&desk, &intake, &result, NULL), STATUS_OK);
	}
}

static enum status assign(const char *number, const char *to, struct error *err)
{
	const struct assign_request request = {.to = to, .reason = to ? "来访人要求" : NULL};
	return case_assign(&desk, number, &request, err);
}

static void close_case(const char *number)
{
	const struct closing closing = {.outcome = "answered", .advice = "可以申请劳动仲裁"};
	ck_assert_int_eq(case_start(&desk, number, NULL, NULL), STATUS_OK);
	ck_assert_int_eq(case_close(&desk, number, &closing, NULL), STATUS_OK);
}

static void assert_first(const char *number, const char *want)
{
	struct proposal proposal = {0};
	ck_assert_int_eq(case_propose(&desk, number, &proposal, NULL), STATUS_OK);
	ck_assert_str_eq(assignment_best(&proposal.candidates)->adviser->id, want);
	proposal_release(&proposal);
}

/* Yesterday's cases, given today, are today's work: the limit counts them. */
START_TEST(the_daily_limit_counts_what_is_given_today)
{
	struct error err = {0};
	open_cases(4, "LAB01");
	ck_assert_int_eq(assign("SY-20261124-001", "jia", NULL), STATUS_OK); /* not today's */
	at("2026-11-25T10:00:00+08:00");
	ck_assert_int_eq(assign("SY-20261124-002", "jia", NULL), STATUS_OK);
	ck_assert_int_eq(assign("SY-20261124-003", "jia", NULL), STATUS_OK);
	ck_assert_int_eq(assign("SY-20261124-004", "jia", &err), STATUS_REFUSED);
	ck_assert_ptr_nonnull(strstr(err.msgid, "limit"));
	/* A voided case was none. */
	ck_assert_int_eq(case_void(&desk, "SY-20261124-003", "重复登记", NULL, NULL), STATUS_OK);
	ck_assert_int_eq(assign("SY-20261124-004", "jia", NULL), STATUS_OK);
}
END_TEST

/* Who has just closed a case of yesterday has not been idle all day. */
START_TEST(closing_a_leftover_is_being_active_today)
{
	desk.config.station.weights.of[CRITERION_SHARE] = 0; /* the idle time alone */
	open_cases(2, "HOU01"); /* another field than jia's; yi and bing stand alike */
	assert_first("SY-20261124-001", "yi");
	ck_assert_int_eq(assign("SY-20261124-001", "yi", NULL), STATUS_OK);
	at("2026-11-25T10:00:00+08:00");
	assert_first("SY-20261124-002", "bing"); /* yi has a case open */
	close_case("SY-20261124-001");
	at("2026-11-25T10:05:00+08:00");
	assert_first("SY-20261124-002", "bing"); /* yi has had one just now */
	at("2026-11-26T10:00:00+08:00");
	assert_first("SY-20261124-002", "yi"); /* another day: as the roster has them */
}
END_TEST

static void assert_proposal(const char *want)
{
	sqlite3 *handle;
	sqlite3_stmt *row;
	char path[128];
	snprintf(path, sizeof(path), "%s/menzhen.db", folder);
	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(handle,
				 "SELECT json_extract(body, '$.service_day') || ' ' ||"
				 " json_extract(body, '$.proposal') FROM event"
				 " WHERE kind = 'case.assigned' ORDER BY id DESC LIMIT 1",
				 -1, &row, NULL),
		SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	ck_assert_str_eq((const char *)sqlite3_column_text(row, 0), want);
	sqlite3_finalize(row);
	sqlite3_close(handle);
}

START_TEST(the_event_keeps_why_and_why_not)
{
	at("2026-11-25T10:00:00+08:00");
	open_cases(4, "LAB01");
	for (int i = 1; i <= 2; i++) {
		char number[32];
		snprintf(number, sizeof(number), "SY-20261125-%03d", i);
		ck_assert_int_eq(assign(number, "jia", NULL), STATUS_OK);
	}
	ck_assert_int_eq(assign("SY-20261125-003", NULL, NULL), STATUS_OK);
	close_case("SY-20261125-003");
	at("2026-11-25T10:40:00+08:00");
	ck_assert_int_eq(assign("SY-20261125-004", NULL, NULL), STATUS_OK);
	assert_proposal("2026-11-25 ["
			"{\"adviser\":\"bing\",\"name\":\"丙\",\"eligible\":true,"
			"\"total\":607,\"points\":{\"skill\":600,\"share\":4,\"idle\":3},"
			"\"reasons\":{\"on_duty\":\"17:00\",\"skill_general\":true,"
			"\"no_open_cases\":true,\"below_share\":1,\"no_case_yet\":true}},"
			"{\"adviser\":\"yi\",\"name\":\"乙\",\"eligible\":true,"
			"\"total\":601,\"points\":{\"skill\":600,\"idle\":1},"
			"\"reasons\":{\"on_duty\":\"17:00\","
			"\"skill_general\":true,\"no_open_cases\":true,\"idle\":40}},"
			"{\"adviser\":\"jia\",\"name\":\"甲\",\"eligible\":false,\"reasons\":{"
			"\"daily_limit\":2,"
			"\"on_duty\":\"17:00\",\"skill_group\":true,\"open_cases\":2}},"
			"{\"adviser\":\"ding\",\"name\":\"丁\",\"eligible\":false,\"reasons\":{"
			"\"does_not_advise\":true,"
			"\"on_duty\":\"17:00\",\"skill_general\":true,\"no_open_cases\":true}}]");
}
END_TEST

/* They are here, and back in some minutes: not "tomorrow". */
START_TEST(who_is_back_first_is_told_when_all_are_away)
{
	static const struct {
		const char *adviser;
		int minutes;
	} away[] = {{"jia", 30}, {"yi", 10}, {"bing", 20}};
	struct error err = {0};
	char sentence[512];
	at("2026-11-25T10:00:00+08:00");
	open_cases(1, "LAB01");
	for (size_t i = 0; i < sizeof(away) / sizeof(away[0]); i++)
		ck_done(duty_away(&desk, away[i].adviser, away[i].minutes, NULL, &err), err);
	ck_assert_int_eq(assign("SY-20261125-001", NULL, &err), STATUS_REFUSED);
	error_format(&err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(strstr(sentence, "is away") != NULL, "%s", sentence);
	ck_assert_msg(strstr(sentence, "乙") != NULL, "%s", sentence);
	ck_assert_msg(strstr(sentence, "10:10") != NULL, "%s", sentence);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, who_is_back_first_is_told_when_all_are_away);
	tcase_add_test(tests, the_daily_limit_counts_what_is_given_today);
	tcase_add_test(tests, closing_a_leftover_is_being_active_today);
	tcase_add_test(tests, the_event_keeps_why_and_why_not);
}

UNIT_MAIN("case_assign", add)
