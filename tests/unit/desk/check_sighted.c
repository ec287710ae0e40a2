/* Who sees what of cases, in every list and on every card: by the use cases, role by role. */
#include "menzhen/desk/assign/case_explain.h"
#include "menzhen/desk/assign/case_overrides.h"
#include "menzhen/desk/case/case_reveal.h"
#include "menzhen/desk/client/client_retention.h"
#include "menzhen/desk/client/client_similar.h"
#include "menzhen/desk/duty/board.h"
#include "menzhen/desk/ledger/ledger_export.h"
#include "menzhen/desk/ledger/ledger_views.h"
#include "menzhen/desk/queue/queue_commands.h"
#include "menzhen/desk/queue/queue_view.h"
#include "menzhen/desk/search/case_search.h"
#include "menzhen/model/access/sight.h"
#include "staffed_desk.h"
#include "unit.h"

static struct staffed_desk made, at;
static char confidential[CASE_NUMBER_SIZE], rated[CASE_NUMBER_SIZE];

static const struct intake released = {.client = "赵六",
	.phone = "13900000006",
	.summary = "密语",
	.category = "LAB01",
	.priority = "released_corrections"};

static const char *as_it_is(const char *msgid)
{
	return msgid;
}

static void rate(const char *number)
{
	struct error err = {0};
	const struct closing closing = {
		.outcome = at.desk.config.outcomes.items[0].code, .advice = "试验"};
	const struct rating rating = {.level = 1, .text = "态度差", .source = SOURCE_KIOSK};

	ck_done(case_start(&at.desk, number, NULL, &err), err);
	ck_done(case_close(&at.desk, number, &closing, &err), err);
	ck_done(case_rate(&at.desk, number, &rating, NULL, &err), err);
}

/* The receptionist records the confidential case, of yi; jia's second one is rated. */
static void make(void)
{
	static const struct intake four = {
		.client = "钱七", .phone = "13900000007", .category = "LAB01"};

	staffed_desk_begin(&at);
	staffed_desk_hire(&at);
	staffed_desk_seat(&at, USER_RECEPTIONIST);
	staffed_desk_open_case(&at, &released, "yi", confidential);
	staffed_desk_open_case(&at, &four, "jia", rated);
	rate(rated);
	desk_release(&at.desk);
	made = at;
}

static void unmake(void)
{
	staffed_desk_remove(&made);
}

static void set_up(void)
{
	staffed_desk_copy(&made, &at);
	staffed_desk_seat(&at, USER_RECEPTIONIST);
}

static void tear_down(void)
{
	staffed_desk_end(&at);
}

/* --- short words --- */

/* Not the one who recorded. */
static void seat_another_receptionist(void)
{
	staffed_desk_seat_name(&at, "other");
}

static const struct case_record *find(const struct case_list *list, const char *number)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].number, number) == 0)
			return &list->items[i];
	return NULL;
}

static void ck_outline(const struct case_record *record, const char *number)
{
	ck_assert_ptr_nonnull(record);
	ck_assert(record->outline);
	ck_assert_str_eq(record->number, number);
	ck_assert_str_eq(record->client, SIGHT_HIDDEN);
	ck_assert_str_eq(record->adviser, "yi");
	ck_assert_int_eq(record->state, CASE_ASSIGNED);
	ck_assert_int_ne(record->opened_at, 0);
	ck_assert_ptr_null(record->phone);
	ck_assert_ptr_null(record->summary);
	ck_assert_ptr_null(record->category);
	ck_assert_ptr_null(record->priority);
}

static void ck_says(enum status status, const struct error *err, const char *part)
{
	char sentence[512];

	ck_assert_int_eq(status, STATUS_REFUSED);
	error_format(err, NULL, sentence, sizeof(sentence));
	ck_assert_msg(strstr(sentence, part) != NULL, "%s", sentence);
}

static struct case_list queue(void)
{
	struct case_list list = {0};
	struct error err = {0};

	ck_done(queue_list(&at.desk, &list, &err), err);
	return list;
}

