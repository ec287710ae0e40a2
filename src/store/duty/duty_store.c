#include "menzhen/store/duty/duty_store.h"

#include "duty_record.h"
#include "menzhen/base/memory.h"
#include "menzhen/store/backup/snapshot.h"
#include "store/database/own_query.h"

/* A query of the days FIRST..LAST. */
struct days_query {
	struct query query;
	char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
};

static enum status begin_days(struct days_query *days, struct store *store, const char *name,
	struct day first, struct day last, struct error *err)
{
	enum status status = own_query_begin(&days->query, store, name, err);

	if (status == STATUS_OK) {
		query_bind_text(&days->query, ":first", day_format(first, days->first));
		query_bind_text(&days->query, ":last", day_format(last, days->last));
	}
	return status;
}

static enum status add_change(
	struct duty_changes *out, const struct query *query, struct error *err)
{
	if (!array_reserve((void **)&out->items, &out->capacity, out->count, sizeof(*out->items)))
		return error_memory(err);
	return duty_change_read(&out->items[out->count++], query, err);
}

static enum status add_attendance(
	struct duty_changes *out, const struct query *query, struct error *err)
{
	if (!array_reserve((void **)&out->attendance, &out->attendance_capacity,
		    out->attendance_count, sizeof(*out->attendance)))
		return error_memory(err);
	return attendance_read(&out->attendance[out->attendance_count++], query, err);
}

static enum status read_days(struct store *store, const char *name,
	enum status (*add)(struct duty_changes *, const struct query *, struct error *),
	struct day first, struct day last, struct duty_changes *out, struct error *err)
{
	struct days_query days;
	bool row = true;
	enum status status = begin_days(&days, store, name, first, last, err);

	while (status == STATUS_OK && row) {
		status = query_step(&days.query, &row, err);
		if (status == STATUS_OK && row)
			status = add(out, &days.query, err);
	}
	query_end(&days.query);
	return status;
}

enum status duty_changes_load(struct store *store, enum duty_selection selection, struct day first,
	struct day last, struct duty_changes *out, struct error *err)
{
	struct snapshot snapshot;
	enum status status = snapshot_begin(&snapshot, store, err);

	if (status == STATUS_OK)
		status = read_days(store, selection == DUTY_ALL ? "duty/all" : "duty/standing",
			add_change, first, last, out, err);
	if (status == STATUS_OK)
		status = read_days(store, "duty/attendance", add_attendance, first, last, out, err);
	snapshot_end(&snapshot);
	return status;
}

enum status duty_change_load(
	struct store *store, int number, struct duty_change *out, struct error *err)
{
	struct query query;
	bool row = false;
	char text[DUTY_CHANGE_NUMBER_SIZE];

	*out = (struct duty_change){0};
	enum status status = own_query_begin(&query, store, "duty/change", err);
	if (status == STATUS_OK) {
		query_bind_text(&query, ":number", duty_change_number_format(number, text));
		status = query_step(&query, &row, err);
	}
	if (status == STATUS_OK && row)
		status = duty_change_read(out, &query, err);
	else if (status == STATUS_OK)
		status = error_set(err, STATUS_REFUSED,
			N_("There is no change %s; the list of changes shows those there are"),
			text);
	query_end(&query);
	return status;
}

enum status duty_change_last_number(struct store *store, int *out, struct error *err)
{
	int64_t last;
	enum status status = own_query_integer(store, "duty/last_sequence", &last, err);

	*out = (int)last;
	return status;
}
