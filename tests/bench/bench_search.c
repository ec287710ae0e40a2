/*
 * Finding cases by words after years of them, against reading all of them (LIKE), and by a whole
 * number against a bare indexed lookup; what the index takes of time and room; and a visitor
 * recorded with it.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "bench.h"
#include "fail.h"
#include "floor_disk.h"
#include "history.h"
#include "matters.h"
#include "menzhen/base/text.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/search/case_search.h"
#include "menzhen/store/search/search_index.h"
#include "people.h"
#include "samples.h"

enum {
	ADVISERS = 20,
	SEARCHES = 400, /* of each kind */
	SCANS = 5,
	PAGE = 50,
	CHARACTERS = 6, /* of a word at most */
	WORD_SIZE = 128,
	INTAKES = 400,
};

struct place {
	struct bench city;
	struct desk desk;
	sqlite3 *bare; /* with the cases in a plain table of a file of its own */
	struct figures *figures;
	int cases;
	double scan; /* ms that reading all of them takes */
};

static double now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void must(const struct place *place, int code)
{
	if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
		fail("the floor: %s", sqlite3_errmsg(place->bare));
}

static void run_bare(const struct place *place, const char *sql)
{
	must(place, sqlite3_exec(place->bare, sql, NULL, NULL, NULL));
}

static sqlite3_stmt *prepare_bare(const struct place *place, const char *sql)
{
	sqlite3_stmt *statement;
	must(place, sqlite3_prepare_v2(place->bare, sql, -1, &statement, NULL));
	return statement;
}

static int64_t bare_integer(const struct place *place, const char *sql)
{
	sqlite3_stmt *statement = prepare_bare(place, sql);
	must(place, sqlite3_step(statement));
	int64_t value = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return value;
}

static void record(struct desk *desk, int index)
{
	struct matter_parties parties;
	struct matter_texts texts;
	struct intake_result result;
	struct error err;
	history_parties(index, &parties);
	matters_texts(index, &texts);
	const struct intake intake = {
		.client = parties.client,
		.phone = parties.phone,
		.id_number = parties.id_number,
		.opponent = parties.opponent,
		.category = texts.category,
		.summary = texts.summary,
	};
	if (case_open(desk, &intake, &result, &err) != STATUS_OK)
		fail("a visitor is not recorded: %s", err.msgid);
}

static double fill(struct place *place)
{
	struct error err;
	double start = now_ms();
	if (search_index_fill(place->desk.store, NULL, NULL, &err) != STATUS_OK)
		fail("the index is not filled: %s", err.msgid);
	return now_ms() - start;
}

/* The same rows into a plain table, in a file of its own, and what lookups need. Returns ms. */
static double copy(struct place *place)
{
	char path[SANDBOX_PATH_SIZE], sql[SANDBOX_PATH_SIZE + 64];
	must(place,
		sqlite3_open(sandbox_path(&place->city.sandbox, "bare.db", path), &place->bare));
	snprintf(sql, sizeof(sql), "ATTACH '%s' AS full",
		sandbox_path(&place->city.sandbox, "menzhen.db", path));
	run_bare(place, "PRAGMA cache_size = -16384");
	run_bare(place, sql);
	run_bare(place, "CREATE TABLE bare AS SELECT * FROM full.cases WHERE false");
	double start = now_ms();
	run_bare(place, "INSERT INTO bare SELECT * FROM full.cases");
	double taken = now_ms() - start;
	run_bare(place, "CREATE INDEX bare_phone ON bare (phone);"
			"CREATE INDEX bare_id ON bare (id_number)");
	return taken;
}