static size_t found(const char *words)
{
	struct search_query query = {0};
	struct case_list list = {0};
	struct error err = {0};

	ck_done(case_search_words(&at.desk, words, &query, &err), err);
	ck_done(case_search(
			&at.desk, &query, &(struct search_bounds){.limit = 5}, &list, NULL, &err),
		err);
	size_t count = list.count;
	case_list_release(&list);
	search_query_release(&query);
	return count;
}

/* All that a filter of the ledger finds. */
static void look(struct ledger *ledger, const char *filter)
{
	struct ledger_filter wanted = {.count = 0};
	struct error err = {0};

	*ledger = (struct ledger){.desk = &at.desk};
	ck_done(ledger_filter_parse(&wanted, filter, &err), err);
	ck_done(ledger_set_filter(ledger, &wanted, &err), err);
	ck_done(ledger_load(ledger, &err), err);
	while (ledger_work(ledger))
		;
	ck_done(ledger->error.status, ledger->error);
	ledger_filter_release(&wanted);
}

static size_t in_ledger(const char *filter)
{
	struct ledger ledger;

	look(&ledger, filter);
	size_t count = ledger_count(&ledger);
	ledger_release(&ledger);
	return count;
}

static size_t visitors(const char *text)
{
	struct client_found_list list = {0};
	struct error err = {0};

	ck_done(client_find(&at.desk, &(struct client_query){.text = text}, &list, &err), err);
	size_t count = list.count;
	client_found_release(&list);
	return count;
}

/* --- a lawyer --- */

START_TEST(a_lawyer_sees_own_cases_and_those_offered)
{
	struct board board = {0};
	struct case_list list = {0};
	struct error err = {0};
	size_t total;

	staffed_desk_seat(&at, USER_LAWYER);
	ck_done(board_load(&at.desk, &board, &err), err);
	ck_done(board_cases(&at.desk, &board, 0, 50, &list, &total, &err), err);
	ck_assert_uint_eq(total, 3); /* and the rated one */
	ck_assert_ptr_nonnull(find(&list, at.jias));
	ck_assert_ptr_nonnull(find(&list, at.offered));
	ck_assert_ptr_nonnull(find(&list, rated));
	case_list_release(&list);

	ck_done(board_cases(&at.desk, &board, 1, 1, &list, &total, &err), err);
	ck_assert_uint_eq(total, 3);
	ck_assert_uint_eq(list.count, 1);
	case_list_release(&list);
	board_release(&board);

	list = queue();
	ck_assert_uint_eq(list.count, 2);
	case_list_release(&list);
}
END_TEST

START_TEST(a_lawyer_finds_own_cases_alone)
{
	staffed_desk_seat(&at, USER_LAWYER);
	ck_assert_uint_eq(found("张三"), 1); /* of two, one is nobody's */
	ck_assert_uint_eq(found("李四"), 0);
	ck_assert_uint_eq(found("密语"), 0);
	staffed_desk_seat(&at, USER_RECEPTIONIST);
	ck_assert_uint_eq(found("张三"), 2);
	ck_assert_uint_eq(found("李四"), 1);
}
END_TEST

START_TEST(a_lawyers_ledger_is_of_own_cases)
{
	struct ledger ledger;

	staffed_desk_seat(&at, USER_LAWYER);
	look(&ledger, "");
	ck_assert_uint_eq(ledger_count(&ledger), 2);
	for (size_t row = 0; row < 2; row++)
		ck_assert_str_eq(ledger_at(&ledger, row).record->adviser, "jia");
	ledger_release(&ledger);
	ck_assert_uint_eq(in_ledger("adviser=yi"), 0);
	ck_assert_uint_eq(in_ledger("adviser!=jia"), 0);
	ck_assert_uint_eq(in_ledger("adviser=none"), 0);
	ck_assert_uint_eq(in_ledger("adviser=me"), 2);
	ck_assert_uint_eq(in_ledger("text=李四"), 0);
	ck_assert_uint_eq(in_ledger("text=张三"), 1);
	staffed_desk_seat(&at, USER_RECEPTIONIST);
	ck_assert_uint_eq(in_ledger(""), 6);
}
END_TEST

