/*
 * A desk of a new station, whose clock is pinned and where accounts can be made. Everything that
 * fails on the way fails the test.
 */
#ifndef MENZHEN_TESTS_ACCOUNT_DESK_H
#define MENZHEN_TESTS_ACCOUNT_DESK_H

#include <string.h>

#include "menzhen/desk/access/account_commands.h"
#include "menzhen/desk/access/login.h"
#include "sandbox_store.h"

#define PIN "735291"
#define OTHER_PIN "864213"

struct account_desk {
	char folder[64];
	struct desk desk;
	struct error err;
};

/* SECONDS after 19:42:00 of the pinned evening. */
static inline void account_desk_open(struct account_desk *at, int64_t seconds)
{
	struct desk_options options = {.directory = at->folder};
	struct error_list errors = {0};

	ck_assert(moment_parse("2026-11-25T19:42:00+08:00", &options.clock.pinned));
	options.clock.pinned += seconds * MS_PER_SECOND;
	ck_done(desk_open(&at->desk, &options, &errors, &at->err), at->err);
	ck_done(desk_sit_down(&at->desk, &at->err), at->err);
}

static inline void account_desk_reopen(struct account_desk *at, int64_t seconds)
{
	desk_release(&at->desk);
	account_desk_open(at, seconds);
}

static inline void account_desk_begin(struct account_desk *at)
{
	static const char roster[] = "advisers:\n  - {id: jia, name: 甲, kind: lawyer}\n"
				     "  - {id: yi, name: 乙, kind: lawyer}\nshifts: []\n";
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	struct desk_options options = {.directory = at->folder};
	char path[128];

	snprintf(at->folder, sizeof(at->folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(at->folder));
	ck_done(desk_create(&options, &station, &at->err), at->err);
	snprintf(path, sizeof(path), "%s/roster.yaml", at->folder);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(roster, file);
	fclose(file);
	account_desk_open(at, 0);
}

static inline void account_desk_end(struct account_desk *at)
{
	desk_release(&at->desk);
	nftw(at->folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

static inline enum status account_desk_add(
	struct account_desk *at, const char *name, enum user_role role, const char *pin)
{
	const struct account_request request = {.name = name, .role = role, .pin = pin};

	return account_add(&at->desk, &request, &at->err);
}

/* The last use case was refused with WORDS in its sentence. */
static inline void account_desk_refused(
	const struct account_desk *at, enum status status, const char *words)
{
	ck_assert_int_eq(status, STATUS_REFUSED);
	ck_assert_msg(strstr(at->err.msgid, words) != NULL, "%s", at->err.msgid);
}

#endif