static void fill_and_weigh(struct place *place)
{
	char path[SANDBOX_PATH_SIZE], room[128];
	double bare = copy(place);
	int64_t before = bare_integer(place, "PRAGMA full.page_count");
	double taken = fill(place);
	int64_t after = bare_integer(place, "PRAGMA full.page_count");
	int64_t size = bare_integer(place, "PRAGMA full.page_size");
	(void)path;
	snprintf(room, sizeof(room),
		"%d cases: indexed in %.1f s (%.0f a second; a bare INSERT %.0f)", place->cases,
		taken / 1e3, place->cases / taken * 1e3, place->cases / bare * 1e3);
	printf("%s; %.0f bytes of index a case\n", room,
		(double)((after - before) * size) / place->cases);
	figures_add(place->figures, (struct figure){"filling the index, to a bare INSERT", "s",
					    taken / 1e3, bare / 1e3, 0});
}

/* A part of 1 to MAXIMUM characters of what somebody wrote, without spaces in it. */
static void cut_word(const char *text, uint32_t lot, int maximum, char out[WORD_SIZE])
{
	int count = 0, wanted = 1 + (int)(lot % (uint32_t)maximum), from;
	size_t at = 0, length = strlen(text);
	int32_t codepoint;
	for (size_t i = 0, step; (step = text_decode(text + i, length - i, &codepoint)) > 0;
		i += step)
		count++;
	from = count > wanted ? (int)(people_lot(lot) % (uint32_t)(count - wanted + 1)) : 0;
	for (int i = 0; i < from; i++)
		at += text_decode(text + at, length - at, &codepoint);
	size_t start = at;
	for (int i = 0; i < wanted; i++)
		at += text_decode(text + at, length - at, &codepoint);
	snprintf(out, WORD_SIZE, "%.*s", (int)(at - start), text + start);
}

typedef void (*make_word)(int index, char out[WORD_SIZE]);

/* Anything that stands in the case. */
static void any_word(int index, char out[WORD_SIZE])
{
	struct matter_parties parties;
	struct matter_texts texts;
	uint32_t lot = people_lot((uint32_t)index * 7 + 3);
	history_parties(index, &parties);
	matters_texts(index, &texts);
	const char *all[] = {parties.client, texts.summary, texts.advice, parties.opponent,
		parties.phone, texts.summary};
	const char *text = all[lot / 64 % 6];
	cut_word(*text != '\0' ? text : texts.summary, lot, CHARACTERS, out);
}

static void two_words(int index, char out[WORD_SIZE])
{
	char other[WORD_SIZE];
	struct matter_parties parties;
	struct matter_texts texts;
	history_parties(index, &parties);
	matters_texts(index, &texts);
	cut_word(parties.client, people_lot((uint32_t)index), 3, out);
	cut_word(texts.summary, people_lot((uint32_t)index + 1), CHARACTERS, other);
	snprintf(out + strlen(out), WORD_SIZE - strlen(out), " %s", other);
}

/* Initials: mostly of somebody who came, some of nobody. */
static void initials(int index, char out[WORD_SIZE])
{
	static const char *const letters[] = {"z", "w", "l", "c", "y", "zw", "lx", "wlc", "cqm",
		"zbl", "xh", "gy", "hzc", "szq", "fdx", "oy", "ye", "mz", "tys", "jcyx", "b", "k",
		"qxz"};
	uint32_t lot = people_lot((uint32_t)index);
	snprintf(out, WORD_SIZE, "%s", letters[lot % (sizeof(letters) / sizeof(letters[0]))]);
	if (strlen(out) > 3)
		out[3] = '\0';
	if (lot / 64 % 3 == 0)
		for (char *at = out; *at != '\0'; at++)
			*at = (char)('a' + people_lot(lot + (uint32_t)(at - out)) % 26);
}

static void syllables(int index, char out[WORD_SIZE])
{
	static const char *const typed[] = {"zhang", "zhangw", "wangli", "lichun", "chenyu",
		"yangjing", "liuzhe", "huangg", "zhaox", "zhoumang", "wubailu", "xuhan",
		"sunshuang", "jiangdong", "jiancai", "yanshi", "han", "shuang", "ouyang", "xuan",
		"nuan", "zhangguyu"};
	snprintf(out, WORD_SIZE, "%s",
		typed[people_lot((uint32_t)index) % (sizeof(typed) / sizeof(typed[0]))]);
}

