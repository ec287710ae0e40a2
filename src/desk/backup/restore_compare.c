#include "restore_compare.h"

#include <stdlib.h>

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
	out->foreign = out->present > 0 && out->events > 0 && *common == 0;
	return status;
}

static enum status compare_all(struct store *present, struct store *backup,
	struct restore_outlook *out, int64_t *common, struct error *err)
{
	enum status status = compare_events(present, backup, out, common, err);

	return status == STATUS_OK ? restore_compare_users(present, backup, out, err) : status;
}

enum status restore_compare(struct store *present, struct store *backup,
	struct restore_outlook *out, int64_t *common, struct error *err)
{
	struct error failed;
	enum status status = journal_extent(backup, &out->events, &out->last, err);

	*common = 0;
	restore_compare_release(out);
	if (status != STATUS_OK)
		return status;
	if (present != NULL) {
		status = compare_all(present, backup, out, common, &failed);
		if (status == STATUS_OK)
			return status;
		if (err != NULL)
			*err = failed;
		if (status == STATUS_MEMORY)
			return status;
		out->unreadable = failed;
		restore_compare_release(out);
		*common = 0;
	}
	return restore_compare_users(NULL, backup, out, err);
}
