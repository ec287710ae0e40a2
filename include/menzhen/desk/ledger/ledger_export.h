/*
 * Use cases: write what a filter of the ledger finds into a table for spreadsheets, or onto a page
 * to print. Both are on record: who took personal data along is asked one day.
 */
#ifndef MENZHEN_DESK_LEDGER_EXPORT_H
#define MENZHEN_DESK_LEDGER_EXPORT_H

#include "menzhen/desk/ledger/ledger.h"
#include "menzhen/files/table/table_writer.h"

/* How names, phone and ID numbers go out. */
enum ledger_taking_kind {
	LEDGER_TAKEN_MASKED, /* as lists show them */
	LEDGER_TAKEN_SEALED, /* whole, in a file that a passphrase alone opens (sealed_file.h) */
	LEDGER_TAKEN_PLAIN,  /* whole: where station.yaml lets backups be plain */
	LEDGER_TAKINGS
};
extern const struct coded_table ledger_taking_table;

struct ledger_export_request {
	const struct ledger_filter *filter;
	const struct ledger_columns *columns;
	enum ledger_sort sort;
	const char *path; /* NULL: standard output */
	bool replace;     /* a file that is there; else STATUS_REFUSED */
	error_translate translate;
	const char *command;            /* command id; a new one when not given */
	enum ledger_taking_kind taking; /* a page to print is masked, whatever this says */
	const char *passphrase;         /* of SEALED (passphrase_check in pin.h) */
};

/* How many cases. */
struct ledger_taken {
	size_t cases;
	size_t left_out; /* confidential ones */
};

/*
 * The headings are Chinese in Chinese and else the columns' codes; an import knows either. Matters,
 * advisers, outcomes and channels are written by their titles; what an import knows by its code
 * alone (priority groups, codes of the register) by that. Cases of which whoever asks sees an
 * outline alone are left out.
 */
enum status ledger_export(struct desk *desk, const struct ledger_export_request *request,
	enum table_format format, struct ledger_taken *taken, struct error *err);

/* A page in HTML, names and numbers masked as on the screen. At most LEDGER_PRINT_MAX cases. */
enum { LEDGER_PRINT_MAX = 2000 };
enum status ledger_print(struct desk *desk, const struct ledger_export_request *request,
	struct ledger_taken *taken, struct error *err);

#endif
