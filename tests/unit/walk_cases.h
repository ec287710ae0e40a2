/* What happens to cases in a random walk: plausible and odd, in any order. */
#ifndef MENZHEN_TESTS_WALK_CASES_H
#define MENZHEN_TESTS_WALK_CASES_H

#include "menzhen/model/conflict/conflict.h"
#include "walk_any.h"

static inline const char *fill_opened(struct walk *walk, struct event_fields *fields)
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
	fields_add_text(fields, "changed",
		next_random(walk, 2) ? "[{\"field\":\"phone\",\"from\":\"1\"}]" : NULL);
	fields_add_text(fields, "details", next_random(walk, 2) ? "{\"town\":\"镇\"}" : NULL);
	return "case.opened";
}

/* A row of an old list: a case at once, rated perhaps. */
static inline const char *fill_imported(struct walk *walk, struct event_fields *fields, bool *rated)
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

static inline const char *fill_called(struct walk *walk, struct event_fields *fields)
{
	give_adviser(walk, fields);
	give_day(walk, fields);
	fields_add_text(fields, "room", any_text(walk));
	return "case.called";
}

/* What an adviser does, and what comes of it. */
static inline const char *fill_served(struct walk *walk, struct event_fields *fields, int visit)
{
	switch (next_random(walk, 7)) {
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
	default:
		if (!walk->rated[visit]) {
			walk->rated[visit] = true;
			give_adviser(walk, fields);
			fields_add_number(fields, "level", 1 + next_random(walk, 5));
			fields_add_text(fields, "reason", any_text(walk));
			fields_add_text(fields, "source", any_text(walk));
			fields_add_text(fields, "text", any_text(walk));
			return "case.rated";
		}
		return fill_called(walk, fields);
	}
}

/* What happens to one that waits. */
static inline const char *fill_waited(struct walk *walk, struct event_fields *fields)
{
	switch (next_random(walk, 8)) {
	case 0:
	case 1:
		return fill_called(walk, fields);
	case 2:
		give_move(walk, fields);
		fields_add_text(fields, "reason", any_text(walk));
		return "case.held";
	case 3:
		give_move(walk, fields);
		give_time(walk, fields, "turn");
		return "case.resumed";
	case 4:
		give_move(walk, fields);
		return "case.no_show";
	case 5:
		give_move(walk, fields);
		fields_add_text(fields, "category", any_text(walk));
		fields_add_text(fields, "reason", any_text(walk));
		return "case.redirected";
	case 6:
		give_move(walk, fields);
		return "case.carried_over";
	default:
		fields_add_text(fields, "state", "declined");
		fields_add_text(fields, "source", any_text(walk));
		return "case.declined";
	}
}

static inline const char *fill_decided(struct walk *walk, struct event_fields *fields)
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

static inline const char *fill_handover(struct walk *walk, struct event_fields *fields)
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
static inline const char *fill_client(
	struct walk *walk, struct event_fields *fields, const char *kind)
{
	static const char *const numbers[] = {"案-0", "案-1", "案-2", "案-3", "无", NULL};
	const char *other = numbers[next_random(walk, 6)];

	if (strcmp(kind, "client.apart_withdrawn") == 0) {
		fields_add_text(fields, "one", numbers[next_random(walk, 6)]); /* may be erased */
		fields_add_text(fields, "other", other);
	} else if (strcmp(kind, "client.told_apart") == 0) {
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

/* A person is kept from being erased, no longer, and is erased. */
static inline const char *fill_kept(
	struct store *store, struct walk *walk, const char *number, struct event_fields *fields)
{
	char command[COMMAND_ID_SIZE];
	struct error err = {0};
	struct event_draft held = sandbox_event("client.held", number, 1000, command);

	if (next_random(walk, 3) == 0) {
		fields_add_text(fields, "basis", "request");
		fields_add_text(fields, "cases", "[\"案-0\",\"案-3\",\"无\"]");
		fields_add_number(fields, "events", next_random(walk, 100));
		fields_add_text(fields, "reason", any_text(walk));
		return "client.erased";
	}
	fields_add_text(fields, "reason", any_text(walk));
	if (next_random(walk, 2))
		return "client.held";
	fields_add_text(&held.fields, "reason", any_text(walk));
	ck_done(journal_record(store, &held, &err), err);
	walk->more++;
	return "client.released";
}

/* What is taken back must have been done: a merge goes before. */
static inline const char *fill_any_client(
	struct store *store, struct walk *walk, const char *number, struct event_fields *fields)
{
	char command[COMMAND_ID_SIZE];
	struct error err = {0};
	struct event_draft merged = sandbox_event("client.merged", number, 1000, command);

	switch (next_random(walk, 5)) {
	case 4:
		return fill_kept(store, walk, number, fields);
	case 0:
		return next_random(walk, 3) ? fill_client(walk, fields, "client.told_apart")
					    : fill_client(walk, fields, "client.apart_withdrawn");
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

static inline void record_any(struct store *store, struct walk *walk)
{
	char command[COMMAND_ID_SIZE], number[32];
	struct error err = {0};
	bool open = walk->opened == 0 || (walk->opened < WALK_CASES && next_random(walk, 6) == 0);
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
			draft.kind = next_random(walk, 2) ? fill_served(walk, &draft.fields, visit)
							  : fill_waited(walk, &draft.fields);
		}
	}
	ck_done(journal_record(store, &draft, &err), err);
}

#endif