/* The ledger stands open while another one logs in. */
START_TEST(a_ledger_is_for_whoever_asks_now)
{
	struct ledger ledger;
	struct error err = {0};

	staffed_desk_seat(&at, USER_RECEPTIONIST);
	look(&ledger, "state!=voided");
	ck_assert_uint_eq(ledger_count(&ledger), 6);
	staffed_desk_seat(&at, USER_LAWYER);
	ck_done(ledger_load(&ledger, &err), err);
	ck_assert_uint_eq(ledger_count(&ledger), 0);
	while (ledger_work(&ledger))
		;
	ck_assert_uint_eq(ledger_count(&ledger), 2);
	staffed_desk_seat(&at, USER_VOLUNTEER);
	ck_says(ledger_load(&ledger, &err), &err, "look at the ledger");
	ck_assert_uint_eq(ledger_count(&ledger), 0);
	ledger_release(&ledger);
}
END_TEST

START_TEST(a_lawyer_without_an_adviser_sees_nothing)
{
	struct case_list list;

	staffed_desk_seat(&at, USER_LAWYER);
	at.desk.user.adviser[0] = '\0';
	list = queue();
	ck_assert_uint_eq(list.count, 0);
	case_list_release(&list);
	ck_assert_uint_eq(in_ledger(""), 0);
	ck_assert_uint_eq(found("张三"), 0);
}
END_TEST

/* What the other has to say, a lawyer cannot say for them. */
START_TEST(an_offer_is_answered_by_the_one_it_was_made_to)
{
	struct error err = {0};

	staffed_desk_seat(&at, USER_LAWYER);
	ck_done(handover_offer(&at.desk, at.jias, "bing", NULL, &err), err);
	ck_says(handover_accept(&at.desk, at.jias, NULL, &err), &err, "for the other lawyer");
	ck_says(case_close(&at.desk, at.offered, &(struct closing){0}, &err), &err,
		"for the other lawyer");
	ck_done(handover_accept(&at.desk, at.offered, NULL, &err), err);
	ck_assert_uint_eq(found("王五"), 1);
}
END_TEST

START_TEST(a_lawyer_calls_whom_they_have)
{
	char number[CASE_NUMBER_SIZE];
	struct error err = {0};

	staffed_desk_seat(&at, USER_LAWYER);
	ck_says(queue_next(&at.desk, "yi", NULL, NULL, number, &err), &err, "for yourself alone");
	ck_done(queue_next(&at.desk, "jia", NULL, NULL, number, &err), err);
	ck_assert_str_eq(number, at.jias);
	ck_done(case_no_show(&at.desk, at.jias, NULL, &err), err);
	ck_says(queue_next(&at.desk, "jia", NULL, NULL, number, &err), &err, "Nobody in the queue");
}
END_TEST

/* --- what is confidential --- */

START_TEST(lists_show_an_outline_of_what_is_confidential)
{
	struct case_list list;
	struct ledger ledger;

	seat_another_receptionist();
	list = queue();
	ck_assert_uint_eq(list.count, 5);
	ck_outline(find(&list, confidential), confidential);
	case_list_release(&list);

	look(&ledger, "");
	ck_assert_uint_eq(ledger_count(&ledger), 6);
	ck_outline(ledger_at(&ledger, 1).record, confidential);
	ledger_release(&ledger);
}
END_TEST

START_TEST(the_card_of_what_is_confidential_is_refused)
{
	struct case_view view = {0};
	struct case_record record = {0};
	struct error err = {0};

	seat_another_receptionist();
	ck_says(case_show(&at.desk, confidential, &view, &err), &err, "is confidential");
	case_view_release(&view);
	ck_done(desk_case(&at.desk, confidential, &record, &err), err);
	ck_outline(&record, confidential);
	case_record_release(&record);
	ck_done(case_call(&at.desk, confidential, NULL, NULL, &err), err); /* the queue goes on */
}
END_TEST

