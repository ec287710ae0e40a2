/* The ledger on the command line: conditions, views, what is exported and read back. */
#include <string.h>
#include <unistd.h>

#include "reception.h"
#include "unit.h"

#define PASSPHRASE "correct horse 8"

static void set_up(struct sandbox *st)
{
	char number[RECEPTION_NUMBER_SIZE];

	reception_init(st, "zh");
	reception_clock(st, "2026-11-20T19:10");
	reception_record(st, "张三", "LAB01", number);
	reception_clock(st, "2026-11-25T19:10");
	reception_record_closed(st, "王五", "FAM01", number);
	reception_record(st, "李四", "HOU01", number);
	reception_clock(st, "2026-11-25T19:42");
}

static const struct {
	const char *where;
	size_t cases;
	const char *client;
} conditions[] = {
	{"", 3, "王*"},
	{"state=closed", 1, "王*"},
	{"state!=waiting", 1, "王*"},
	{"category=LAB", 1, "张*"},
	{"day=today", 2, "李*"},
	{"day=..2026-11-24", 1, "张*"},
	{"day=today state=waiting", 1, "李*"},
	{"adviser=none", 2, "李*"},
	{"adviser=any", 1, "王*"},
	{"text=zs", 1, "张*"},
	{"text=tqgz", 1, "张*"}, /* the initials of 拖欠工资 */
	{"text=tq", 1, "张*"},
	{"text=t", 0, NULL},
	{"client=李", 1, "李*"},
	{"rating=any", 0, NULL},
};

START_TEST(cases_are_listed_by_conditions)
{
	struct sandbox st;

	set_up(&st);
	for (size_t i = 0; i < sizeof(conditions) / sizeof(conditions[0]); i++) {
		sandbox_must(&st, "--json", "case", "list", "--where", conditions[i].where, NULL);
		ck_assert_msg(
			reception_lines(&st) == conditions[i].cases, "%s", conditions[i].where);
		if (conditions[i].client != NULL)
			ck_assert_msg(reception_count(&st, conditions[i].client) == 1, "%s",
				conditions[i].where);
	}
	sandbox_run(&st, "case", "list", "--where", "category=LABX", NULL);
	reception_expect_refusal(&st, 2, "LABX");
	sandbox_run(&st, "case", "list", "--where", "closed", NULL);
	reception_expect_refusal(&st, 2, "closed");
	sandbox_must(&st, "--json", "case", "list", "--sort", "number", "--limit", "1", NULL);
	ck_assert_str_eq(sandbox_field(&st, "client"), "张*");
	sandbox_release(&st);
}
END_TEST

