/* The check of a roster at a desk of a station of its own. */
#include "menzhen/desk/roster/roster_view.h"

#include <ftw.h>
#include <stdio.h>
#include <string.h>

#include "menzhen/base/buffer.h"
#include "menzhen/desk/case/case_open.h"
#include "sandbox_store.h"
#include "unit.h"

#define ADVISERS                                                                                   \
	"advisers:\n"                                                                              \
	"  - {id: jia, name: 甲, kind: lawyer, skills: [LAB, DEB, FAM, HOU, PRO]}\n"

static const char good[] = ADVISERS "shifts:\n"
				    "  - id: day\n"
				    "    session: daytime\n"
				    "    days: workdays\n"
				    "    until: 2026-12-31\n"
				    "    time: 09:00-17:00\n"
				    "    who: [jia]\n";

static const char announced[] = "name: 试验站\n"
				"code: SY\n"
				"level: town\n"
				"sessions:\n"
				"  - {session: daytime, days: workdays, time: 09:00-17:00}\n";

static char folder[64];
static struct desk desk;

static void write_file(const char *name, const char *text)
{
	char path[128];
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(text, file), 0);
	ck_assert_int_eq(fclose(file), 0);
}

static void open_desk(void)
{
	struct desk_options options = {.directory = folder};
	struct error_list errors = {0};
	struct error err = {0};
	ck_assert(moment_parse("2026-11-25T19:42:00+08:00", &options.clock.pinned));
	ck_assert_msg(desk_open(&desk, &options, &errors, &err) == STATUS_OK, "%s", err.msgid);
}

static void set_up(void)
{
	struct station station = {.name = (char[]){"试验站"}, .code = (char[]){"SY"}};
	struct desk_options options = {.directory = folder};
	snprintf(folder, sizeof(folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(desk_create(&options, &station, NULL), STATUS_OK);
	write_file("station.yaml", announced);
	write_file("roster.yaml", good);
	open_desk();
}

static void tear_down(void)
{
	desk_release(&desk);
	nftw(folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

static struct day_range december(void)
{
	struct day_range days;
	ck_assert(day_parse("2026-12-01", &days.first) && day_parse("2026-12-31", &days.last));
	return days;
}

/* "code:line " of each. */
static void expect_codes(const struct finding_list *found, const char *expected)
{
	struct buffer codes = {0};
	for (size_t i = 0; i < found->count; i++)
		buffer_printf(&codes, "%s:%s:%d ", found->items[i].code,
			found->items[i].message.file, found->items[i].message.line);
	ck_assert_str_eq(buffer_text(&codes), expected);
	buffer_release(&codes);
}

static void expect_findings(const char *expected)
{
	struct finding_list found = {0};
	struct day_range days = december();
	ck_assert_int_eq(roster_findings(&desk, days.first, days.last, &found, NULL), STATUS_OK);
	expect_codes(&found, expected);
	finding_list_release(&found);
}

START_TEST(a_good_roster_gives_none)
{
	struct roster_report report = {0};
	ck_assert_int_eq(roster_check(&desk, NULL, december(), &report, NULL), STATUS_OK);
	ck_assert_uint_eq(report.errors, 0);
	ck_assert_uint_eq(report.advisers, 1);
	ck_assert_uint_eq(report.shifts, 1);
	expect_codes(&report.findings, "");
	roster_report_release(&report);
	expect_findings("");
}
END_TEST

/* Another file is checked by its own duties, not by those of the roster in force. */
START_TEST(another_file_is_checked_as_the_roster)
{
	struct roster_report report = {0};
	char path[128];
	snprintf(path, sizeof(path), "%s/next.yaml", folder);
	write_file("next.yaml", ADVISERS
		"shifts:\n"
		"  - {id: a, session: daytime, days: workdays, until: 2026-12-31, time: "
		"09:00-17:00, who: [jia], except: [2026-12-04]}\n"
		"  - {id: b, session: law_bus, days: [2026-12-07], time: 09:00-10:00, who: "
		"[jia]}\n");
	ck_assert_int_eq(roster_check(&desk, path, december(), &report, NULL), STATUS_OK);
	ck_assert_uint_eq(report.shifts, 2);
	expect_codes(&report.findings, "uncovered_hours:station.yaml:5 "
				       "double_booking:next.yaml:5 ");
	roster_report_release(&report);
	expect_findings("");
}
END_TEST

/* What is wrong with the file comes first, then what there is to say of the older one. */
START_TEST(a_roster_that_cannot_be_used)
{
	struct roster_report report = {0};
	write_file("roster.yaml", ADVISERS "shifts: 7\n");
	desk_release(&desk);
	open_desk();
	ck_assert_int_eq(roster_check(&desk, NULL, december(), &report, NULL), STATUS_OK);
	ck_assert_uint_eq(report.errors, 1);
	expect_codes(&report.findings, "unreadable:roster.yaml:3 ");
	ck_assert_int_eq(report.findings.items[0].severity, FINDING_ERROR);
	roster_report_release(&report);
	expect_findings("unreadable:roster.yaml:3 ");
}
END_TEST

static void open_cases(int count, const char *category)
{
	const struct intake intake = {.client = "张三", .category = category};
	struct intake_result result;
	for (int i = 0; i < count; i++)
		ck_assert_int_eq(case_open(&desk, &intake, &result, NULL), STATUS_OK);
}

/* From the fiftieth case on the station's own figures count; what is no matter of law never does.
 */
START_TEST(what_visitors_bring_is_learnt_from_fifty_cases)
{
	open_cases(25, "CRM04");
	open_cases(24, "OTH99");
	expect_findings("");
	open_cases(1, "LAB01");
	expect_findings("missing_skill:roster.yaml:4 ");
}
END_TEST

START_TEST(this_month_and_the_next)
{
	static const struct {
		const char *today, *first, *last;
	} cases[] = {
		{"2026-11-25", "2026-11-01", "2026-12-31"},
		{"2026-12-31", "2026-12-01", "2027-01-31"},
		{"2027-01-01", "2027-01-01", "2027-02-28"},
	};
	struct day today;
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		ck_assert(day_parse(cases[i].today, &today));
		struct day_range days = roster_usual_days(today);
		ck_assert_str_eq(day_format(days.first, first), cases[i].first);
		ck_assert_str_eq(day_format(days.last, last), cases[i].last);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_good_roster_gives_none);
	tcase_add_test(tests, another_file_is_checked_as_the_roster);
	tcase_add_test(tests, a_roster_that_cannot_be_used);
	tcase_add_test(tests, what_visitors_bring_is_learnt_from_fifty_cases);
	tcase_add_test(tests, this_month_and_the_next);
}

UNIT_MAIN("roster_view", add_tests)