START_TEST(a_search_does_not_tell_of_what_is_confidential)
{
	struct client_similar_list similar = {0};
	struct error err = {0};

	seat_another_receptionist();
	ck_assert_uint_eq(found("赵六"), 0);
	ck_assert_uint_eq(found("密语"), 0);
	ck_assert_uint_eq(in_ledger("text=密语"), 0);
	ck_assert_uint_eq(in_ledger("client=赵六"), 0);
	ck_assert_uint_eq(in_ledger("priority=released_corrections"), 0);
	ck_assert_uint_eq(in_ledger("adviser=yi"), 3); /* that is not hidden */
	ck_assert_uint_eq(visitors("赵六"), 0);
	ck_done(client_similar(&at.desk, &released, &similar, &err), err);
	ck_assert_uint_eq(similar.count, 0);
	client_similar_release(&similar);

	staffed_desk_seat(&at, USER_RECEPTIONIST); /* who recorded it */
	ck_assert_uint_eq(found("密语"), 1);
	ck_assert_uint_eq(in_ledger("priority=released_corrections"), 1);
	ck_assert_uint_eq(visitors("赵六"), 1);
}
END_TEST

/* Who is known by a case that one may not see would be told by what is filled in for them. */
START_TEST(what_is_confidential_fills_in_nothing)
{
	const struct intake intake = {.known = confidential, .category = "LAB01"};
	struct intake_result result;
	struct client_view view;
	struct error err = {0};

	seat_another_receptionist();
	ck_says(client_load(&at.desk, confidential, &view, &err), &err, "is confidential");
	client_view_release(&view);
	staffed_desk_seat(&at, USER_VOLUNTEER);
	ck_says(case_open(&at.desk, &intake, &result, &err), &err, "is confidential");
}
END_TEST

/* Written about a case, it tells of it. */
START_TEST(reasons_are_of_the_case)
{
	struct override_report report = {0};
	struct error err = {0};
	bool listed = false;

	seat_another_receptionist();
	ck_done(case_overrides(&at.desk, at.today, at.today, &report, &err), err);
	for (size_t i = 0; i < report.overrides.count; i++) {
		const struct override *override = &report.overrides.items[i];
		bool hidden = strcmp(override->number, confidential) == 0;
		ck_assert_str_eq(override->reason, hidden ? SIGHT_HIDDEN : "试验");
		listed = listed || hidden;
	}
	ck_assert(listed);
	override_report_release(&report);
}
END_TEST

static size_t lines_of(const char *path, const char *word, size_t *with_word)
{
	char line[4096];
	size_t lines = 0;
	FILE *file = fopen(path, "r");

	*with_word = 0;
	ck_assert_ptr_nonnull(file);
	while (fgets(line, sizeof(line), file) != NULL) {
		lines++;
		*with_word += strstr(line, word) != NULL;
	}
	fclose(file);
	return lines;
}

static struct ledger_taken take(char path[128], const char *name)
{
	struct ledger_taken taken;
	struct error err = {0};
	const struct ledger_filter filter = {.count = 0};
	const struct ledger_export_request request = {.filter = &filter,
		.columns = &ledger_columns_file,
		.path = path,
		.translate = as_it_is};

	ck_done(folder_outbox(at.folder, path, 128, &err), err);
	snprintf(path, 128, "%s/outbox/%s", at.folder, name);
	ck_done(ledger_export(&at.desk, &request, TABLE_CSV, &taken, &err), err);
	return taken;
}

START_TEST(an_export_leaves_out_what_is_confidential)
{
	char path[128];
	size_t with_word;

	seat_another_receptionist();
	struct ledger_taken taken = take(path, "one.csv");
	ck_assert_uint_eq(taken.cases, 5);
	ck_assert_uint_eq(taken.left_out, 1);
	ck_assert_uint_eq(lines_of(path, confidential, &with_word), 6);
	ck_assert_uint_eq(with_word, 0);

	staffed_desk_seat(&at, USER_SUPERVISOR);
	taken = take(path, "two.csv");
	ck_assert_uint_eq(taken.cases, 6);
	ck_assert_uint_eq(taken.left_out, 0);
	ck_assert_uint_eq(lines_of(path, "赵*", &with_word), 7);
	ck_assert_uint_eq(with_word, 1);
}
END_TEST

