#include <signal.h>
#include <sys/wait.h>

#include "menzhen/store/station/desk_slot.h"
#include "menzhen/store/station/draft.h"
#include "sandbox_store.h"
#include "unit.h"

static struct desk_slot take(const struct sandbox_store *box)
{
	struct desk_slot slot;
	struct error err = {0};
	ck_done(desk_slot_take(&slot, box->store, box->folder, &err), err);
	return slot;
}

START_TEST(the_lowest_free_number_is_taken)
{
	struct sandbox_store box = sandbox_store_begin();
	struct desk_slot first = take(&box), second = take(&box);
	struct desk_slot third = take(&box);
	ck_assert_int_eq(first.number, 1);
	ck_assert_int_eq(second.number, 2);
	ck_assert_int_eq(third.number, 3);
	desk_slot_release(&second);
	ck_assert_int_eq(second.number, 0);
	desk_slot_release(&second);
	second = take(&box);
	ck_assert_int_eq(second.number, 2);
	desk_slot_release(&first);
	desk_slot_release(&second);
	desk_slot_release(&third);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_killed_desk_leaves_its_number_free)
{
	struct sandbox_store box = sandbox_store_begin();
	int ready[2];
	char byte;
	ck_assert_int_eq(pipe(ready), 0);
	pid_t child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		struct desk_slot slot;
		byte = desk_slot_take(&slot, box.store, box.folder, NULL) == STATUS_OK ? '1' : '0';
		if (write(ready[1], &byte, 1) == 1)
			pause();
		_exit(1);
	}
	ck_assert_int_eq(read(ready[0], &byte, 1), 1);
	ck_assert_int_eq(byte, '1');
	struct desk_slot ours = take(&box);
	ck_assert_int_eq(ours.number, 2);
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	struct desk_slot theirs = take(&box);
	ck_assert_int_eq(theirs.number, 1);
	desk_slot_release(&ours);
	desk_slot_release(&theirs);
	close(ready[0]);
	close(ready[1]);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(there_are_as_many_numbers_as_said)
{
	struct sandbox_store box = sandbox_store_begin();
	struct desk_slot slots[DESK_SLOTS], one_more;
	struct error err = {0};
	for (int i = 0; i < DESK_SLOTS; i++)
		slots[i] = take(&box);
	ck_assert_int_eq(slots[DESK_SLOTS - 1].number, DESK_SLOTS);
	ck_assert_int_eq(desk_slot_take(&one_more, box.store, box.folder, &err), STATUS_STORE);
	ck_assert_int_eq(one_more.number, 0);
	desk_slot_release(&one_more);
	for (int i = 0; i < DESK_SLOTS; i++)
		desk_slot_release(&slots[i]);
	sandbox_store_end(&box);
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_said)
{
	struct sandbox_store box = sandbox_store_begin();
	struct desk_slot slot;
	struct error err = {0};
	ck_assert_int_eq(desk_slot_take(&slot, box.store, "/nowhere/at/all", &err), STATUS_STORE);
	ck_assert_str_eq(err.file, "/nowhere/at/all/desks-lock");
	ck_assert_int_eq(slot.number, 0);
	sandbox_store_end(&box);
}
END_TEST

/* Desk 1 was closed, desk 2 killed over a half-typed form: the next desk to start is desk 2. */
START_TEST(a_number_with_drafts_is_taken_first)
{
	struct sandbox_store box = sandbox_store_begin();
	struct error err = {0};
	struct desk_slot first = take(&box), second = take(&box);
	ck_done(draft_save(box.store, second.number, "", "intake", "client=张", 10, &err), err);
	desk_slot_release(&first);
	desk_slot_release(&second);
	struct desk_slot back = take(&box), next = take(&box), last = take(&box);
	ck_assert_int_eq(back.number, 2);
	ck_assert_int_eq(next.number, 1);
	ck_assert_int_eq(last.number, 3);
	desk_slot_release(&back);
	ck_done(draft_remove(box.store, 2, "", "intake", &err), err);
	desk_slot_release(&next);
	back = take(&box);
	ck_assert_int_eq(back.number, 1);
	desk_slot_release(&back);
	desk_slot_release(&last);
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, the_lowest_free_number_is_taken);
	tcase_add_test(tests, a_killed_desk_leaves_its_number_free);
	tcase_add_test(tests, there_are_as_many_numbers_as_said);
	tcase_add_test(tests, a_number_with_drafts_is_taken_first);
	tcase_add_test(tests, a_folder_that_is_not_there_is_said);
}

UNIT_MAIN("desk_slot", add)