/* Returns the ms that it took. */
static double search(const struct place *place, const char *text)
{
	struct search_query query = {0};
	struct search_bounds bounds = {.limit = PAGE};
	struct case_list list = {0};
	struct error err;
	double start = now_ms();
	if (case_search_words(&place->desk, text, &query, &err) != STATUS_OK ||
		case_search(&place->desk, &query, &bounds, &list, NULL, &err) != STATUS_OK)
		fail("no search for '%s': %s", text, err.msgid);
	double taken = now_ms() - start;
	search_query_release(&query);
	case_list_release(&list);
	return taken;
}

/* All that a word may stand in, read case by case. */
static double scan(const struct place *place, const char *word)
{
	sqlite3_stmt *all = prepare_bare(place,
		"SELECT count(*) FROM bare WHERE number LIKE ?1 OR client LIKE ?1 OR phone LIKE ?1"
		" OR id_number LIKE ?1 OR opponent LIKE ?1 OR summary LIKE ?1 OR advice LIKE ?1");
	char pattern[WORD_SIZE + 2];
	snprintf(pattern, sizeof(pattern), "%%%s%%", word);
	sqlite3_bind_text(all, 1, pattern, -1, SQLITE_STATIC);
	double start = now_ms();
	must(place, sqlite3_step(all));
	double taken = now_ms() - start;
	sqlite3_finalize(all);
	return taken;
}

static void measure_scan(struct place *place)
{
	struct samples times = {0};
	for (int i = 0; i < SCANS; i++) {
		char word[WORD_SIZE];
		any_word(i * 977 % place->cases, word);
		samples_add(&times, scan(place, word));
	}
	place->scan = samples_percentile(&times, 50);
	samples_release(&times);
}

struct kind {
	make_word word;
	const char *names[3]; /* p50, p95, worst */
	double parts[3];      /* of a scan, at most; 0: told for comparison alone */
};

static void measure_kind(struct place *place, const struct kind *kind)
{
	static const double percents[3] = {50, 95, 100};
	struct samples times = {0};
	double worst = 0;
	char word[WORD_SIZE], slow[WORD_SIZE] = "";
	for (int i = 0; i < SEARCHES; i++) {
		kind->word((int)(people_lot((uint32_t)i) % (uint32_t)place->cases), word);
		double taken = search(place, word);
		samples_add(&times, taken);
		if (taken > worst)
			snprintf(slow, sizeof(slow), "%s", word);
		worst = taken > worst ? taken : worst;
	}
	for (int i = 0; i < 3; i++)
		figures_add(place->figures,
			(struct figure){kind->names[i], "ms",
				samples_percentile(&times, percents[i]),
				place->scan / (kind->parts[i] > 0 ? kind->parts[i] : 1),
				kind->parts[i] > 0 && place->cases >= 1000000 ? 1 : 0});
	printf("the slowest %s: '%s', %.2f ms\n", kind->names[1], slow, worst);
	samples_release(&times);
}

static void measure_words(struct place *place)
{
	static const struct kind kinds[] = {
		{any_word,
			{"1 to 6 characters, p50, to a LIKE scan", "p95, to 1/300",
				"worst, to 1/20"},
			{0, 300, 20}},
		{initials,
			{"1 to 3 initials, p50, to a LIKE scan", "p95, to 1/300", "worst, to 1/20"},
			{0, 300, 20}},
		{two_words, {"two words, p50, to a LIKE scan", "p95, to 1/100", "worst, to 1/20"},
			{0, 100, 20}},
		{syllables, {"full pinyin, p50, to a LIKE scan", "p95, to 1/300", "worst, to 1/20"},
			{0, 300, 20}},
	};
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		measure_kind(place, &kinds[i]);
}

/* A whole row by its number, as a program reads it that has nothing but SQLite. */
static double look_up(sqlite3_stmt *bare, const char *number)
{
	double start = now_ms();
	sqlite3_bind_text(bare, 1, number, -1, SQLITE_STATIC);
	while (sqlite3_step(bare) == SQLITE_ROW)
		for (int i = 0; i < sqlite3_column_count(bare); i++)
			sqlite3_column_text(bare, i);
	sqlite3_reset(bare);
	return now_ms() - start;
}

