#include <time.h>

#include "menzhen/store/station/draft.h"
#include "sandbox_store.h"
#include "unit.h"

static void assert_draft(struct store *store, int slot, const char *form, const char *want)
{
	struct buffer content = {0};
	struct error err = {0};
	ck_done(draft_load(store, slot, "", form, &content, &err), err);
	ck_assert_str_eq(buffer_text(&content), want);
	buffer_release(&content);
}

START_TEST(a_draft_is_replaced_and_removed)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	assert_draft(box.store, 1, "intake", "");
	ck_done(draft_save(box.store, 1, "", "intake", "client=张", 10, &err), err);
	ck_done(draft_save(box.store, 1, "", "intake", "client=张三\nphone=138", 20, &err), err);
	assert_draft(box.store, 1, "intake", "client=张三\nphone=138");
	ck_done(draft_remove(box.store, 1, "", "intake", &err), err);
	assert_draft(box.store, 1, "intake", "");
	ck_done(draft_remove(box.store, 1, "", "intake", &err),
		err); /* nothing to remove is no error */
	sandbox_store_end(&box);
}
END_TEST

START_TEST(desks_and_forms_do_not_share_drafts)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	ck_done(draft_save(box.store, 1, "", "intake", "one", 10, &err), err);
	ck_done(draft_save(box.store, 2, "", "intake", "two", 10, &err), err);
	ck_done(draft_save(box.store, 1, "", "close", "three", 10, &err), err);
	ck_done(draft_remove(box.store, 2, "", "intake", &err), err);
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
	ck_done(draft_save(box.store, 1, "", "intake", "half a fo", 10, &err), err);
	sandbox_store_reopen(&box);
	assert_draft(box.store, 1, "intake", "half a fo");
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_draft_goes_with_its_event_or_not_at_all)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	ck_done(draft_save(box.store, 1, "", "intake", "typed", 10, &err), err);
	ck_done(store_begin(box.store, &err), err);
	ck_done(draft_remove(box.store, 1, "", "intake", &err), err);
	store_rollback(box.store);
	assert_draft(box.store, 1, "intake", "typed");
	ck_done(store_begin(box.store, &err), err);
	ck_done(draft_remove(box.store, 1, "", "intake", &err), err);
	ck_done(store_commit(box.store, &err), err);
	assert_draft(box.store, 1, "intake", "");
	sandbox_store_end(&box);
}
END_TEST

static double seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Somebody is typing: they must not wait for a desk that hangs. */
START_TEST(a_draft_does_not_wait_for_another_desk)
{
	struct sandbox_store box = sandbox_store_begin();
	struct store *other = sandbox_store_open(&box);
	struct error err = {0};
	ck_done(draft_save(box.store, 1, "", "intake", "old", 10, &err), err);
	ck_assert(!store_busy(box.store));
	ck_done(store_begin(other, &err), err);
	double start = seconds();
	ck_assert_int_eq(draft_save(box.store, 1, "", "intake", "new", 20, &err), STATUS_STORE);
	ck_assert(store_busy(box.store));
	ck_assert_int_eq(draft_remove(box.store, 1, "", "intake", &err), STATUS_STORE);
	ck_assert(store_busy(box.store));
	ck_assert(seconds() - start < 2); /* 2 x 50 ms on a machine that has better things to do */
	assert_draft(box.store, 1, "intake", "old");
	store_rollback(other);
	ck_done(draft_save(box.store, 1, "", "intake", "new", 30, &err), err);
	ck_assert(!store_busy(box.store));
	assert_draft(box.store, 1, "intake", "new");
	store_close(other);
	sandbox_store_end(&box);
}
END_TEST

/* What fails for another reason is not told as waiting for somebody. */
START_TEST(only_waiting_in_vain_is_being_busy)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	sandbox_store_sql(&box, "UPDATE meta SET value = 'newer' WHERE key = 'projection'");
	ck_assert_int_eq(draft_save(box.store, 1, "", "intake", "typed", 10, &err), STATUS_STORE);
	ck_assert(!store_busy(box.store));
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_draft_is_replaced_and_removed);
	tcase_add_test(tests, desks_and_forms_do_not_share_drafts);
	tcase_add_test(tests, a_draft_is_there_after_reopening);
	tcase_add_test(tests, a_draft_goes_with_its_event_or_not_at_all);
	tcase_add_test(tests, a_draft_does_not_wait_for_another_desk);
	tcase_add_test(tests, only_waiting_in_vain_is_being_busy);
}

UNIT_MAIN("draft", add)
