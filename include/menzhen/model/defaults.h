/* What holds at a station that has no file of its own to say otherwise. */
#ifndef MENZHEN_MODEL_DEFAULTS_H
#define MENZHEN_MODEL_DEFAULTS_H

#include "menzhen/model/case/category.h"
#include "menzhen/model/case/limitation.h"
#include "menzhen/model/code_list.h"
#include "menzhen/model/roster/calendar.h"

struct defaults {
	struct category_list categories;
	struct code_list outcomes;
	struct code_list rating_reasons;
	struct limitation_list limitations;
	struct calendar calendar;
};

#endif