/* --- who is rated --- */

START_TEST(the_rated_do_not_see_who_rated)
{
	struct case_view view = {0};
	struct error err = {0};

	staffed_desk_seat(&at, USER_LAWYER);
	ck_done(case_show(&at.desk, rated, &view, &err), err);
	ck_assert_int_eq(view.record.state, CASE_RATED);
	ck_assert_int_eq(view.record.rating, 0);
	ck_assert_ptr_null(view.record.rating_text);
	const struct history_item *last = &view.history.items[view.history.count - 1];
	ck_assert_str_eq(last->kind, "case.rated");
	ck_assert_str_eq(last->actor, SIGHT_HIDDEN);
	ck_assert_int_eq(last->level, 0);
	ck_assert_ptr_null(last->text);
	ck_assert_int_ne(last->at, 0);
	case_view_release(&view);

	staffed_desk_seat(&at, USER_SUPERVISOR);
	view = (struct case_view){0};
	ck_done(case_show(&at.desk, rated, &view, &err), err);
	ck_assert_int_eq(view.record.rating, 1);
	ck_assert_str_eq(view.record.rating_text, "态度差");
	ck_assert_str_eq(view.history.items[view.history.count - 1].actor, "qiantai");
	case_view_release(&view);
}
END_TEST

START_TEST(the_rated_do_not_find_it_out_by_asking)
{
	struct ledger ledger;

	staffed_desk_seat(&at, USER_LAWYER);
	ck_assert_uint_eq(in_ledger("rating=1"), 0);
	ck_assert_uint_eq(in_ledger("rating=any"), 0);
	ck_assert_uint_eq(in_ledger("rating!=5"), 2);
	ck_assert_uint_eq(in_ledger("text=态度差"), 0);
	ck_assert_uint_eq(found("态度差"), 0);
	look(&ledger, "state=rated");
	ck_assert_uint_eq(ledger_count(&ledger), 1);
	ck_assert_int_eq(ledger_at(&ledger, 0).record->rating, 0);
	ck_assert_uint_eq(ledger_totals_rated(&ledger.totals), 0);
	ledger_release(&ledger);
	staffed_desk_seat(&at, USER_AUDITOR);
	ck_assert_uint_eq(in_ledger("rating=1"), 1);
}
END_TEST

/* The head of the station may take down ratings, but for their own. */
START_TEST(nobody_rates_themselves)
{
	struct error err = {0};
	struct ledger ledger;
	char number[CASE_NUMBER_SIZE];
	const struct closing closing = {
		.outcome = at.desk.config.outcomes.items[0].code, .advice = "试验"};
	const struct rating rating = {.level = 5, .source = SOURCE_KIOSK};
	static const struct intake five = {
		.client = "孙八", .phone = "13900000008", .category = "LAB01"};

	staffed_desk_open_case(&at, &five, "bing", number);
	ck_done(case_start(&at.desk, number, NULL, &err), err);
	ck_done(case_close(&at.desk, number, &closing, &err), err);
	staffed_desk_seat_name(&at, "zhuren");
	ck_says(case_rate(&at.desk, number, &rating, NULL, &err), &err, "their own");
	ck_says(case_decline(&at.desk, number, SOURCE_KIOSK, NULL, &err), &err, "their own");
	staffed_desk_seat(&at, USER_RECEPTIONIST);
	ck_done(case_rate(&at.desk, number, &rating, NULL, &err), err);

	staffed_desk_seat_name(&at, "zhuren");
	look(&ledger, "");
	for (size_t row = 0; row < ledger_count(&ledger); row++) {
		const struct case_record *record = ledger_at(&ledger, row).record;
		ck_assert_int_eq(record->rating, strcmp(record->number, rated) == 0 ? 1 : 0);
	}
	ledger_release(&ledger);
	ck_assert_uint_eq(in_ledger("rating=any"), 1);
}
END_TEST

