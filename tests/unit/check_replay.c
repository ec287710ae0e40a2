/*
 * The property: any journal, rebuilt, gives row for row what was there. A generator with a seed
 * walks cases through plausible and odd sequences; nothing but the schema's own constraints holds
 * it back.
 */
#include "menzhen/model/appointment.h"
#include "menzhen/model/conflict.h"
#include "menzhen/model/ledger_view.h"
#include "menzhen/model/slip.h"
#include "menzhen/store/verify.h"
#include "sandbox_store.h"
#include "unit.h"
enum { EVENTS = 10000, CASES = 1500, PER_COMMIT = 250 };

struct walk {
	uint64_t seed;
	int opened;
	int more;     /* events beside those that were asked for */
	int changes;  /* of duties */
	int booked;   /* appointments */
	int slips;    /* printed */
	int views;    /* of the ledger */
	int lists;    /* taken in */
	bool away[4]; /* was each of any_adviser ever away from a duty? */
	bool rated[CASES];
};

static unsigned int next_random(struct walk *walk, unsigned int limit)
{
	walk->seed = walk->seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned int)(walk->seed >> 33) % limit;
}

static const char *any_text(struct walk *walk)
{
	static const char *const texts[] = {NULL, NULL, "", " ", "王小明", "欧阳娜娜", "O'Brien",
		"\"quoted\" \\ back", "a\tb\nc", "{\"json\":null}", "null",
		"👩‍👩‍👧 家庭", "ａｂｃ１２３", "\xe2\x80\xae.",
		"'; DROP TABLE cases; --", "0", "-1", "1e999", "ﷺ", "\x7f", "11010519491231002X",
		"13800001111", "单雄信、曾国强", "常州鑫源建材有限公司"};
	return texts[next_random(walk, sizeof(texts) / sizeof(texts[0]))];
}

static const char *any_adviser(struct walk *walk)
{
	static const char *const advisers[] = {"wang-xm", "li-hua", "zhao", "王"};
	return advisers[next_random(walk, 4)];
}

static const char *any_state(struct walk *walk)
{
	return case_state_code((enum case_state)next_random(walk, CASE_STATES));
}

static void give_texts(struct walk *walk, struct event_fields *fields, const char *const *names)
{
	for (; *names; names++)
		fields_add_text(fields, *names, any_text(walk));
}

static void give_adviser(struct walk *walk, struct event_fields *fields)
{
	fields_add_text(fields, "adviser", any_adviser(walk));
	fields_add_text(fields, "state", any_state(walk));
}

static const char *any_day(struct walk *walk)
{
	static const char *const days[] = {"2026-11-24", "2026-11-25", "2026-11-26", "2027-01-01"};
	return days[next_random(walk, 4)];
}

/* NULL: as the kinds that had none once were recorded. */
static void give_day(struct walk *walk, struct event_fields *fields)
{
	fields_add_text(fields, "service_day", next_random(walk, 3) ? any_day(walk) : NULL);
}

static void give_time(struct walk *walk, struct event_fields *fields, const char *name)
{
	if (next_random(walk, 2))
		fields_add_number(fields, name, next_random(walk, 1u << 30));
	else
		fields_add_text(fields, name, NULL);
}

static void give_move(struct walk *walk, struct event_fields *fields)
{
	fields_add_text(fields, "service_day", any_day(walk));
	fields_add_text(fields, "state", any_state(walk));
	fields_add_text(fields, "from", next_random(walk, 2) ? any_adviser(walk) : NULL);
}

static const char *fill_opened(struct walk *walk, struct event_fields *fields)
{
	static const char *const texts[] = {"channel", "category", "client", "phone", "id_number",
		"opponent", "opponent_phone", "opponent_id", "summary", "priority", "dialect",
		"adviser_sex", "paper", "appointment", NULL};
	static const char *const numbers[] = {"案-0", "案-1", "案-2"};
	fields_add_text(fields, "ticket", "N01");
	fields_add_number(fields, "sequence", next_random(walk, 2000));
	fields_add_number(fields, "ticket_sequence", next_random(walk, 100));
	fields_add_text(fields, "session",
		session_code((enum session_kind)next_random(walk, SESSION_KINDS)));
	fields_add_text(fields, "service_day", any_day(walk));
	fields_add_text(fields, "state", any_state(walk));
	give_texts(walk, fields, texts);
	give_time(walk, fields, "turn");
	give_time(walk, fields, "opened_at");
	give_time(walk, fields, "due_at");
	fields_add_text(
		fields, "known", next_random(walk, 2) ? numbers[next_random(walk, 3)] : NULL);
	fields_add_text(fields, "changed", next_random(walk, 2) ? "[\"phone\"]" : NULL);
	fields_add_text(fields, "details", next_random(walk, 2) ? "{\"town\":\"镇\"}" : NULL);
	return "case.opened";
}

