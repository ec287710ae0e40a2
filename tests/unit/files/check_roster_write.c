#include "menzhen/files/roster/roster_write.h"

#include <string.h>

#include "files_unit.h"
#include "state_council.h"

/* Everything an adviser and a shift of dates can say, in words that YAML could mistake. */
static const char whole[] =
	"advisers:\n"
	"  - id: wang-xm\n"
	"    name: 王晓明\n"
	"    kind: retired_judge\n"
	"    pools: [expert_panel, 本站 \"专家\" 组]\n"
	"    licence: \"13204201510123456\"\n"
	"    firm: \"甲: 乙 # 丙 \\\\ @t `s\"\n"
	"    skills: [LAB, FAM01]\n"
	"    languages: [常州话, \"no\", \"\xF0\xA0\xAE\xB7\"]\n"
	"    sex: female\n"
	"    daily_limit: 12\n"
	"    term: {from: 2026-01-01, until: 2027-12-31, selected_by: \"公开遴选, 二轮\"}\n"
	"    quota: {min_hours: 4, max_hours: 20, max_duties: 9}\n"
	"    represents: [\"- [a, b] {c: d}\", \"2026-01-01\", \"null\"]\n"
	"  - {id: \"on\", name: \"yes\", kind: lawyer, term: {until: 2026-12-31}}\n"
	"  - {id: \"007\", name: \"0x1F\", kind: staff, term: {selected_by: 派驻}, quota: "
	"{max_duties: 1}}\n"
	"shifts:\n"
	"  - id: day-desk\n"
	"    session: daytime\n"
	"    days: [2026-12-01, 2026-12-02, 2026-12-03, 2026-12-04, 2026-12-05, 2026-12-06, "
	"2026-12-07]\n"
	"    time: 09:00-11:30, 14:30-17:30\n"
	"    who: [wang-xm, \"on\"]\n"
	"    room: \"1号室\"\n"
	"  - id: late\n"
	"    session: night\n"
	"    days: [2026-12-05]\n"
	"    time: 22:30-24:00\n"
	"    who: [\"007\"]\n"
	"    place: \"邹区镇 '夜市'\"\n"
	"    venue: market\n";

static void read_roster(const char *text, struct roster *out)
{
	struct error_list errors = {0};

	roster_file_parse(text, strlen(text), "r.yaml", &default_rules, out, &errors, NULL, NULL);
	expect_findings(&errors, "", text);
}

static void same_text(const char *a, const char *b)
{
	ck_assert_int_eq(a == NULL, b == NULL);
	if (a != NULL)
		ck_assert_str_eq(a, b);
}

static void same_words(const struct string_list *a, const struct string_list *b)
{
	ck_assert_uint_eq(a->count, b->count);
	for (size_t i = 0; i < a->count; i++)
		ck_assert_str_eq(a->items[i], b->items[i]);
}

static void same_adviser(const struct adviser *a, const struct adviser *b)
{
	ck_assert_str_eq(a->id, b->id);
	ck_assert_str_eq(a->name, b->name);
	ck_assert_int_eq(a->kind, b->kind);
	ck_assert_int_eq(a->sex, b->sex);
	same_text(a->licence, b->licence);
	same_text(a->firm, b->firm);
	same_words(&a->pools, &b->pools);
	same_words(&a->skills, &b->skills);
	same_words(&a->languages, &b->languages);
	same_words(&a->represents, &b->represents);
	ck_assert_int_eq(a->daily_limit, b->daily_limit);
	ck_assert_mem_eq(&a->quota, &b->quota, sizeof(a->quota));
	ck_assert_mem_eq(&a->term, &b->term, sizeof(a->term));
	same_text(a->selected_by, b->selected_by);
}

static void same_shift(const struct shift *a, const struct shift *b)
{
	ck_assert_str_eq(a->id, b->id);
	ck_assert_int_eq(a->session, b->session);
	ck_assert_int_eq(a->days.kind, b->days.kind);
	ck_assert_uint_eq(a->days.date_count, b->days.date_count);
	ck_assert_mem_eq(a->days.dates, b->days.dates, a->days.date_count * sizeof(struct day));
	ck_assert_uint_eq(a->span_count, b->span_count);
	ck_assert_mem_eq(a->spans, b->spans, a->span_count * sizeof(struct span));
	ck_assert_uint_eq(a->who_count, b->who_count);
	ck_assert_mem_eq(a->who, b->who, a->who_count * sizeof(size_t));
	ck_assert_mem_eq(&a->rotation, &b->rotation, sizeof(a->rotation));
	same_text(a->room, b->room);
	same_text(a->place, b->place);
	ck_assert_int_eq(a->venue, b->venue);
	ck_assert_mem_eq(&a->valid, &b->valid, sizeof(a->valid));
}

static void round_trip(const char *text, struct buffer *written)
{
	struct roster first, second;

	read_roster(text, &first);
	ck_assert_int_eq(roster_write(&first, written, NULL), STATUS_OK);
	read_roster(buffer_text(written), &second);
	ck_assert_uint_eq(first.adviser_count, second.adviser_count);
	for (size_t i = 0; i < first.adviser_count; i++)
		same_adviser(&first.advisers[i], &second.advisers[i]);
	ck_assert_uint_eq(first.shift_count, second.shift_count);
	for (size_t i = 0; i < first.shift_count; i++)
		same_shift(&first.shifts[i], &second.shifts[i]);
	roster_release(&first);
	roster_release(&second);
}

START_TEST(what_is_written_reads_back_as_it_was)
{
	struct buffer written = {0};

	round_trip(whole, &written);
	buffer_release(&written);
}
END_TEST

/* Read by other tools, which take bare words and numbers for other things. */
START_TEST(words_that_mean_something_are_quoted)
{
	static const char *const lines[] = {"  - id: wang-xm\n", "  - id: \"on\"\n",
		"  - id: \"007\"\n", "    name: \"yes\"\n", "    licence: \"13204201510123456\"\n",
		"languages: [\"常州话\", \"no\", \"\xF0\xA0\xAE\xB7\"]\n",
		"    who: [wang-xm, \"on\"]\n"};
	struct buffer written = {0};

	round_trip(whole, &written);
	for (size_t i = 0; i < COUNT(lines); i++)
		ck_assert_msg(strstr(buffer_text(&written), lines[i]) != NULL, "%s", lines[i]);
	buffer_release(&written);
}
END_TEST

START_TEST(an_empty_roster_is_one_too)
{
	struct buffer written = {0};

	round_trip("advisers: []\nshifts: []\n", &written);
	buffer_release(&written);
}
END_TEST

START_TEST(every_line_of_a_comment_is_one)
{
	struct buffer out = {0};

	ck_assert(roster_write_comment("a\n\n  b: c\n", &out));
	ck_assert(roster_write_comment("d\xE2\x80\xAE", &out));
	ck_assert_str_eq(buffer_text(&out), "# a\n#\n#   b: c\n# d<U+202E>\n");
	buffer_release(&out);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, what_is_written_reads_back_as_it_was);
	tcase_add_test(tests, words_that_mean_something_are_quoted);
	tcase_add_test(tests, an_empty_roster_is_one_too);
	tcase_add_test(tests, every_line_of_a_comment_is_one);
}

UNIT_MAIN("roster_write", add_tests)
