#include "menzhen/store/draft.h"
#include "sandbox_store.h"
#include "unit.h"

static void assert_draft(struct store *store, int slot, const char *form, const char *want)
{
	struct buffer content = {0};
	struct error err = {0};
	ck_done(draft_load(store, slot, form, &content, &err), err);
	ck_assert_str_eq(buffer_text(&content), want);
	buffer_release(&content);
}

START_TEST(a_draft_is_replaced_and_removed)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	assert_draft(box.store, 1, "intake", "");
	ck_done(draft_save(box.store, 1, "intake", "client=张", 10, &err), err);
	ck_done(draft_save(box.store, 1, "intake", "client=张三\nphone=138", 20, &err), err);
	assert_draft(box.store, 1, "intake", "client=张三\nphone=138");
	ck_done(draft_remove(box.store, 1, "intake", &err), err);
	assert_draft(box.store, 1, "intake", "");
	ck_done(draft_remove(box.store, 1, "intake", &err),
		err); /* nothing to remove is no error */
	sandbox_store_end(&box);
}
END_TEST

START_TEST(desks_and_forms_do_not_share_drafts)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	ck_done(draft_save(box.store, 1, "intake", "one", 10, &err), err);
	ck_done(draft_save(box.store, 2, "intake", "two", 10, &err), err);
	ck_done(draft_save(box.store, 1, "close", "three", 10, &err), err);
	ck_done(draft_remove(box.store, 2, "intake", &err), err);
	assert_draft(box.store, 1, "intake", "one");
	assert_draft(box.store, 2, "intake", "");
	assert_draft(box.store, 1, "close", "three");
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_draft_is_there_after_reopening)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	ck_done(draft_save(box.store, 1, "intake", "half a fo", 10, &err), err);
	sandbox_store_reopen(&box);
	assert_draft(box.store, 1, "intake", "half a fo");
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_draft_goes_with_its_event_or_not_at_all)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	ck_done(draft_save(box.store, 1, "intake", "typed", 10, &err), err);
	ck_done(store_begin(box.store, &err), err);
	ck_done(draft_remove(box.store, 1, "intake", &err), err);
	store_rollback(box.store);
	assert_draft(box.store, 1, "intake", "typed");
	ck_done(store_begin(box.store, &err), err);
	ck_done(draft_remove(box.store, 1, "intake", &err), err);
	ck_done(store_commit(box.store, &err), err);
	assert_draft(box.store, 1, "intake", "");
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_draft_is_replaced_and_removed);
	tcase_add_test(tests, desks_and_forms_do_not_share_drafts);
	tcase_add_test(tests, a_draft_is_there_after_reopening);
	tcase_add_test(tests, a_draft_goes_with_its_event_or_not_at_all);
}

UNIT_MAIN("draft", add)
