/*
 * Giving a case away at 80x24: conflicts of interest, what is decided about them, and what is told
 * of it afterwards. Of the earlier matter nothing may be seen.
 */
#include <stdio.h>
#include <string.h>

#include "reception.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80 };

#define ID_1 "11010519491231002X"
#define SECRET "欠条在表姐家中"
#define EARLIER "ZL-20261125-001"
#define CASE "ZL-20261125-002"

/* Wang and Li are of one firm; all but Sun are on duty. */
static const char roster[] =
	"advisers:\n"
	"  - {id: wang-xm, name: 王晓明, kind: lawyer, firm: 示例律师事务所, skills: [LAB], "
	"languages: [常州话], sex: male}\n"
	"  - {id: li-h, name: 李华, kind: lawyer, firm: 示例律师事务所, skills: [HOU]}\n"
	"  - {id: zhao-j, name: 赵静, kind: lawyer, firm: 另一律师事务所, skills: [LAB]}\n"
	"  - {id: sun-gz, name: 孙国珍, kind: notary, skills: [SVC03]}\n"
	"shifts:\n"
	"  - id: night-clinic\n"
	"    session: night\n"
	"    days: [mon, wed, fri]\n"
	"    time: 19:00-21:00\n"
	"    who: [wang-xm, li-h, zhao-j]\n"
	"    room: 1号室\n";

struct fixture {
	struct sandbox st;
	struct term *term;
};

/*
 * Wang has advised 郑谷雨, of whom the ID number EARLIER_ID is known, and has closed the case. Now
 * 冯己 comes with a matter against a person of that name with ID_NUMBER; "" where it is not known.
 */
static void set_up(
	struct fixture *f, const char *language, const char *earlier_id, const char *id_number)
{
	reception_init(&f->st, language);
	sandbox_write(&f->st, "roster.yaml", roster);
	sandbox_must(&f->st, "case", "open", "--client", "郑谷雨", "--category", "DEB01",
		"--summary", SECRET, "--id-number", earlier_id, NULL);
	sandbox_must(&f->st, "case", "assign", EARLIER, "--to", "wang-xm", "--reason", "来访人要求",
		NULL);
	sandbox_must(&f->st, "case", "close", EARLIER, "--outcome", "answered", "--advice", SECRET,
		NULL);
	sandbox_must(&f->st, "case", "open", "--client", "冯己", "--category", "LAB01",
		"--opponent", "郑谷雨", "--priority", "migrant_worker", "--dialect", "常州话",
		"--adviser-sex", "male", "--opponent-id", id_number, NULL);
	f->term = NULL;
}

static void open_desk(struct fixture *f)
{
	f->term = reception_open(&f->st, ROWS, COLS);
}

static void tear_down(struct fixture *f)
{
	term_free(f->term);
	sandbox_release(&f->st);
}

/* Nothing of the earlier case, and not whose it was. */
static void expect_secrecy(struct term *term)
{
	static const char *const secrets[] = {SECRET, EARLIER, "N01", "郑", "110105", "欠条"};

	for (size_t i = 0; i < sizeof(secrets) / sizeof(secrets[0]); i++)
		TERM_LACKS(term, secrets[i]);
}

static void expect_state(struct fixture *f, const char *state, const char *adviser)
{
	term_sync(f->term);
	sandbox_must(&f->st, "case", "show", CASE, "--json", NULL);
	ck_assert_str_eq(sandbox_field(&f->st, "state"), state);
	ck_assert_str_eq(sandbox_field(&f->st, "adviser"), adviser);
}

/* How often decisions were taken, all in all. */
static void expect_decided(struct fixture *f, const char *words)
{
	sandbox_must(&f->st, "conflict", "list", NULL);
	ck_assert_msg(strstr(f->st.last.out, words) != NULL, "%s", f->st.last.out);
}

