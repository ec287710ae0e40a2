/* What comes from outside never acts on the terminal, however it got in and wherever it is shown.
 */
#define _GNU_SOURCE /* memmem */
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "reception.h"
#include "unit.h"

enum { DONE, REFUSED, USAGE, CONFIG, DATABASE };

/* Each begins what a terminal would act on; none can come from ncurses. */
#define PAYLOAD                                                                                    \
	"\x1B]0;pwned\x07\x1B[2Jpwned\xC2\x9B"                                                     \
	"2J\u202Epwned\u2066\u200B\uFEFF\U000E0041e\u0301\u0302\u0303\u0304\u0305\u0306"

static void expect_harmless(struct term *term)
{
	static const char *const sequences[] = {"\x1B]", "\x1BP", "\x1B[2Jpwned", "]0;pwned\x07",
		"\u202E", "\u2066", "\u200B", "\uFEFF", "\U000E0041"};
	size_t length;
	const char *bytes = term_recorded(term, &length);
	for (size_t i = 0; i < sizeof(sequences) / sizeof(sequences[0]); i++)
		ck_assert_msg(memmem(bytes, length, sequences[i], strlen(sequences[i])) == NULL,
			"sequence %zu got out", i);
	for (size_t i = 0; i + 1 < length; i++) /* C1 */
		ck_assert_msg(bytes[i] != '\xC2' || (unsigned char)bytes[i + 1] >= 0xA0,
			"U+%04X got out", (unsigned char)bytes[i + 1]);
}

static void init(struct sandbox *st)
{
	char number[RECEPTION_NUMBER_SIZE];
	reception_init(st, "en");
	reception_record_closed(st, "Zhang San", "LAB01", number);
	reception_record(st, "Li Si", "LAB01", number);
	sandbox_must(st, "case", "assign", number, NULL);
	reception_record(st, "Wang Wu", "HOU01", number);
	/* As a foreign program could have it: typing such a name is refused. */
	reception_sql(st, "DROP TRIGGER indexed_case_changes; DROP TRIGGER contact_is_left;"
			  "DROP TRIGGER contact_is_entered;"
			  "UPDATE cases SET client = '" PAYLOAD "', summary = '" PAYLOAD
			  "', opponent = '" PAYLOAD "', advice = '" PAYLOAD "', phone = '" PAYLOAD
			  "', id_number = '" PAYLOAD "', room = '" PAYLOAD "'");
}

/* The action that stands at PLACE in the palette, and some way into what it opens. */
static void try_action(struct term *term, int place)
{
	term_keys(term, "Ctrl-P");
	for (int i = 0; i < place; i++)
		term_keys(term, "Down");
	term_keys(term, "Enter");
	if (term_find(term, "Leave Menzhen", NULL)) {
		term_keys(term, "Escape");
		return;
	}
	term_keys(term, "Down Enter PageDown Tab Escape Escape F12 Escape Escape Escape");
}

enum { ACTIONS = 45 }; /* more than the desk's palette has */

