/*
 * A desk of a station with the week of duty_unit.h as its roster, and short words for what is done
 * to duties there. Everything that fails on the way fails the test.
 */
#ifndef MENZHEN_TESTS_DUTY_DESK_H
#define MENZHEN_TESTS_DUTY_DESK_H

#include "duty_unit.h"
#include "menzhen/desk/duty/duty_commands.h"
#include "sandbox_store.h"

struct duty_desk {
	char folder[64];
	struct desk desk;
};

static inline void duty_desk_write(
	const struct duty_desk *at, const char *name, const char *mode, const char *text)
{
	char path[128];
	snprintf(path, sizeof(path), "%s/%s", at->folder, name);
	FILE *file = fopen(path, mode);
	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	fclose(file);
}

/* Open the desk for ACTOR (NULL: the default) at MINUTE of DAY. */
static inline void duty_desk_open(struct duty_desk *at, const char *actor, int day, int minute)
{
	struct desk_options options = {.directory = at->folder, .actor = actor};
	struct error_list errors = {0};
	struct error err = {0};
	options.clock.pinned = duty_moment(day, minute);
	ck_done(desk_open(&at->desk, &options, &errors, &err), err);
	ck_assert_uint_eq(at->desk.config.roster_errors.count, 0);
}

static inline void duty_desk_begin(struct duty_desk *at)
{
	static const char roster[] =
		"advisers:\n"
		"  - {id: a, name: 甲, kind: lawyer}\n"
		"  - {id: b, name: 乙, kind: lawyer}\n"
		"  - {id: c, name: 丙, kind: lawyer}\n"
		"  - {id: d, name: 丁, kind: lawyer}\n"
		"  - {id: v, name: 戊, kind: volunteer}\n"
		"  - {id: f, name: 己, kind: lawyer, term: {until: 2026-11-24}}\n"
		"shifts:\n"
		"  - {id: early, session: night, days: [mon, tue, wed, thu, fri, sat, sun],\n"
		"     skip: none, time: 00:00-01:00, who: [c]}\n"
		"  - {id: desk, session: daytime, days: [mon, tue, wed, thu, fri, sat, sun],\n"
		"     skip: none, time: 09:00-11:00, who: [a, b], room: 1号室}\n"
		"  - {id: night, session: night, days: [mon, tue, wed, thu, fri, sat, sun],\n"
		"     skip: none, time: 19:00-21:00,\n"
		"     rotate: {who: [a, b, c], every: day, anchor: 2026-11-23}}\n"
		"  - {id: late, session: night, days: [mon, tue, wed, thu, fri, sat, sun],\n"
		"     skip: none, time: 20:30-00:30, who: [d]}\n";
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	struct desk_options options = {.directory = at->folder};
	struct error err = {0};

	snprintf(at->folder, sizeof(at->folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(at->folder));
	options.clock.pinned = duty_moment(MON - 1, 12 * 60);
	ck_done(desk_create(&options, &station, &err), err);
	duty_desk_write(at, "roster.yaml", "w", roster);
	duty_desk_open(at, NULL, MON - 1, 12 * 60);
}

static inline void duty_desk_end(struct duty_desk *at)
{
	desk_release(&at->desk);
	nftw(at->folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

/* It is MINUTE of DAY. */
static inline void duty_desk_clock(struct duty_desk *at, int day, int minute)
{
	at->desk.clock.pinned = duty_moment(day, minute);
}

/* What stands of SHIFT (NULL: of all) on FIRST..LAST. */
static inline void duty_desk_tell(
	const struct duty_desk *at, const char *shift, int first, int last, struct buffer *out)
{
	struct duty_list duties = {0};
	struct error err = {0};
	ck_done(desk_duties_between(
			&at->desk, (struct day){first}, (struct day){last}, &duties, &err),
		err);
	duty_tell_all(out, &duties, shift);
	duty_list_release(&duties);
}

static inline void duty_desk_assert(
	const struct duty_desk *at, const char *shift, int first, int last, const char *want)
{
	struct buffer told = {0};
	duty_desk_tell(at, shift, first, last, &told);
	ck_assert_str_eq(buffer_text(&told), want);
	buffer_release(&told);
}

/* The sentence of a refusal has PART in it. */
#define ck_refused(status, err, part)                                                              \
	do {                                                                                       \
		char sentence_[512];                                                               \
		ck_assert_int_ne((status), STATUS_OK);                                             \
		error_format(&(err), NULL, sentence_, sizeof(sentence_));                          \
		ck_assert_msg(strstr(sentence_, (part)) != NULL, "%s", sentence_);                 \
	} while (0)

#endif
