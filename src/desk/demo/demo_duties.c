#include "demo_duties.h"

#include "menzhen/desk/duty/duty_commands.h"

/* Days ahead on which things have been arranged. */
enum { LEAVE_AHEAD = 2, STAND_IN_AHEAD = 3, AGREED_AHEAD = 4, PROPOSED_AHEAD = 6, DAYS_AHEAD = 10 };

/* What a rule of the clinic says no to does not happen: on some days the roster has no room for it.
 */
static enum status if_allowed(enum status status)
{
	return status == STATUS_REFUSED ? STATUS_OK : status;
}

static enum status sign_in_all(struct desk *desk, const struct duty_list *duties, struct error *err)
{
	struct local_time now = desk_local(desk, desk_now(desk));
	enum status status = STATUS_OK;

	for (size_t i = 0; i < duties->count && status == STATUS_OK; i++)
		if (duty_covers(&duties->items[i], now))
			status = if_allowed(
				duty_sign_in(desk, duties->items[i].adviser->id, NULL, err));
	return status;
}

/* The first duty of DAY or later; NULL: none. */
static const struct duty *duty_from(const struct duty_list *duties, struct day day)
{
	for (size_t i = 0; i < duties->count; i++)
		if (duties->items[i].day.n >= day.n)
			return &duties->items[i];
	return NULL;
}

static struct duty_ref ref_to(const struct duty *duty)
{
	return (struct duty_ref){duty->adviser->id, duty->day, duty->shift->id, duty->start};
}

static enum status take_leave(struct desk *desk, const struct duty *duty, struct error *err)
{
	int number;
	const struct leave leave = {
		.adviser = duty->adviser->id,
		.first = duty->day,
		.last = duty->day,
		.reason = desk->language == LANGUAGE_ZH ? "出庭" : "in court",
	};

	return if_allowed(duty_leave(desk, &leave, &number, err));
}

/* By the first who can. */
static enum status stand_in(struct desk *desk, const struct duty *duty, struct error *err)
{
	const struct roster *roster = &desk->config.roster;
	const struct duty_ref ref = ref_to(duty);
	enum status status = STATUS_REFUSED;
	int number;

	for (size_t i = 0; i < roster->adviser_count && status == STATUS_REFUSED; i++)
		if (roster->advisers[i].kind == duty->adviser->kind)
			status = duty_stand_in(
				desk, &ref, roster->advisers[i].id, NULL, NULL, &number, err);
	return if_allowed(status);
}

/* With the first later duty that DUTY can be swapped for. */
static enum status swap(struct desk *desk, const struct duty_list *duties, const struct duty *duty,
	bool agreed, struct error *err)
{
	const struct duty_ref ref = ref_to(duty);
	enum status status = STATUS_REFUSED;
	int number;

	for (const struct duty *other = duty + 1;
		other < duties->items + duties->count && status == STATUS_REFUSED; other++) {
		const struct duty_ref theirs = ref_to(other);
		if (other->adviser != duty->adviser && other->day.n != duty->day.n)
			status = duty_swap_propose(desk, &ref, &theirs, NULL, NULL, &number, err);
	}
	if (status == STATUS_OK && agreed)
		status = duty_swap_accept(desk, number, NULL, err);
	return if_allowed(status);
}

static enum status arrange(struct desk *desk, const struct duty_list *duties, struct error *err)
{
	struct day today = desk_local(desk, desk_now(desk)).day;
	const struct duty *duty = duty_from(duties, day_add(today, LEAVE_AHEAD));
	enum status status = duty != NULL ? take_leave(desk, duty, err) : STATUS_OK;

	duty = duty_from(duties, day_add(today, STAND_IN_AHEAD));
	if (status == STATUS_OK && duty != NULL)
		status = stand_in(desk, duty, err);
	duty = duty_from(duties, day_add(today, AGREED_AHEAD));
	if (status == STATUS_OK && duty != NULL)
		status = swap(desk, duties, duty, true, err);
	duty = duty_from(duties, day_add(today, PROPOSED_AHEAD));
	if (status == STATUS_OK && duty != NULL)
		status = swap(desk, duties, duty, false, err);
	return status;
}

enum status demo_duties(struct desk *desk, struct error *err)
{
	struct duty_list duties = {0};
	enum status status =
		desk_duties(desk, desk_local(desk, desk_now(desk)), DAYS_AHEAD, &duties, err);

	if (status == STATUS_OK)
		status = sign_in_all(desk, &duties, err);
	if (status == STATUS_OK)
		status = arrange(desk, &duties, err);
	duty_list_release(&duties);
	return status;
}
