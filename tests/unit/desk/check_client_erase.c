/*
 * A visitor of whom everything there is was recorded is erased: no file of the station says
 * anything of them, the journal verifies, and everybody else is as they were.
 */
#define _GNU_SOURCE /* memmem */
#include "menzhen/desk/client/client_erase.h"

#include "conflict_unit.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/desk/case/case_reveal.h"
#include "menzhen/desk/client/client.h"
#include "menzhen/desk/client/client_retention.h"
#include "menzhen/desk/conflict/conflict_decide.h"
#include "menzhen/desk/desk_verify.h"
#include "menzhen/desk/import/ledger_import.h"
#include "menzhen/store/journal/verify.h"
#include "menzhen/store/search/search_index.h"
#include "menzhen/store/station/draft.h"
#include "unit.h"

#define NAME "欧阳芫荽"
#define PHONE "13912345678"
#define ID "11010519491231002X" /* the example of GB 11643 */
#define OPPONENT "苍耳子建材公司"

/* What only they have, in any of the places where it can be said. */
static const char *const secrets[] = {NAME, "芫荽", PHONE, "1391234", ID, OPPONENT, "13887654321",
	"芜菁地里的工钱", "先向茼蒿镇仲裁委申请", "比莴苣还脆", "给她的理由莳萝", "紫苏预约备注",
	"同一人因紫苏叶", "并案理由苦苣", "保留理由马齿苋", "芝麻菜表"};

static struct conflict_station box;
static char first[CASE_NUMBER_SIZE], second[CASE_NUMBER_SIZE], third[CASE_NUMBER_SIZE],
	fourth[CASE_NUMBER_SIZE], against[CASE_NUMBER_SIZE], lookalike[CASE_NUMBER_SIZE];

static void set_up(void)
{
	conflict_station_begin(&box);
}

static void tear_down(void)
{
	conflict_station_end(&box);
}

/* --- files --- */

static bool bytes_have(const char *path, const char *text)
{
	struct buffer bytes = {0};
	FILE *file = fopen(path, "rb");

	ck_assert_ptr_nonnull(file);
	for (char part[4096];;) {
		size_t length = fread(part, 1, sizeof(part), file);
		if (length == 0)
			break;
		ck_assert(buffer_add(&bytes, part, length));
	}
	fclose(file);
	bool found =
		bytes.length > 0 && memmem(bytes.data, bytes.length, text, strlen(text)) != NULL;
	buffer_release(&bytes);
	return found;
}

static const char *looked_for;
static int found_in;

static int look(const char *path, const struct stat *status, int type, struct FTW *where)
{
	(void)status;
	(void)where;
	if (type == FTW_F && bytes_have(path, looked_for))
		found_in++;
	return 0;
}

/* How many files of the station's folder say TEXT. */
static int files_with(const char *text)
{
	looked_for = text;
	found_in = 0;
	ck_assert_int_eq(nftw(box.folder, look, 8, FTW_PHYS), 0);
	return found_in;
}

/* --- SQL past the desk --- */

/* All rows that SQL gives, as one text. */
static void read_all(const char *sql, struct buffer *out)
{
	char path[128];
	sqlite3 *handle;
	sqlite3_stmt *row;

	snprintf(path, sizeof(path), "%s/menzhen.db", box.folder);
	ck_assert_int_eq(sqlite3_open(path, &handle), SQLITE_OK);
	ck_assert_int_eq(sql_functions_add(handle), SQLITE_OK);
	ck_assert_msg(sqlite3_prepare_v2(handle, sql, -1, &row, NULL) == SQLITE_OK, "%s",
		sqlite3_errmsg(handle));
	while (sqlite3_step(row) == SQLITE_ROW)
		for (int i = 0; i < sqlite3_column_count(row); i++)
			buffer_printf(out, "%d:%s|", sqlite3_column_type(row, i),
				(const char *)sqlite3_column_text(row, i));
	sqlite3_finalize(row);
	sqlite3_close(handle);
}

static int count_of(const char *sql)
{
	struct buffer out = {0};

	read_all(sql, &out);
	int count = (int)strtol(buffer_text(&out) + 2, NULL, 10);
	buffer_release(&out);
	return count;
}

/* --- the story --- */