/* A row of an old list: a case at once, rated perhaps. */
static const char *fill_imported(struct walk *walk, struct event_fields *fields, bool *rated)
{
	static const char *const texts[] = {"channel", "category", "client", "phone", "id_number",
		"opponent", "opponent_phone", "opponent_id", "summary", "advice", "priority",
		"dialect", "outcome", "adviser_name", "paper", NULL};

	*rated = next_random(walk, 2);
	fields_add_text(fields, "import", "I-0001");
	fields_add_number(fields, "row", next_random(walk, 2000));
	fields_add_text(fields, "ticket", "N01");
	fields_add_number(fields, "sequence", next_random(walk, 2000));
	fields_add_number(fields, "ticket_sequence", next_random(walk, 100));
	fields_add_text(fields, "session",
		session_code((enum session_kind)next_random(walk, SESSION_KINDS)));
	fields_add_text(fields, "service_day", any_day(walk));
	fields_add_number(fields, "opened_at", next_random(walk, 1u << 30));
	fields_add_text(fields, "state", any_state(walk));
	fields_add_text(fields, "adviser", next_random(walk, 2) ? any_adviser(walk) : NULL);
	give_texts(walk, fields, texts);
	fields_add_text(fields, "details", next_random(walk, 2) ? "{\"town\":\"镇\"}" : NULL);
	if (*rated)
		fields_add_number(fields, "level", 1 + next_random(walk, 5));
	else
		fields_add_text(fields, "level", NULL);
	return "case.imported";
}

static const char *fill_other(struct walk *walk, struct event_fields *fields, int visit)
{
	switch (next_random(walk, 15)) {
	case 0:
		give_adviser(walk, fields);
		fields_add_text(fields, "service_day", any_day(walk));
		fields_add_text(fields, "adviser_name", any_text(walk));
		fields_add_number(fields, "overridden", next_random(walk, 2));
		fields_add_text(fields, "proposal",
			next_random(walk, 2) ? "[{\"adviser\":\"王\",\"rank\":null},[]]" : NULL);
		fields_add_text(fields, "reason", any_text(walk));
		return "case.assigned";
	case 1:
		give_adviser(walk, fields);
		fields_add_text(fields, "service_day", any_day(walk));
		fields_add_text(fields, "adviser_name", any_text(walk));
		fields_add_text(fields, "from", next_random(walk, 2) ? any_adviser(walk) : NULL);
		fields_add_text(fields, "proposal", NULL);
		fields_add_text(fields, "reason", any_text(walk));
		return "case.reassigned";
	case 2:
		give_adviser(walk, fields);
		give_day(walk, fields);
		return "case.started";
	case 3:
		give_adviser(walk, fields);
		fields_add_text(fields, "service_day", any_day(walk));
		fields_add_text(fields, "outcome", any_text(walk));
		fields_add_text(fields, "advice", any_text(walk));
		fields_add_text(fields, "legal_aid", any_text(walk));
		give_time(walk, fields, "due_at");
		return "case.closed";
	case 4:
		fields_add_text(fields, "state", any_state(walk));
		fields_add_text(fields, "adviser", next_random(walk, 2) ? any_adviser(walk) : NULL);
		fields_add_text(fields, "reason", any_text(walk));
		give_day(walk, fields);
		give_time(walk, fields, "due_at");
		return "case.reopened";
	case 5:
		fields_add_text(fields, "state", "voided");
		fields_add_text(fields, "reason", any_text(walk));
		return "case.voided";
	case 6:
		if (!walk->rated[visit]) {
			walk->rated[visit] = true;
			give_adviser(walk, fields);
			fields_add_number(fields, "level", 1 + next_random(walk, 5));
			fields_add_text(fields, "reason", any_text(walk));
			fields_add_text(fields, "source", any_text(walk));
			fields_add_text(fields, "text", any_text(walk));
			return "case.rated";
		} /* fall through */
	case 7:
	case 8:
		give_adviser(walk, fields);
		give_day(walk, fields);
		fields_add_text(fields, "room", any_text(walk));
		return "case.called";
	case 9:
		give_move(walk, fields);
		fields_add_text(fields, "reason", any_text(walk));
		return "case.held";
	case 10:
		give_move(walk, fields);
		give_time(walk, fields, "turn");
		return "case.resumed";
	case 11:
		give_move(walk, fields);
		return "case.no_show";
	case 12:
		give_move(walk, fields);
		fields_add_text(fields, "category", any_text(walk));
		fields_add_text(fields, "reason", any_text(walk));
		return "case.redirected";
	case 13:
		give_move(walk, fields);
		return "case.carried_over";
	default:
		fields_add_text(fields, "state", "declined");
		fields_add_text(fields, "source", any_text(walk));
		return "case.declined";
	}
}

