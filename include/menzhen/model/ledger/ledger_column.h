/*
 * The columns of the ledger (台账), as rows of one table: what is kept of a case, by one name in
 * filters, saved views, --columns and --json, and under one heading in the files that are written
 * and read. A ledger that was exported can be imported again by these headings. The main columns
 * come first; those of the register (model/case/register.h) follow, in its order.
 */
#ifndef MENZHEN_MODEL_LEDGER_COLUMN_H
#define MENZHEN_MODEL_LEDGER_COLUMN_H

#include <stddef.h>

#include "menzhen/base/error.h"
#include "menzhen/model/case/register.h"
#include "menzhen/model/coded.h"

enum ledger_column_id {
	LEDGER_DAY,       /* service day */
	LEDGER_OPENED_AT, /* when they came */
	LEDGER_NUMBER,
	LEDGER_TICKET,
	LEDGER_SESSION,
	LEDGER_STATE,
	LEDGER_CLIENT,
	LEDGER_PHONE,
	LEDGER_ID_NUMBER,
	LEDGER_PRIORITY,
	LEDGER_CATEGORY,
	LEDGER_OPPONENT,
	LEDGER_OPPONENT_PHONE,
	LEDGER_OPPONENT_ID,
	LEDGER_SUMMARY,
	LEDGER_CHANNEL,
	LEDGER_ADVISER,
	LEDGER_OUTCOME,
	LEDGER_ADVICE,
	LEDGER_RATING,
	LEDGER_RATING_REASON,
	LEDGER_RATING_TEXT,
	LEDGER_CLOSED_AT,
	LEDGER_DUE_AT,
	LEDGER_PAPER,
	LEDGER_APPOINTMENT,
	LEDGER_DIALECT,
	LEDGER_REGISTER, /* the first of the register's */
	LEDGER_COLUMNS = LEDGER_REGISTER + REGISTER_FIELDS
};

/* What a value is, as text (ledger_value.h writes it so). */
enum ledger_kind {
	LEDGER_TEXT,
	LEDGER_WORD,   /* an id or a code of a list that the station may word: adviser, outcome */
	LEDGER_MATTER, /* a category; a group of them stands for all of it */
	LEDGER_CODE,   /* of the column's table */
	LEDGER_CODES,  /* of the column's table, joined by commas */
	LEDGER_DATE,   /* begins with YYYY-MM-DD */
	LEDGER_LEVEL,  /* a number */
};

/* How lists show it: visitors can see the screen, and lists are printed. */
enum ledger_mask { LEDGER_OPEN, LEDGER_MASK_NAME, LEDGER_MASK_PHONE, LEDGER_MASK_ID };

struct ledger_column {
	const char *code;    /* snake case */
	const char *heading; /* in Chinese: in files */
	const char *title;   /* msgid */
	enum ledger_kind kind;
	enum ledger_mask mask;
	const struct coded_table *codes; /* of CODE and CODES */
	int width, minimum;              /* columns of the screen */
};

/* INDEX is less than LEDGER_COLUMNS. */
struct ledger_column ledger_column_at(int index);

/* Index of the column with CODE; of the one with HEADING (Chinese) or CODE. -1: none. */
int ledger_column_find(const char *code);
int ledger_column_find_heading(const char *heading);

/* A choice of columns, in their order. */
struct ledger_columns {
	int items[LEDGER_COLUMNS];
	size_t count;
};

/* From codes joined by commas. STATUS_USAGE with a sentence for one that there is not, or twice. */
enum status ledger_columns_parse(const char *text, struct ledger_columns *out, struct error *err);

/* The codes joined by commas into OUT; returns OUT. */
enum { LEDGER_COLUMNS_TEXT_SIZE = 1024 };
char *ledger_columns_format(
	const struct ledger_columns *columns, char out[LEDGER_COLUMNS_TEXT_SIZE]);

/* What a list shows, and what a file is given, unless somebody chose. */
extern const struct ledger_columns ledger_columns_screen, ledger_columns_file;

#endif