/* --- a category that is confidential, and what follows for the queue --- */

static void open_sensitive(const char *adviser, char number[CASE_NUMBER_SIZE])
{
	static const struct intake sensitive = {
		.client = "周八", .phone = "13900000008", .summary = "密语", .category = "SVC06"};

	staffed_desk_open_case(&at, &sensitive, adviser, number);
}

START_TEST(a_category_makes_confidential_too)
{
	char number[CASE_NUMBER_SIZE];
	struct case_view view = {0};
	struct error err = {0};

	open_sensitive("yi", number);
	seat_another_receptionist();
	ck_says(case_show(&at.desk, number, &view, &err), &err, "is confidential");
	struct case_list list = queue();
	ck_outline(find(&list, number), number);
	case_list_release(&list);
}
END_TEST

/* Who sees no more than an outline calls whose turn it is, and chooses nobody for them. */
START_TEST(the_queue_goes_on_with_what_is_not_seen)
{
	char number[CASE_NUMBER_SIZE];
	struct error err = {0};
	struct case_record record;
	const struct assign_request chosen = {.to = "yi", .reason = "试验"};

	open_sensitive(NULL, number);
	seat_another_receptionist();
	ck_says(case_assign(&at.desk, number, &chosen, &err), &err, "is confidential");
	ck_says(case_assign(&at.desk, number, &(struct assign_request){0}, &err), &err,
		"is confidential");
	ck_done(case_call(&at.desk, number, NULL, NULL, &err), err);
	ck_done(case_start(&at.desk, number, NULL, &err), err);
	ck_says(case_close(&at.desk, number, &(struct closing){0}, &err), &err, "is confidential");
	ck_done(case_load(at.desk.store, number, &record, &err), err);
	ck_assert_int_eq(record.state, CASE_CONSULTING);
	case_record_release(&record);
}
END_TEST

/* Two are made one, or told apart: both are looked at. */
START_TEST(neither_of_two_visitors_may_be_unseen)
{
	struct error err = {0};
	const struct merge_request into = {.from = at.jias, .into = confidential, .reason = "试验"};
	const struct merge_request from = {.from = confidential, .into = at.jias, .reason = "试验"};

	seat_another_receptionist();
	ck_says(client_merge(&at.desk, &into, &err), &err, "is confidential");
	ck_says(client_merge(&at.desk, &from, &err), &err, "is confidential");
	ck_says(client_unmerge(&at.desk, confidential, UNMERGE_VISIT, NULL, &err), &err,
		"is confidential");
	ck_says(client_tell_apart(&at.desk, at.jias, confidential, NULL, &err), &err,
		"is confidential");
	ck_says(client_tell_apart(&at.desk, confidential, at.jias, NULL, &err), &err,
		"is confidential");
}
END_TEST

START_TEST(a_volunteer_sees_who_came_and_not_what_was_said)
{
	struct error err = {0};

	ck_done(store_begin(at.desk.store, &err), err);
	staffed_desk_seat(&at, USER_VOLUNTEER);
	struct case_list list = queue();
	const struct case_record *record = find(&list, at.jias);
	ck_assert_ptr_nonnull(record);
	ck_assert_str_eq(record->client, "张三");
	ck_assert_str_eq(record->category, "LAB01");
	case_list_release(&list);
	/* Who looks like somebody else is said to be another by whoever records them. */
	ck_done(client_tell_apart(&at.desk, at.jias, at.yis, NULL, &err), err);
	store_rollback(at.desk.store);
}
END_TEST

/* --- views of the ledger --- */

static enum status save_view(const char *name, const char *line, struct error *err)
{
	struct ledger_filter filter = {.count = 0};
	const struct ledger_view_request request = {
		.name = name, .filter = &filter, .columns = &ledger_columns_file};

	ck_done(ledger_filter_parse(&filter, line, err), *err);
	enum status status = ledger_views_save(&at.desk, &request, err);
	ledger_filter_release(&filter);
	return status;
}

