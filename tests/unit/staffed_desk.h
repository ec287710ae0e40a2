/*
 * A desk of a station with accounts for all roles and something of everybody's: cases, duties,
 * appointments. Everything that fails on the way fails the test.
 */
#ifndef MENZHEN_TESTS_STAFFED_DESK_H
#define MENZHEN_TESTS_STAFFED_DESK_H

#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

#include "menzhen/base/text.h"
#include "menzhen/desk/access/account_commands.h"
#include "menzhen/desk/appointment/appointment_commands.h"
#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "menzhen/desk/duty/handover.h"
#include "sandbox_store.h"

struct staffed_desk {
	char folder[64];
	struct desk desk;
	struct day today;
	/* Cases: of jia, of yi, of yi and offered to jia, of nobody. */
	char jias[CASE_NUMBER_SIZE], yis[CASE_NUMBER_SIZE], offered[CASE_NUMBER_SIZE],
		waiting[CASE_NUMBER_SIZE];
	int jias_leave, yis_leave, swap_with_jia, swap_with_bing;
};

/* Wednesday, all three on duty; tomorrow yi, on Friday jia, on Saturday bing. */
static const char staffed_roster[] =
	"advisers:\n"
	"  - {id: jia, name: 甲, kind: lawyer}\n"
	"  - {id: yi, name: 乙, kind: lawyer}\n"
	"  - {id: bing, name: 丙, kind: lawyer}\n"
	"shifts:\n"
	"  - {id: all, session: daytime, days: [mon, tue, wed], skip: none,\n"
	"     time: 09:00-17:00, who: [jia, yi, bing]}\n"
	"  - {id: thu, session: daytime, days: [thu], skip: none,\n"
	"     time: 09:00-17:00, who: [yi]}\n"
	"  - {id: fri, session: daytime, days: [fri], skip: none,\n"
	"     time: 09:00-17:00, who: [jia]}\n"
	"  - {id: sat, session: daytime, days: [sat], skip: none,\n"
	"     time: 09:00-17:00, who: [bing]}\n";

static const struct staffed {
	enum user_role role;
	const char *name, *adviser;
} staff[] = {
	{USER_ADMIN, "zhan", NULL}, {USER_RECEPTIONIST, "qiantai", NULL},
	{USER_LAWYER, "lvshi", "jia"}, {USER_VOLUNTEER, "mingbai", NULL},
	{USER_SUPERVISOR, "dudao", NULL}, {USER_AUDITOR, "shenji", NULL},
	{USER_RECEPTIONIST, "other", NULL},
	{USER_ADMIN, "zhuren", "bing"}, /* heads the station, and advises */
};

static inline void staffed_desk_open_case(
	struct staffed_desk *at, const struct intake *intake, const char *to, char *number)
{
	struct intake_result result;
	struct error err = {0};

	ck_done(case_open(&at->desk, intake, &result, &err), err);
	memcpy(number, result.number, CASE_NUMBER_SIZE);
	const struct assign_request request = {.to = to, .reason = "试验"};
	if (to != NULL)
		ck_done(case_assign(&at->desk, number, &request, &err), err);
}

static inline int staffed_desk_leave(struct staffed_desk *at, const char *adviser)
{
	const struct day day = day_add(at->today, 14);
	const struct leave leave = {.adviser = adviser, .first = day, .last = day};
	struct error err = {0};
	int number;

	ck_done(duty_leave(&at->desk, &leave, &number, &err), err);
	return number;
}

/* Yi proposes to give tomorrow's duty for that of OTHER in DAYS days. */
static inline int staffed_desk_swap(struct staffed_desk *at, const char *other, int days)
{
	const struct duty_ref one = {"yi", day_add(at->today, 1), NULL, DUTY_ANY_START};
	const struct duty_ref two = {other, day_add(at->today, days), NULL, DUTY_ANY_START};
	struct error err = {0};
	int number;

	ck_done(duty_swap_propose(&at->desk, &one, &two, NULL, NULL, &number, &err), err);
	return number;
}

static inline void staffed_desk_book(struct staffed_desk *at, const char *adviser)
{
	const struct booking booking = {.kind = APPOINTMENT_CALL_BACK,
		.client = "预约人",
		.phone = "13800001234",
		.day = at->today,
		.start = 16 * 60,
		.adviser = adviser};
	struct booking_result result;
	struct error err = {0};

	ck_done(appointment_book(&at->desk, &booking, &result, &err), err);
}