static void record(struct intake intake, char number[CASE_NUMBER_SIZE])
{
	struct intake_result result;
	struct error err = {0};

	intake.category = "LAB01";
	ck_done(case_open(&box.desk, &intake, &result, &err), err);
	memcpy(number, result.number, CASE_NUMBER_SIZE);
}

static void give(const char *number, const char *adviser, const char *reason)
{
	const struct assign_request request = {.to = adviser, .reason = reason};
	struct error err = {0};

	ck_done(case_assign(&box.desk, number, &request, &err), err);
}

static void finish(const char *number, const char *advice)
{
	const struct closing closing = {.outcome = "answered", .advice = advice};
	struct error err = {0};

	ck_done(case_start(&box.desk, number, NULL, &err), err);
	ck_done(case_close(&box.desk, number, &closing, &err), err);
}

static void drop(const char *number, const char *reason)
{
	struct error err = {0};

	ck_done(case_void(&box.desk, number, reason, NULL, &err), err);
}

/* Taken in from a list whose name and one of whose headings say who stands in it. */
static void take_in(void)
{
	struct import_report report;
	struct import_request request = {.map = NAME "="};
	struct error err = {0};
	char path[128];

	snprintf(path, sizeof(path), "%s-芝麻菜表.csv", box.folder);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs("opened_at,client,phone,category,outcome," NAME "\n"
	      "2024-03-11 09:30," NAME "," PHONE ",LAB01,answered,x\n",
		file);
	fclose(file);
	request.path = path;
	ck_done(ledger_import(&box.desk, &request, &report, &err), err);
	ck_assert_uint_eq(report.recorded, 1);
	import_report_release(&report);
	unlink(path);
	snprintf(first, sizeof(first), "SY-20240311-001");
}

static void come_by_appointment(void)
{
	struct intake_result opened;
	struct booking_result booked;
	struct error err = {0};
	const struct booking booking = {.client = NAME,
		.phone = PHONE,
		.day = desk_local(&box.desk, desk_now(&box.desk)).day,
		.start = 10 * 60 + 30,
		.note = "紫苏预约备注"};

	ck_done(appointment_book(&box.desk, &booking, &booked, &err), err);
	ck_done(appointment_arrive(&box.desk, booked.number, "LAB01", NULL, &opened, &err), err);
	memcpy(third, opened.number, CASE_NUMBER_SIZE);
	/* One that was called off, known by name and number alone. */
	ck_done(appointment_book(&box.desk, &booking, &booked, &err), err);
	ck_done(appointment_cancel(&box.desk, booked.number, "紫苏预约备注", NULL, &err), err);
}

static void see_numbers(const char *number)
{
	struct case_view view;
	struct error err = {0};

	ck_done(case_show(&box.desk, number, &view, &err), err);
	ck_done(case_reveal(&box.desk, &view, NULL, &err), err);
	case_view_release(&view);
}

static void rate(const char *number)
{
	const struct rating rating = {.level = 5, .text = "比莴苣还脆", .source = SOURCE_KIOSK};
	struct error err = {0};

	ck_done(case_rate(&box.desk, number, &rating, NULL, &err), err);
}

/* Somebody comes against them to the lawyer who advised them. */
static void meet_again(void)
{
	const struct decision_request decision = {
		.adviser = "jia", .decision = DECISION_OVERRIDDEN, .reason = "同一人因紫苏叶"};
	struct error err = {0};

	record((struct intake){.client = "某甲", .opponent = NAME, .opponent_phone = PHONE},
		against);
	ck_done(conflict_decide(&box.desk, against, &decision, &err), err);
	drop(against, "并案理由苦苣");
}

static void be_one_and_not_another(void)
{
	struct merge_request merge = {.from = fourth, .into = first, .reason = "同一人因紫苏叶"};
	struct error err = {0};

	record((struct intake){.client = "欧阳芫", .phone = "13700001111"}, lookalike);
	record((struct intake){.client = NAME, .phone = "13887654321"}, fourth);
	ck_done(client_merge(&box.desk, &merge, &err), err);
	merge.from = third;
	ck_done(client_merge(&box.desk, &merge, &err), err);
	ck_done(client_tell_apart(&box.desk, lookalike, first, NULL, &err), err);
	drop(fourth, "并案理由苦苣");
}

