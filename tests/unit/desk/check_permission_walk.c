/*
 * Every role is sent into every use case (use_cases.h) of a small station: it is refused where the
 * table of permissions says so, and nowhere else; who may with what is theirs is refused what is a
 * stranger's, and whoever does not see a case is refused whatever tells or records of it. What
 * comes out is looked at for each role. Whatever is recorded is taken back after each.
 */
#include <string.h>
#include <sys/stat.h>

#include "menzhen/desk/access/account_commands.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/access/desk_supervisor.h"
#include "menzhen/desk/access/disclosures.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/desk/assign/case_explain.h"
#include "menzhen/desk/assign/case_overrides.h"
#include "menzhen/desk/assign/case_propose.h"
#include "menzhen/desk/backup/backup_daily.h"
#include "menzhen/desk/backup/backup_list.h"
#include "menzhen/desk/backup/backup_protect.h"
#include "menzhen/desk/backup/backup_send.h"
#include "menzhen/desk/backup/backup_standing.h"
#include "menzhen/desk/backup/restore.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/case/case_reveal.h"
#include "menzhen/desk/case/slip_commands.h"
#include "menzhen/desk/case/usual.h"
#include "menzhen/desk/client/client_erase.h"
#include "menzhen/desk/client/client_retention.h"
#include "menzhen/desk/client/client_similar.h"
#include "menzhen/desk/conflict/conflict_decide.h"
#include "menzhen/desk/conflict/conflict_search.h"
#include "menzhen/desk/desk_clock.h"
#include "menzhen/desk/desk_verify.h"
#include "menzhen/desk/duty/board.h"
#include "menzhen/desk/duty/duty_board.h"
#include "menzhen/desk/duty/duty_calendar.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "menzhen/desk/duty/handover.h"
#include "menzhen/desk/import/ledger_import.h"
#include "menzhen/desk/ledger/ledger_export.h"
#include "menzhen/desk/ledger/ledger_views.h"
#include "menzhen/desk/queue/queue_commands.h"
#include "menzhen/desk/queue/queue_view.h"
#include "menzhen/desk/roster/roster_draft.h"
#include "menzhen/desk/roster/roster_show.h"
#include "menzhen/desk/roster/roster_view.h"
#include "menzhen/desk/search/case_search.h"
#include "staffed_desk.h"
#include "unit.h"

enum whose { ALL, STRANGERS, LIST };

/* What use cases are asked for, and where they put what nobody looks at. */
struct walk {
	struct staffed_desk *at;
	const char *number, *adviser;
	int appointment, swap, leave;
	struct duty_ref duty;
	struct day today;
	struct day_range days;
	struct duty_book *book;
	struct board board;

	struct booking_result booked;
	struct intake_result opened;
	struct slip_standing slip;
	struct slip_range slips;
	enum client_doubt doubt;
	struct erase_result erased;
	int change;
	size_t count;
	char text[64];

	struct buffer *wrong;          /* what came out and should not have; NULL: nobody looks */
	const char *name;              /* of the use case */
	struct case_record record;     /* one of a list, of ADVISER */
	char unseen[CASE_NUMBER_SIZE]; /* a confidential case of bing's that nobody here recorded */
};

static struct staffed_desk at;
static struct walk walk;

static const char *as_it_is(const char *msgid)
{
	return msgid;
}

/* --- what comes out --- */

enum seen { NOTHING_OF_IT, WHO_CAME, ALL_OF_IT };

static bool is_jias(const char *adviser)
{
	return adviser != NULL && strcmp(adviser, "jia") == 0;
}

/* By the rules as SECURITY.md has them. */
static enum seen may_see(const struct case_record *record)
{
	const bool confidential = strcmp(record->number, walk.unseen) == 0;

	switch (at.desk.user.role) {
	case USER_NOBODY:
		return NOTHING_OF_IT;
	case USER_LAWYER:
		return is_jias(record->adviser) || is_jias(record->offered_to) ? ALL_OF_IT
									       : NOTHING_OF_IT;
	case USER_VOLUNTEER:
		return confidential ? NOTHING_OF_IT : WHO_CAME;
	case USER_RECEPTIONIST:
	case USER_AUDITOR:
		return confidential ? NOTHING_OF_IT : ALL_OF_IT;
	default:
		return ALL_OF_IT;
	}
}

static bool tells_who_came(const struct case_record *record)
{
	return record->phone != NULL || record->id_number != NULL || record->priority != NULL ||
	       record->category != NULL || record->details != NULL ||
	       strcmp(record->client, SIGHT_HIDDEN) != 0;
}

