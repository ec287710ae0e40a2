/*
 * Resident identity numbers: GB 11643 (18 digits, the last by ISO 7064 MOD 11-2), the residence
 * permits for Hong Kong, Macao and Taiwan (810000, 820000, 830000: the same scheme) and the
 * permanent residence card of 2023-12-01 (begins with 9, the same check). Cards from before 1999-10
 * have 15 digits: area, YYMMDD of the 20th century, a running number that is odd for men, and no
 * check (GB 11643-1989). Findings warn; they never block a visitor.
 */
#ifndef MENZHEN_MODEL_IDENTITY_H
#define MENZHEN_MODEL_IDENTITY_H

#include <stdbool.h>

#include "menzhen/base/day.h"
#include "menzhen/model/roster/adviser.h"

enum { IDENTITY_SIZE = 19 };

enum identity_finding {
	IDENTITY_GOOD,
	IDENTITY_EMPTY,
	IDENTITY_INCOMPLETE, /* so far well-formed, as 15 digits or as 18: still being typed */
	IDENTITY_OLD,        /* all 15 digits of an old card: nothing wrong that can be seen */
	IDENTITY_OTHER,      /* not of these forms: a passport, an officer's card */
	IDENTITY_BAD_DATE,   /* no date of birth (once typed), or one after today */
	IDENTITY_BAD_CHECKSUM,
};

struct identity {
	enum identity_finding finding;
	char number[IDENTITY_SIZE]; /* folded: ASCII, upper case; "" when OTHER does not fit that */
	bool has_birth;             /* from the 14th digit on, whatever the checksum; or OLD */
	struct day birth;
	enum adviser_sex sex; /* from the 17th digit on; or OLD */
};

/*
 * Read TEXT as typed: full-width digits, lower-case x, spaces and hyphens are seen through. 15
 * digits that can go on to 18 (of a birth in 2001 to 2012: as an old card, somebody over a hundred)
 * are INCOMPLETE.
 */
struct identity identity_parse(const char *text, struct day today);

/*
 * The 18 digits that NUMBER, one found GOOD or OLD, comes to: an old card's number got the century
 * and the check digit in 1999 and is the same person's. OUT may be NUMBER.
 */
void identity_whole(const char *number, char out[IDENTITY_SIZE]);

/* Full years from BIRTH to TODAY. */
int identity_age(struct day birth, struct day today);

/* msgid of a sentence for the finding; "" for GOOD, EMPTY and OLD. */
const char *identity_finding_text(enum identity_finding finding);

#endif
