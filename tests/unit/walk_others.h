/* What happens beside the cases in a random walk: duties, appointments, slips, lists and views. */
#ifndef MENZHEN_TESTS_WALK_OTHERS_H
#define MENZHEN_TESTS_WALK_OTHERS_H

#include "menzhen/model/appointment/appointment.h"
#include "menzhen/model/case/slip.h"
#include "menzhen/model/ledger/ledger_view.h"
#include "menzhen/store/backup/restart.h"
#include "walk_any.h"

static inline void give_slot(
	struct event_fields *fields, const char *const names[4], const char *day)
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
static inline const char *fill_change(struct walk *walk, struct event_fields *fields)
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

static inline const char *fill_answer(struct walk *walk, struct event_fields *fields)
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
static inline const char *fill_attendance(
	struct walk *walk, struct event_fields *fields, bool *away)
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

static inline void record_duty(struct store *store, struct walk *walk)
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

static inline const char *fill_booked(struct walk *walk, struct event_fields *fields)
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
static inline const char *fill_outcome(struct walk *walk, struct event_fields *fields)
{
	switch (next_random(walk, 6)) {
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
	case 4:
		return "appointment.revealed";
	default:
		return "appointment.missed";
	}
}

static inline void record_appointment(struct store *store, struct walk *walk)
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

static inline void record_slips(struct store *store, struct walk *walk)
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

/* The clock is doubted, also when it is so already, or believed again. */
static inline void record_clock(struct store *store, struct walk *walk)
{
	char command[COMMAND_ID_SIZE];
	struct error err = {0};
	bool doubted = !walk->doubted || next_random(walk, 2) == 0;
	struct event_draft draft =
		sandbox_event(doubted ? "station.clock_doubted" : "station.clock_trusted", "clock",
			(moment)next_random(walk, 1u << 30), command);
	if (doubted)
		fields_add_moment(
			&draft.fields, "before", (moment)next_random(walk, 2) * 1764071000000);
	walk->doubted = doubted;
	ck_done(journal_record(store, &draft, &err), err);
}

/* Somebody may log in, as something else, no longer, again; their PIN changes. */
/* The database goes on under a new origin, as one that was restored does. */
static inline void record_restoration(struct store *store, struct walk *walk)
{
	struct journal_end end;
	struct error err = {0};
	char command[COMMAND_ID_SIZE];
	struct event_draft draft = sandbox_event("station.restored", "ZL", 5000, command);
	ck_done(journal_end_load(store, &end, &err), err);
	ck_done(store_restart(store, &err), err);
	fields_add_text(&draft.fields, "former", end.origin);
	fields_add_number(&draft.fields, "seq", end.seq);
	fields_add_text(&draft.fields, "hash", end.hash);
	fields_add_text(&draft.fields, "file", NULL);
	fields_add_text(&draft.fields, "lost_seq", NULL);
	fields_add_text(&draft.fields, "lost_hash", NULL);
	fields_add_text(&draft.fields, "given", "[[\"slip\",2026,40],[\"appointment\",0,7]]");
	fields_add_text(&draft.fields, "taken",
		next_random(walk, 2) ? "[[\"2026-11-25\",\"daytime\",3,2]]" : NULL);
	ck_done(journal_record(store, &draft, &err), err);
}

static inline void record_user(struct store *store, struct walk *walk)
{
	static const char *const kinds[] = {"user.changed", "user.disabled", "user.enabled",
		"user.reset", "user.pin_changed", "user.recovery_set", "user.recovered"};
	char command[COMMAND_ID_SIZE], name[24];
	struct error err = {0};
	unsigned int what = next_random(walk, sizeof(kinds) / sizeof(kinds[0]));
	bool added = walk->users > 0 && next_random(walk, 3) > 0;
	const char *kind = added ? kinds[what] : "user.added";

	snprintf(name, sizeof(name), "user-%d",
		added ? (int)next_random(walk, (unsigned int)walk->users) : walk->users++);
	struct event_draft draft =
		sandbox_event(kind, name, (moment)next_random(walk, 1u << 30), command);
	if (!added || what == 0) {
		fields_add_text(&draft.fields, "role", any_code(walk, &user_role_table));
		fields_add_text(
			&draft.fields, "adviser", next_random(walk, 2) ? any_adviser(walk) : NULL);
		fields_add_text(&draft.fields, "title", any_text(walk));
	}
	if (!added || what > 2)
		fields_add_text(&draft.fields, "credential", any_text(walk));
	ck_done(journal_record(store, &draft, &err), err);
}

/* A view of the ledger is kept, kept anew, or given up; a part of the ledger is taken along. */
static inline void record_ledger(struct store *store, struct walk *walk)
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
	} else if (what == 3 && next_random(walk, 2)) {
		draft.kind = "cases.revealed";
		fields_add_text(&draft.fields, "fields", "phone,id_number");
		fields_add_number(&draft.fields, "cases", (int64_t)next_random(walk, 50));
	} else if (what < 3) {
		int view = 1 + (int)next_random(walk, (unsigned int)walk->views);
		draft.kind = what == 1 ? "view.saved" : "view.removed";
		ledger_view_number_format(view, number);
		if (what == 1)
			fields_add_number(&draft.fields, "sequence", view);
	} else if (next_random(walk, 4) == 0) {
		draft.kind = "backup.sent";
		fields_add_number(&draft.fields, "encrypted", next_random(walk, 2));
		fields_add_text(&draft.fields, "place", "/media/stick");
	} else {
		fields_add_text(&draft.fields, "format", "csv");
		fields_add_text(&draft.fields, "taking", next_random(walk, 2) ? "masked" : NULL);
		fields_add_number(&draft.fields, "cases", next_random(walk, 1000));
	}
	if (strcmp(draft.kind, "view.saved") == 0) {
		fields_add_text(&draft.fields, "name", any_text(walk));
		fields_add_text(&draft.fields, "sort", any_text(walk));
	}
	if (strcmp(draft.kind, "view.removed") != 0 && strcmp(draft.kind, "backup.sent") != 0)
		fields_add_text(&draft.fields, "filter", any_text(walk));
	if (strcmp(draft.kind, "view.saved") == 0 || strcmp(draft.kind, "ledger.exported") == 0)
		fields_add_text(&draft.fields, "columns", any_text(walk));
	ck_done(journal_record(store, &draft, &err), err);
}

static inline void record_list(struct store *store, struct walk *walk)
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

#endif
