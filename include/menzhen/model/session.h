/*
 * Session kinds: the forms of service the plan names (律师坐诊, 夜门诊, 周末门诊 …), each with the
 * letter that leads its tickets.
 */
#ifndef MENZHEN_MODEL_SESSION_H
#define MENZHEN_MODEL_SESSION_H

#include <stdbool.h>

#include "menzhen/model/coded.h"

enum session_kind {
	SESSION_DAYTIME,
	SESSION_NIGHT,
	SESSION_WEEKEND,
	SESSION_EXPERT,
	SESSION_FREE_EVENT,
	SESSION_BOOKED_VISIT,
	SESSION_ONLINE_TRIAGE,
	SESSION_HOME_ROUND,
	SESSION_JOINT_CONSULTATION,
	SESSION_LAW_BUS,
	SESSION_HALL,
	SESSION_KINDS
};

extern const struct coded_table session_table;

const char *session_code(enum session_kind kind);  /* "night" */
const char *session_title(enum session_kind kind); /* msgid */
char session_letter(enum session_kind kind);       /* 'N' */
bool session_parse(const char *code, enum session_kind *out);

#endif