static void save_a_view_and_take_along(void)
{
	char one[COMMAND_ID_SIZE], other[COMMAND_ID_SIZE], last[COMMAND_ID_SIZE];
	struct event_draft view = sandbox_event("view.saved", "V-0001", 1000, one);
	struct event_draft taken = sandbox_event("ledger.exported", "ledger", 1000, other);
	struct event_draft sent = sandbox_event("backup.sent", "backup", 1000, last);

	fields_add_number(&view.fields, "sequence", 1);
	fields_add_text(&view.fields, "name", NAME "的案子");
	fields_add_text(&view.fields, "filter", "client=" NAME);
	fields_add_text(&view.fields, "columns", "number");
	fields_add_text(&view.fields, "sort", "newest");
	sandbox_commit(box.desk.store, &view);
	fields_add_text(&taken.fields, "format", "csv");
	fields_add_text(&taken.fields, "taking", "plain");
	fields_add_text(&taken.fields, "columns", "number");
	fields_add_number(&taken.fields, "cases", 1);
	fields_add_text(&taken.fields, "filter", "phone=" PHONE);
	sandbox_commit(box.desk.store, &taken);
	fields_add_number(&sent.fields, "encrypted", 1);
	fields_add_text(&sent.fields, "place", "/media/" NAME);
	sandbox_commit(box.desk.store, &sent);
}

static bool go_on(void *context, int64_t left)
{
	(void)context;
	return left >= 0;
}

static void fill_index(void)
{
	struct error err = {0};

	ck_done(search_index_fill(box.desk.store, go_on, NULL, &err), err);
}

static void leave_drafts(void)
{
	char form[64];
	struct error err = {0};
	struct store *store = box.desk.store;

	ck_done(draft_save(store, 1, "li", "intake", "phone=" PHONE, 1, &err), err);
	ck_done(draft_save(store, 2, "", "intake", "client=" NAME, 1, &err), err);
	snprintf(form, sizeof(form), "close %s", second);
	ck_done(draft_save(store, 3, "", form, "advice=先向茼蒿镇仲裁委申请", 1, &err), err);
	ck_done(draft_save(store, 4, "", "intake", "client=另一位", 1, &err), err);
}

static void others_come(int count)
{
	for (int i = 0; i < count; i++) {
		char client[32], phone[16], number[CASE_NUMBER_SIZE];
		snprintf(client, sizeof(client), "某%d", i);
		snprintf(phone, sizeof(phone), "136%08d", i);
		record((struct intake){.client = client, .phone = phone, .summary = "别人的事"},
			number);
		give(number, "ding", "别人的理由");
		finish(number, "别人的答复");
	}
}

static void live(void)
{
	take_in();
	others_come(15);
	record((struct intake){.client = NAME,
		       .phone = PHONE,
		       .id_number = ID,
		       .opponent = OPPONENT,
		       .opponent_phone = "13887654321",
		       .summary = "芜菁地里的工钱",
		       .known = first},
		second);
	give(second, "jia", "给她的理由莳萝");
	fill_index();
	finish(second, "先向茼蒿镇仲裁委申请");
	rate(second);
	see_numbers(second);
	come_by_appointment();
	drop(third, "并案理由苦苣");
	meet_again();
	be_one_and_not_another();
	save_a_view_and_take_along();
	leave_drafts();
	others_come(15);
	fill_index();
	drop(lookalike, "别人的理由");
}

static void hold_and_let_go(void)
{
	struct error err = {0};
	struct erase_result result;
	const struct erase_request request = {.number = first, .reason = "本人申请"};

	ck_done(client_hold(&box.desk, fourth, "保留理由马齿苋", NULL, &err), err);
	ck_assert_int_eq(client_erase(&box.desk, &request, &result, &err), STATUS_REFUSED);
	ck_assert_ptr_nonnull(strstr(err.msgid, "is held"));
	ck_done(client_release(&box.desk, third, NULL, NULL, &err), err);
	ck_assert_int_eq(client_release(&box.desk, third, NULL, NULL, &err), STATUS_REFUSED);
}

static void verify(bool rebuild)
{
	struct verify_report report = {0};
	struct error err = {0};
	char sentence[512];

	ck_done(desk_verify(&box.desk, rebuild, &report, &err), err);
	ck_assert_msg(error_list_empty(&report.findings), "%s",
		error_format(&report.findings.items[0], NULL, sentence, sizeof(sentence)));
	verify_report_release(&report);
}