static const char *any_code(struct walk *walk, const struct coded_table *table)
{
	return table->rows[next_random(walk, (unsigned int)table->count)].code;
}

static const char *fill_decided(struct walk *walk, struct event_fields *fields)
{
	fields_add_text(fields, "adviser", any_adviser(walk));
	fields_add_text(fields, "adviser_name", any_text(walk));
	fields_add_text(fields, "band", any_code(walk, &conflict_band_table));
	fields_add_text(fields, "tie", any_code(walk, &conflict_tie_table));
	fields_add_text(fields, "decision", any_code(walk, &conflict_choice_table));
	fields_add_text(fields, "hits", "[\"案-1\",\"王\"]");
	fields_add_text(fields, "reason", any_text(walk));
	return "conflict.decided";
}

static const char *fill_handover(struct walk *walk, struct event_fields *fields)
{
	static const char *const kinds[] = {"case.handover_offered", "case.handover_accepted",
		"case.handover_refused", "case.kept"};
	unsigned int kind = next_random(walk, 4);

	fields_add_text(fields, "adviser", any_adviser(walk));
	if (kind >= 2) {
		fields_add_text(fields, "reason", any_text(walk));
		return kinds[kind];
	}
	fields_add_text(fields, "adviser_name", any_text(walk));
	fields_add_text(fields, "from", any_adviser(walk));
	if (kind == 1) {
		fields_add_text(fields, "state", any_state(walk));
		fields_add_text(fields, "service_day", any_day(walk));
	}
	return kinds[kind];
}

/* Of any two cases, one alone, unknown ones and rings among them. */
static const char *fill_client(struct walk *walk, struct event_fields *fields, const char *kind)
{
	static const char *const numbers[] = {"案-0", "案-1", "案-2", "案-3", "无", NULL};
	const char *other = numbers[next_random(walk, 6)];

	if (strcmp(kind, "client.told_apart") == 0) {
		fields_add_text(fields, "other", other);
	} else if (strcmp(kind, "client.merged") == 0) {
		fields_add_text(fields, "into", other);
		fields_add_text(fields, "reason", any_text(walk));
	} else {
		fields_add_text(fields, "from", other);
		fields_add_text(fields, "visit", NULL);
	}
	return kind;
}

/* What is taken back must have been done: a merge goes before. */
static const char *fill_any_client(
	struct store *store, struct walk *walk, const char *number, struct event_fields *fields)
{
	char command[COMMAND_ID_SIZE];
	struct error err = {0};
	struct event_draft merged = sandbox_event("client.merged", number, 1000, command);

	switch (next_random(walk, 4)) {
	case 0:
		return fill_client(walk, fields, "client.told_apart");
	case 1:
		return fill_client(walk, fields, "client.merged");
	case 2:
		fields_add_text(fields, "from", any_text(walk));
		fields_add_number(fields, "visit", 1);
		return "client.unmerged";
	default:
		fill_client(walk, &merged.fields, "client.merged");
		ck_done(journal_record(store, &merged, &err), err);
		walk->more++;
		return fill_client(walk, fields, "client.unmerged");
	}
}

