/*
 * Priority groups: visitors who are served sooner (the plan's 残疾人、孤寡老人、重症病人、未成年人;
 * 老年人权益保障法 56, 未成年人保护法 104, 军人地位和权益保障法 61 and local lists). A case is of
 * one group or of none. Some groups tell of health or of a child: sensitive personal data
 * (个人信息保护法 28), recorded for the order of the queue alone and never in an event's body.
 */
#ifndef MENZHEN_MODEL_PRIORITY_H
#define MENZHEN_MODEL_PRIORITY_H

#include "menzhen/model/coded.h"

enum priority {
	PRIORITY_DISABLED,
	PRIORITY_ELDER_ALONE,
	PRIORITY_SEVERE_ILLNESS,
	PRIORITY_MINOR,
	PRIORITY_ELDER,
	PRIORITY_MIGRANT_WORKER,
	PRIORITY_WOMAN_RIGHTS,
	PRIORITY_VETERAN,
	PRIORITY_MILITARY_FAMILY,
	PRIORITY_LOW_INCOME,
	PRIORITY_DV_VICTIM,
	PRIORITY_LEFT_BEHIND,
	PRIORITY_PLATFORM_WORKER,
	PRIORITY_RELEASED_CORRECTIONS,
	PRIORITIES
};

extern const struct coded_table priority_table; /* by enum priority */

#endif
