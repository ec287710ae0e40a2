/* The manual of the roster format cannot lie: its examples are read, and it has every word. */
#include "files_unit.h"

#include <stdlib.h>

#include "menzhen/model/roster/pool.h"

#define PAGE DATA "/../man/menzhen-roster.5"
#define MARK ".\\\" example: "

/* Everybody that the examples of shifts name. */
#define PEOPLE                                                                                     \
	"advisers:\n"                                                                              \
	"  - {id: wang-xm, name: 王晓明, kind: lawyer}\n"                                       \
	"  - {id: li-h, name: 李华, kind: lawyer}\n"                                             \
	"  - {id: zhao-j, name: 赵静, kind: lawyer}\n"                                           \
	"  - {id: sun-gz, name: 孙国珍, kind: notary}\n"

/* What stands around an example of each sort; NULL: it is no roster. */
static const struct {
	const char *sort, *before, *behind;
} sorts[] = {
	{"whole", "", ""},
	{"advisers", "advisers:\n", "shifts: []\n"},
	{"shifts", PEOPLE "shifts:\n", ""},
	{"commands", NULL, NULL},
};

enum { SORTS = sizeof(sorts) / sizeof(sorts[0]) };

static size_t sort_of(const char *mark)
{
	for (size_t i = 0; i < SORTS; i++)
		if (strcmp(mark, sorts[i].sort) == 0)
			return i;
	ck_abort_msg("'%s' is no sort of example", mark);
	return SORTS;
}

/* Append LINE as a reader sees it. */
static void add_line(struct buffer *out, const char *line)
{
	static const struct {
		const char *written, *seen;
	} escapes[] = {{"\\-", "-"}, {"\\(aq", "'"}, {"\\(dq", "\""}, {"\\e", "\\"}, {"\\&", ""}};
	while (*line != '\0') {
		size_t i = 0, count = sizeof(escapes) / sizeof(escapes[0]);
		while (i < count &&
			strncmp(line, escapes[i].written, strlen(escapes[i].written)) != 0)
			i++;
		ck_assert_msg(i < count || *line != '\\', "an escape that is not known: %s", line);
		if (i < count) {
			buffer_add_text(out, escapes[i].seen);
			line += strlen(escapes[i].written);
		} else {
			buffer_add_char(out, *line++);
		}
	}
	buffer_add_char(out, '\n');
}

/* Nothing to say against TEXT but that a calendar may be provisional. */
static void must_be_good(const char *text, size_t length)
{
	struct roster roster;
	struct error_list errors = {0}, warnings = {0};
	enum status status = roster_file_parse(
		text, length, "example", &default_rules, &roster, &errors, &warnings, NULL);
	expect_findings(&errors, "", text);
	ck_assert_int_eq(status, STATUS_OK);
	for (size_t i = 0; i < warnings.count; i++)
		ck_assert_msg(strstr(warnings.items[i].msgid, "provisional") != NULL, "%s\n%s",
			warnings.items[i].msgid, text);
	error_list_release(&errors);
	error_list_release(&warnings);
	roster_release(&roster);
}

/* Read the examples one after the other; COUNTS gets how many there are of each sort. */
static void read_examples(char *page, size_t counts[SORTS])
{
	struct buffer example = {0};
	size_t sort = SORTS;
	bool inside = false;
	char *rest = NULL;

	for (char *line = strtok_r(page, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
		if (strncmp(line, MARK, strlen(MARK)) == 0) {
			sort = sort_of(line + strlen(MARK));
		} else if (strcmp(line, ".EX") == 0) {
			ck_assert_msg(sort < SORTS, "an example without its sort");
			inside = true;
			buffer_clear(&example);
			buffer_add_text(&example, sorts[sort].before ? sorts[sort].before : "");
		} else if (strcmp(line, ".EE") == 0) {
			buffer_add_text(&example, sorts[sort].behind ? sorts[sort].behind : "");
			if (sorts[sort].before)
				must_be_good(buffer_text(&example), example.length);
			counts[sort]++;
			inside = false;
			sort = SORTS;
		} else if (inside) {
			add_line(&example, line);
		}
	}
	ck_assert(!inside);
	buffer_release(&example);
}

START_TEST(every_example_is_a_good_roster)
{
	struct buffer page = {0};
	size_t counts[SORTS] = {0};

	read_whole(PAGE, &page);
	read_examples(page.data, counts);
	ck_assert_uint_eq(counts[0], 1);
	ck_assert_uint_eq(counts[1], 1);
	ck_assert_uint_ge(counts[2], 9); /* one a feature */
	buffer_release(&page);
}
END_TEST

static bool is_of_word(char c)
{
	return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static bool has_word(const char *page, const char *word)
{
	size_t length = strlen(word);

	for (const char *at = strstr(page, word); at; at = strstr(at + 1, word))
		if ((at == page || !is_of_word(at[-1])) && !is_of_word(at[length]))
			return true;
	return false;
}

/* Keys, and the words that no table has. */
static const char *const keys[] = {"id", "name", "kind", "pools", "licence", "firm", "skills",
	"languages", "sex", "daily_limit", "quota", "min_hours", "max_hours", "max_duties", "term",
	"selected_by", "represents", "session", "days", "month", "every", "weeks", "weekdays",
	"anchor", "skip", "holidays", "make_up_workdays", "none", "time", "who", "rotate",
	"occurrence", "day", "week", "room", "place", "venue", "from", "until", "except", "also",
	"workdays", "weekends", "first", "second", "third", "fourth", "last", "workday", "weekend"};

static const struct coded_table *const tables[] = {
	&adviser_kind_table, &adviser_sex_table, &pool_table, &session_table, &venue_table};

/* CHECK each word of the format with CONTEXT. */
static void each_word(void (*check)(const char *word, void *context), void *context)
{
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		check(keys[i], context);
	for (size_t t = 0; t < sizeof(tables) / sizeof(tables[0]); t++)
		for (size_t i = 0; i < tables[t]->count; i++)
			check(tables[t]->rows[i].code, context);
}

static void must_be_on_page(const char *word, void *page)
{
	ck_assert_msg(has_word(page, word), "%s", word);
}

START_TEST(every_word_of_the_format_is_explained)
{
	struct buffer page = {0};

	read_whole(PAGE, &page);
	each_word(must_be_on_page, page.data);
	buffer_release(&page);
}
END_TEST

static void must_be_text_to_yaml(const char *word, void *context)
{
	static const char *const booleans[] = {"y", "n", "yes", "no", "on", "off", "true", "false"};

	(void)context;
	for (size_t i = 0; i < sizeof(booleans) / sizeof(booleans[0]); i++)
		ck_assert_str_ne(word, booleans[i]);
}

/* Other tools read these files by YAML 1.1. */
START_TEST(no_word_of_the_format_is_a_boolean)
{
	each_word(must_be_text_to_yaml, NULL);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, every_example_is_a_good_roster);
	tcase_add_test(tests, every_word_of_the_format_is_explained);
	tcase_add_test(tests, no_word_of_the_format_is_a_boolean);
}

UNIT_MAIN("roster_manual", add_tests)