static const char others[] = "SELECT cases.*, rating.* FROM cases LEFT JOIN rating ON case_id = id"
			     " WHERE client LIKE '某%' AND opponent IS NULL ORDER BY id";

START_TEST(nothing_of_them_is_left_in_any_file)
{
	struct string_list also = {0};
	struct erase_request request = {
		.number = second, .reason = "本人申请", .also = &also, .command = "e1"};
	struct erase_result result;
	struct error err = {0};
	struct buffer before = {0}, after = {0};

	live();
	hold_and_let_go();
	for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++)
		ck_assert_msg(files_with(secrets[i]) > 0, "%s", secrets[i]);
	read_all(others, &before);

	request.dry_run = true;
	ck_done(client_erase(&box.desk, &request, &result, &err), err);
	ck_assert_uint_eq(result.cases.count, 4);
	ck_assert_uint_eq(result.named.count, 1);
	ck_assert_str_eq(result.named.items[0], against);
	erase_result_release(&result);
	ck_assert(string_list_add(&also, against));
	request.dry_run = false;
	ck_done(client_erase(&box.desk, &request, &result, &err), err);
	ck_assert(result.wiped);
	ck_assert_uint_eq(result.cases.count, 5);
	ck_assert_uint_eq(result.named.count, 0);
	ck_assert_int_gt(result.events, 15);
	erase_result_release(&result);

	for (int i = 0; i < 2; i++) {
		for (size_t k = 0; k < sizeof(secrets) / sizeof(secrets[0]); k++)
			ck_assert_msg(files_with(secrets[k]) == 0, "%s", secrets[k]);
		ck_assert_int_gt(files_with("另一位"), 0);
		verify(false);
		fill_index();
		verify(i == 0);
	}
	read_all(others, &after);
	ck_assert_str_eq(buffer_text(&after), buffer_text(&before));

	int events = count_of("SELECT count(*) FROM event");
	ck_done(client_erase(&box.desk, &request, &result, &err), err);
	ck_assert(result.repeated);
	erase_result_release(&result);
	request.command = NULL;
	ck_assert_int_eq(client_erase(&box.desk, &request, &result, &err), STATUS_REFUSED);
	erase_result_release(&result);
	ck_assert_int_eq(count_of("SELECT count(*) FROM event"), events);
	string_list_release(&also);
	buffer_release(&before);
	buffer_release(&after);
}
END_TEST

/* Keys of parties and numbers, and tokens of the index, tell of nobody but of who is left. */
START_TEST(nothing_finds_them_again)
{
	static const char keys[] =
		"SELECT count(*) FROM party WHERE key IN (SELECT party_key(value) FROM json_each("
		"case_parties(1, 'a', '" NAME "', '" PHONE "', '" ID "', '" OPPONENT
		"', '13887654321', NULL, NULL, NULL, NULL, NULL)))";
	static const char contacts[] =
		"SELECT count(*) FROM contact WHERE key IN (SELECT value FROM json_each("
		"search_numbers('" PHONE "')) UNION SELECT value FROM json_each(search_numbers('" ID
		"')))";
	static const char tokens[] = "SELECT count(*) FROM search WHERE search MATCH '\"芫\"'";
	struct erase_request request = {.number = second, .reason = "本人申请"};
	struct erase_result result;
	struct error err = {0};

	live();
	ck_assert_int_gt(count_of(keys), 0);
	ck_assert_int_gt(count_of(tokens), 1); /* the lookalike's too */
	ck_done(client_erase(&box.desk, &request, &result, &err), err);
	ck_assert_str_eq(result.named.items[0], against);
	erase_result_release(&result);
	request.number = against;
	ck_done(client_erase(&box.desk, &request, &result, &err), err);
	erase_result_release(&result);
	fill_index();
	ck_assert_int_eq(count_of(keys), 0);
	ck_assert_int_eq(count_of(contacts), 0);
	ck_assert_int_eq(count_of(tokens), 1);
}
END_TEST

static void refused(const struct erase_request *request, const char *words)
{
	struct erase_result result;
	struct error err = {0};

	ck_assert_int_eq(client_erase(&box.desk, request, &result, &err), STATUS_REFUSED);
	ck_assert_msg(strstr(err.msgid, words) != NULL, "%s", err.msgid);
	erase_result_release(&result);
}