static bool tells_what_was_said(const struct case_record *record)
{
	return record->opponent != NULL || record->opponent_phone != NULL ||
	       record->opponent_id != NULL || record->summary != NULL || record->advice != NULL ||
	       record->outcome != NULL || record->rating_text != NULL;
}

static void look_at_case(const void *out)
{
	const struct case_record *record = out;

	if (walk.wrong == NULL || record->number == NULL)
		return;
	enum seen seen = may_see(record);
	if ((seen < WHO_CAME && tells_who_came(record)) ||
		(seen < ALL_OF_IT && tells_what_was_said(record)))
		buffer_printf(walk.wrong, "%s told %s too much of %s\n", walk.name,
			user_role_table.rows[at.desk.user.role].code, record->number);
}

static void look_at_cases(const void *out)
{
	const struct case_list *list = out;

	for (size_t i = 0; i < list->count; i++)
		look_at_case(&list->items[i]);
}

static void look_at_view(const void *out)
{
	look_at_case(&((const struct case_view *)out)->record);
}

static void look_at_explanation(const void *out)
{
	look_at_view(&((const struct case_explanation *)out)->view);
}

static void look_at_client(const void *out)
{
	const struct client_view *view = out;

	look_at_cases(&view->cases);
	look_at_cases(&view->merged);
	look_at_cases(&view->apart);
}

static void look_at_found(const void *out)
{
	const struct client_found_list *list = out;

	for (size_t i = 0; i < list->count; i++)
		look_at_client(&list->items[i].view);
}

static void look_at_similar(const void *out)
{
	look_at_found(&((const struct client_similar_list *)out)->found);
}

static void look_at_board(const void *out)
{
	look_at_cases(&((const struct board *)out)->called);
}

static void look_at_nothing(const void *out)
{
	(void)out;
}

/* What tells of cases, however deep, has a line here. */
#define LOOK_AT(out)                                                                               \
	_Generic((out), struct case_record *                                                       \
		 : look_at_case, struct case_list *                                                \
		 : look_at_cases, struct case_view *                                               \
		 : look_at_view, struct case_explanation *                                         \
		 : look_at_explanation, struct client_view *                                       \
		 : look_at_client, struct client_found_list *                                      \
		 : look_at_found, struct client_similar_list *                                     \
		 : look_at_similar, struct board *                                                 \
		 : look_at_board, default                                                          \
		 : look_at_nothing)(out)

/* --- how those are called that take more than one line --- */

static enum status ask_account_new_recovery(struct walk *w, struct desk *desk, struct error *err)
{
	char code[RECOVERY_CODE_SIZE];
	(void)w;

	return account_new_recovery(desk, code, err);
}

/* Who may is told soon that it cannot be done: no disk is kept busy for each role. */
static void forbid_backups(const struct desk *desk)
{
	char path[FOLDER_PATH_SIZE];

	snprintf(path, sizeof(path), "%.900s/" FOLDER_BACKUPS, desk->directory);
	mkdir(path, 0700);
	snprintf(path, sizeof(path), "%.900s/" FOLDER_BACKUPS "/lock", desk->directory);
	mkdir(path, 0700);
}

static enum status ask_backup_make(struct walk *w, struct desk *desk, struct error *err)
{
	struct backup_made made;
	(void)w;

	forbid_backups(desk);
	return backup_make(desk, BACKUP_MANUAL, &made, err);
}

static enum status ask_backup_daily_make(struct walk *w, struct desk *desk, struct error *err)
{
	struct backup_made made;
	bool is_made;
	(void)w;

	forbid_backups(desk);
	return backup_daily_make(desk, &is_made, &made, err);
}

static enum status ask_backup_send(struct walk *w, struct desk *desk, struct error *err)
{
	struct backup_made made;
	(void)w;

	return backup_send(desk, "/nonexistent/folder", &made, err);
}

static enum status ask_backup_protect(struct walk *w, struct desk *desk, struct error *err)
{
	char code[RECOVERY_CODE_SIZE];
	(void)w;

	return backup_protect(desk, true, code, err);
}

static enum status ask_backup_standing_load(struct walk *w, struct desk *desk, struct error *err)
{
	struct backup_standing standing;
	(void)w;

	return backup_standing_load(desk, &standing, err);
}

static enum status ask_restore_look(struct walk *w, struct desk *desk, struct error *err)
{
	struct restore *restore = NULL;
	enum status status = restore_look(
		&restore, desk, &(struct restore_request){.file = "/nonexistent/backup"}, err);
	(void)w;

	restore_end(restore);
	return status;
}

