/* What somebody prefers is theirs alone, and there the next time. */
#include "menzhen/store/station/preference.h"
#include "sandbox_store.h"
#include "unit.h"

static void keep(
	struct store *store, const char *owner, int slot, const char *name, const char *value)
{
	struct error err = {0};
	ck_done(preference_keep(store, owner, slot, name, value, &err), err);
}

static void expect(
	struct store *store, const char *owner, int slot, const char *name, const char *value)
{
	struct buffer out = {0};
	struct error err = {0};
	ck_done(preference_load(store, owner, slot, name, &out, &err), err);
	ck_assert_str_eq(buffer_text(&out), value);
	buffer_release(&out);
}

START_TEST(each_has_their_own)
{
	struct sandbox_store box = sandbox_store_begin();
	expect(box.store, "", 1, "form", "");
	keep(box.store, "", 1, "form", "all");
	keep(box.store, "wang", 0, "form", "first");
	keep(box.store, "", 1, "list", "wide");
	keep(box.store, "", 1, "form", "some");
	sandbox_store_reopen(&box);
	expect(box.store, "", 1, "form", "some");
	expect(box.store, "", 1, "list", "wide");
	expect(box.store, "", 2, "form", "");
	expect(box.store, "wang", 0, "form", "first");
	sandbox_store_end(&box);
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_test(tests, each_has_their_own);
}

UNIT_MAIN("preference", add_tests)