START_TEST(a_blocked_conflict_and_its_override)
{
	struct fixture f;
	set_up(&f, "en", ID_1, ID_1);
	open_desk(&f);
	term_keys(f.term, "F3");
	RECEPTION_ROW_SHOWS(f.term, "Priority group:", "Migrant worker");
	RECEPTION_ROW_SHOWS(f.term, "Language wanted:", "常州话");
	TERM_SHOWS(f.term, "Adviser wanted: male");
	RECEPTION_ROW_SHOWS(f.term, "李华", "firm: certain");
	RECEPTION_ROW_SHOWS(f.term, "王晓明", " certain");
	struct term_place stopped = reception_find(f.term, "王晓明");
	struct term_place mark = reception_find(f.term, "firm: certain");
	ck_assert_int_ne(term_cell(f.term, stopped.row, mark.col).fg,
		term_cell(f.term, mark.row, mark.col).fg);
	ck_assert(reception_find(f.term, "赵静").row < stopped.row);
	ck_assert(reception_find(f.term, "李华").row < stopped.row);
	expect_secrecy(f.term);

	term_keys(f.term, "w x m");
	TERM_SHOWS(f.term, "conflict: has advised the other side (certain), on duty until 21:00");
	TERM_SHOWS(f.term, "Enter: decide about the conflict of interest");
	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "王晓明: has advised the other side (certain)");
	TERM_SHOWS(f.term, "1  A supervisor lets it be, with a reason");
	TERM_LACKS(f.term, "It is another person");
	expect_secrecy(f.term);
	term_keys(f.term, "1");
	term_type(f.term, "the only labour lawyer; both sides know");
	term_keys(f.term, "Escape"); /* thought better of it */
	expect_state(&f, "waiting", "null");

	term_keys(f.term, "Enter 1");
	term_type(f.term, "the only labour lawyer; both sides know");
	term_keys(f.term,
		"Enter"); /* speaks the dialect, is a man: comes first, and needs no reason */
	TERM_SHOWS(f.term, "N02 is given to 王晓明");
	expect_state(&f, "assigned", "wang-xm");
	expect_decided(&f, "overridden by a supervisor 1");

	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "Case card");
	term_keys(f.term, "End");
	TERM_SHOWS(f.term, "Conflict of interest decided: 王晓明 (overridden by a supervisor):");
	TERM_SHOWS(f.term, "the only labour lawyer; both sides know  (reception)");
	TERM_SHOWS(f.term, "Enter: why this adviser");
	TERM_LACKS(f.term, SECRET);
	TERM_LACKS(f.term, EARLIER);
	reception_must_verify(&f.st);
	tear_down(&f);
}
END_TEST

START_TEST(only_a_supervisor_overrides)
{
	struct fixture f;
	char station[SANDBOX_PATH_SIZE];
	set_up(&f, "en", ID_1, ID_1);
	FILE *file = fopen(sandbox_path(&f.st, "station.yaml", station), "a");
	ck_assert_ptr_nonnull(file);
	fputs("supervisors: [chen]\n", file);
	fclose(file);
	open_desk(&f);
	term_keys(f.term, "F3 w x m Enter");
	TERM_SHOWS(f.term, "Only a supervisor may override it: chen.");
	term_keys(f.term, "1");
	TERM_SHOWS(f.term, "Only a supervisor may do this; ask one of: chen");
	term_keys(f.term, "Enter Escape");
	expect_state(&f, "waiting", "null");
	reception_close(f.term);

	f.term = sandbox_term(&f.st, ROWS, COLS, "--user", "chen", NULL);
	term_keys(f.term, "F3 w x m Enter 1");
	TERM_SHOWS(f.term, "chen decides");
	term_type(f.term, "both sides know");
	term_keys(f.term, "Enter");
	expect_state(&f, "assigned", "wang-xm");
	tear_down(&f);
}
END_TEST

START_TEST(a_namesake_is_another_person)
{
	struct fixture f;
	set_up(&f, "zh", "", "");
	open_desk(&f);
	term_keys(f.term, "F3");
	RECEPTION_ROW_SHOWS(f.term, "重点人群", "农民工");
	expect_secrecy(f.term);
	term_keys(f.term, "w x m");
	TERM_SHOWS(f.term, "利益冲突：曾为对方提供咨询（仅姓名相同或同音）");
	term_keys(f.term, "Enter");
	expect_secrecy(f.term);
	term_keys(f.term, "Escape"); /* nothing is decided */
	expect_state(&f, "waiting", "null");
	term_keys(f.term, "Enter 1");
	expect_state(&f, "assigned", "wang-xm");
	RECEPTION_ROW_SHOWS(f.term, "N02", "王晓明");

	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "来访详情");
	term_keys(f.term, "End");
	RECEPTION_ROW_SHOWS(f.term, "利益冲突认定", "王晓明");
	RECEPTION_ROW_SHOWS(f.term, "利益冲突认定", "不是同一人");
	TERM_LACKS(f.term, SECRET);
	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "利益冲突已排除：同名不同人");
	TERM_SHOWS(f.term, "会说常州话");
	TERM_LACKS(f.term, SECRET);
	tear_down(&f);
}
END_TEST

