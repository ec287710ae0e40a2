#include "menzhen/desk/assign/case_overrides.h"

#include <stdlib.h>
#include <string.h>

#include "desk/access/sighted.h"
#include "menzhen/base/memory.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/store/backup/snapshot.h"

/* Where ID stands among the tallies, which are ordered by it, or would. */
static size_t place_of(const struct override_report *report, const char *id)
{
	size_t low = 0, high = report->tally_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (strcmp(report->tallies[middle].adviser, id) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The tally of ID, a new one if there is none; NULL: no memory. */
static struct override_tally *tally_of(struct override_report *report, const char *id)
{
	size_t place = place_of(report, id);
	struct override_tally fresh = {0};

	if (place < report->tally_count && strcmp(report->tallies[place].adviser, id) == 0)
		return &report->tallies[place];
	if (!array_reserve((void **)&report->tallies, &report->tally_capacity, report->tally_count,
		    sizeof(*report->tallies)) ||
		!string_copy(&fresh.adviser, id))
		return NULL;
	memmove(&report->tallies[place + 1], &report->tallies[place],
		(report->tally_count - place) * sizeof(*report->tallies));
	report->tallies[place] = fresh;
	report->tally_count++;
	return &report->tallies[place];
}

static enum status take(void *context, const char *adviser, int assigned, struct error *err)
{
	struct override_report *report = context;
	struct override_tally *tally;

	if (assigned == 0)
		return STATUS_OK;
	tally = tally_of(report, adviser);
	if (tally == NULL)
		return error_memory(err);
	tally->assigned = assigned;
	report->assigned += assigned;
	return STATUS_OK;
}

static enum status count(
	struct override_report *report, const struct override *override, struct error *err)
{
	struct override_tally *tally;

	report->overridden++;
	if (override->taken != NULL) {
		tally = tally_of(report, override->taken);
		if (tally == NULL)
			return error_memory(err);
		tally->taken++;
	}
	if (override->proposed != NULL) {
		tally = tally_of(report, override->proposed);
		if (tally == NULL)
			return error_memory(err);
		tally->passed_over++;
	}
	return STATUS_OK;
}

enum status case_overrides(const struct desk *desk, struct day first, struct day last,
	struct override_report *out, struct error *err)
{
	struct snapshot snapshot = {0};
	enum status status = desk_may(desk, "assignment.read", err);

	if (status == STATUS_OK)
		status = snapshot_begin(&snapshot, desk->store, err);
	if (status == STATUS_OK)
		status = override_assignments(desk->store, first, last, take, out, err);
	if (status == STATUS_OK)
		status = override_find(desk->store, first, last, &out->overrides, err);
	for (size_t i = 0; i < out->overrides.count && status == STATUS_OK; i++)
		status = sighted_text(
			desk, out->overrides.items[i].number, &out->overrides.items[i].reason, err);
	snapshot_end(&snapshot);
	for (size_t i = 0; i < out->overrides.count && status == STATUS_OK; i++)
		status = count(out, &out->overrides.items[i], err);
	return status;
}

void override_report_release(struct override_report *report)
{
	for (size_t i = 0; i < report->tally_count; i++)
		free(report->tallies[i].adviser);
	free(report->tallies);
	override_list_release(&report->overrides);
	*report = (struct override_report){0};
}

int override_rate(const struct override_report *report)
{
	if (report->assigned == 0)
		return -1;
	return (2 * 1000 * report->overridden + report->assigned) / (2 * report->assigned);
}