static void measure_numbers(struct place *place, bool phone)
{
	struct samples ours = {0}, floor = {0};
	sqlite3_stmt *bare = prepare_bare(place, phone ? "SELECT * FROM bare WHERE phone = ?1"
						       : "SELECT * FROM bare WHERE id_number = ?1");
	for (int i = 0; ours.count < SEARCHES; i++) {
		struct matter_parties parties;
		history_parties((int)(people_lot((uint32_t)i) % (uint32_t)place->cases), &parties);
		const char *number = phone ? parties.phone : parties.id_number;
		if (*number == '\0')
			continue;
		/* Each finds the page that the other has just read, in turns. */
		double first = i % 2 ? search(place, number) : look_up(bare, number);
		double second = i % 2 ? look_up(bare, number) : search(place, number);
		samples_add(&ours, i % 2 ? first : second);
		samples_add(&floor, i % 2 ? second : first);
	}
	figures_add(place->figures, (struct figure){phone ? "by phone, p50, to a bare lookup"
							  : "by ID, p50, to a bare lookup",
					    "us", 1e3 * samples_percentile(&ours, 50),
					    1e3 * samples_percentile(&floor, 50), 3});
	figures_add(place->figures, (struct figure){phone ? "by phone, p95, to a bare lookup"
							  : "by ID, p95, to a bare lookup",
					    "us", 1e3 * samples_percentile(&ours, 95),
					    1e3 * samples_percentile(&floor, 95), 0});
	sqlite3_finalize(bare);
	samples_release(&ours);
	samples_release(&floor);
}

static void measure_intake(struct place *place)
{
	struct samples desk = {0}, floor = {0}, idle = {0};
	int file = floor_disk_open(place->city.sandbox.root);
	for (int i = 0; i < INTAKES; i++) {
		double start = now_ms();
		record(&place->desk, place->cases + i);
		samples_add(&desk, now_ms() - start);
		bool more = true;
		while (more) {
			start = now_ms();
			more = store_idle(place->desk.store);
			samples_add(&idle, now_ms() - start);
		}
		start = now_ms();
		floor_disk_write(file);
		samples_add(&floor, now_ms() - start);
	}
	close(file);
	double f = samples_percentile(&floor, 50);
	figures_add(place->figures, (struct figure){"a visitor recorded, indexed when idle, p50",
					    "ms", samples_percentile(&desk, 50), f, 2.2});
	figures_add(place->figures, (struct figure){"a visitor recorded, indexed when idle, p99",
					    "ms", samples_percentile(&desk, 99), f, 6});
	figures_add(place->figures, (struct figure){"a visitor recorded, the worst", "ms",
					    samples_percentile(&desk, 100), f, 50});
	printf("a step of idle work: p50 %.2f ms, p95 %.2f, p99 %.2f, worst %.2f\n",
		samples_percentile(&idle, 50), samples_percentile(&idle, 95),
		samples_percentile(&idle, 99), samples_percentile(&idle, 100));
	samples_release(&desk);
	samples_release(&floor);
	samples_release(&idle);
}

void bench_search(struct figures *figures, int cases)
{
	struct place place = {.figures = figures, .cases = cases};
	char path[SANDBOX_PATH_SIZE];
	figures->cases = cases;
	bench_station(&place.city.sandbox);
	history_write(sandbox_path(&place.city.sandbox, "menzhen.db", path), cases, ADVISERS);
	bench_open_desk(&place.city, &place.desk);
	fill_and_weigh(&place);
	measure_scan(&place);
	measure_words(&place);
	measure_numbers(&place, true);
	measure_numbers(&place, false);
	sqlite3_close(place.bare);
	measure_intake(&place);
	desk_release(&place.desk);
	sandbox_release(&place.city.sandbox);
	figures->cases = 0;
}
