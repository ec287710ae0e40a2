/* Pages and calendars that the command line makes for others to take along. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "json.h"
#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG };

/* Somebody whose name is markup, with things that are nobody's business. */
static const char roster[] =
	"advisers:\n"
	"  - {id: wang-xm, name: 王晓明, kind: lawyer, firm: 常联律师事务所, sex: male,\n"
	"     licence: \"13204201510123456\", skills: [LAB], languages: [常州话], daily_limit: 7,\n"
	"     term: {from: 2026-01-01, until: 2026-12-31, selected_by: 公开遴选},\n"
	"     represents: [江苏某某建设有限公司]}\n"
	"  - {id: odd, name: \"<script>alert('x')</script>\", kind: notary}\n"
	"shifts:\n"
	"  - {id: night-clinic, session: night, days: [mon, wed, fri], time: 19:00-21:00,\n"
	"     who: [wang-xm, odd], room: 1号室, until: 2026-12-31}\n";

static void init(struct sandbox *st, const char *language)
{
	reception_init(st, language);
	sandbox_write(st, "roster.yaml", roster);
}

static void expect_says(const struct sandbox *st, const char *words)
{
	ck_assert_msg(
		strstr(st->last.out, words) != NULL, "\"%s\" is not in: %s", words, st->last.out);
}

static void expect_silent(const struct sandbox *st, const char *words)
{
	ck_assert_msg(strstr(st->last.out, words) == NULL, "\"%s\" is in: %s", words, st->last.out);
}

START_TEST(the_board_has_the_public_fields_alone)
{
	static const char *const private[] = {
		"wang-xm", "江苏某某建设", "常州话", "公开遴选", "LAB", "male", "<script"};
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE];
	init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	sandbox_must(&st, "roster", "board", NULL);
	expect_says(&st, ">王晓明<");
	expect_says(&st, "常联律师事务所");
	expect_says(&st, "13204201510123456");
	expect_says(&st, "19:00-21:00");
	expect_says(&st, "1号室");
	expect_says(&st, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
	for (size_t i = 0; i < sizeof(private) / sizeof(*private); i++)
		expect_silent(&st, private[i]);
	expect_silent(&st, "Zhang San");
	expect_silent(&st, "N01");
	sandbox_release(&st);
}
END_TEST

START_TEST(the_board_of_a_week_and_of_a_day)
{
	struct sandbox st;
	init(&st, "zh");
	sandbox_must(&st, "roster", "board", "--week", "2026-11-25", NULL);
	ck_assert_uint_eq(reception_count(&st, "<h2>2026-11-"), 7);
	ck_assert_uint_eq(reception_count(&st, "19:00-21:00"), 6);
	expect_says(&st, "<html lang=\"zh-CN\">");
	expect_says(&st, "夜门诊");
	sandbox_must(&st, "--language", "en", "roster", "board", "--date", "2026-11-27", NULL);
	ck_assert_uint_eq(reception_count(&st, "<h2>"), 1);
	expect_says(&st, "2026-11-27 Fri");
	expect_says(&st, "Night clinic");
	sandbox_must(&st, "--language", "en", "roster", "board", "--date", "2026-11-28", NULL);
	expect_says(&st, "Nobody is on duty");
	ck_assert_int_eq(sandbox_run(&st, "--language", "en", "roster", "board", "--week",
				 "2026-11-25", "--date", "2026-11-25", NULL),
		USAGE);
	ck_assert_int_eq(sandbox_run(&st, "roster", "board", "--format", "pdf", NULL), USAGE);
	sandbox_release(&st);
}
END_TEST

/* Nor is anything put beside them: a list of categories would be read. */
START_TEST(nothing_is_put_among_the_stations_own_files)
{
	static const char *const names[] = {"menzhen.db", "menzhen.db-wal", "station.yaml",
		"roster.yaml", "menzhen.db-lock", "backup.key", "desks-lock", "categories.yaml",
		"roster.last-good.yaml", "outboxes", "backups/ZL-manual-20261125-194200.db",
		"outbox/../categories.yaml", "outbox/link/new.html"};
	struct sandbox st;
	char number[RECEPTION_NUMBER_SIZE], path[SANDBOX_PATH_SIZE];
	init(&st, "en");
	reception_record(&st, "Zhang San", "LAB01", number);
	sandbox_must(&st, "backup", NULL);
	sandbox_outbox(&st, "link", path);
	ck_assert_int_eq(symlink("..", path), 0);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		sandbox_path(&st, names[i], path);
		ck_assert_int_eq(
			sandbox_run(&st, "export", "ledger", "--out", path, "--force", NULL),
			CONFIG);
		ck_assert_int_eq(sandbox_run(&st, "slip", "print", "--count", "2", "--out", path,
					 "--force", NULL),
			CONFIG);
	}
	sandbox_must(&st, "verify", NULL);
	sandbox_must(&st, "slip", "list", NULL);
	ck_assert_str_eq(st.last.out, "");
	sandbox_release(&st);
}
END_TEST

