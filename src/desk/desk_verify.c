#include "menzhen/desk/desk_verify.h"

#include "menzhen/desk/access/authorise.h"

/* What was found is remembered for every desk and command. Who may mend the database may say that
 * it is whole after all, by a check that finds nothing. */
static void heed(struct desk *desk, const struct verify_report *report)
{
	if (report->damaged)
		store_mark_damaged(desk->store, N_("found by 'menzhen verify'"));
	else if (error_list_empty(&report->findings) && store_damaged(desk->store, NULL) &&
		 desk_may(desk, "verify.rebuild", NULL) == STATUS_OK)
		store_clear_damage(desk->store);
}

enum status desk_verify(
	struct desk *desk, bool rebuild, struct verify_report *out, struct error *err)
{
	enum status status = desk_may(desk, rebuild ? "verify.rebuild" : "verify", err);

	if (status != STATUS_OK)
		return status;
	if (rebuild)
		return verify_rebuild(desk->store, out, err);
	status = verify_run(desk->store, out, err);
	if (status == STATUS_OK)
		heed(desk, out);
	return status;
}

const char *desk_origin(const struct desk *desk)
{
	return store_origin(desk->store);
}