static size_t views(void)
{
	struct ledger_view_list list = {0};
	struct error err = {0};

	ck_done(ledger_views_list(&at.desk, &list, &err), err);
	size_t count = list.count;
	ledger_view_list_release(&list);
	return count;
}

START_TEST(a_view_that_names_people_is_its_owners)
{
	struct ledger_view view = {0};
	struct error err = {0};

	ck_done(save_view("欠薪", "category=LAB01", &err), err);
	ck_done(save_view("赵", "client=赵六", &err), err);
	ck_done(save_view("无电话", "phone=none", &err), err);
	ck_assert_uint_eq(views(), 3);
	seat_another_receptionist();
	ck_assert_uint_eq(views(), 2);
	ck_says(ledger_views_find(&at.desk, "赵", &view, &err), &err, "There is no view");
	ck_says(ledger_views_remove(&at.desk, "赵", NULL, &err), &err, "There is no view");
	ck_says(save_view("赵", "category=LAB01", &err), &err, "choose another name");
	staffed_desk_seat(&at, USER_LAWYER);
	ck_assert_uint_eq(views(), 2);
}
END_TEST

/* Whose time is over, they are told by number. */
START_TEST(whose_data_is_old_is_told_without_a_name)
{
	struct retention_list list = {0};
	struct error err = {0};
	const struct closing closing = {
		.outcome = at.desk.config.outcomes.items[0].code, .advice = "试验"};

	ck_done(case_start(&at.desk, confidential, NULL, &err), err);
	ck_done(case_close(&at.desk, confidential, &closing, &err), err);
	at.desk.config.station.retention_years = 1;
	ck_assert(moment_parse("2029-11-25T10:00:00+08:00", &at.desk.clock.pinned));
	staffed_desk_seat(&at, USER_AUDITOR);
	ck_done(client_retention(&at.desk, &list, &err), err);
	bool told = false;
	for (size_t i = 0; i < list.count; i++) {
		const bool hidden = strcmp(list.items[i].number, confidential) == 0;
		told = told || hidden;
		ck_assert_str_eq(list.items[i].client, hidden ? SIGHT_HIDDEN : "钱七");
	}
	ck_assert(told);
	retention_list_release(&list);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_unchecked_fixture(tests, make, unmake);
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_lawyer_sees_own_cases_and_those_offered);
	tcase_add_test(tests, a_lawyer_finds_own_cases_alone);
	tcase_add_test(tests, a_lawyers_ledger_is_of_own_cases);
	tcase_add_test(tests, a_ledger_is_for_whoever_asks_now);
	tcase_add_test(tests, a_lawyer_without_an_adviser_sees_nothing);
	tcase_add_test(tests, an_offer_is_answered_by_the_one_it_was_made_to);
	tcase_add_test(tests, a_lawyer_calls_whom_they_have);
	tcase_add_test(tests, lists_show_an_outline_of_what_is_confidential);
	tcase_add_test(tests, the_card_of_what_is_confidential_is_refused);
	tcase_add_test(tests, a_search_does_not_tell_of_what_is_confidential);
	tcase_add_test(tests, what_is_confidential_fills_in_nothing);
	tcase_add_test(tests, a_category_makes_confidential_too);
	tcase_add_test(tests, the_queue_goes_on_with_what_is_not_seen);
	tcase_add_test(tests, neither_of_two_visitors_may_be_unseen);
	tcase_add_test(tests, a_volunteer_sees_who_came_and_not_what_was_said);
	tcase_add_test(tests, a_view_that_names_people_is_its_owners);
	tcase_add_test(tests, whose_data_is_old_is_told_without_a_name);
	tcase_add_test(tests, reasons_are_of_the_case);
	tcase_add_test(tests, an_export_leaves_out_what_is_confidential);
	tcase_add_test(tests, the_rated_do_not_see_who_rated);
	tcase_add_test(tests, nobody_rates_themselves);
	tcase_add_test(tests, the_rated_do_not_find_it_out_by_asking);
}

UNIT_MAIN("sighted", add_tests)
