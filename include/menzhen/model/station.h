/* A station as station.yaml describes it: one legal clinic at one of the plan's four levels. */
#ifndef MENZHEN_MODEL_STATION_H
#define MENZHEN_MODEL_STATION_H

#include <stdbool.h>
#include <stddef.h>

#include "menzhen/model/appointment/appointment.h"
#include "menzhen/model/assign/weights.h"
#include "menzhen/model/case/reply_clock.h"
#include "menzhen/model/coded.h"
#include "menzhen/model/roster/calendar.h"
#include "menzhen/model/session.h"
#include "menzhen/model/string_list.h"

enum station_level { LEVEL_CITY, LEVEL_DISTRICT, LEVEL_TOWN, LEVEL_VILLAGE, STATION_LEVELS };
enum station_language { LANGUAGE_ZH, LANGUAGE_EN, STATION_LANGUAGES };

enum { STATION_CODE_MAX = 24, STATION_OFFSET_DEFAULT = 8 * 60 };
enum { STATION_LOCK_AFTER = 10, STATION_LOCK_AFTER_MOST = 240 };

/* Announced opening hours: which session a time of day belongs to when no shift says so. */
struct opening {
	enum session_kind session;
	bool on_class[3]; /* by enum day_class: workday, weekend, holiday */
	int start, end; /* minutes; end <= start: until the next day; belongs to the day it began */
	int line;       /* of station.yaml, from 1; 0: not from a file */
};

/* Where backups go besides the station's own folder. */
struct backup_rules {
	char *to;   /* folder on another disk or a stick, an absolute path; NULL: none is named */
	bool plain; /* backups that are not encrypted may go there */
};

struct station {
	char *name;
	char *code; /* leads case numbers; see station_code_valid */
	enum station_level level;
	char *parent;                    /* code of the station above; NULL at the top */
	char *phone, *supervision_phone; /* as the duty board shows them; NULL: none */
	enum station_language language;
	int offset_minutes;
	struct opening *openings;
	size_t opening_count, opening_capacity;
	int head_start;                 /* minutes of a priority group in the queue (queue.h) */
	struct string_list supervisors; /* user names; empty: the file names none */
	struct weights weights;         /* of a proposal */
	struct reply_clocks replies;    /* by when matters are answered */
	char *legal_aid_line;           /* income line of legal aid; NULL: model/case/legal_aid.h */
	struct appointment_rules appointments;
	int retention_years; /* of personal data (retention.h); 0: not stated, kept for ever */
	struct backup_rules backup;
	int lock_after; /* minutes without a key until a desk locks itself; 0: never */
};

extern const struct coded_table station_level_table;
extern const struct coded_table station_language_table; /* titled in itself: not translated */

const char *station_level_code(enum station_level level); /* "district" */
bool station_level_parse(const char *code, enum station_level *out);
const char *station_language_code(enum station_language language); /* "zh" */
bool station_language_parse(const char *code, enum station_language *out);

/* 1 to STATION_CODE_MAX of A-Z a-z 0-9 and '-', no '-' at either end. */
bool station_code_valid(const char *code);

/*
 * May ACTOR, a user name, do what a supervisor alone may: alter past duty, lift a conflict? Where
 * station.yaml names no supervisors anybody at the desk may; the journal has who it was.
 */
bool station_supervises(const struct station *station, const char *actor);
void station_release(struct station *station);

#endif
