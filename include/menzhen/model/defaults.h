/* What holds at a station that has no file of its own to say otherwise. */
#ifndef MENZHEN_MODEL_DEFAULTS_H
#define MENZHEN_MODEL_DEFAULTS_H

#include "menzhen/model/calendar.h"
#include "menzhen/model/category.h"
#include "menzhen/model/code_list.h"
#include "menzhen/model/limitation.h"

struct defaults {
	struct category_list categories;
	struct code_list outcomes;
	struct code_list rating_reasons;
	struct limitation_list limitations;
	struct calendar calendar;
};

#endif