START_TEST(views_are_kept_and_given_up)
{
	struct sandbox st;

	set_up(&st);
	sandbox_must(&st, "view", "save", "工资", "--where", "category=LAB", "--columns",
		"day,client", NULL);
	sandbox_must(&st, "view", "save", "工资", "--where", "category=LAB state=waiting", NULL);
	sandbox_must(&st, "--json", "view", "list", NULL);
	ck_assert_uint_eq(reception_count(&st, "工资"), 1);
	ck_assert_uint_eq(reception_count(&st, "category=LAB state=waiting"), 1);
	sandbox_must(&st, "--json", "case", "list", "--view", "工资", NULL);
	ck_assert_uint_eq(reception_lines(&st), 1);
	sandbox_run(&st, "view", "save", "today", "--where", "state=closed", NULL);
	reception_expect_refusal(&st, 1, "today");
	sandbox_must(&st, "view", "remove", "工资", NULL);
	sandbox_run(&st, "case", "list", "--view", "工资", NULL);
	reception_expect_refusal(&st, 1, "工资");
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

/* PATH is what `unseal` makes of an export of all that is known. */
static void export_whole(
	struct sandbox *st, const char *format, const char *columns, char path[SANDBOX_PATH_SIZE])
{
	char sealed[SANDBOX_PATH_SIZE];

	sandbox_outbox(st, "sealed", sealed);
	sandbox_outbox(st, "opened", path);
	st->last.input = PASSPHRASE "\n";
	sandbox_must(st, "--json", "export", "ledger", "--format", format, "--reveal", "--out",
		sealed, columns != NULL ? "--columns" : NULL, columns, NULL);
	st->last.input = PASSPHRASE "\n";
	sandbox_must(st, "unseal", sealed, "--out", path, NULL);
}

/* What one station exports another can import, whatever the format. */
START_TEST(what_is_exported_is_imported_again)
{
	static const char *const formats[] = {"csv", "csv-gb18030", "xlsx"};
	struct sandbox st, other;
	char path[SANDBOX_PATH_SIZE];

	set_up(&st);
	sandbox_outbox(&st, "ledger", path);
	sandbox_must(
		&st, "--json", "export", "ledger", "--format", formats[_i], "--out", path, NULL);
	ck_assert_str_eq(sandbox_field(&st, "cases"), "3");
	sandbox_run(&st, "export", "ledger", "--format", formats[_i], "--out", path, NULL);
	ck_assert_int_ne(st.last.status, 0);
	/* That it was taken along is on record, in words for people and by its code for programs.
	 */
	sandbox_must(&st, "--language", "en", "disclosure", "list", NULL);
	ck_assert_uint_eq(reception_count(&st, "Ledger"), 1);
	sandbox_must(&st, "disclosure", "list", "--json", NULL);
	ck_assert_str_eq(sandbox_field(&st, "subject"), "ledger");
	export_whole(&st, formats[_i], NULL, path);
	reception_init(&other, "zh");
	sandbox_must(&other, "import", path, NULL);
	sandbox_must(&other, "--json", "case", "list", "--where", "client=王五", NULL);
	ck_assert_str_eq(sandbox_field(&other, "category"), "FAM01");
	ck_assert_str_eq(sandbox_field(&other, "outcome"), "answered");
	ck_assert_str_eq(sandbox_field(&other, "adviser"), "wang-xm");
	reception_must_verify(&st);
	sandbox_release(&other);
	sandbox_release(&st);
}
END_TEST

/* A clerk reads words in the table, and an import reads them too. */
START_TEST(codes_are_exported_as_words_and_read_back)
{
	static const char *const languages[] = {"zh", "en"};
	static const char *const titles[] = {"不愿出示证件", "Would not identify themselves"};
	struct sandbox st, other;
	char path[SANDBOX_PATH_SIZE];

	reception_init(&st, languages[_i]);
	sandbox_must(&st, "case", "open", "--client", "张三", "--category", "LAB01", "--id-type",
		"refused", "--access", "wheelchair,hearing", "--priority", "disabled,elder",
		"--urgency", "danger", "--agent-relation", "neighbour", NULL);
	sandbox_must(&st, "export", "ledger", "--columns", "id_type", NULL);
	ck_assert_msg(strstr(st.last.out, titles[_i]) != NULL, "%s", st.last.out);
	export_whole(&st, "csv",
		"opened_at,client,category,id_type,access,priority,urgency,agent_relation", path);
	reception_init(&other, languages[_i]);
	sandbox_must(&other, "import", path, NULL);
	sandbox_must(&other, "--json", "case", "show", "N01", NULL);
	ck_assert_str_eq(sandbox_field(&other, "id_type"), "refused");
	ck_assert_str_eq(sandbox_field(&other, "access"), "wheelchair,hearing");
	ck_assert_str_eq(sandbox_field(&other, "priority"), "disabled,elder");
	ck_assert_str_eq(sandbox_field(&other, "urgency"), "danger");
	ck_assert_str_eq(sandbox_field(&other, "agent_relation"), "neighbour");
	sandbox_release(&other);
	sandbox_release(&st);
}
END_TEST

/* How many times WORD stands in the file. */
static size_t stands_in(const char *path, const char *word)
{
	static char text[1 << 16];
	size_t found = 0;
	FILE *file = fopen(path, "r");

	ck_assert_ptr_nonnull(file);
	size_t length = fread(text, 1, sizeof(text) - 1, file);
	fclose(file);
	for (size_t i = 0; i + strlen(word) <= length; i++)
		found += memcmp(text + i, word, strlen(word)) == 0;
	return found;
}

START_TEST(names_and_numbers_leave_masked_or_encrypted)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE], sealed[SANDBOX_PATH_SIZE], opened[SANDBOX_PATH_SIZE];

	reception_init(&st, "en");
	sandbox_must(&st, "case", "open", "--client", "张三", "--category", "LAB01", "--phone",
		"13800001234", "--id-number", "320402198003151396", NULL);
	sandbox_outbox(&st, "masked.csv", path);
	sandbox_must(&st, "export", "ledger", "--out", path, NULL);
	ck_assert_uint_eq(stands_in(path, "张*"), 1);
	ck_assert_uint_eq(stands_in(path, "138****1234"), 1);
	ck_assert_uint_eq(stands_in(path, "13800001234"), 0);

	sandbox_outbox(&st, "sealed.menzhen", sealed);
	st.last.input = "short\n";
	sandbox_run(&st, "export", "ledger", "--reveal", "--out", sealed, NULL);
	reception_expect_refusal(&st, 1, "at least 8 characters");
	st.last.input = PASSPHRASE "\n";
	sandbox_must(&st, "export", "ledger", "--reveal", "--out", sealed, NULL);
	ck_assert_uint_eq(stands_in(sealed, "13800001234"), 0);
	ck_assert_uint_eq(stands_in(sealed, "张"), 0);
	sandbox_outbox(&st, "opened.csv", opened);
	st.last.input = "not this one\n";
	sandbox_run(&st, "unseal", sealed, "--out", opened, NULL);
	reception_expect_refusal(&st, 1, "恢复码或口令不对"); /* no station says a language */
	ck_assert_int_ne(access(opened, F_OK), 0);
	st.last.input = PASSPHRASE "\n";
	sandbox_must(&st, "unseal", sealed, "--out", opened, NULL);
	ck_assert_uint_eq(stands_in(opened, "13800001234"), 1);
	ck_assert_uint_eq(stands_in(opened, "张三"), 1);
	/* What was sealed is told from what was masked. */
	sandbox_must(&st, "disclosure", "list", "--json", NULL);
	ck_assert_uint_eq(reception_count(&st, "\"taking\":\"masked\""), 1);
	ck_assert_uint_eq(reception_count(&st, "\"taking\":\"sealed\""), 1);
	reception_must_verify(&st);
	sandbox_release(&st);
}
END_TEST

