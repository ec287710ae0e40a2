#include "menzhen/model/duty/duty_check.h"
#include "menzhen/base/text.h"

enum { SETTLED_AFTER = 24 * 60 };

static bool same_slot(const struct duty *a, const struct duty *b)
{
	return a->day.n == b->day.n && a->start == b->start && a->shift == b->shift &&
	       a->planned == b->planned;
}

/* The index of the first of LIST, which is in order of days, on DAY or later. */
static size_t from_day(const struct duty_list *list, struct day day)
{
	size_t low = 0, high = list->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (list->items[middle].day.n < day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Has LIST the duty of the same name, with the same person? NULL: no. */
static const struct duty *find_same(const struct duty_list *list, const struct duty *duty)
{
	for (size_t i = from_day(list, duty->day); i < list->count; i++) {
		const struct duty *other = &list->items[i];
		if (other->day.n != duty->day.n)
			break;
		if (same_slot(other, duty) && other->adviser == duty->adviser)
			return other;
	}
	return NULL;
}

static bool is_new(const struct duty_list *before, const struct duty *duty)
{
	const struct duty *was = find_same(before, duty);

	return was == NULL || !duty_serves(was);
}

static enum status refuse_clash(
	const struct duty *duty, const struct duty *other, struct error *err)
{
	char one[DUTY_LABEL_SIZE], two[DUTY_LABEL_SIZE];

	return error_set(err, STATUS_REFUSED,
		N_("%s would be in two places at once: %s and %s; let another take one of them "
		   "over first"),
		duty->adviser->name, duty_label(duty, one), duty_label(other, two));
}

/* AFTER is ordered by day and start, so those that overlap the one at INDEX follow it closely. */
static enum status check_from(const struct duty_list *before, const struct duty_list *after,
	size_t index, struct error *err)
{
	const struct duty *duty = &after->items[index];

	for (size_t i = index + 1; i < after->count; i++) {
		const struct duty *other = &after->items[i];
		if (duty_begins(other) >= duty_ends(duty))
			break;
		if (other->adviser == duty->adviser && duty_serves(other) &&
			(is_new(before, duty) || is_new(before, other)))
			return refuse_clash(duty, other, err);
	}
	return STATUS_OK;
}

enum status duty_check_places(
	const struct duty_list *before, const struct duty_list *after, struct error *err)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < after->count && status == STATUS_OK; i++)
		if (duty_serves(&after->items[i]))
			status = check_from(before, after, i, err);
	return status;
}

enum status duty_check_taker(const struct duty *duty, const struct adviser *adviser,
	const struct duty_changes *changes, struct error *err)
{
	char day[DAY_TEXT_SIZE];

	day_format(duty->day, day);
	if (duty_changes_leave(changes, adviser->id, duty->day, duty->shift->id))
		return error_set(err, STATUS_REFUSED,
			N_("%s is on leave on %s; choose someone else, or withdraw the leave"),
			adviser->name, day);
	if (!day_range_has(adviser->term, duty->day))
		return error_set(err, STATUS_REFUSED,
			N_("The appointment of %s does not cover %s; choose someone else, or mend "
			   "the term in roster.yaml"),
			adviser->name, day);
	if (adviser_kind_advises(duty->planned->kind) && !adviser_kind_advises(adviser->kind))
		return error_set(err, STATUS_REFUSED,
			N_("%s receives visitors but gives no legal advice; choose an adviser"),
			adviser->name);
	return STATUS_OK;
}

bool duty_settled(const struct duty *duty, struct local_time now)
{
	return duty_minute(duty, now) > duty->end + SETTLED_AFTER;
}

/* One of LIST that is settled and not so in OTHER. */
static const struct duty *settled_only_in(
	const struct duty_list *list, const struct duty_list *other, struct local_time now)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct duty *duty = &list->items[i];
		if (!duty_settled(duty, now))
			continue;
		const struct duty *same = find_same(other, duty);
		if (same == NULL || same->state != duty->state ||
			!text_same(same->room, duty->room))
			return duty;
	}
	return NULL;
}

const struct duty *duty_settled_altered(
	const struct duty_list *before, const struct duty_list *after, struct local_time now)
{
	const struct duty *altered = settled_only_in(before, after, now);

	return altered != NULL ? altered : settled_only_in(after, before, now);
}