static enum status ask_queue_times_load(struct walk *w, struct desk *desk, struct error *err)
{
	struct queue_times times;

	return queue_times_load(desk, w->today, w->today, &times, err);
}

static enum status ask_usual_categories(struct walk *w, struct desk *desk, struct error *err)
{
	const struct category *usual[USUAL_CATEGORIES];

	return usual_categories(desk, usual, &w->count, err);
}

static enum status ask_case_assign_needs(struct walk *w, struct desk *desk, struct error *err)
{
	enum assign_need need;
	const struct assign_request request = {.to = "bing"};

	return case_assign_needs(desk, w->number, COMMAND_REASSIGN, &request, &need, err);
}

static enum status search(struct desk *desk,
	enum status (*ask)(struct desk *desk, struct search_query *query, struct case_list *out,
		struct error *err),
	struct error *err)
{
	struct search_query query = {0};
	struct case_list out = {0};
	enum status status = case_search_words(desk, "张", &query, err);

	if (status == STATUS_OK)
		status = ask(desk, &query, &out, err);
	LOOK_AT(&out);
	case_list_release(&out);
	search_query_release(&query);
	return status;
}

static enum status search_cases_of(
	struct desk *desk, struct search_query *query, struct case_list *out, struct error *err)
{
	return case_search(desk, query, &(struct search_bounds){0}, out, NULL, err);
}

static enum status search_clients_of(
	struct desk *desk, struct search_query *query, struct case_list *out, struct error *err)
{
	(void)query;
	return client_search(desk, "张", &(struct search_bounds){0}, out, NULL, err);
}

static enum status ask_case_search(struct walk *w, struct desk *desk, struct error *err)
{
	(void)w;
	return search(desk, search_cases_of, err);
}

static enum status ask_client_search(struct walk *w, struct desk *desk, struct error *err)
{
	(void)w;
	return search(desk, search_clients_of, err);
}

static enum status ask_case_reveal(struct walk *w, struct desk *desk, struct error *err)
{
	struct case_view view = {0};
	enum user_role role = desk->user.role;

	desk->user.role = USER_OPEN; /* the numbers would be shown of what somebody has seen */
	enum status status = case_show(desk, w->number, &view, err);
	desk->user.role = role;
	if (status == STATUS_OK)
		status = case_reveal(desk, &view, NULL, err);
	case_view_release(&view);
	return status;
}

static enum status ask_ledger_load(struct walk *w, struct desk *desk, struct error *err)
{
	struct ledger ledger = {.desk = desk};
	enum status status = ledger_load(&ledger, err);
	(void)w;

	ledger_release(&ledger);
	return status;
}

static enum status ask_ledger_export(struct walk *w, struct desk *desk, struct error *err)
{
	struct ledger_taken taken;
	const struct ledger_filter filter = {.count = 0};
	const struct ledger_export_request request = {.filter = &filter,
		.columns = &ledger_columns_file,
		.path = "/nonexistent/folder/x",
		.translate = as_it_is};
	(void)w;

	return ledger_export(desk, &request, TABLE_CSV, &taken, err);
}

static enum status ask_ledger_print(struct walk *w, struct desk *desk, struct error *err)
{
	struct ledger_taken taken;
	const struct ledger_filter filter = {.count = 0};
	const struct ledger_export_request request = {.filter = &filter,
		.columns = &ledger_columns_file,
		.path = "/nonexistent/folder/x",
		.translate = as_it_is};
	(void)w;

	return ledger_print(desk, &request, &taken, err);
}

static enum status ask_ledger_views_save(struct walk *w, struct desk *desk, struct error *err)
{
	const struct ledger_filter filter = {.count = 0};
	const struct ledger_view_request request = {
		.name = "x", .filter = &filter, .columns = &ledger_columns_file};
	(void)w;

	return ledger_views_save(desk, &request, err);
}

static enum status ask_desk_verify(struct walk *w, struct desk *desk, struct error *err)
{
	struct verify_report report = {0};
	enum status status = desk_verify(desk, false, &report, err);
	(void)w;

	verify_report_release(&report);
	return status;
}

#define RECORDS(name, code, whose, ...)                                                            \
	static enum status ask_##name(struct walk *w, struct desk *desk, struct error *err)        \
	{                                                                                          \
		(void)w;                                                                           \
		return name(desk, __VA_ARGS__);                                                    \
	}
#define READS(name, code, whose, type, release, ...)                                               \
	static enum status ask_##name(struct walk *w, struct desk *desk, struct error *err)        \
	{                                                                                          \
		type out = {0};                                                                    \
		(void)w;                                                                           \
		enum status status = name(desk, __VA_ARGS__);                                      \
		LOOK_AT(&out);                                                                     \
		release(&out);                                                                     \
		return status;                                                                     \
	}
