#include "menzhen/desk/roster/roster_view.h"

#include <string.h>

#include "desk/case/frequent.h"
#include "desk/duty/duty_scope.h"
#include "menzhen/base/path.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/files/roster/roster_file.h"
#include "menzhen/model/roster/roster_lint.h"

/* What reading a roster finds gets a code and a remedy like what the rules find. */
static enum status add_reading(enum finding_severity severity, const struct error *found,
	struct finding_list *out, struct error *err)
{
	struct finding finding = {.severity = severity, .message = *found};

	if (strcmp(found->msgid, ROSTER_PROVISIONAL_YEAR) == 0) {
		finding.code = "provisional_year";
		finding.remedy = N_("Once the State Council's notice is out, write its days into "
				    "calendar/ with 'status: official'.");
	} else {
		finding.code = severity == FINDING_ERROR ? "unreadable" : "doubtful";
		finding.remedy =
			N_("Correct this place in the file; 'man menzhen-roster' has the format.");
	}
	return finding_add(out, &finding, err);
}

static enum status add_readings(enum finding_severity severity, const struct error_list *found,
	struct finding_list *out, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < found->count && status == STATUS_OK; i++)
		status = add_reading(severity, &found->items[i], out, err);
	return status;
}

/* DESK's roster by the rules, FILE being what it was read from. */
static enum status add_lint(const struct desk *desk, const char *file, struct day_range days,
	struct finding_list *out, struct error *err)
{
	struct duty_list duties = {0};
	struct lint_input input = {
		.roster_file = file,
		.station_file = FOLDER_STATION,
		.roster = &desk->config.roster,
		.calendar = &desk->config.calendar,
		.station = &desk->config.station,
		.categories = &desk->config.categories,
		.duties = &duties,
		.days = days,
		.language = desk->language,
	};
	struct day today = desk_local(desk, desk_now(desk)).day;
	enum status status =
		duties_between(desk, day_add(days.first, -1), day_add(days.last, 1), &duties, err);

	if (status == STATUS_OK && days.last.n - days.first.n + 1 >= LINT_SKILL_DAYS)
		status = frequent_categories(desk, today, &input, err);
	if (status == STATUS_OK)
		status = roster_lint(&input, out, err);
	duty_list_release(&duties);
	return status;
}

enum status roster_findings(const struct desk *desk, struct day first, struct day last,
	struct finding_list *out, struct error *err)
{
	const struct config *config = &desk->config;
	enum status status = desk_may(desk, "roster.read", err);

	if (status == STATUS_OK)
		status = add_readings(FINDING_ERROR, &config->roster_errors, out, err);
	if (status == STATUS_OK)
		status = add_readings(FINDING_WARNING, &config->roster_warnings, out, err);
	if (status == STATUS_OK)
		status = add_lint(desk, FOLDER_ROSTER, (struct day_range){first, last}, out, err);
	return status;
}

/* As a desk with ROSTER in force would find it. */
static enum status check_duties(const struct desk *desk, const struct roster *roster,
	const char *path, struct day_range days, struct finding_list *out, struct error *err)
{
	struct desk other = *desk; /* borrows everything; nothing of it is to be released */

	other.config.roster = *roster;
	return add_lint(&other, path_leaf(path), days, out, err);
}

/* Read PATH into ROSTER and note what that finds. */
static enum status read_roster(const struct desk *desk, const char *path, struct roster *roster,
	struct roster_report *out, struct error *err)
{
	struct error_list errors = {0}, warnings = {0};
	enum status status = roster_file_read(path, &desk->config.categories,
		&desk->config.calendar, roster, &errors, &warnings, err);

	out->errors = errors.count + errors.dropped;
	if (status == STATUS_CONFIG && out->errors > 0)
		status = STATUS_OK;
	if (status == STATUS_OK)
		status = add_readings(FINDING_ERROR, &errors, &out->findings, err);
	if (status == STATUS_OK)
		status = add_readings(FINDING_WARNING, &warnings, &out->findings, err);
	error_list_release(&errors);
	error_list_release(&warnings);
	return status;
}

enum status roster_check(const struct desk *desk, const char *path, struct day_range days,
	struct roster_report *out, struct error *err)
{
	char own[FOLDER_PATH_SIZE];
	struct roster roster = {0};
	enum status status = desk_may(desk, "roster.read", err);

	if (status == STATUS_OK && path == NULL) {
		status = folder_path(desk->directory, FOLDER_ROSTER, own, sizeof(own), err);
		path = own;
	}
	if (status == STATUS_OK)
		status = read_roster(desk, path, &roster, out, err);
	if (status == STATUS_OK && out->errors == 0)
		status = check_duties(desk, &roster, path, days, &out->findings, err);
	out->advisers = roster.adviser_count;
	out->shifts = roster.shift_count;
	roster_release(&roster);
	return status;
}

void roster_report_release(struct roster_report *report)
{
	if (report == NULL)
		return;
	finding_list_release(&report->findings);
	*report = (struct roster_report){0};
}

struct day_range roster_usual_days(struct day today)
{
	struct day_range month = day_range_month(today);

	month.last = day_range_month(day_add(month.last, 1)).last;
	return month;
}
