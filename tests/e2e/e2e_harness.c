/* The harness itself, shown on the plainest of programs: the benchmarks' floor and the shell. */
#include <signal.h>
#include <string.h>

#include "json.h"
#include "sandbox.h"
#include "term.h"
#include "unit.h"

enum { ROWS = 24, COLS = 80 };

struct fixture {
	struct environment environment;
	struct term *term;
};

static void open_floor(struct fixture *fixture)
{
	static const char *const argv[] = {FLOOR_SCREEN, NULL};
	*fixture = (struct fixture){0};
	environment_pin(&fixture->environment, "/nonexistent");
	fixture->term = term_start(ROWS, COLS, &fixture->environment, argv);
}

static void close_floor(struct fixture *fixture)
{
	term_free(fixture->term);
	environment_release(&fixture->environment);
}

START_TEST(reads_text_and_wide_cells)
{
	struct fixture f;
	struct term_place place;
	open_floor(&f);
	TERM_SHOWS(f.term, "PageDown");
	TERM_LACKS(f.term, "N022");
	ck_assert_int_eq(strncmp(term_row(f.term, 3), "N002 来访人2 ", 16), 0);
	ck_assert(term_find(f.term, "访人2", &place));
	ck_assert_int_eq(place.row, 3);
	ck_assert_int_eq(place.col, 7);
	struct term_cell cell = term_cell(f.term, place.row, place.col);
	ck_assert_str_eq(cell.text, "访");
	ck_assert_int_eq(cell.width, 2);
	ck_assert_str_eq(term_cell(f.term, place.row, place.col + 1).text, "");
	ck_assert_str_eq(term_cell(f.term, place.row, 4).text, " ");
	ck_assert_int_eq(cell.fg, TERM_COLOR_DEFAULT);
	close_floor(&f);
}
END_TEST

static void assert_current(struct term *term, int row)
{
	for (int i = 1; i < ROWS - 1; i++)
		ck_assert_int_eq(term_cell(term, i, 0).reverse, i == row);
}

START_TEST(keys_move_what_is_highlighted)
{
	struct fixture f;
	open_floor(&f);
	assert_current(f.term, 1);
	term_keys(f.term, "Down Down Down Up");
	assert_current(f.term, 3);
	term_keys(f.term, "PageDown");
	TERM_SHOWS(f.term, "N024");
	TERM_LACKS(f.term, "N002");
	assert_current(f.term, 3);
	close_floor(&f);
}
END_TEST

START_TEST(counts_bytes_of_a_move)
{
	struct fixture f;
	open_floor(&f);
	size_t before = term_output_bytes(f.term);
	ck_assert_uint_gt(before, COLS);
	ck_assert_uint_eq(term_output_bytes(f.term), before);
	term_keys(f.term, "Down");
	ck_assert_uint_gt(term_output_bytes(f.term), before + COLS);
	close_floor(&f);
}
END_TEST

START_TEST(resizes)
{
	struct fixture f;
	open_floor(&f);
	TERM_LACKS(f.term, "N022");
	term_resize(f.term, 40, 120);
	TERM_SHOWS(f.term, "N037");
	ck_assert_ptr_nonnull(strstr(term_row(f.term, 39), "PageDown"));
	close_floor(&f);
}
END_TEST

START_TEST(waits_for_the_end)
{
	struct fixture f;
	open_floor(&f);
	term_sync(f.term);
	term_keys(f.term, "q");
	ck_assert_int_eq(term_wait(f.term), 0);
	TERM_LEFT_CLEAN(f.term);
	close_floor(&f);
}
END_TEST

START_TEST(kills_and_hangs_up)
{
	struct fixture f;
	open_floor(&f);
	term_sync(f.term);
	term_kill(f.term, SIGKILL);
	ck_assert_int_eq(term_wait(f.term), -SIGKILL);
	close_floor(&f);
	open_floor(&f);
	term_sync(f.term);
	term_hangup(f.term);
	/* The floor takes the end of its input for a goodbye, if it sees that before the signal. */
	int status = term_wait(f.term);
	ck_assert(status == -SIGHUP || status == 0);
	close_floor(&f);
}
END_TEST

/* A shell that echoes each line, bytes visible, and sets a colour, the cursor and pasting. */
static struct term *open_shell(struct environment *environment, const char *script)
{
	const char *argv[] = {"/bin/sh", "-c", script, NULL};
	environment_pin(environment, "/nonexistent");
	return term_start(ROWS, COLS, environment, argv);
}

START_TEST(encodes_keys)
{
	static const struct {
		const char *keys, *bytes;
	} cases[] = {
		{"F1", "^[OP"},
		{"F12", "^[[24~"},
		{"Up", "^[[A"},
		{"Ctrl-Left", "^[[1;5D"},
		{"Shift-Tab", "^[[Z"},
		{"Backspace", "^?"},
		{"Ctrl-P", "^P"},
		{"Ctrl-c", "^C"},
		{"Alt-x", "^[x"},
		{"a Space b", "a b"},
		{"中", "M-dM-8M--"},
		{"Home Delete", "^[[H^[[3~"},
	};
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct environment environment = {0};
		struct term *term = open_shell(&environment,
			"stty raw -echo; echo ready; head -c ${BYTES:-2} >/dev/null; cat -v");
		TERM_AWAIT(term, "ready");
		term_type(term, "--");
		term_keys(term, cases[i].keys);
		TERM_AWAIT(term, cases[i].bytes);
		term_free(term);
		environment_release(&environment);
	}
}
END_TEST

