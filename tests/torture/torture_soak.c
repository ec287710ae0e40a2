/*
 * A desk that is used and used: whatever is looked at, typed and left again, it needs no more
 * memory and no more descriptors than after the first while.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"
#include "reception.h"
#include "unit.h"

enum {
	ROWS = 24,
	COLS = 80,
	CASES = 60,
	LOOK_EVERY = 100, /* actions */
	SLACK_KB = 512,   /* what the allocator may hold back */
};

/* Keys that lead somewhere, and how many Escapes lead back to the desk's list. */
struct action {
	const char *keys, *text;
	int back;
};

static const struct action actions[] = {
	{"F2 Ctrl-U", "欧阳某某", 1}, /* a draft */
	{"F2 Down Down Ctrl-U", "13812345678", 1},
	{"F2 Tab Ctrl-U l d Down Up", NULL, 2},
	{"F9 Down Down PageDown PageUp End Home", NULL, 1},
	{"F9 Enter", NULL, 2},
	{"F6 Right Right Down Left", NULL, 1},
	{"F1 PageDown Up", NULL, 1},
	{"Ctrl-P", "登记", 1},
	{"/", "来访", 1},
	{"Enter PageDown", NULL, 1},
	{"y Down", NULL, 1},
	{"F3 Down", NULL, 1},
	{"Down Down Down Up PageDown Home", NULL, 0},
};

/* What the desk holds. */
struct holding {
	long kilobytes; /* of memory that is its own alone */
	int descriptors;
};

static long own_memory(pid_t pid)
{
	static const char label[] = "Private_Dirty:";
	char path[64], line[256];
	long sum = 0;

	snprintf(path, sizeof(path), "/proc/%d/smaps", (int)pid);
	FILE *maps = fopen(path, "r");
	ck_assert_ptr_nonnull(maps);
	while (fgets(line, sizeof(line), maps) != NULL)
		if (strncmp(line, label, sizeof(label) - 1) == 0)
			sum += strtol(line + sizeof(label) - 1, NULL, 10);
	fclose(maps);
	return sum;
}

static int descriptors(pid_t pid)
{
	char path[64];
	int count = 0;

	snprintf(path, sizeof(path), "/proc/%d/fd", (int)pid);
	DIR *folder = opendir(path);
	ck_assert_ptr_nonnull(folder);
	while (readdir(folder) != NULL)
		count++;
	closedir(folder);
	return count;
}

static struct holding look(struct term *desk)
{
	term_sync(desk);
	return (struct holding){own_memory(term_pid(desk)), descriptors(term_pid(desk))};
}

/* One Escape at a time: with what follows it, it would be another key. */
static void go_back(struct term *desk, int times)
{
	for (int i = 0; i < times; i++) {
		term_keys(desk, "Escape");
		term_sync(desk);
	}
}

static void act(struct term *desk, const struct action *action)
{
	term_keys(desk, action->keys);
	if (action->text != NULL)
		term_type(desk, action->text);
	term_sync(desk);
	go_back(desk, action->back);
}

/* A while of actions; the window changes now and then. */
static void use(struct term *desk, uint64_t *chance)
{
	static const struct {
		int rows, cols;
	} windows[] = {{24, 80}, {50, 160}, {30, 100}};

	for (int i = 0; i < LOOK_EVERY; i++)
		act(desk, &actions[measure_random(chance, sizeof(actions) / sizeof(actions[0]))]);
	uint32_t window = measure_random(chance, sizeof(windows) / sizeof(windows[0]));
	term_resize(desk, windows[window].rows, windows[window].cols);
	TERM_SHOWS(desk, "候诊 60"); /* the desk's own list: nothing has led astray */
}

static void record_cases(struct sandbox *st)
{
	char name[32], number[RECEPTION_NUMBER_SIZE];

	for (int i = 0; i < CASES; i++) {
		snprintf(name, sizeof(name), "来访%02d", i);
		reception_record(st, name, "LAB01", number);
	}
}

START_TEST(a_desk_needs_no_more_the_longer_it_is_used)
{
	struct sandbox st;
	uint64_t chance = measure_seed();
	long whiles = measure_count(1500, 100000) / LOOK_EVERY;
	struct holding most = {0, 0}, now = {0, 0};

	reception_init(&st, "zh");
	record_cases(&st);
	struct term *desk = reception_open(&st, ROWS, COLS);
	for (long i = 0; i < whiles; i++) {
		use(desk, &chance);
		now = look(desk);
		/* In the first third everything has been seen once, at every size. */
		if (i <= whiles / 3 && now.kilobytes > most.kilobytes)
			most.kilobytes = now.kilobytes;
		if (i <= whiles / 3 && now.descriptors > most.descriptors)
			most.descriptors = now.descriptors;
		ck_assert_msg(i <= whiles / 3 || (now.kilobytes <= most.kilobytes + SLACK_KB &&
							 now.descriptors <= most.descriptors),
			"after %ld actions: %ld kB and %d descriptors, were %ld and %d",
			i * LOOK_EVERY, now.kilobytes, now.descriptors, most.kilobytes,
			most.descriptors);
	}
	if (measure_is_long())
		printf("%ld actions: %ld kB and %d descriptors, at first %ld and %d\n",
			whiles * LOOK_EVERY, now.kilobytes, now.descriptors, most.kilobytes,
			most.descriptors);
	reception_close(desk);
	sandbox_release(&st);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_test(tests, a_desk_needs_no_more_the_longer_it_is_used);
}

UNIT_MAIN("soak", add)