static void give_slot(struct event_fields *fields, const char *const names[4], const char *day)
{
	fields_add_text(fields, names[0], day);
	fields_add_text(fields, names[1], "night");
	fields_add_number(fields, names[2], 1140);
	fields_add_text(fields, names[3], "li-hua");
}

static const char *const slot_names[4] = {"day", "shift", "start", "planned"};
static const char *const other_names[4] = {
	"other_day", "other_shift", "other_start", "other_planned"};

/* A new change of duties: any but an answer to one. */
static const char *fill_change(struct walk *walk, struct event_fields *fields)
{
	static const char *const kinds[] = {
		"duty.leave_recorded", "duty.swap_proposed", "duty.stood_in", "duty.room_changed"};
	unsigned int kind = next_random(walk, 4);

	fields_add_number(fields, "sequence", ++walk->changes);
	fields_add_text(fields, "adviser", any_adviser(walk));
	fields_add_text(fields, "reason", any_text(walk));
	if (kind == 0) {
		fields_add_text(fields, "first", any_day(walk));
		fields_add_text(fields, "last", any_day(walk));
		fields_add_text(fields, "shift", any_text(walk));
		return kinds[kind];
	}
	give_slot(fields, slot_names, any_day(walk));
	if (kind == 1)
		give_slot(fields, other_names, any_day(walk));
	if (kind == 3)
		fields_add_text(fields, "room", any_text(walk));
	else
		fields_add_text(fields, "other", any_adviser(walk));
	return kinds[kind];
}

static const char *fill_answer(struct walk *walk, struct event_fields *fields)
{
	switch (next_random(walk, 3)) {
	case 0:
		fields_add_text(fields, "adviser", any_adviser(walk));
		return "duty.swap_accepted";
	case 1:
		fields_add_text(fields, "adviser", any_adviser(walk));
		fields_add_text(fields, "reason", any_text(walk));
		return "duty.swap_refused";
	default:
		fields_add_text(fields, "change", any_text(walk));
		fields_add_text(fields, "reason", any_text(walk));
		return "duty.withdrawn";
	}
}

/* Being back is of one who was away. */
static const char *fill_attendance(struct walk *walk, struct event_fields *fields, bool *away)
{
	static const char *const kinds[] = {
		"duty.signed_in", "duty.signed_out", "duty.away", "duty.back"};
	unsigned int kind = next_random(walk, *away ? 4 : 3);

	give_slot(fields, slot_names, "2026-11-25");
	if (kind == 2) {
		*away = true;
		fields_add_number(fields, "back", next_random(walk, 1u << 30));
	}
	return kinds[kind];
}

static void record_duty(struct store *store, struct walk *walk)
{
	static const char *const advisers[] = {"wang-xm", "li-hua", "zhao", "王"};
	char command[COMMAND_ID_SIZE], number[32];
	struct error err = {0};
	struct event_draft draft =
		sandbox_event("", number, (moment)next_random(walk, 1u << 30), command);
	unsigned int who = next_random(walk, 4), what = next_random(walk, 3);

	if (what == 0) {
		draft.subject = advisers[who];
		draft.kind = fill_attendance(walk, &draft.fields, &walk->away[who]);
	} else if (what == 1 && walk->changes > 0) {
		snprintf(number, sizeof(number), "R-%04u",
			1 + next_random(walk, (unsigned int)walk->changes));
		draft.kind = fill_answer(walk, &draft.fields);
	} else {
		snprintf(number, sizeof(number), "R-%04d", walk->changes + 1);
		draft.kind = fill_change(walk, &draft.fields);
	}
	ck_done(journal_record(store, &draft, &err), err);
}

static const char *fill_booked(struct walk *walk, struct event_fields *fields)
{
	static const char *const texts[] = {"client", "phone", "address", "note", NULL};

	fields_add_number(fields, "sequence", ++walk->booked);
	fields_add_text(fields, "kind", any_code(walk, &appointment_kind_table));
	fields_add_text(fields, "day", any_day(walk));
	fields_add_number(fields, "start", next_random(walk, 1440));
	fields_add_text(fields, "adviser", next_random(walk, 2) ? any_adviser(walk) : NULL);
	fields_add_text(fields, "category", any_text(walk));
	give_texts(walk, fields, texts);
	return "appointment.booked";
}