static inline void staffed_desk_fill(struct staffed_desk *at)
{
	struct error err = {0};
	const struct intake one = {.client = "张三", .phone = "13900000001", .category = "LAB01"};
	const struct intake two = {.client = "李四", .phone = "13900000002", .category = "LAB01"};
	const struct intake three = {.client = "王五", .phone = "13900000003", .category = "LAB01"};

	staffed_desk_open_case(at, &one, "jia", at->jias);
	staffed_desk_open_case(at, &two, "yi", at->yis);
	staffed_desk_open_case(at, &three, "yi", at->offered);
	staffed_desk_open_case(at, &one, NULL, at->waiting);
	ck_done(handover_offer(&at->desk, at->offered, "jia", NULL, &err), err);
	at->jias_leave = staffed_desk_leave(at, "jia");
	at->yis_leave = staffed_desk_leave(at, "yi");
	at->swap_with_jia = staffed_desk_swap(at, "jia", 2);
	at->swap_with_bing = staffed_desk_swap(at, "bing", 3);
	staffed_desk_book(at, "jia");
	staffed_desk_book(at, "yi");
}

/* Wednesday at ten. */
static inline struct desk_options staffed_desk_options(const struct staffed_desk *at)
{
	struct desk_options options = {.directory = at->folder};

	ck_assert(moment_parse("2026-11-25T10:00:00+08:00", &options.clock.pinned));
	return options;
}

static inline void staffed_desk_folder(struct staffed_desk *at)
{
	snprintf(at->folder, sizeof(at->folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(at->folder));
}

static inline void staffed_desk_open(struct staffed_desk *at)
{
	struct desk_options options = staffed_desk_options(at);
	struct error_list errors = {0};
	struct error err = {0};

	ck_done(desk_open(&at->desk, &options, &errors, &err), err);
	ck_assert_uint_eq(at->desk.config.roster_errors.count, 0);
}

/* Nobody has an account yet. */
static inline void staffed_desk_begin(struct staffed_desk *at)
{
	char path[128];
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	struct desk_options options = staffed_desk_options(at);
	struct error err = {0};

	staffed_desk_folder(at);
	ck_done(desk_create(&options, &station, &err), err);
	snprintf(path, sizeof(path), "%s/roster.yaml", at->folder);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(staffed_roster, file);
	fclose(file);
	staffed_desk_open(at);
	at->today = desk_local(&at->desk, desk_now(&at->desk)).day;
	staffed_desk_fill(at);
}

/* AT is a copy of MADE, which is not open: hiring hashes eight PINs, and need not be done for each
 * test. */
static inline void staffed_desk_copy(const struct staffed_desk *made, struct staffed_desk *at)
{
	char from[72], *command[] = {"cp", "-a", from, at->folder, NULL};
	pid_t copier;
	int answer = -1;

	*at = *made;
	staffed_desk_folder(at);
	snprintf(from, sizeof(from), "%s/.", made->folder);
	ck_assert_int_eq(posix_spawnp(&copier, command[0], NULL, NULL, command, NULL), 0);
	ck_assert_int_eq(waitpid(copier, &answer, 0), copier);
	ck_assert_int_eq(answer, 0);
	staffed_desk_open(at);
}

/* From now on the station has accounts: those of `staff`. */
static inline void staffed_desk_hire(struct staffed_desk *at)
{
	struct error err = {0};

	for (size_t i = 0; i < sizeof(staff) / sizeof(staff[0]); i++) {
		const struct account_request request = {.name = staff[i].name,
			.role = staff[i].role,
			.adviser = staff[i].adviser,
			.pin = "48-15-92"};
		ck_done(account_add(&at->desk, &request, &err), err);
	}
}

/* The account NAME is logged in; "": none is. */
static inline void staffed_desk_seat_name(struct staffed_desk *at, const char *name)
{
	text_copy(name, at->desk.actor, sizeof(at->desk.actor));
	at->desk.user = (struct desk_user){.role = USER_NOBODY};
	for (size_t i = 0; i < sizeof(staff) / sizeof(staff[0]); i++) {
		if (strcmp(staff[i].name, name) != 0)
			continue;
		at->desk.user.role = staff[i].role;
		text_copy(staff[i].adviser != NULL ? staff[i].adviser : "", at->desk.user.adviser,
			sizeof(at->desk.user.adviser));
	}
}

/* The first account of ROLE is logged in; USER_NOBODY: none is. */
static inline void staffed_desk_seat(struct staffed_desk *at, enum user_role role)
{
	size_t i = 0, count = sizeof(staff) / sizeof(staff[0]);

	while (i < count && staff[i].role != role)
		i++;
	staffed_desk_seat_name(at, i < count ? staff[i].name : "");
}

static inline void staffed_desk_remove(const struct staffed_desk *at)
{
	nftw(at->folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

static inline void staffed_desk_end(struct staffed_desk *at)
{
	desk_release(&at->desk);
	staffed_desk_remove(at);
}

#endif
