/*
 * The one rating of a case (一事一评): 5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意.
 * Levels and the duty to give a reason for a bad one follow the national 好差评 rules
 * (国办发〔2019〕51号; GB/T 39734). Voluntary: no default is ever filled in. Never given by the
 * person it rates.
 */
#ifndef MENZHEN_MODEL_RATING_H
#define MENZHEN_MODEL_RATING_H

#include <stdbool.h>

#include "menzhen/base/error.h"
#include "menzhen/model/code_list.h"
#include "menzhen/model/coded.h"

enum { RATING_MIN = 1, RATING_MAX = 5, RATING_BAD_MAX = 2 };

/* How the visitor's word reached the record. */
enum rating_source { SOURCE_KIOSK, SOURCE_SLIP, SOURCE_PHONE, SOURCE_ONLINE, RATING_SOURCES };

extern const struct coded_table rating_level_table; /* from RATING_MIN on */
extern const struct coded_table rating_source_table;

const char *rating_level_title(int level);                 /* msgid; level 1..5 */
const char *rating_source_code(enum rating_source source); /* "kiosk" */

struct rating {
	int level;
	const char *reason; /* code of the list, or NULL */
	const char *text;   /* the visitor's own words, or NULL */
	enum rating_source source;
};

/*
 * Is RATING well-formed? STATUS_USAGE for a level out of range or a reason the list does not have;
 * STATUS_REFUSED for a bad level without a reason (code or words), or a reason of the other side.
 */
enum status rating_check(
	const struct rating *rating, const struct code_list *reasons, struct error *err);

/* May ENTERED_BY enter it? Refused where that is ADVISER, the person rated (NULL: nobody). */
enum status rating_check_rater(const char *entered_by, const char *adviser, struct error *err);

#endif