/* What becomes of one, in whatever order. */
static const char *fill_outcome(struct walk *walk, struct event_fields *fields)
{
	switch (next_random(walk, 5)) {
	case 0:
		fields_add_text(fields, "day", any_day(walk));
		fields_add_number(fields, "start", next_random(walk, 1440));
		fields_add_text(fields, "adviser", next_random(walk, 2) ? any_adviser(walk) : NULL);
		fields_add_text(fields, "from_day", any_day(walk));
		fields_add_number(fields, "from_start", next_random(walk, 1440));
		return "appointment.moved";
	case 1:
		fields_add_text(fields, "reason", any_text(walk));
		return "appointment.cancelled";
	case 2:
		fields_add_text(fields, "note", any_text(walk));
		return "appointment.kept";
	case 3:
		fields_add_text(fields, "case", any_text(walk));
		return "appointment.arrived";
	default:
		return "appointment.missed";
	}
}

static void record_appointment(struct store *store, struct walk *walk)
{
	char command[COMMAND_ID_SIZE], number[APPOINTMENT_NUMBER_SIZE];
	struct error err = {0};
	struct event_draft draft =
		sandbox_event("", number, (moment)next_random(walk, 1u << 30), command);

	if (walk->booked == 0 || next_random(walk, 3) == 0) {
		draft.kind = fill_booked(walk, &draft.fields);
		appointment_number_format(walk->booked, number);
	} else {
		appointment_number_format(
			1 + (int)next_random(walk, (unsigned int)walk->booked), number);
		draft.kind = fill_outcome(walk, &draft.fields);
	}
	ck_done(journal_record(store, &draft, &err), err);
}

static void record_slips(struct store *store, struct walk *walk)
{
	char command[COMMAND_ID_SIZE], number[SLIP_NUMBER_SIZE];
	struct error err = {0};
	int first = walk->slips + 1;
	struct event_draft draft =
		sandbox_event("slip.printed", slip_format((struct slip){2026, first}, number),
			(moment)next_random(walk, 1u << 30), command);

	walk->slips += 1 + (int)next_random(walk, 20);
	fields_add_number(&draft.fields, "year", 2026);
	fields_add_number(&draft.fields, "first", first);
	fields_add_number(&draft.fields, "last", walk->slips);
	ck_done(journal_record(store, &draft, &err), err);
}

static void record_any(struct store *store, struct walk *walk)
{
	char command[COMMAND_ID_SIZE], number[32];
	struct error err = {0};
	bool open = walk->opened == 0 || (walk->opened < CASES && next_random(walk, 6) == 0);
	int visit = open ? walk->opened : (int)next_random(walk, (unsigned int)walk->opened);
	snprintf(number, sizeof(number), "案-%d", visit);
	struct event_draft draft =
		sandbox_event("", number, (moment)next_random(walk, 1u << 30) - 1000, command);
	if (open) {
		walk->opened++;
		draft.kind = next_random(walk, 4)
				     ? fill_opened(walk, &draft.fields)
				     : fill_imported(walk, &draft.fields, &walk->rated[visit]);
	} else {
		switch (next_random(walk, 16)) {
		case 0:
		case 1:
			draft.kind = fill_handover(walk, &draft.fields);
			break;
		case 2:
			draft.kind = fill_decided(walk, &draft.fields);
			break;
		case 3:
			draft.kind = fill_any_client(store, walk, number, &draft.fields);
			break;
		case 4:
			draft.kind = "case.revealed";
			fields_add_text(&draft.fields, "fields", "phone,id_number");
			break;
		default:
			draft.kind = fill_other(walk, &draft.fields, visit);
		}
	}
	ck_done(journal_record(store, &draft, &err), err);
}

