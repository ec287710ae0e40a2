/*
 * Resident identity numbers: GB 11643 (18 digits, the last by ISO 7064 MOD 11-2), the residence
 * permits for Hong Kong, Macao and Taiwan (810000, 820000, 830000: the same scheme) and the
 * permanent residence card of 2023-12-01 (begins with 9, the same check). Findings warn; they never
 * block a visitor.
 */
#ifndef MENZHEN_MODEL_IDENTITY_H
#define MENZHEN_MODEL_IDENTITY_H

#include <stdbool.h>

#include "menzhen/base/day.h"
#include "menzhen/model/adviser.h"

enum { IDENTITY_SIZE = 19 };

enum identity_finding {
	IDENTITY_GOOD,
	IDENTITY_EMPTY,
	IDENTITY_INCOMPLETE, /* fewer than 18, so far well-formed: still being typed */
	IDENTITY_OTHER,      /* not of this form: an older card, a passport, an officer's card */
	IDENTITY_BAD_DATE,   /* digits 7 to 14 (once typed) are no date, or one after today */
	IDENTITY_BAD_CHECKSUM,
};

struct identity {
	enum identity_finding finding;
	char number[IDENTITY_SIZE]; /* folded: ASCII, upper case; "" when OTHER does not fit that */
	bool has_birth;             /* from the 14th digit on, whatever the checksum */
	struct day birth;
	enum adviser_sex sex;     /* from the 17th digit on */
	bool permanent_residence; /* begins with 9 */
};

/* Read TEXT as typed: full-width digits, lower-case x, spaces and hyphens are seen through. */
struct identity identity_parse(const char *text, struct day today);

/* Full years from BIRTH to TODAY. */
int identity_age(struct day birth, struct day today);

/* msgid of a sentence for the finding; "" for GOOD and EMPTY. */
const char *identity_finding_text(enum identity_finding finding);

#endif
