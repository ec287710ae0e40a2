/* A desk of a station of its own, where cases are given and conflicts of interest are looked for.
 */
#ifndef MENZHEN_TESTS_CONFLICT_UNIT_H
#define MENZHEN_TESTS_CONFLICT_UNIT_H

#include <stdio.h>
#include <string.h>

#include "menzhen/desk/case/case_commands.h"
#include "menzhen/desk/case/case_open.h"
#include "menzhen/desk/conflict/conflict_search.h"
#include "sandbox_store.h"

/* NULL: nothing stands between them. */
static inline const struct conflict *conflict_of(
	const struct conflict_list *list, const char *adviser)
{
	for (size_t i = 0; i < list->count; i++)
		if (strcmp(list->items[i].adviser, adviser) == 0)
			return &list->items[i];
	return NULL;
}

struct conflict_station {
	char folder[64];
	struct desk desk;
};

/* jia and yi are of one firm, written in two ways; bing has a standing client; all are on duty. */
static const char conflict_roster[] =
	"advisers:\n"
	"  - {id: jia, name: 甲, kind: lawyer, firm: 示例律师事务所}\n"
	"  - {id: yi, name: 乙, kind: lawyer, firm: 示例 律師事務所}\n"
	"  - {id: bing, name: 丙, kind: lawyer, firm: 另一律师事务所, "
	"represents: [常州某某建材有限公司, 单巍]}\n"
	"  - {id: ding, name: 丁, kind: lawyer}\n"
	"shifts:\n"
	"  - id: day\n"
	"    session: daytime\n"
	"    days: [mon, tue, wed, thu, fri]\n"
	"    skip: none\n"
	"    time: 09:00-17:00\n"
	"    who: [jia, yi, bing, ding]\n";

static inline void conflict_station_begin(struct conflict_station *box)
{
	char path[128];
	struct station station = {.name = "试验站", .code = "SY", .offset_minutes = 480};
	struct desk_options options = {.directory = box->folder};
	struct error_list errors = {0};
	struct error err = {0};

	ck_assert(moment_parse("2026-11-25T10:00:00+08:00", &options.clock.pinned));
	snprintf(box->folder, sizeof(box->folder), "/tmp/menzhen-unit.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(box->folder));
	ck_done(desk_create(&options, &station, &err), err);
	snprintf(path, sizeof(path), "%s/roster.yaml", box->folder);
	FILE *file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(conflict_roster, file);
	fclose(file);
	ck_done(desk_open(&box->desk, &options, &errors, &err), err);
	ck_assert(error_list_empty(&errors));
}

static inline void conflict_station_end(struct conflict_station *box)
{
	desk_release(&box->desk);
	nftw(box->folder, sandbox_store_unlink, 8, FTW_DEPTH | FTW_PHYS);
}

/* Both parties of a case; what is left out is not known. */
struct parties {
	const char *client, *phone, *id, *opponent, *opponent_phone, *opponent_id;
};

static inline char *open_case(
	struct desk *desk, const struct parties *parties, char number[CASE_NUMBER_SIZE])
{
	const struct intake intake = {
		.client = parties->client,
		.phone = parties->phone,
		.id_number = parties->id,
		.opponent = parties->opponent,
		.opponent_phone = parties->opponent_phone,
		.opponent_id = parties->opponent_id,
		.category = "LAB01",
	};
	struct intake_result result;
	struct error err = {0};

	ck_done(case_open(desk, &intake, &result, &err), err);
	memcpy(number, result.number, CASE_NUMBER_SIZE);
	return number;
}

static inline char *give_case(struct desk *desk, const struct parties *parties, const char *adviser,
	char number[CASE_NUMBER_SIZE])
{
	struct error err = {0};

	open_case(desk, parties, number);
	const struct assign_request request = {.to = adviser, .reason = "试验"};
	ck_done(case_assign(desk, number, &request, &err), err);
	return number;
}

static inline void search_case(const struct desk *desk, const char *number,
	struct conflict_list *out, struct string_list *known)
{
	struct case_record record;
	struct error err = {0};

	ck_done(case_load(desk->store, number, &record, &err), err);
	ck_done(conflict_search(desk, &record, out, known, &err), err);
	case_record_release(&record);
}

#endif