/* A view of the ledger is kept, kept anew, or given up; a part of the ledger is taken along. */
static void record_ledger(struct store *store, struct walk *walk)
{
	char command[COMMAND_ID_SIZE], number[LEDGER_VIEW_NUMBER_SIZE] = "ledger";
	struct error err = {0};
	struct event_draft draft = sandbox_event(
		"ledger.exported", number, (moment)next_random(walk, 1u << 30), command);
	unsigned int what = next_random(walk, 4);

	if (what == 0 || walk->views == 0) {
		draft.kind = "view.saved";
		ledger_view_number_format(++walk->views, number);
		fields_add_number(&draft.fields, "sequence", walk->views);
	} else if (what < 3) {
		int view = 1 + (int)next_random(walk, (unsigned int)walk->views);
		draft.kind = what == 1 ? "view.saved" : "view.removed";
		ledger_view_number_format(view, number);
		if (what == 1)
			fields_add_number(&draft.fields, "sequence", view);
	} else {
		fields_add_text(&draft.fields, "format", "csv");
		fields_add_number(&draft.fields, "cases", next_random(walk, 1000));
	}
	if (strcmp(draft.kind, "view.saved") == 0) {
		fields_add_text(&draft.fields, "name", any_text(walk));
		fields_add_text(&draft.fields, "sort", any_text(walk));
	}
	if (strcmp(draft.kind, "view.removed") != 0) {
		fields_add_text(&draft.fields, "filter", any_text(walk));
		fields_add_text(&draft.fields, "columns", any_text(walk));
	}
	ck_done(journal_record(store, &draft, &err), err);
}

static void record_list(struct store *store, struct walk *walk)
{
	char command[COMMAND_ID_SIZE], number[16];
	struct error err = {0};
	struct event_draft draft = sandbox_event(
		"ledger.imported", number, (moment)next_random(walk, 1u << 30), command);

	snprintf(number, sizeof(number), "I-%04d", ++walk->lists);
	fields_add_number(&draft.fields, "sequence", walk->lists);
	fields_add_number(&draft.fields, "rows", next_random(walk, 1000));
	fields_add_number(&draft.fields, "recorded", next_random(walk, 1000));
	fields_add_text(&draft.fields, "headings", "姓名\t备注\t");
	fields_add_text(&draft.fields, "columns", "client,,");
	fields_add_text(&draft.fields, "file", any_text(walk));
	ck_done(journal_record(store, &draft, &err), err);
}

/* Returns how many events it recorded. */
static int record_journal(struct store *store, uint64_t seed)
{
	struct walk walk = {.seed = seed};
	struct error err = {0};
	for (int i = 0; i < EVENTS; i++) {
		if (i % PER_COMMIT == 0)
			ck_done(store_begin(store, &err), err);
		if (next_random(&walk, 5) == 0)
			record_duty(store, &walk);
		else if (next_random(&walk, 8) == 0)
			record_appointment(store, &walk);
		else if (next_random(&walk, 40) == 0)
			record_ledger(store, &walk);
		else if (next_random(&walk, 60) == 0)
			record_list(store, &walk);
		else if (next_random(&walk, 50) == 0)
			record_slips(store, &walk);
		else
			record_any(store, &walk);
		if (i % PER_COMMIT == PER_COMMIT - 1)
			ck_done(store_commit(store, &err), err);
	}
	return EVENTS + walk.more;
}

static const char *const projections[] = {"cases", "rating", "session_day", "adviser_day",
	"adviser_load", "proposal_override", "party", "conflict_decision", "client_merge",
	"client_apart", "duty_change", "attendance", "version", "appointment", "slip_range",
	"ledger_import", "ledger_view", "disclosure"};

/* A digest of all rows of all projections as they are. */
static void digest_projections(const struct sandbox_store *box, char *out, size_t size)
{
	sqlite3 *handle;
	uint64_t sum = 14695981039346656037u;
	int rows = 0;
	ck_assert_int_eq(sqlite3_open(box->path, &handle), SQLITE_OK);
	for (size_t i = 0; i < sizeof(projections) / sizeof(projections[0]); i++) {
		sqlite3_stmt *row;
		char sql[64];
		snprintf(sql, sizeof(sql), "SELECT * FROM %s ORDER BY 1, 2", projections[i]);
		ck_assert_int_eq(sqlite3_prepare_v2(handle, sql, -1, &row, NULL), SQLITE_OK);
		for (; sqlite3_step(row) == SQLITE_ROW; rows++) {
			for (int c = 0; c < sqlite3_column_count(row); c++) {
				const unsigned char *text = sqlite3_column_blob(row, c);
				int left = sqlite3_column_bytes(row, c);
				sum = (sum ^ (uint64_t)sqlite3_column_type(row, c)) *
				      1099511628211u;
				for (; left > 0; left--, text++)
					sum = (sum ^ *text) * 1099511628211u;
			}
		}
		sqlite3_finalize(row);
	}
	sqlite3_close(handle);
	snprintf(out, size, "%d rows %llx", rows, (unsigned long long)sum);
}

