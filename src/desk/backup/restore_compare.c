#include "restore_compare.h"

#include <stdlib.h>
#include <string.h>

void restore_compare_release(struct restore_outlook *out)
{
	lost_list_release(&out->lost);
	free(out->users.items);
	out->users = (struct restore_users){NULL, 0, 0};
	out->lost_cases = out->lost_erasures = 0;
	out->lost_events = out->strange_events = 0;
	out->foreign = out->opens = out->locked_out = false;
}

static enum status compare_events(struct store *present, struct store *backup,
	struct restore_outlook *out, int64_t *common, struct error *err)
{
	moment last;
	enum status status = journal_extent(present, &out->present, &last, err);

	if (status == STATUS_OK)
		status = journal_common(present, backup, common, err);
	if (status == STATUS_OK)
		status = lost_load(present, *common, &out->lost, err);
	for (size_t i = 0; i < out->lost.count; i++) {
		out->lost_cases += out->lost.items[i].opened;
		out->lost_erasures += out->lost.items[i].erased;
	}
	out->lost_events = out->present - *common;
	out->strange_events = out->events - *common;
	return status;
}

static enum status compare_all(struct store *present, struct store *backup,
	struct restore_outlook *out, int64_t *common, struct error *err)
{
	enum status status = compare_events(present, backup, out, common, err);

	return status == STATUS_OK ? restore_compare_users(present, backup, out, err) : status;
}

/*
 * Nothing of it is in what is there now, which has something else; or what is there tells nothing,
 * and it was recorded under another code.
 */
static enum status judge_station(const struct desk *desk, struct store *backup, int64_t common,
	struct restore_outlook *out, struct error *err)
{
	char code[STATION_CODE_MAX + 1];
	enum status status = journal_station(backup, code, sizeof(code), err);

	out->foreign = out->events > 0 && common == 0 &&
		       (out->present > 0 || strcmp(code, desk->config.station.code) != 0);
	return status;
}

/* *READ: what is there now could be. */
static enum status compare_present(struct store *present, struct store *backup,
	struct restore_outlook *out, int64_t *common, bool *read, struct error *err)
{
	struct error failed;
	enum status status =
		present != NULL ? compare_all(present, backup, out, common, &failed) : STATUS_STORE;

	*read = status == STATUS_OK;
	if (*read || present == NULL)
		return STATUS_OK;
	if (status == STATUS_MEMORY)
		return error_memory(err);
	restore_compare_release(out);
	out->unreadable = failed;
	out->present = *common = 0;
	return STATUS_OK;
}

enum status restore_compare(const struct desk *desk, struct store *backup,
	struct restore_outlook *out, int64_t *common, struct error *err)
{
	bool read = false;
	enum status status = journal_extent(backup, &out->events, &out->last, err);

	*common = 0;
	restore_compare_release(out);
	if (status != STATUS_OK)
		return status;
	status = compare_present(desk->store, backup, out, common, &read, err);
	if (status == STATUS_OK && !read)
		status = restore_compare_users(NULL, backup, out, err);
	return status == STATUS_OK ? judge_station(desk, backup, *common, out, err) : status;
}
