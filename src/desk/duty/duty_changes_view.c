/* The changes of some days as they are now. Reads only. */
#include <stdlib.h>

#include "duty_scope.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "menzhen/store/duty/duty_store.h"

static int compare_numbers(const void *left, const void *right)
{
	const struct duty_change *a = left, *b = right;

	return (a->number > b->number) - (a->number < b->number);
}

static bool touches(const struct duty_change *change, struct day first, struct day last)
{
	if (change->kind == CHANGE_LEAVE)
		return change->first.n <= last.n && change->last.n >= first.n;
	return (first.n <= change->slot.day.n && change->slot.day.n <= last.n) ||
	       (change->kind == CHANGE_SWAP && first.n <= change->other_slot.day.n &&
		       change->other_slot.day.n <= last.n);
}

/* Keep those that touch the days; the others were only needed to judge them. */
static void keep_touching(struct duty_changes *changes, struct day first, struct day last)
{
	size_t kept = 0;

	for (size_t i = 0; i < changes->count; i++) {
		if (touches(&changes->items[i], first, last))
			changes->items[kept++] = changes->items[i];
		else
			duty_change_release(&changes->items[i]);
	}
	changes->count = kept;
	if (kept > 0)
		qsort(changes->items, kept, sizeof(*changes->items), compare_numbers);
}

static enum status list(const struct desk *desk, struct day first, struct day last,
	struct duty_changes *out, struct error *err)
{
	const struct duty_scope scope = desk_duty_scope(desk, first, last);
	struct duty_list unused = {0};
	enum status status = duty_changes_load(desk->store, DUTY_ALL, first, last, out, err);

	if (status == STATUS_OK)
		status = duty_changes_apply(out, &scope, &unused, err);
	duty_list_release(&unused);
	if (status == STATUS_OK)
		keep_touching(out, first, last);
	return status;
}

enum status duty_changes_list(const struct desk *desk, struct day first, struct day last,
	struct duty_changes *out, struct error *err)
{
	enum status status = desk_may(desk, "roster.read", err);

	if (status == STATUS_OK)
		status = day_range_check((struct day_range){first, last}, LEAVE_DAYS_MAX, err);
	return status == STATUS_OK ? list(desk, first, last, out, err) : status;
}

enum status duty_change_show(
	const struct desk *desk, int number, struct duty_change *out, struct error *err)
{
	struct duty_changes changes = {0};
	enum status status = desk_may(desk, "roster.read", err);

	if (status == STATUS_OK)
		status = duty_change_load(desk->store, number, out, err);
	if (status == STATUS_OK)
		status = list(desk, out->first, out->last, &changes, err);
	for (size_t i = 0; i < changes.count && status == STATUS_OK; i++)
		if (changes.items[i].number == number)
			out->lapsed = changes.items[i].lapsed;
	duty_changes_release(&changes);
	return status;
}
