/* When a desk locks itself, and who finds what under the lock. No terminal: nothing is drawn. */
#include "screens/clinic/clinic_lock.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "menzhen/desk/access/account_commands.h"
#include "menzhen/desk/access/login.h"
#include "sandbox_store.h"
#include "screens/clinic/clinic.h"
#include "unit.h"

#define PIN "735291"

enum { MINUTE = 60 * 1000 };

static char folder[64];
static struct clinic clinic;
static struct error err;

static void set_up(void)
{
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	struct desk_options options = {.directory = folder};
	struct error_list errors = {0};

	snprintf(folder, sizeof(folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_done(desk_create(&options, &station, &err), err);
	clinic = (struct clinic){.app = {.actions = &clinic_actions, .offers = clinic_offers}};
	ck_done(desk_open(&clinic.desk, &options, &errors, &err), err);
	ck_done(desk_sit_down(&clinic.desk, &err), err);
	ck_done(desk_screen_open(&clinic.app, &err), err);
}

static void tear_down(void)
{
	while (clinic.app.top != NULL)
		screen_discard(clinic.app.top);
	desk_release(&clinic.desk);
	buffer_release(&clinic.app.notice);
	nftw(folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

static void add(const char *name, enum user_role role)
{
	const struct account_request request = {.name = name, .role = role, .pin = PIN};

	ck_done(account_add(&clinic.desk, &request, &err), err);
}

/* The last key was MILLISECONDS ago. */
static bool locks_after(int64_t milliseconds)
{
	clinic.app.last_key += app_idle_time(&clinic.app) - milliseconds;
	return clinic_lock_tick(&clinic.app);
}

static unsigned where(void)
{
	return clinic.app.top->type->where;
}

START_TEST(an_idle_desk_locks_itself)
{
	add("zhou", USER_ADMIN);
	ck_assert_int_eq(clinic.desk.config.station.lock_after, 10);
	ck_assert(!locks_after(9LL * MINUTE));
	ck_assert_uint_eq(where(), WHERE_DESK);
	ck_assert(locks_after(10LL * MINUTE));
	ck_assert_uint_eq(where(), WHERE_LOGIN);
	ck_assert_str_eq(clinic.desk.actor, "");
	ck_assert_str_eq(clinic.seat, "zhou");
	ck_assert(locks_after(0)); /* it stays locked, once */
	ck_assert_ptr_nonnull(clinic.app.top->below);
	ck_assert_uint_eq(clinic.app.top->below->type->where, WHERE_DESK);
}
END_TEST

START_TEST(zero_is_never)
{
	add("zhou", USER_ADMIN);
	clinic.desk.config.station.lock_after = 0;
	ck_assert(!locks_after(100000LL * MINUTE));
}
END_TEST

START_TEST(without_accounts_there_is_no_lock)
{
	ck_assert(!locks_after(100000LL * MINUTE));
	ck_assert_int_eq(clinic_lock_allowed(&clinic.app, &err), STATUS_REFUSED);
}
END_TEST

START_TEST(the_same_user_finds_their_screens)
{
	add("zhou", USER_ADMIN);
	ck_done(intake_screen_open(&clinic.app, &err), err);
	ck_done(clinic_lock(&clinic.app, &err), err);
	ck_done(desk_log_in(&clinic.desk, "zhou", PIN, &err), err);
	clinic_unlock(&clinic.app);
	ck_assert_uint_eq(where(), WHERE_INTAKE);
}
END_TEST

START_TEST(another_user_finds_the_desk)
{
	add("zhou", USER_ADMIN);
	add("wang", USER_RECEPTIONIST);
	ck_done(intake_screen_open(&clinic.app, &err), err);
	ck_done(clinic_lock(&clinic.app, &err), err);
	ck_done(desk_log_in(&clinic.desk, "wang", PIN, &err), err);
	clinic_unlock(&clinic.app);
	ck_assert_uint_eq(where(), WHERE_DESK);
	ck_assert_ptr_null(clinic.app.top->below);
	ck_assert_str_eq(clinic.seat, "wang");
}
END_TEST

static void add_tests(TCase *tests)
{
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, an_idle_desk_locks_itself);
	tcase_add_test(tests, zero_is_never);
	tcase_add_test(tests, without_accounts_there_is_no_lock);
	tcase_add_test(tests, the_same_user_finds_their_screens);
	tcase_add_test(tests, another_user_finds_the_desk);
}

UNIT_MAIN("clinic_lock", add_tests)
