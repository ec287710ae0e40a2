/*
 * What the commands show of people is masked as on the screen. --reveal shows phone and ID numbers
 * whole, to who may see them so, and that is on record before anything is printed.
 */
#ifndef MENZHEN_CLI_REVEAL_H
#define MENZHEN_CLI_REVEAL_H

#include "invocation.h"
#include "menzhen/desk/case/case_view.h"

#define OPTION_REVEAL                                                                              \
	{                                                                                          \
		"reveal", NULL, false,                                                             \
			N_("show phone and ID numbers in full; that you saw them is recorded"),    \
			NULL                                                                       \
	}

enum showing {
	SHOWN_MASKED, /* names and numbers masked, as in a list */
	SHOWN_NAMED,  /* names whole, as on a card */
	SHOWN_WHOLE,  /* numbers too: once the record says so */
};

/* VALUE, a phone or ID number, as SHOWN has it. NULL stays. MASKED is where it lies. */
enum { SHOWN_SIZE = 256 };
const char *shown_name(enum showing shown, const char *value, char masked[SHOWN_SIZE]);
const char *shown_phone(enum showing shown, const char *value, char masked[SHOWN_SIZE]);
const char *shown_id(enum showing shown, const char *value, char masked[SHOWN_SIZE]);

/*
 * Where --reveal was given, record it and make *SHOWN whole; otherwise nothing. Of one case, or of
 * the cases of a list: SUBJECT says which, FILTER (may be NULL) how they were chosen.
 */
enum status reveal_case(struct invocation *in, const struct case_view *view, enum showing *shown,
	struct error *err);
enum status reveal_cases(struct invocation *in, const struct case_list *list, const char *subject,
	const char *filter, enum showing *shown, struct error *err);

#endif
