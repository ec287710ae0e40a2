#include "menzhen/desk/desk_preference.h"

#include <string.h>

#include "menzhen/desk/access/login.h"
#include "menzhen/store/station/preference.h"

struct owner {
	const char *name;
	int slot;
};

static struct owner owner_of(const struct desk *desk)
{
	return desk_has_accounts(desk) ? (struct owner){desk->actor, 0}
				       : (struct owner){"", desk->slot.number};
}

enum status desk_preference_keep(
	struct desk *desk, const char *name, const char *value, struct error *err)
{
	struct owner owner = owner_of(desk);

	return preference_keep(desk->store, owner.name, owner.slot, name, value, err);
}

bool desk_preference_is(const struct desk *desk, const char *name, const char *value)
{
	struct owner owner = owner_of(desk);
	struct buffer kept = {0};
	enum status status =
		preference_load(desk->store, owner.name, owner.slot, name, &kept, NULL);

	bool is = status == STATUS_OK && strcmp(buffer_text(&kept), value) == 0;
	buffer_release(&kept);
	return is;
}