START_TEST(a_file_that_is_there_stays)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	struct stat before, after;
	init(&st, "en");
	sandbox_outbox(&st, "board.html", path);
	sandbox_must(&st, "roster", "board", "--out", path, "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "file"), path);
	sandbox_write(&st, "outbox/board.html", "somebody's own\n");
	ck_assert_int_eq(stat(path, &before), 0);
	ck_assert_int_eq(sandbox_run(&st, "roster", "board", "--out", path, NULL), REFUSED);
	reception_expect_refusal(&st, REFUSED, "--force");
	ck_assert_int_eq(stat(path, &after), 0);
	ck_assert_int_eq(after.st_size, before.st_size);
	sandbox_must(&st, "roster", "board", "--out", path, "--force", NULL);
	expect_says(&st, "Written: ");
	ck_assert_int_eq(stat(path, &after), 0);
	ck_assert_int_gt(after.st_size, before.st_size);
	sandbox_release(&st);
}
END_TEST

/* Line ends and all go out as they are: phones are strict. */
START_TEST(a_calendar_for_the_phone)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	init(&st, "zh");
	sandbox_must(&st, "roster", "ical", "wang-xm", "--to", "2026-11-30", NULL);
	ck_assert_int_eq(strncmp(st.last.out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", 30), 0);
	ck_assert_uint_eq(reception_count(&st, "\r\nBEGIN:VEVENT\r\n"), 3);
	ck_assert_uint_eq(reception_count(&st, "\n"), reception_count(&st, "\r\n"));
	expect_says(&st, "\r\nDTSTART:20261125T110000Z\r\nDTEND:20261125T130000Z\r\n");
	expect_says(&st, "\r\nSUMMARY:夜门诊\r\nLOCATION:1号室\r\n");
	expect_silent(&st, "某某建设");
	sandbox_must(&st, "--language", "en", "roster", "ical", "wang-xm", "--from", "2026-11-27",
		"--to", "2026-11-27", NULL);
	ck_assert_uint_eq(reception_count(&st, "BEGIN:VEVENT"), 1);
	expect_says(&st, "\r\nSUMMARY:Night clinic\r\n");
	sandbox_outbox(&st, "wang.ics", path);
	sandbox_must(&st, "roster", "ical", "wang-xm", "--out", path, "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "file"), path);
	ck_assert_int_eq(
		sandbox_run(&st, "roster", "ical", "wang-xm", "--out", path, NULL), REFUSED);
	ck_assert_int_eq(sandbox_run(&st, "roster", "ical", "wangxm", NULL), USAGE);
	ck_assert_int_eq(sandbox_run(&st, "roster", "ical", NULL), USAGE);
	sandbox_release(&st);
}
END_TEST

static unsigned int mode(const char *path)
{
	struct stat info;
	ck_assert_int_eq(stat(path, &info), 0);
	return info.st_mode & 0777;
}

/* A board is made to be hung up; where somebody is when concerns them alone. */
START_TEST(everybody_may_read_a_board_and_nothing_else)
{
	struct sandbox st;
	char board[SANDBOX_PATH_SIZE], calendar[SANDBOX_PATH_SIZE], draft[SANDBOX_PATH_SIZE];
	init(&st, "en");
	sandbox_outbox(&st, "board.html", board);
	sandbox_outbox(&st, "wang.ics", calendar);
	sandbox_outbox(&st, "draft.yaml", draft);
	mode_t mask = umask(0);
	sandbox_must(&st, "roster", "board", "--out", board, NULL);
	ck_assert_uint_eq(mode(board), 0644);
	umask(077);
	sandbox_must(&st, "roster", "board", "--out", board, "--force", NULL);
	ck_assert_uint_eq(mode(board), 0644);
	umask(0);
	sandbox_must(&st, "roster", "ical", "wang-xm", "--out", calendar, NULL);
	ck_assert_uint_eq(mode(calendar), 0600);
	sandbox_must(&st, "roster", "suggest", "--out", draft, NULL);
	ck_assert_uint_eq(mode(draft), 0600);
	umask(mask);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_hyphen_is_standard_output)
{
	struct sandbox st;
	init(&st, "en");
	sandbox_must(&st, "roster", "board", "--out", "-", NULL);
	ck_assert_int_eq(strncmp(st.last.out, "<!DOCTYPE html>", 15), 0);
	sandbox_must(&st, "roster", "suggest", "--out", "-", NULL);
	expect_says(&st, "advisers:");
	ck_assert_int_ne(access("-", F_OK), 0);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_path_that_cannot_be_written_is_named_whole)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	init(&st, "en");
	sandbox_path(&st, "nowhere/board.html", path);
	sandbox_run(&st, "roster", "board", "--out", path, NULL);
	reception_expect_refusal(&st, CONFIG, path);
	sandbox_run(&st, "roster", "board", "--out", path, "--force", NULL);
	reception_expect_refusal(&st, CONFIG, path);
	sandbox_run(&st, "roster", "suggest", "--out", path, NULL);
	reception_expect_refusal(&st, CONFIG, path);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, the_board_has_the_public_fields_alone);
	tcase_add_test(tests, the_board_of_a_week_and_of_a_day);
	tcase_add_test(tests, nothing_is_put_among_the_stations_own_files);
	tcase_add_test(tests, a_file_that_is_there_stays);
	tcase_add_test(tests, everybody_may_read_a_board_and_nothing_else);
	tcase_add_test(tests, a_hyphen_is_standard_output);
	tcase_add_test(tests, a_path_that_cannot_be_written_is_named_whole);
	tcase_add_test(tests, a_calendar_for_the_phone);
}

UNIT_MAIN("cli_documents", add_tests)
