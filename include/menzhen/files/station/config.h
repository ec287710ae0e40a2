/*
 * Everything a station folder says in YAML, read and checked: station.yaml, roster.yaml and, where
 * the folder has its own, categories.yaml, outcomes.yaml, rating.yaml, limitations.yaml and
 * calendar/<year>.yaml in place of the defaults.
 *
 * All errors of a file are reported at once, each with its line and column. A roster that cannot be
 * used leaves the last good one in force: each roster that read well is kept beside it as
 * roster.last-good.yaml.
 */
#ifndef MENZHEN_FILES_CONFIG_H
#define MENZHEN_FILES_CONFIG_H

#include <stdint.h>

#include "menzhen/base/error.h"
#include "menzhen/model/defaults.h"
#include "menzhen/model/roster/roster.h"
#include "menzhen/model/roster/roster_ties.h"
#include "menzhen/model/station.h"

struct config {
	const struct defaults *defaults;
	struct station station;
	struct calendar calendar;
	struct category_list categories;
	struct code_list outcomes;
	struct code_list rating_reasons;
	struct limitation_list limitations;
	struct roster roster;
	struct roster_ties ties;               /* of the roster in force */
	struct error_list roster_errors;       /* why roster.yaml or calendar/ are not in force */
	struct error_list roster_warnings;     /* e.g. a provisional calendar year */
	uint64_t roster_stamp, calendar_stamp; /* of the files as they were read */
	unsigned int generation; /* another one each time one of both is put in force */
};

/*
 * Read the folder DIRECTORY. DEFAULTS, built in, must outlive OUT. STATUS_CONFIG with ERRORS filled
 * when the station cannot be opened at all (a bad roster alone is no such case). Release OUT in any
 * case.
 */
enum status config_load(struct config *out, const char *directory, const struct defaults *defaults,
	struct error_list *errors, struct error *err);

/*
 * Has roster.yaml (or calendar/) changed on disk since it was read? Cheap enough for once a second.
 * If so read the roster and the calendars again; *CHANGED says that it was, and the roster in force
 * or what is wrong with it may be another: what was borrowed from it is gone. Errors of either are
 * in roster_errors, those of the calendars first, and are no failure: what was in force stays so.
 */
enum status config_refresh(
	struct config *config, const char *directory, bool *changed, struct error *err);

void config_release(struct config *config);

#endif
