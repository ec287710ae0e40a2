#include "menzhen/desk/desk_verify.h"

#include "menzhen/desk/access/authorise.h"

enum status desk_verify(
	struct desk *desk, bool rebuild, struct verify_report *out, struct error *err)
{
	enum status status = desk_may(desk, rebuild ? "verify.rebuild" : "verify", err);

	if (status != STATUS_OK)
		return status;
	return rebuild ? verify_rebuild(desk->store, out, err) : verify_run(desk->store, out, err);
}

const char *desk_origin(const struct desk *desk)
{
	return store_origin(desk->store);
}
