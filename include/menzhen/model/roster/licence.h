/*
 * Licence numbers of lawyers (律师执业证号): 17 digits, without a check digit. From the left: 1;
 * province (2) and city (2) by GB/T 2260; year of the first licence (4); category, 1 to 9 (1
 * full-time, 2 part-time, 3 Hong Kong, 4 Macao, 5 Taiwan, 6 public, 7 company, 8 legal aid, 9
 * military); sex, 0 male, 1 female; serial number (6). Other professions number otherwise.
 */
#ifndef MENZHEN_MODEL_LICENCE_H
#define MENZHEN_MODEL_LICENCE_H

#include "menzhen/model/roster/adviser.h"

enum licence_flaw {
	LICENCE_GOOD,
	LICENCE_NO_DIGITS, /* something else than digits in it */
	LICENCE_LENGTH,
	LICENCE_BEGINNING,
	LICENCE_PROVINCE,
	LICENCE_YEAR,
	LICENCE_CATEGORY,
	LICENCE_SEX,    /* neither 0 nor 1 */
	LICENCE_MALE,   /* male, but the person is not */
	LICENCE_FEMALE, /* the other way round */
	LICENCE_FLAWS
};

/* The first thing that is wrong with NUMBER as the licence of a lawyer of this SEX. */
enum licence_flaw licence_check(const char *number, enum adviser_sex sex);

/* What is wrong and what would be right, as a msgid; "" for LICENCE_GOOD. */
const char *licence_flaw_sentence(enum licence_flaw flaw);

#endif