#define ANSWERS(name, code, whose)
#include "use_cases.h"
#undef RECORDS
#undef READS
#undef ANSWERS

static const struct use_case {
	const char *name, *code, *arguments;
	enum whose whose;
	enum status (*ask)(struct walk *w, struct desk *desk, struct error *err);
} use_cases[] = {
#define RECORDS(name, code, whose, ...) {#name, code, #__VA_ARGS__, whose, ask_##name},
#define READS(name, code, whose, ...) {#name, code, #__VA_ARGS__, whose, ask_##name},
#define ANSWERS(name, code, whose) {#name, code, "", whose, ask_##name},
#include "use_cases.h"
};

enum { USE_CASES = sizeof(use_cases) / sizeof(use_cases[0]) };

static const struct intake confidential = {.client = "张六",
	.phone = "13900000001",
	.id_number = "320402198003150010",
	.opponent = "赵六",
	.summary = "密语",
	.category = "SVC06"};

static void set_up(void)
{
	struct error err = {0};

	staffed_desk_begin(&at);
	walk = (struct walk){.at = &at, .today = at.today, .days = {at.today, at.today}};
	ck_done(duty_book_open(&at.desk, desk_now(&at.desk), &walk.book, &err), err);
	ck_done(board_load(&at.desk, &walk.board, &err), err);
	staffed_desk_open_case(&at, &confidential, "bing", walk.unseen);
	staffed_desk_hire(&at);
}

static void tear_down(void)
{
	board_release(&walk.board);
	duty_book_close(walk.book);
	staffed_desk_end(&at);
}

/* Is the sentence one of those that say that somebody may not? */
static bool is_forbidden(const struct error *err)
{
	static const char *const sentences[] = {"This station has accounts; log in first",
		"As %s you may not %s;", "As %s you may %s for yourself alone;",
		"This is another lawyer's case;", "It is for the other lawyer to %s;",
		"%s is confidential:"};

	for (size_t i = 0; i < sizeof(sentences) / sizeof(sentences[0]); i++)
		if (strncmp(err->msgid, sentences[i], strlen(sentences[i])) == 0)
			return true;
	return false;
}

/* What is jia's, offered to jia, or yi's and nobody else's. */
static void aim(const struct use_case *use_case, bool theirs)
{
	const struct permission *permission = permission_find(use_case->code);
	const bool offered = permission->own == 0;
	static char own[] = "jia", other[] = "yi", phone[] = "13900000001";

	walk.number = !theirs ? at.yis : offered ? at.offered : at.jias;
	walk.adviser = theirs ? "jia" : "yi";
	walk.record = (struct case_record){
		.number = walk.unseen, .adviser = theirs ? own : other, .phone = phone};
	walk.appointment = theirs ? 1 : 2;
	walk.leave = theirs ? at.jias_leave : at.yis_leave;
	walk.swap = theirs ? at.swap_with_jia : at.swap_with_bing;
	walk.duty = (struct duty_ref){walk.adviser, walk.today, NULL, DUTY_ANY_START};
}

/* A try of a PIN counts in a transaction of its own; inside of another it cannot, and takes
 * seconds. */
static bool tries_a_pin(const struct use_case *use_case)
{
	return strcmp(use_case->code, "user.pin_changed") == 0;
}

/* One call that leaves nothing behind but a try. */
static bool is_let_in(const struct use_case *use_case, enum user_role role, bool theirs)
{
	struct error err = {0}, ignored;

	aim(use_case, theirs);
	staffed_desk_seat(&at, role);
	walk.name = use_case->name;
	if (!tries_a_pin(use_case))
		ck_done(store_begin(at.desk.store, &ignored), ignored);
	enum status status = use_case->ask(&walk, &at.desk, &err);
	if (!tries_a_pin(use_case))
		store_rollback(at.desk.store);
	return status == STATUS_OK || !is_forbidden(&err);
}

/* All that is wrong is told at once. */
static void expect(struct buffer *wrong, const struct use_case *use_case, enum user_role role,
	bool theirs, bool let_in)
{
	if (is_let_in(use_case, role, theirs) != let_in)
		buffer_printf(wrong, "%s %s %s with what is %s\n", user_role_table.rows[role].code,
			let_in ? "was refused" : "got into", use_case->name,
			theirs ? "theirs" : "a stranger's");
}