START_TEST(no_screen_lets_a_payload_through)
{
	struct sandbox st;
	init(&st);
	struct term *term = sandbox_term(&st, 30, 110, NULL);
	term_record(term);
	TERM_SHOWS(term, "<U+001B>");
	for (int place = 0; place < ACTIONS; place++)
		try_action(term, place);
	expect_harmless(term);
	term_keys(term, "F9"); /* the ledger */
	for (int place = 0; place < ACTIONS; place++)
		try_action(term, place);
	expect_harmless(term);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

static const char *const commands[][4] = {
	{"case", "list"},
	{"case", "show", "ZL-20261125-001"},
	{"case", "find", "pwned"},
	{"client", "show", "ZL-20261125-001"},
	{"queue", "list"},
	{"export", "ledger"},
	{"case", "list", "--json"},
	/* what is refused repeats what was given */
	{"case", "show", PAYLOAD},
	{"case", PAYLOAD},
	{"--" PAYLOAD},
	{"import", "/nowhere/" PAYLOAD},
	{"roster", "check", "/nowhere/" PAYLOAD},
	{"roster", "board", "--out", "/nowhere/" PAYLOAD},
	{"--station", "/nowhere/" PAYLOAD, "case", "list"},
	{"case", "list", "--limit", PAYLOAD},
	{"export", "ledger", "--where", PAYLOAD},
};

START_TEST(no_command_lets_a_payload_through)
{
	const char *const *words = commands[_i];
	struct sandbox st;
	init(&st);
	struct term *term =
		sandbox_term(&st, 30, 110, words[0], words[1], words[2], words[3], NULL);
	term_record(term);
	term_wait(term);
	expect_harmless(term);
	size_t length;
	const char *shown = term_recorded(term, &length);
	ck_assert_msg(strstr(shown, "<U+001B>") || strstr(shown, "\\u001b"), "%s", shown);
	term_free(term);
	sandbox_release(&st);
}
END_TEST

/* Files of configuration that a parser could choke on. */
enum bomb { ALIASES, BRACKETS, WORDS, SCALAR, SPARSE, ANCHORS, BOMBS };

static void add(FILE *file, const char *text, int times)
{
	for (int i = 0; i < times; i++)
		fputs(text, file);
}

static void write_bomb(const char *path, enum bomb bomb)
{
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	switch (bomb) {
	case ALIASES:
		fputs("a0: &a0 [ha, ha]\n", file);
		for (int level = 1; level < 30; level++) {
			fprintf(file, "a%d: &a%d [", level, level);
			for (int i = 0; i < 10; i++)
				fprintf(file, "*a%d,", level - 1);
			fputs("]\n", file);
		}
		break;
	case BRACKETS:
		add(file, "[", 1000000);
		break;
	case WORDS:
		fputs("advisers: [", file);
		add(file, "a,", 500000);
		break;
	case SCALAR:
		fputs("advisers: \"", file);
		add(file, "0123456789", 100000);
		fputs("\"\n", file);
		break;
	case SPARSE:
		ck_assert_int_eq(ftruncate(fileno(file), (off_t)8 << 30), 0);
		break;
	default:
		add(file, "? &a [*a]\n", 90000);
	}
	fclose(file);
}

#ifdef MENZHEN_SANITIZE
enum { MEMORY_LIMITED = 0 }; /* the sanitizer takes terabytes of addresses */
#else
enum { MEMORY_LIMITED = 1 };
#endif

START_TEST(a_file_made_to_exhaust_memory_is_refused)
{
	struct sandbox st;
	char path[SANDBOX_PATH_SIZE];
	struct rlimit usual, tight;
	reception_init(&st, "en");
	sandbox_path(&st, "bomb.yaml", path);
	write_bomb(path, (enum bomb)_i);
	ck_assert_int_eq(getrlimit(RLIMIT_AS, &usual), 0);
	tight = (struct rlimit){(rlim_t)128 << 20, usual.rlim_max};
	if (MEMORY_LIMITED)
		ck_assert_int_eq(setrlimit(RLIMIT_AS, &tight), 0);
	int status = sandbox_run(&st, "roster", "check", path, NULL);
	ck_assert_int_eq(setrlimit(RLIMIT_AS, &usual), 0);
	ck_assert_msg(status == CONFIG, "%d: %s", status, st.last.err);
	ck_assert_msg(strstr(st.last.out, "bomb.yaml") || strstr(st.last.err, "bomb.yaml"), "%s%s",
		st.last.out, st.last.err);
	sandbox_release(&st);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, no_screen_lets_a_payload_through);
	tcase_add_loop_test(tests, no_command_lets_a_payload_through, 0,
		sizeof(commands) / sizeof(commands[0]));
	tcase_add_loop_test(tests, a_file_made_to_exhaust_memory_is_refused, 0, BOMBS);
}

UNIT_MAIN("hostile", add_tests)