static int count_of(const struct sandbox_store *box, const char *sql)
{
	sqlite3 *handle;
	sqlite3_stmt *row;
	ck_assert_int_eq(sqlite3_open(box->path, &handle), SQLITE_OK);
	ck_assert_msg(sqlite3_prepare_v2(handle, sql, -1, &row, NULL) == SQLITE_OK, "%s",
		sqlite3_errmsg(handle));
	ck_assert_int_eq(sqlite3_step(row), SQLITE_ROW);
	int count = sqlite3_column_int(row, 0);
	sqlite3_finalize(row);
	sqlite3_close(handle);
	return count;
}

/* A kind that the walk never takes is a kind whose rebuilding nobody looks at. */
static void assert_every_kind_happened(const struct sandbox_store *box)
{
	for (size_t i = 0; i < sql_block_count; i++) {
		char sql[128];
		if (strncmp(sql_blocks[i].name, "apply/", 6) != 0)
			continue;
		snprintf(sql, sizeof(sql), "SELECT count(*) FROM event WHERE kind = '%s'",
			sql_blocks[i].name + 6);
		ck_assert_msg(count_of(box, sql) > 0, "no %s", sql_blocks[i].name);
	}
}

/* Whatever happened: the loads are what counting the cases gives. */
static void assert_loads_follow(const struct sandbox_store *box)
{
	static const char counted_open[] =
		"SELECT origin, adviser, count(*) FROM cases WHERE adviser IS NOT NULL"
		" AND state IN ('assigned', 'called', 'consulting', 'held') GROUP BY origin, "
		"adviser";
	static const char kept_open[] =
		"SELECT origin, adviser, open_cases FROM adviser_load WHERE open_cases <> 0";
	static const char counted_given[] =
		"SELECT origin, adviser, given_day, count(*) FROM cases"
		" WHERE adviser IS NOT NULL AND given_day IS NOT NULL AND state <> 'voided'"
		" GROUP BY origin, adviser, given_day";
	static const char kept_given[] =
		"SELECT origin, adviser, service_day, given FROM adviser_day WHERE given <> 0";
	const char *const pairs[][2] = {{counted_open, kept_open}, {kept_open, counted_open},
		{counted_given, kept_given}, {kept_given, counted_given}};
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		char sql[1024];
		snprintf(sql, sizeof(sql), "SELECT count(*) FROM (%s)", pairs[i][0]);
		ck_assert_int_gt(count_of(box, sql), 0);
		snprintf(sql, sizeof(sql), "SELECT count(*) FROM (%s EXCEPT %s)", pairs[i][0],
			pairs[i][1]);
		ck_assert_int_eq(count_of(box, sql), 0);
	}
}

START_TEST(any_journal_rebuilt_is_row_for_row_the_same)
{
	struct sandbox_store box = sandbox_store_begin();
	struct verify_report report;
	struct error err = {0};
	char before[64], after[64];
	int events = record_journal(box.store, 20261125u + (unsigned int)_i);
	ck_done(verify_run(box.store, &report, &err), err);
	ck_assert_uint_eq(report.findings.count, 0);
	ck_assert_int_eq(report.events, events);
	ck_assert_int_gt(report.rows, CASES);
	verify_report_release(&report);
	assert_loads_follow(&box);
	assert_every_kind_happened(&box);
	digest_projections(&box, before, sizeof(before));
	ck_done(verify_rebuild(box.store, &report, &err), err);
	verify_report_release(&report);
	digest_projections(&box, after, sizeof(after));
	ck_assert_str_eq(after, before);
	sandbox_store_end(&box);
}
END_TEST

static void add(TCase *tests)
{
	tcase_add_loop_test(tests, any_journal_rebuilt_is_row_for_row_the_same, 0, 2);
}

UNIT_MAIN("replay", add)
