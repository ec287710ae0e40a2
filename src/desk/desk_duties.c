#include "desk/duty/duty_scope.h"
#include "menzhen/desk/access/authorise.h"
#include "menzhen/desk/desk.h"
#include "menzhen/store/duty/duty_store.h"

struct duty_scope desk_duty_scope(const struct desk *desk, struct day first, struct day last)
{
	return (struct duty_scope){
		.roster = &desk->config.roster,
		.calendar = &desk->config.calendar,
		.first = first,
		.last = last,
		.now = desk_now(desk),
		.offset_minutes = desk->config.station.offset_minutes,
	};
}

enum status duties_between(const struct desk *desk, struct day first, struct day last,
	struct duty_list *out, struct error *err)
{
	const struct duty_scope scope = desk_duty_scope(desk, first, last);
	struct duty_changes changes = {0};
	enum status status =
		duty_changes_load(desk->store, DUTY_STANDING, first, last, &changes, err);

	if (status == STATUS_OK)
		status = duty_changes_apply(&changes, &scope, out, err);
	duty_changes_release(&changes);
	return status;
}

enum status duties_around(const struct desk *desk, struct local_time now, int days,
	struct duty_list *out, struct error *err)
{
	return duties_between(desk, day_add(now.day, -1), day_add(now.day, days), out, err);
}

enum status desk_duties_between(const struct desk *desk, struct day first, struct day last,
	struct duty_list *out, struct error *err)
{
	enum status status = desk_may(desk, "roster.read", err);

	return status == STATUS_OK ? duties_between(desk, first, last, out, err) : status;
}

enum status desk_duties(const struct desk *desk, struct local_time now, int days,
	struct duty_list *out, struct error *err)
{
	enum status status = desk_may(desk, "roster.read", err);

	return status == STATUS_OK ? duties_around(desk, now, days, out, err) : status;
}
