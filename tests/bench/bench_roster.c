/*
 * A year of a large roster: 200 lawyers, 60 shift rules of every kind, expanded into duties.
 *
 * The floor is a bare loop that writes the very same duties to an array: days x shifts x spans x
 * who, with a look at a table that says who has which shift on which day. That table is made
 * beforehand: the floor knows no calendar and no rule, and does not put a day's duties in order.
 * Both write struct duty into an array that doubles as it grows, and free it.
 */
#include <stdlib.h>
#include <time.h>

#include "bench.h"
#include "fail.h"
#include "menzhen/base/buffer.h"
#include "menzhen/builtin/builtin_defaults.h"
#include "menzhen/files/roster/roster_file.h"
#include "menzhen/model/duty/duty.h"
#include "menzhen/model/roster/rotation.h"
#include "samples.h"

enum { LAWYERS = 200, RULES = 60, TURNS = 300, DAYS = 365 };

/* Ten of each: what stands before and behind its list of people. All last the year. */
static const struct {
	const char *before, *behind;
	int people;
} rules[] = {
	{"days: workdays, time: '09:00-11:30, 14:30-17:30', who: ", "", 4},
	{"days: [mon, wed, fri], time: '19:00-21:00', rotate: {every: occurrence, who: ", "}", 12},
	{"days: weekends, time: '09:00-12:00', rotate: {every: week, who: ", "}", 8},
	{"days: {month: [first sat, third sun, last workday]}, time: '14:00-16:00', who: ", "", 3},
	{"days: {every: 2 weeks, weekdays: [tue, thu], anchor: 2026-01-06}, "
	 "skip: [holidays, make_up_workdays], time: '09:00-11:00, 22:30-00:30', who: ",
		"", 3},
	{"days: [tue, thu, sat], time: '08:30-16:30', who: ",
		", except: [2026-03-03, 2026-07-04], also: [2026-10-01, 2026-10-04]", 2},
};

enum { KINDS = sizeof(rules) / sizeof(rules[0]) };

static void add_shift(struct buffer *out, int index, int first)
{
	buffer_printf(out, "  - {id: shift-%d, session: daytime, %s[", index,
		rules[index % KINDS].before);
	for (int i = 0; i < rules[index % KINDS].people; i++)
		buffer_printf(out, "%slawyer-%d", i > 0 ? ", " : "", (first + i) % LAWYERS);
	buffer_printf(
		out, "]%s, from: 2026-01-01, until: 2026-12-31}\n", rules[index % KINDS].behind);
}

static void write_roster(struct buffer *out)
{
	int first = 0;
	buffer_add_text(out, "advisers:\n");
	for (int i = 0; i < LAWYERS; i++)
		buffer_printf(out, "  - {id: lawyer-%d, name: 律师%d, kind: lawyer}\n", i, i);
	buffer_add_text(out, "shifts:\n");
	for (int i = 0; i < RULES; i++) {
		add_shift(out, i, first);
		first += rules[i % KINDS].people;
	}
}

static void read_roster(struct roster *out)
{
	const struct roster_rules against = {
		&builtin_defaults.categories, &builtin_defaults.calendar};
	struct buffer text = {0};
	struct error_list errors = {0}, warnings = {0};
	struct error err = {0};
	char sentence[1024];
	write_roster(&text);
	if (roster_file_parse(buffer_text(&text), text.length, "bench.yaml", &against, out, &errors,
		    &warnings, &err) != STATUS_OK)
		fail("%s", error_format(&err, NULL, sentence, sizeof(sentence)));
	error_list_release(&errors);
	error_list_release(&warnings);
	buffer_release(&text);
}

/* Who of a shift has a day: COUNT people from FIRST on in its list. */
struct turn {
	size_t first, count;
};

struct table {
	struct turn turns[DAYS][RULES];
};

static void fill_table(const struct roster *roster, struct day first, struct table *out)
{
	const struct calendar *calendar = &builtin_defaults.calendar;
	for (int d = 0; d < DAYS; d++) {
		for (int s = 0; s < RULES; s++) {
			const struct shift *shift = &roster->shifts[s];
			struct day day = day_add(first, d);
			struct turn *turn = &out->turns[d][s];
			*turn = (struct turn){0, 0};
			if (!shift_held(shift, calendar, day))
				continue;
			turn->count = shift->who_count;
			if (shift->rotation.every == ROTATE_NOT)
				continue;
			*turn = (struct turn){rotation_turn(shift, calendar, day), 1};
		}
	}
}

static size_t run_floor(const struct roster *roster, const struct table *table, struct day first)
{
	struct duty *items = NULL;
	size_t count = 0, capacity = 0;
	for (int d = 0; d < DAYS; d++) {
		for (size_t s = 0; s < roster->shift_count; s++) {
			const struct shift *shift = &roster->shifts[s];
			struct turn turn = table->turns[d][s];
			for (size_t i = 0; i < shift->span_count; i++) {
				for (size_t j = 0; j < turn.count; j++) {
					if (count == capacity) {
						capacity = capacity ? 2 * capacity : 8;
						items = realloc(items, capacity * sizeof(*items));
						if (!items)
							fail_errno("the floor");
					}
					int start = shift->spans[i].start,
					    end = shift->spans[i].end;
					const struct adviser *adviser =
						&roster->advisers[shift->who[turn.first + j]];
					items[count++] = (struct duty){
						.shift = shift,
						.adviser = adviser,
						.planned = adviser,
						.day = day_add(first, d),
						.start = start,
						.end = end > start ? end : end + MINUTES_PER_DAY,
						.state = DUTY_PLANNED,
					};
				}
			}
		}
	}
	free(items);
	return count;
}

static size_t run_expansion(const struct roster *roster, struct day first)
{
	struct duty_list list = {0};
	struct error err = {0};
	if (duty_expand(roster, &builtin_defaults.calendar, first, day_add(first, DAYS - 1), &list,
		    &err) != STATUS_OK)
		fail("%s", err.msgid);
	size_t count = list.count;
	duty_list_release(&list);
	return count;
}

static double now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

void bench_roster(struct bench *bench)
{
	static struct table table;
	struct roster roster;
	struct samples times = {0}, floor_times = {0};
	struct day first = day_from_civil((struct civil){2026, 1, 1});
	read_roster(&roster);
	fill_table(&roster, first, &table);
	for (int i = 0; i < TURNS; i++) {
		double start = now_ms();
		size_t count = run_expansion(&roster, first);
		samples_add(&times, now_ms() - start);
		start = now_ms();
		if (run_floor(&roster, &table, first) != count)
			fail("the floor writes other duties than the expansion");
		samples_add(&floor_times, now_ms() - start);
	}
	figures_add(&bench->figures,
		(struct figure){"a year of 200 lawyers, 60 rules, p50", "ms",
			samples_percentile(&times, 50), samples_percentile(&floor_times, 50), 2});
	roster_release(&roster);
	samples_release(&times);
	samples_release(&floor_times);
}
