/*
 * Which cases of the ledger are wanted: conditions that must all hold, written in one line that
 * --where, saved views and the screen share:
 *
 *	category=LAB day=2026-11-01..2026-11-30 adviser=wang-xm,li-h rating=1..2 text=工资
 *
 * A condition is a column of the ledger (ledger_column.h), "=", and what its value is to be, or
 *"!=" and what it is not to be, which nothing recorded is not either:
 *
 *	a text            a part of it; letters in either case, and full width as half
 *	a code or an id   one of those given, with commas between; a group of matters all of it
 *	a day or a time   2026-11-25, 2026-11, 2026, today, yesterday, this_week, this_month,
 *	                  last_month, this_year, or A..B, A.., ..B with both ends in it
 *	a number          3, or 1..2
 *	an adviser        me: whoever asks
 *	any column        none: nothing is recorded; any: something is
 *
 * Two words are no columns: text= looks into all texts, overdue=yes is still owed an
 * answer and past its due time.
 * A value with blanks or quotes stands in quotes, and a quote in it is written twice.
 */
#ifndef MENZHEN_MODEL_LEDGER_FILTER_H
#define MENZHEN_MODEL_LEDGER_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/base/buffer.h"
#include "menzhen/base/error.h"
#include "menzhen/model/ledger/ledger_column.h"

enum ledger_filter_field {
	LEDGER_FILTER_TEXT = LEDGER_COLUMNS,
	LEDGER_FILTER_OVERDUE,
	LEDGER_FILTER_FIELDS
};

enum { LEDGER_FILTER_MAX = 32, LEDGER_FILTER_VALUE_MAX = 400 };

enum ledger_relation { LEDGER_IS, LEDGER_IS_NOT };

struct ledger_condition {
	int field; /* a column, or one of the above */
	enum ledger_relation relation;
	char *value; /* as written, without the quotes */
};

/* Zero-initialise: every case. Owns its strings. */
struct ledger_filter {
	struct ledger_condition items[LEDGER_FILTER_MAX];
	size_t count;
};

/* "client" … "text", "overdue"; its title (msgid); -1 for a word that is none. */
const char *ledger_filter_code(int field);
const char *ledger_filter_title(int field);
int ledger_filter_find(const char *code);

/*
 * One condition more. STATUS_USAGE with a sentence for a value that the field cannot have, and for
 * text that is not to be anywhere; categories, advisers and outcomes are not looked up.
 */
enum status ledger_filter_add(struct ledger_filter *filter, int field,
	enum ledger_relation relation, const char *value, struct error *err);

/* In place of what was said of FIELD; VALUE "" or NULL: nothing is. */
enum status ledger_filter_set(struct ledger_filter *filter, int field,
	enum ledger_relation relation, const char *value, struct error *err);

/* What FIELD is, or is not, to be: what is said first; NULL: nothing. */
const char *ledger_filter_value(const struct ledger_filter *filter, int field);

/* Add the conditions of LINE. On an error FILTER may have some of them. */
enum status ledger_filter_parse(struct ledger_filter *filter, const char *line, struct error *err);

/* The line that says the same, appended to OUT. */
void ledger_filter_format(const struct ledger_filter *filter, struct buffer *out);

/* Does it ask for people, by what names them or by words that may? */
bool ledger_filter_names_people(const struct ledger_filter *filter);

enum status ledger_filter_copy(
	struct ledger_filter *to, const struct ledger_filter *from, struct error *err);
void ledger_filter_release(struct ledger_filter *filter);

#endif
