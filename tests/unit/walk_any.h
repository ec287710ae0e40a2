/* What a random walk through a journal knows of itself, and what it draws. */
#ifndef MENZHEN_TESTS_WALK_ANY_H
#define MENZHEN_TESTS_WALK_ANY_H

#include "menzhen/model/access/user_role.h"
#include "menzhen/model/coded.h"
#include "menzhen/model/session.h"
#include "sandbox_store.h"

enum { WALK_CASES = 1500 };

struct walk {
	uint64_t seed;
	int opened;
	int more;    /* events beside those that were asked for */
	int changes; /* of duties */
	int booked;  /* appointments */
	int slips;   /* printed */
	int views;   /* of the ledger */
	int lists;   /* taken in */
	int users;
	bool doubted; /* the clock */
	bool away[4]; /* was each of any_adviser ever away from a duty? */
	bool rated[WALK_CASES];
};

static inline unsigned int next_random(struct walk *walk, unsigned int limit)
{
	walk->seed = walk->seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned int)(walk->seed >> 33) % limit;
}

static inline const char *any_text(struct walk *walk)
{
	static const char *const texts[] = {NULL, NULL, "", " ", "王小明", "欧阳娜娜", "O'Brien",
		"\"quoted\" \\ back", "a\tb\nc", "{\"json\":null}", "null",
		"👩‍👩‍👧 家庭", "ａｂｃ１２３", "\xe2\x80\xae.",
		"'; DROP TABLE cases; --", "0", "-1", "1e999", "ﷺ", "\x7f", "11010519491231002X",
		"13800001111", "单雄信、曾国强", "常州鑫源建材有限公司"};
	return texts[next_random(walk, sizeof(texts) / sizeof(texts[0]))];
}

static inline const char *any_adviser(struct walk *walk)
{
	static const char *const advisers[] = {"wang-xm", "li-hua", "zhao", "王"};
	return advisers[next_random(walk, 4)];
}

static inline const char *any_state(struct walk *walk)
{
	return case_state_code((enum case_state)next_random(walk, CASE_STATES));
}

static inline void give_texts(
	struct walk *walk, struct event_fields *fields, const char *const *names)
{
	for (; *names; names++)
		fields_add_text(fields, *names, any_text(walk));
}

static inline void give_adviser(struct walk *walk, struct event_fields *fields)
{
	fields_add_text(fields, "adviser", any_adviser(walk));
	fields_add_text(fields, "state", any_state(walk));
}

static inline const char *any_day(struct walk *walk)
{
	static const char *const days[] = {"2026-11-24", "2026-11-25", "2026-11-26", "2027-01-01"};
	return days[next_random(walk, 4)];
}

/* NULL: as the kinds that had none once were recorded. */
static inline void give_day(struct walk *walk, struct event_fields *fields)
{
	fields_add_text(fields, "service_day", next_random(walk, 3) ? any_day(walk) : NULL);
}

static inline void give_time(struct walk *walk, struct event_fields *fields, const char *name)
{
	if (next_random(walk, 2))
		fields_add_number(fields, name, next_random(walk, 1u << 30));
	else
		fields_add_text(fields, name, NULL);
}

static inline void give_move(struct walk *walk, struct event_fields *fields)
{
	fields_add_text(fields, "service_day", any_day(walk));
	fields_add_text(fields, "state", any_state(walk));
	fields_add_text(fields, "from", next_random(walk, 2) ? any_adviser(walk) : NULL);
}

static inline const char *any_code(struct walk *walk, const struct coded_table *table)
{
	return table->rows[next_random(walk, (unsigned int)table->count)].code;
}

#endif