START_TEST(pastes_in_brackets_when_asked)
{
	struct environment environment = {0};
	struct term *term =
		open_shell(&environment, "stty raw -echo; echo ready; head -c 8 | cat -v;"
					 "printf '\\033[?2004h bracketed '; cat -v");
	TERM_AWAIT(term, "ready");
	term_paste(term, "张三ab");
	TERM_AWAIT(term, "bracketed");
	TERM_AWAIT(term, "M-eM-<M- M-dM-8M-^Iab");
	term_paste(term, "李四");
	TERM_AWAIT(term, "^[[200~M-fM-^]M-^NM-eM-^[M-^[^[[201~");
	term_free(term);
	environment_release(&environment);
}
END_TEST

START_TEST(reads_colours_and_cursor)
{
	struct environment environment = {0};
	struct term *term = open_shell(&environment, "printf '\\033[2;3H\\033[1;31;44mred\\033[m "
						     "\\033[?25l\\033[?1049h other'; read wait");
	TERM_AWAIT(term, "other");
	term_kill(term, SIGKILL);
	term_wait(term);
	ck_assert(!term_cursor_visible(term));
	ck_assert_int_eq(term_cursor(term).row, 1);
	term_free(term);
	term = open_shell(&environment, "printf '\\033[2;3H\\033[1;31;44mred\\033[m'");
	ck_assert_int_eq(term_wait(term), 0);
	struct term_cell cell = term_cell(term, 1, 2);
	ck_assert_str_eq(cell.text, "r");
	ck_assert(cell.bold);
	ck_assert_int_eq(cell.fg, 1);
	ck_assert_int_eq(cell.bg, 4);
	ck_assert_int_eq(term_cell(term, 1, 5).bg, TERM_COLOR_DEFAULT);
	ck_assert_int_eq(term_cursor(term).col, 5);
	ck_assert(term_cursor_visible(term));
	TERM_LEFT_CLEAN(term);
	term_free(term);
	environment_release(&environment);
}
END_TEST

START_TEST(gives_the_exit_status)
{
	struct environment environment = {0};
	struct term *term = open_shell(&environment, "echo last words; exit 3");
	ck_assert_int_eq(term_wait(term), 3);
	TERM_SHOWS(term, "last words");
	term_free(term);
	environment_release(&environment);
}
END_TEST

START_TEST(pins_the_environment)
{
	static const char *const argv[] = {"/bin/sh", "-c",
		"printf %s \"$MENZHEN_NOW $TZ $LANG $HOME $USER\"; cat; echo no >&2; exit 4", NULL};
	struct environment environment = {0};
	struct command command = {0};
	environment_pin(&environment, "/home/nobody");
	environment_set(&environment, "LANG", "C");
	ck_assert_int_eq(command_run(&command, &environment, argv), 4);
	ck_assert_str_eq(command.out, ENVIRONMENT_NOW " UTC C /home/nobody ");
	ck_assert_str_eq(command.err, "no\n");
	command_release(&command);
	environment_release(&environment);
}
END_TEST

START_TEST(reads_json_fields)
{
	static const char line[] =
		"{\"note\": \"\\\"case\\\": 1, \\u95e8\\n\", \"list\": [{\"case\": 2}], "
		"\"case\": \"ZL-1\", \"rating\": null, \"a\": {\"b\": -1.5e3}}\n";
	static const struct {
		const char *key, *value;
	} cases[] = {
		{"case", "ZL-1"},
		{"note", "\"case\": 1, 门\n"},
		{"list", "[{\"case\": 2}]"},
		{"rating", "null"},
		{"a.b", "-1.5e3"},
	};
	char value[64];
	ck_assert(json_is_object(line));
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		ck_assert(json_get(line, cases[i].key, value, sizeof(value)));
		ck_assert_str_eq(value, cases[i].value);
	}
	ck_assert(!json_get(line, "b", value, sizeof(value)));
	ck_assert(!json_get(line, "cas", value, sizeof(value)));
	ck_assert(!json_get(line, "note", value, 8));
}
END_TEST

START_TEST(knows_broken_json)
{
	static const char *const broken[] = {"", "[]", "{", "{\"a\" 1}", "{\"a\": }", "{\"a\": 1,}",
		"{\"a\": \"}", "{\"a\": \"\n\"}", "{} {}", "{\"a\": tru}"};
	for (size_t i = 0; i < sizeof(broken) / sizeof(*broken); i++)
		ck_assert_msg(!json_is_object(broken[i]), "%s", broken[i]);
	ck_assert(json_is_object("{}"));
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, reads_text_and_wide_cells);
	tcase_add_test(tests, keys_move_what_is_highlighted);
	tcase_add_test(tests, counts_bytes_of_a_move);
	tcase_add_test(tests, resizes);
	tcase_add_test(tests, waits_for_the_end);
	tcase_add_test(tests, kills_and_hangs_up);
	tcase_add_test(tests, encodes_keys);
	tcase_add_test(tests, pastes_in_brackets_when_asked);
	tcase_add_test(tests, reads_colours_and_cursor);
	tcase_add_test(tests, gives_the_exit_status);
	tcase_add_test(tests, pins_the_environment);
	tcase_add_test(tests, reads_json_fields);
	tcase_add_test(tests, knows_broken_json);
}

UNIT_MAIN("harness", add_tests)