static void send_all_into(const struct use_case *use_case, struct buffer *wrong)
{
	for (int i = USER_NOBODY; i <= USER_ADMIN; i++) {
		const enum user_role role = (enum user_role)i;
		enum grant grant = permission_grant(role, use_case->code);
		if (grant == GRANT_OWN && use_case->whose == ALL)
			buffer_printf(wrong, "%s: whose is it?\n", use_case->name);
		expect(wrong, use_case, role, true, grant != GRANT_NONE);
		expect(wrong, use_case, role, false,
			grant == GRANT_ALL || (grant == GRANT_OWN && use_case->whose == LIST));
	}
}

START_TEST(every_role_in_every_use_case)
{
	struct buffer wrong = {0};

	walk.wrong = &wrong;
	for (int i = 0; i < USE_CASES; i++) {
		if (permission_find(use_cases[i].code) == NULL)
			buffer_printf(&wrong, "there is no permission %s\n", use_cases[i].code);
		else
			send_all_into(&use_cases[i], &wrong);
	}
	ck_assert_msg(wrong.length == 0, "\n%s", buffer_text(&wrong));
	buffer_release(&wrong);
}
END_TEST

/* --- of what is not seen --- */

/* ANSWERS with a case says so by whose it is. */
static bool is_about_a_case(const struct use_case *use_case)
{
	return strstr(use_case->arguments, "w->number") != NULL ||
	       (*use_case->arguments == '\0' && use_case->whose == STRANGERS);
}

/* An outline tells nothing, and the queue goes on with it. */
static bool does_with_an_outline(const struct use_case *use_case)
{
	return strcmp(use_case->code, "queue.read") == 0 ||
	       permission_find(use_case->code)->sight == SIGHT_OUTLINE;
}

static size_t events(void)
{
	struct history history = {0};
	struct error err = {0};

	ck_done(journal_history(at.desk.store, walk.unseen, &history, &err), err);
	size_t count = history.count;
	history_release(&history);
	return count;
}

static void ask_about_unseen(
	const struct use_case *use_case, enum user_role role, struct buffer *wrong)
{
	struct error err = {0}, ignored;

	aim(use_case, false);
	walk.number = walk.unseen;
	staffed_desk_seat(&at, role);
	walk.name = use_case->name;
	ck_done(store_begin(at.desk.store, &ignored), ignored);
	size_t before = events();
	enum status status = use_case->ask(&walk, &at.desk, &err);
	bool refused = status == STATUS_REFUSED && is_forbidden(&err);
	if (refused == does_with_an_outline(use_case))
		buffer_printf(wrong, "%s %s %s with what they do not see\n",
			user_role_table.rows[role].code, refused ? "was refused" : "got into",
			use_case->name);
	if (refused && events() != before)
		buffer_printf(wrong, "%s was recorded and then refused\n", use_case->name);
	store_rollback(at.desk.store);
}

START_TEST(nobody_is_told_or_records_of_what_they_do_not_see)
{
	static const enum user_role blind[] = {USER_RECEPTIONIST, USER_VOLUNTEER, USER_AUDITOR};
	struct buffer wrong = {0};

	walk.wrong = &wrong;
	for (int i = 0; i < USE_CASES; i++)
		for (size_t k = 0; k < sizeof(blind) / sizeof(blind[0]); k++)
			if (is_about_a_case(&use_cases[i]) &&
				permission_grant(blind[k], use_cases[i].code) == GRANT_ALL)
				ask_about_unseen(&use_cases[i], blind[k], &wrong);
	ck_assert_msg(wrong.length == 0, "\n%s", buffer_text(&wrong));
	buffer_release(&wrong);
}
END_TEST

/* A permission that nothing asks for is a line that promises what does not hold. */
START_TEST(every_permission_is_asked_for)
{
	static const char *const others[] = {"case.imported", "user.recovered", "verify.rebuild",
		"disclosure.read", "station.clock_doubted"};

	for (size_t i = 0; i < permission_count; i++) {
		bool asked = false;
		for (int k = 0; k < USE_CASES && !asked; k++)
			asked = strcmp(use_cases[k].code, permissions[i].code) == 0;
		for (size_t k = 0; k < sizeof(others) / sizeof(others[0]) && !asked; k++)
			asked = strcmp(others[k], permissions[i].code) == 0;
		ck_assert_msg(asked, "%s", permissions[i].code);
	}
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, every_role_in_every_use_case);
	tcase_add_test(tests, nobody_is_told_or_records_of_what_they_do_not_see);
	tcase_add_test(tests, every_permission_is_asked_for);
}

UNIT_MAIN("permission_walk", add_tests)