START_TEST(what_is_refused)
{
	struct string_list also = {0};
	struct erase_request request = {.number = second, .reason = "本人申请", .also = &also};
	struct booking_result booked;
	struct error err = {0};
	const struct booking booking = {.client = NAME,
		.phone = PHONE,
		.day = desk_local(&box.desk, desk_now(&box.desk)).day,
		.start = 11 * 60};

	record((struct intake){.client = "某甲"}, against);
	record((struct intake){.client = NAME, .phone = PHONE}, second);
	refused(&request, "is still open");
	drop(second, "重复");
	request.reason = NULL;
	refused(&request, "Say why");
	request.reason = "应" NAME "申请";
	refused(&request, "would keep the name");
	request.reason = "本人申请";
	ck_assert(string_list_add(&also, against));
	refused(&request, "does not name this person");
	request.also = NULL;
	ck_done(appointment_book(&box.desk, &booking, &booked, &err), err);
	refused(&request, "still to come");
	verify(false);
	string_list_release(&also);
}
END_TEST

/* --- retention --- */

static void take_in_old(void)
{
	struct import_report report;
	struct import_request request = {.map = NULL};
	struct error err = {0};
	char path[128];

	snprintf(path, sizeof(path), "%s.csv", box.folder);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs("opened_at,client,phone,category,outcome\n"
	      "2020-03-11 09:30,甲某某,13600000001,LAB01,answered\n"
	      "2020-03-12 09:30,乙某某,13600000002,LAB01,answered\n"
	      "2020-03-13 09:30,丙某某,13600000003,LAB01,answered\n"
	      "2024-03-11 09:30,丁某某,13600000004,LAB01,answered\n",
		file);
	fclose(file);
	request.path = path;
	ck_done(ledger_import(&box.desk, &request, &report, &err), err);
	import_report_release(&report);
	unlink(path);
}

/* The numbers of those who are due, "+" before those who are held. */
static const char *due(void)
{
	static char out[256];
	struct retention_list list = {0};
	struct error err = {0};
	size_t length = 0;

	out[0] = '\0';
	ck_done(client_retention(&box.desk, &list, &err), err);
	for (size_t i = 0; i < list.count; i++)
		length += (size_t)snprintf(out + length, sizeof(out) - length, "%s%.8s ",
			list.items[i].standing == RETENTION_HELD ? "+" : "",
			list.items[i].number + 3);
	retention_list_release(&list);
	return out;
}

static size_t count_due(size_t most)
{
	size_t count;
	struct error err = {0};

	ck_done(client_retention_count(&box.desk, most, &count, &err), err);
	return count;
}

START_TEST(what_is_due_is_told_and_erased_when_somebody_says_so)
{
	struct erase_result result;
	struct error err = {0};

	take_in_old();
	ck_assert_str_eq(due(), "");
	box.desk.config.station.retention_years = 5;
	ck_assert_str_eq(due(), "20200311 20200312 20200313 ");
	ck_assert_uint_eq(count_due(99), 3);
	ck_assert_uint_eq(count_due(2), 2);
	/* Here again, and so not due. */
	record((struct intake){.client = "乙某某", .known = "SY-20200312-001"}, second);
	drop(second, "重复");
	ck_done(client_hold(&box.desk, "SY-20200313-001", "在诉讼", NULL, &err), err);
	ck_assert_str_eq(due(), "20200311 +20200313 ");
	ck_assert_uint_eq(count_due(99), 1); /* what is held is not */
	ck_done(client_erase_due(&box.desk, "保存期满", &result, &err), err);
	ck_assert_uint_eq(result.cases.count, 1);
	ck_assert_str_eq(result.cases.items[0], "SY-20200311-001");
	erase_result_release(&result);
	ck_assert_int_eq(files_with("甲某某"), 0);
	ck_assert_int_gt(files_with("乙某某"), 0);
	ck_assert_int_gt(files_with("丙某某"), 0);
	ck_assert_str_eq(due(), "+20200313 ");
	ck_done(client_erase_due(&box.desk, "保存期满", &result, &err), err);
	ck_assert_uint_eq(result.cases.count, 0);
	erase_result_release(&result);
	verify(false);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, nothing_of_them_is_left_in_any_file);
	tcase_add_test(tests, nothing_finds_them_again);
	tcase_add_test(tests, what_is_refused);
	tcase_add_test(tests, what_is_due_is_told_and_erased_when_somebody_says_so);
}

UNIT_MAIN("client_erase", add)
