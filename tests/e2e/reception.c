#include "reception.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fail.h"
#include "term_private.h"

void reception_init(struct sandbox *sandbox, const char *language)
{
	sandbox_init_empty(sandbox);
	sandbox_must(sandbox, "--language", language, "init", "--name",
		strcmp(language, "zh") == 0 ? "钟楼区公共法律服务中心" : "Zhonglou Legal Centre",
		"--code", "ZL", "--level", "district", NULL);
	sandbox_copy(sandbox, "roster.yaml", FIXTURES "/e2e/roster.yaml");
}

void reception_clock(struct sandbox *sandbox, const char *local)
{
	char now[64];
	snprintf(now, sizeof(now), "%s:00+08:00", local);
	environment_set(&sandbox->environment, "MENZHEN_NOW", now);
}

void reception_record(struct sandbox *sandbox, const char *client, const char *category,
	char number[RECEPTION_NUMBER_SIZE])
{
	sandbox_must(sandbox, "case", "open", "--client", client, "--category", category, "--json",
		NULL);
	snprintf(number, RECEPTION_NUMBER_SIZE, "%s", sandbox_field(sandbox, "case"));
}

void reception_record_closed(struct sandbox *sandbox, const char *client, const char *category,
	char number[RECEPTION_NUMBER_SIZE])
{
	reception_record(sandbox, client, category, number);
	sandbox_must(sandbox, "case", "assign", number, NULL);
	sandbox_must(sandbox, "case", "close", number, "--outcome", "answered", "--advice",
		"保存好证据", NULL);
}

void reception_admin(struct sandbox *sandbox)
{
	sandbox->last.input = RECEPTION_PIN "\n";
	sandbox_must(sandbox, "user", "add", RECEPTION_ADMIN, "--role", "admin", NULL);
	sandbox->last.input = NULL;
}

void reception_user(
	struct sandbox *sandbox, const char *name, const char *role, const char *adviser)
{
	sandbox->last.input = RECEPTION_PIN "\n" RECEPTION_PIN "\n";
	sandbox_must(sandbox, "--user", RECEPTION_ADMIN, "user", "add", name, "--role", role,
		adviser ? "--adviser" : NULL, adviser, NULL);
	sandbox->last.input = NULL;
}

void reception_log_in(struct term *term, const char *name, const char *pin)
{
	term_keys(term, "Up Ctrl-U");
	term_type(term, name);
	term_keys(term, "Tab");
	term_type(term, pin);
	term_keys(term, "Enter");
}

size_t reception_count(const struct sandbox *sandbox, const char *text)
{
	size_t count = 0;
	for (const char *at = sandbox->last.out; (at = strstr(at, text)) != NULL;
		at += strlen(text))
		count++;
	return count;
}

size_t reception_lines(const struct sandbox *sandbox)
{
	return reception_count(sandbox, "\n");
}

void reception_expect_refusal(const struct sandbox *sandbox, int status, const char *words)
{
	const struct command *last = &sandbox->last;
	if (last->status != status || *last->out != '\0' || !strstr(last->err, words))
		fail("%d and \"%s\" were expected, it ended with %d\n%s%s", status, words,
			last->status, last->out, last->err);
}

void reception_must_verify(struct sandbox *sandbox)
{
	sandbox_must(sandbox, "verify", NULL);
}

void reception_sql(const struct sandbox *sandbox, const char *sql)
{
	char path[SANDBOX_PATH_SIZE], *words = NULL;
	sqlite3 *database;
	sandbox_path(sandbox, "menzhen.db", path);
	if (sqlite3_open(path, &database) != SQLITE_OK ||
		sqlite3_exec(database, sql, NULL, NULL, &words) != SQLITE_OK)
		fail("%s: %s", sql, words ? words : sqlite3_errmsg(database));
	sqlite3_close(database);
}

struct term *reception_open(const struct sandbox *sandbox, int rows, int cols)
{
	struct term *term = sandbox_term(sandbox, rows, cols, NULL);
	term_sync(term);
	return term;
}

void reception_quit(struct term *term)
{
	term_keys(term, "F10 y");
	int status = term_wait(term);
	if (status != 0)
		term_fail(term, NULL, 0, "the desk ended with %d", status);
	TERM_LEFT_CLEAN(term);
}

void reception_close(struct term *term)
{
	reception_quit(term);
	term_free(term);
}

struct term_place reception_find(struct term *term, const char *text)
{
	struct term_place place;
	if (!term_find(term, text, &place))
		term_fail(term, NULL, 0, "\"%s\" is not on the screen", text);
	return place;
}

void reception_expect_row(
	struct term *term, const char *label, const char *value, const char *file, int line)
{
	term_settle(term);
	for (int row = 0; row < term->rows; row++) {
		const char *found = strstr(term_row(term, row), label);
		if (found && strstr(found + strlen(label), value))
			return;
	}
	term_fail(term, file, line, "no row has \"%s\" and then \"%s\"", label, value);
}

static bool is_any(const char *text, const char *const set[])
{
	for (size_t i = 0; set[i]; i++) {
		if (strcmp(text, set[i]) == 0)
			return true;
	}
	return false;
}

void reception_expect_frame(struct term *term, int rows, int cols, const char *file, int line)
{
	static const char *const corners[] = {"┌", "┐", "└", "┘", "+", NULL};
	static const char *const edges[] = {"│", "├", "┤", "|", "+", NULL};
	for (int row = 0; row < rows; row++) {
		bool end = row == 0 || row == rows - 1;
		for (int side = 0; side < 2; side++) {
			int col = side == 0 ? 0 : cols - 1;
			struct term_cell cell = term_cell(term, row, col);
			if (!is_any(cell.text, end ? corners : edges))
				term_fail(term, file, line, "\"%s\" stands in the frame at %d,%d",
					cell.text, row, col);
		}
	}
}

void reception_expect_cursor(struct term *term, const char *text, const char *file, int line)
{
	struct term_place place, cursor = term_cursor(term);
	if (!term_cursor_visible(term))
		term_fail(term, file, line, "the cursor is hidden");
	if (!term_find(term, text, &place))
		term_fail(term, file, line, "\"%s\" is not on the screen", text);
	int col = place.col;
	for (const char *left = text; *left;) {
		struct term_cell cell = term_cell(term, place.row, col++);
		left += strlen(cell.text);
	}
	while (col < term->cols && *term_cell(term, place.row, col).text == '\0')
		col++;
	if (cursor.row != place.row || cursor.col != col)
		term_fail(term, file, line, "the cursor is not right behind \"%s\"", text);
}
