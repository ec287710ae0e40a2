/*
 * What was written into a field of the register lately: offered while it is typed, by its letters
 * or pinyin initials. Private to the screens layer.
 */
#ifndef MENZHEN_SCREENS_INTAKE_LATELY_H
#define MENZHEN_SCREENS_INTAKE_LATELY_H

#include "menzhen/desk/desk.h"
#include "menzhen/model/case/register.h"
#include "menzhen/model/string_list.h"
#include "menzhen/tui/widget/choice.h"

enum { LATELY_MAX = 8 };

/* Zero-initialise. */
struct intake_lately {
	bool loaded;
	enum register_id field; /* of which VALUES are */
	struct string_list values;
	struct choice choices[LATELY_MAX];
};

/* Those of FIELD that TYPED picks; valid until it is asked again. Nothing for "". */
struct choice_list intake_lately_offer(struct intake_lately *lately, const struct desk *desk,
	enum register_id field, const char *typed);

void intake_lately_release(struct intake_lately *lately);

#endif