/* Plain and whole is for stations that say so. */
START_TEST(it_may_be_plain_where_the_station_says_so)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE], line[SANDBOX_PATH_SIZE + 64], number[RECEPTION_NUMBER_SIZE];

	reception_init(&st, "en");
	reception_record(&st, "张三", "LAB01", number);
	sandbox_outbox(&st, "plain.csv", path);
	sandbox_run(&st, "export", "ledger", "--reveal", "--plain", "--out", path, NULL);
	reception_expect_refusal(&st, 1, "encrypted here");
	FILE *file = fopen(sandbox_path(&st, "station.yaml", line), "a");
	ck_assert_ptr_nonnull(file);
	fprintf(file, "backup: {to: %s, encryption: optional}\n", st.root);
	fclose(file);
	sandbox_must(&st, "export", "ledger", "--reveal", "--plain", "--out", path, NULL);
	ck_assert_uint_eq(stands_in(path, "张三"), 1);
	sandbox_release(&st);
}
END_TEST

START_TEST(a_page_to_print_masks_and_escapes)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE], line[512];
	bool masked = false, whole = false;

	set_up(&st);
	sandbox_outbox(&st, "page.html", path);
	sandbox_must(&st, "export", "ledger", "--format", "html", "--out", path, "--where",
		"text=李", NULL);
	FILE *file = fopen(path, "r");
	ck_assert_ptr_nonnull(file);
	while (fgets(line, sizeof(line), file)) {
		masked = masked || strstr(line, "李*") != NULL;
		whole = whole || strstr(line, "李四") != NULL;
	}
	fclose(file);
	ck_assert(masked && !whole);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, cases_are_listed_by_conditions);
	tcase_add_test(tests, views_are_kept_and_given_up);
	tcase_add_loop_test(tests, what_is_exported_is_imported_again, 0, 3);
	tcase_add_loop_test(tests, codes_are_exported_as_words_and_read_back, 0, 2);
	tcase_add_test(tests, names_and_numbers_leave_masked_or_encrypted);
	tcase_add_test(tests, it_may_be_plain_where_the_station_says_so);
	tcase_add_test(tests, a_page_to_print_masks_and_escapes);
}

UNIT_MAIN("cli_ledger", add_tests)