START_TEST(the_same_firm_with_consent)
{
	struct fixture f;
	set_up(&f, "zh", ID_1, ID_1);
	open_desk(&f);
	term_keys(f.term, "F3 l h");
	TERM_SHOWS(f.term, "同所人员曾为对方服务（确定），须先作决定");
	expect_secrecy(f.term);
	term_keys(f.term, "Enter 1"); /* consented; another is proposed first, so why? */
	TERM_SHOWS(f.term, "为什么不选排在第一的？");
	term_type(f.term, "双方都愿意由李律师接待");
	term_keys(f.term, "Enter");
	expect_state(&f, "assigned", "li-h");
	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "来访详情");
	term_keys(f.term, "End");
	RECEPTION_ROW_SHOWS(f.term, "利益冲突认定", "双方书面同意");
	RECEPTION_ROW_SHOWS(f.term, "李华", "双方都愿意由李律师接待");
	tear_down(&f);
}
END_TEST

/* By name Wang has advised the other side, by the ID number Li has: Li is of Wang's firm. */
START_TEST(one_decision_after_the_other)
{
	struct fixture f;
	set_up(&f, "en", "", ID_1);
	sandbox_must(&f.st, "case", "open", "--client", "郑谷雨", "--id-number", ID_1, "--category",
		"HOU01", NULL);
	sandbox_must(
		&f.st, "case", "assign", "N03", "--to", "li-h", "--reason", "来访人要求", NULL);
	open_desk(&f);
	term_keys(f.term, "F3 w x m Enter");
	TERM_SHOWS(f.term, "has advised the other side (name only)");
	term_keys(f.term, "1"); /* another person; but Li's client is the very one */
	TERM_SHOWS(f.term, "somebody of the same firm advised the other side");
	RECEPTION_ROW_SHOWS(f.term, "1", "Both sides were told");
	term_keys(f.term, "1");
	expect_state(&f, "assigned", "wang-xm");
	expect_decided(&f, "a different person 1  both sides agreed in writing 1");
	reception_must_verify(&f.st);
	tear_down(&f);
}
END_TEST

/* Months later the roster has forgotten her. */
START_TEST(the_card_tells_why_in_the_words_of_the_day)
{
	struct fixture f;
	set_up(&f, "en", ID_1, ID_1);
	sandbox_must(&f.st, "case", "assign", CASE, "--to", "zhao-j", NULL);
	reception_clock(&f.st, "2027-03-03T19:42");
	sandbox_write(&f.st, "roster.yaml",
		"advisers:\n  - {id: zhao-j, name: 周正, kind: lawyer}\nshifts: []\n");
	open_desk(&f);
	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "Case card");
	term_keys(f.term, "End");
	RECEPTION_ROW_SHOWS(f.term, "19:42", "Assigned to 赵静 (proposed first)");
	term_keys(f.term, "Enter");
	TERM_SHOWS(f.term, "Why this adviser");
	RECEPTION_ROW_SHOWS(f.term, "1 ", "赵静 (was given the case)");
	TERM_SHOWS(f.term, "on duty until 21:00, knows this field, does not speak 常州话");
	TERM_SHOWS(f.term, "1,203 points: Field 1,200, Idle 3");
	RECEPTION_ROW_SHOWS(f.term, "2 ", "李华");
	RECEPTION_ROW_SHOWS(f.term, "- ", "王晓明");
	TERM_SHOWS(f.term, "conflict: has advised the other side (certain)");
	TERM_LACKS(f.term, "周正");
	TERM_LACKS(f.term, SECRET);
	term_keys(f.term, "Escape Escape");
	reception_quit(f.term);
	sandbox_must(&f.st, "case", "explain", CASE, NULL);
	ck_assert_ptr_nonnull(strstr(f.st.last.out, "* 1  赵静"));
	ck_assert_ptr_nonnull(strstr(f.st.last.out, "; 1,203 points: Field 1,200, Idle 3"));
	ck_assert_ptr_null(strstr(f.st.last.out, "周正"));
	tear_down(&f);
}
END_TEST

START_TEST(points_stand_in_the_list_of_a_wide_window)
{
	struct fixture f;
	set_up(&f, "en", "", "");
	open_desk(&f);
	term_keys(f.term, "F3");
	TERM_LACKS(f.term, "Points");
	TERM_SHOWS(f.term, " points: ");
	term_resize(f.term, ROWS, 100);
	RECEPTION_ROW_SHOWS(f.term, "Points", "Why");
	tear_down(&f);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, a_blocked_conflict_and_its_override);
	tcase_add_test(tests, only_a_supervisor_overrides);
	tcase_add_test(tests, a_namesake_is_another_person);
	tcase_add_test(tests, the_same_firm_with_consent);
	tcase_add_test(tests, one_decision_after_the_other);
	tcase_add_test(tests, points_stand_in_the_list_of_a_wide_window);
	tcase_add_test(tests, the_card_tells_why_in_the_words_of_the_day);
}

UNIT_MAIN("assign", add_tests)
