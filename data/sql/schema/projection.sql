-- What is made from the journal by apply/*.sql, and can be dropped and made again at any time. A change
-- here needs no migration: the next start notices, drops what is made here, and rebuilds. What is no
-- longer made is dropped here by its name (DROP TABLE IF EXISTS). Personal data may be NULL anywhere,
-- because it can be erased from the journal.

-- Everything is kept by the origin that recorded it: numbers and days are each station's own, and no
-- origin's event changes another's case.

CREATE TABLE cases (
	id INTEGER PRIMARY KEY, -- of the event that opened it: the newest case has the highest
	origin INTEGER NOT NULL, -- of that event
	number TEXT NOT NULL -- ZL-20261125-007
		CHECK (length(CAST(number AS BLOB)) BETWEEN 1 AND 47),
	ticket TEXT NOT NULL -- N07
		CHECK (length(CAST(ticket AS BLOB)) BETWEEN 1 AND 15),
	state TEXT NOT NULL CHECK (CASE state -- IN would make a table of them for each row
		WHEN 'waiting' THEN 1 WHEN 'assigned' THEN 1 WHEN 'called' THEN 1 WHEN 'consulting' THEN 1
		WHEN 'held' THEN 1 WHEN 'no_show' THEN 1 WHEN 'closed' THEN 1 WHEN 'rated' THEN 1
		WHEN 'declined' THEN 1 WHEN 'voided' THEN 1 ELSE 0 END),
	session TEXT NOT NULL, -- daytime, night …
	service_day TEXT NOT NULL, -- 2026-11-25
	queue_day TEXT, -- the later service day on which something was last done with it; NULL: none
	opened_at INTEGER NOT NULL, -- UTC milliseconds, as are the other times; NULL: not yet
	typed_at INTEGER, -- of what had stood on paper before: when it was typed in
	due_at INTEGER, -- by when an answer is due (model/case/reply_clock.h); NULL: no clock runs
	turn INTEGER NOT NULL, -- its place in the queue: when they count as having come (queue.h)
	since INTEGER, -- when it came into its state; NULL: its time is not counted
	assigned_at INTEGER, -- to the adviser who has it now
	given_day TEXT, -- service day on which that was
	called_at INTEGER, -- the latest time; NULL: not, or put back since
	started_at INTEGER,
	closed_at INTEGER, -- the latest time; NULL again once reopened
	waiting_ms INTEGER, -- what is known of the time spent until `since`: case_times.h
	walking_ms INTEGER,
	consulting_ms INTEGER,
	hold_ms INTEGER,
	channel TEXT,
	category TEXT,
	adviser TEXT, -- who has it or had it last; NULL: nobody
	room TEXT, -- they were called to
	held_from TEXT, -- state: where a case on hold was
	offered_to TEXT, -- adviser who could take it over, and has not answered
	kept_by TEXT, -- adviser who keeps it although they go
	outcome TEXT,
	legal_aid TEXT, -- code of legal_aid_notice_table: what was told at the close-out
	paper TEXT, -- number of the paper slip it stood on
	appointment TEXT, -- number of the appointment it was
	person INTEGER, -- id of the first case of the same visitor, chosen at the intake; NULL: this one
	client TEXT, -- from here on personal data
	phone TEXT,
	id_number TEXT,
	opponent TEXT,
	opponent_phone TEXT,
	opponent_id TEXT,
	summary TEXT,
	advice TEXT,
	priority TEXT, -- codes of priority groups joined by commas: some tell of health (PIPL art. 28)
	dialect TEXT, -- language asked for
	adviser_sex TEXT, -- male, female: of the adviser asked for
	details TEXT, -- JSON object of the register's further fields (model/case/register.h)
	cleared TEXT, -- codes joined by commas: what was known of the visitor and holds no more
	erased_at INTEGER, -- when the personal data was erased; NULL: it was not
	UNIQUE (origin, number)
);

-- The desk's list, its counts, and the ledger: within a state and a day in the order of coming.
CREATE INDEX cases_state ON cases (origin, state, service_day, opened_at);

-- Who is owed an answer with a time to it (reply_is_owed): few, however many were answered.
CREATE INDEX cases_owed ON cases (origin, due_at)
WHERE due_at IS NOT NULL AND state <> 'voided' AND (closed_at IS NULL OR outcome = 'appointment');

-- Further visits of somebody known: the many come once, and cost nothing here.
CREATE INDEX cases_person ON cases (person) WHERE person IS NOT NULL;

-- Persons that were found to be one (client.merged), by their first cases: a forest, whose roots stand
-- for all below them. The cases stay as they are, so that taking a merge back loses nothing.
CREATE TABLE client_merge (
	origin INTEGER NOT NULL,
	person INTEGER NOT NULL, -- id of the first case of the one who was merged
	into_person INTEGER, -- of the other; NULL: erased
	event INTEGER NOT NULL, -- that said so
	PRIMARY KEY (origin, person)
) WITHOUT ROWID;

CREATE INDEX client_merge_into ON client_merge (origin, into_person);

-- Persons who look alike and were said to be two: not asked again. The lower id first.
CREATE TABLE client_apart (
	origin INTEGER NOT NULL,
	person INTEGER NOT NULL,
	other INTEGER NOT NULL,
	stands INTEGER NOT NULL, -- 0: was taken back
	PRIMARY KEY (origin, person, other)
) WITHOUT ROWID;

CREATE INDEX client_apart_other ON client_apart (origin, other);

-- Persons who must not be erased, by the case that said so: evidence in a dispute, a complaint under way.
CREATE TABLE client_hold (
	origin INTEGER NOT NULL,
	number TEXT NOT NULL, -- of one of their cases
	at INTEGER NOT NULL, -- UTC milliseconds
	actor TEXT NOT NULL,
	reason TEXT, -- personal data
	PRIMARY KEY (origin, number)
) WITHOUT ROWID;

-- Who was erased: that, and why, outlives what was.
CREATE TABLE erasure (
	id INTEGER PRIMARY KEY, -- of the event
	origin INTEGER NOT NULL,
	number TEXT NOT NULL, -- of their first case
	at INTEGER NOT NULL, -- UTC milliseconds
	actor TEXT NOT NULL,
	basis TEXT NOT NULL, -- code of erase_basis_table
	reason TEXT -- personal data
);

-- A paper slip is typed in once. Few cases stood on paper.
CREATE INDEX cases_paper ON cases (origin, paper) WHERE paper IS NOT NULL;

-- Time is counted when a state is left (case_times.h): each apply file that changes the state of an
-- open case sets `since` as well. What passes from one service day to another is not known.
CREATE TRIGGER cases_time AFTER UPDATE OF state ON cases
WHEN OLD.since IS NOT NULL
	AND coalesce(NEW.queue_day, NEW.service_day) = coalesce(OLD.queue_day, OLD.service_day)
	AND NOT (OLD.state IN ('waiting', 'assigned') AND NEW.state IN ('closed', 'rated'))
BEGIN
	UPDATE cases SET
		waiting_ms = CASE WHEN OLD.state IN ('waiting', 'assigned')
			THEN coalesce(waiting_ms, 0) + max(0, NEW.since - OLD.since)
			ELSE waiting_ms END,
		walking_ms = CASE OLD.state WHEN 'called'
			THEN coalesce(walking_ms, 0) + max(0, NEW.since - OLD.since)
			ELSE walking_ms END,
		consulting_ms = CASE OLD.state WHEN 'consulting'
			THEN coalesce(consulting_ms, 0) + max(0, NEW.since - OLD.since)
			ELSE consulting_ms END,
		hold_ms = CASE OLD.state WHEN 'held'
			THEN coalesce(hold_ms, 0) + max(0, NEW.since - OLD.since)
			ELSE hold_ms END
	WHERE id = NEW.id;
END;

-- What was decided about handing a case over is of the one who has it, and of an open one.
CREATE TRIGGER case_changes_hands AFTER UPDATE OF adviser, state ON cases
WHEN coalesce(NEW.offered_to, NEW.kept_by) IS NOT NULL
	AND (NEW.adviser IS NOT OLD.adviser
		OR NEW.state IN ('waiting', 'no_show', 'closed', 'rated', 'declined', 'voided'))
BEGIN
	UPDATE cases SET offered_to = NULL, kept_by = NULL WHERE id = NEW.id;
END;

-- One case, one rating: the key says so.
CREATE TABLE rating (
	case_id INTEGER PRIMARY KEY REFERENCES cases (id),
	level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
	reason TEXT, -- code
	source TEXT, -- how the visitor's word arrived
	rated_at INTEGER NOT NULL,
	text TEXT -- the visitor's own words: personal data
);

-- A case with its rating: struct case_record, by the names of its columns.
CREATE VIEW case_record AS
SELECT
	id, origin, number, ticket, state, session, service_day,
	coalesce(queue_day, service_day) AS queue_day, opened_at, typed_at, due_at, turn, since,
	assigned_at, called_at, started_at, closed_at, rated_at, waiting_ms, walking_ms, consulting_ms, hold_ms,
	client, phone, id_number, opponent, opponent_phone, opponent_id, summary,
	priority, dialect, adviser_sex, details, cleared, channel, category,
	adviser, room, held_from, offered_to, kept_by, outcome, legal_aid, paper, appointment, person, advice,
	erased_at, level, reason, text, source,
	EXISTS (
		SELECT 1 FROM clock_doubt
		WHERE clock_doubt.origin = cases.origin AND event < cases.id
			AND coalesce(until > cases.id, 1)) AS doubted
FROM cases LEFT JOIN rating ON case_id = id;

-- When a backup took the database's place.
CREATE TABLE restoration (
	origin INTEGER NOT NULL,
	event INTEGER NOT NULL, -- the first of the origin that goes on from there
	at INTEGER NOT NULL, -- UTC milliseconds
	actor TEXT NOT NULL,
	file TEXT, -- name of the backup
	PRIMARY KEY (origin, event)
) WITHOUT ROWID;

-- How far numbers had come, on a history that a restored database does not have: none of them is given
-- again. Those of cases are in session_day.
CREATE TABLE number_given (
	origin INTEGER NOT NULL,
	series TEXT NOT NULL, -- appointment, duty_change, import, slip, view
	year INTEGER NOT NULL, -- of slips; else 0
	number INTEGER NOT NULL,
	PRIMARY KEY (origin, series, year)
) WITHOUT ROWID;

-- The last numbers given, and how many cases there are: the next case takes the next ones, and the
-- ledger finds its pages, without looking at the cases.
CREATE TABLE session_day (
	origin INTEGER NOT NULL,
	service_day TEXT NOT NULL,
	session TEXT NOT NULL,
	sequence INTEGER NOT NULL, -- of the case number
	ticket_sequence INTEGER NOT NULL,
	cases INTEGER NOT NULL, -- how many there are: numbers may have gaps
	PRIMARY KEY (origin, service_day, session)
) WITHOUT ROWID;

-- How often loads and duties have changed. While a number stands, what a desk has read of them holds.
CREATE TABLE version (
	origin INTEGER PRIMARY KEY,
	loads INTEGER NOT NULL DEFAULT 0,
	duties INTEGER NOT NULL DEFAULT 0
);

-- What everybody who was ever given a case has to do now. It follows from the cases by the triggers
-- below, so that no kind of event can forget it, and a desk with a million cases reads it as quickly as
-- one with ten.
CREATE TABLE adviser_load (
	origin INTEGER NOT NULL,
	adviser TEXT NOT NULL,
	open_cases INTEGER NOT NULL DEFAULT 0,
	active_day TEXT, -- service day on which they last closed or handed on a case, of whatever day
	last_active INTEGER, -- and when
	name TEXT, -- when they were last given a case; the roster may have forgotten them. NULL: not recorded
	version INTEGER NOT NULL DEFAULT 0, -- version.loads since which the row is as it is
	PRIMARY KEY (origin, adviser)
) WITHOUT ROWID;

-- Of whom something has changed: among two hundred, one.
CREATE INDEX adviser_load_version ON adviser_load (origin, version);

CREATE TRIGGER load_has_changed AFTER UPDATE OF open_cases, last_active ON adviser_load
BEGIN
	INSERT INTO version (origin, loads) VALUES (NEW.origin, 1)
	ON CONFLICT (origin) DO UPDATE SET loads = loads + 1;

	UPDATE adviser_load SET version = (SELECT loads FROM version WHERE origin = NEW.origin)
	WHERE origin = NEW.origin AND adviser = NEW.adviser;
END;

-- What an adviser was given on each service day.
CREATE TABLE adviser_day (
	origin INTEGER NOT NULL,
	adviser TEXT NOT NULL,
	service_day TEXT NOT NULL,
	given INTEGER NOT NULL, -- cases, without those that were voided or given to another since
	assigned INTEGER NOT NULL DEFAULT 0, -- times that a waiting case went to them, whatever came of it
	PRIMARY KEY (origin, adviser, service_day)
) WITHOUT ROWID;

-- What a case was to the loads is taken from them, and what it is now is added.
CREATE TRIGGER loads_follow_cases AFTER UPDATE OF state, adviser, given_day ON cases
WHEN NEW.adviser IS NOT OLD.adviser
	OR NEW.given_day IS NOT OLD.given_day
	OR (NEW.state IN ('assigned', 'called', 'consulting', 'held'))
		<> (OLD.state IN ('assigned', 'called', 'consulting', 'held'))
	OR (NEW.state = 'voided') <> (OLD.state = 'voided')
BEGIN
	UPDATE adviser_day SET given = given - (OLD.state <> 'voided')
	WHERE origin = OLD.origin AND adviser = OLD.adviser AND service_day = OLD.given_day;

	INSERT INTO adviser_day (origin, adviser, service_day, given)
	SELECT NEW.origin, NEW.adviser, NEW.given_day, NEW.state <> 'voided'
	WHERE NEW.adviser IS NOT NULL AND NEW.given_day IS NOT NULL
	ON CONFLICT (origin, adviser, service_day) DO UPDATE SET given = given + excluded.given;

	UPDATE adviser_load SET open_cases = open_cases
		- (OLD.state IN ('assigned', 'called', 'consulting', 'held'))
	WHERE origin = OLD.origin AND adviser = OLD.adviser;

	INSERT OR IGNORE INTO adviser_load (origin, adviser)
	SELECT NEW.origin, NEW.adviser WHERE NEW.adviser IS NOT NULL;

	UPDATE adviser_load SET open_cases = open_cases
		+ (NEW.state IN ('assigned', 'called', 'consulting', 'held'))
	WHERE origin = NEW.origin AND adviser = NEW.adviser;
END;

-- Cases that went to another than the one proposed first.
CREATE TABLE proposal_override (
	id INTEGER PRIMARY KEY, -- of the event
	origin INTEGER NOT NULL,
	service_day TEXT NOT NULL,
	at INTEGER NOT NULL, -- UTC milliseconds
	number TEXT NOT NULL, -- of the case
	actor TEXT NOT NULL,
	proposed TEXT, -- first; ids of advisers
	taken TEXT,
	reason TEXT -- personal data
);

CREATE INDEX proposal_override_day ON proposal_override (origin, service_day);

-- Who was ever given a case of whom: the keys (model/conflict/party.h) under which the parties of each case are
-- found again, each with its entries (src/store/conflict/party_entry.h), so that a search reads nothing else.
-- Written when a case is given to somebody, so that recording a visitor costs no more for it. A key
-- tells nothing about whom it was made of.
CREATE TABLE party (
	origin INTEGER NOT NULL,
	key INTEGER NOT NULL,
	side INTEGER NOT NULL, -- 0: client, 1: opponent
	part INTEGER NOT NULL, -- 0: the newest entries; -1000000, -999999 … the full ones before: 40 stay on one page
	entries BLOB NOT NULL,
	PRIMARY KEY (origin, key, side, part)
) WITHOUT ROWID;

-- Writing into given_case is writing the parties of a case.
CREATE VIEW given_case AS SELECT id AS case_id FROM cases WHERE adviser IS NOT NULL;

CREATE TRIGGER case_is_given AFTER UPDATE OF adviser ON cases WHEN NEW.adviser IS NOT NULL
BEGIN
	INSERT INTO given_case (case_id) VALUES (NEW.id);
END;

CREATE TRIGGER case_was_given AFTER INSERT ON cases WHEN NEW.adviser IS NOT NULL
BEGIN
	INSERT INTO given_case (case_id) VALUES (NEW.id);
END;

-- It adds to part 0 without looking at the others: a SELECT from party would have SQLite write all
-- of the rows to a table in memory first, which cost as much as making the keys.
CREATE TRIGGER parties_are_written INSTEAD OF INSERT ON given_case
BEGIN
	INSERT INTO party (origin, key, side, part, entries)
	SELECT origin, party_key(value), party_side(value), 0, party_entry(value)
	FROM cases CROSS JOIN json_each(case_parties(
		cases.id, adviser, client, phone, id_number, opponent, opponent_phone, opponent_id,
		json_extract(details, '$.agent'), json_extract(details, '$.agent_phone'),
		json_extract(details, '$.group_names'), json_extract(details, '$.more_opponents')))
	WHERE cases.id = NEW.case_id
	ON CONFLICT (origin, key, side, part) DO UPDATE SET
		entries = party_with(entries, excluded.entries);
END;

-- 40 entries are moved to a part of their own.
CREATE TRIGGER part_is_full AFTER UPDATE OF entries ON party
WHEN NEW.part = 0 AND length(NEW.entries) >= 960
BEGIN
	INSERT INTO party (origin, key, side, part, entries)
	SELECT NEW.origin, NEW.key, NEW.side, coalesce(max(part), -1000001) + 1, NEW.entries FROM party
	WHERE origin = NEW.origin AND key = NEW.key AND side = NEW.side AND part < 0;

	DELETE FROM party
	WHERE origin = NEW.origin AND key = NEW.key AND side = NEW.side AND part = 0;
END;

-- A voided case is no case: nobody is tied by it.
CREATE TRIGGER case_is_voided AFTER UPDATE OF state ON cases
WHEN NEW.state = 'voided'
BEGIN
	UPDATE party SET entries = party_without(entries, NEW.id)
	WHERE origin = NEW.origin AND side IN (0, 1) AND key IN (
		SELECT party_key(value) FROM json_each(case_parties(
			NEW.id, NEW.adviser, NEW.client, NEW.phone, NEW.id_number,
			NEW.opponent, NEW.opponent_phone, NEW.opponent_id,
			json_extract(NEW.details, '$.agent'), json_extract(NEW.details, '$.agent_phone'),
			json_extract(NEW.details, '$.group_names'), json_extract(NEW.details, '$.more_opponents'))));
END;

-- What was decided about conflicts of interest: who decided what about whom.
CREATE TABLE conflict_decision (
	id INTEGER PRIMARY KEY, -- of the event
	origin INTEGER NOT NULL,
	number TEXT NOT NULL, -- of the case that was to be given
	adviser TEXT NOT NULL,
	at INTEGER NOT NULL, -- UTC milliseconds
	actor TEXT NOT NULL,
	band TEXT NOT NULL, -- codes of model/conflict/conflict.h
	tie TEXT NOT NULL,
	decision TEXT NOT NULL,
	hits TEXT, -- JSON array of what it was decided about, see desk/conflict/conflict_hits.h: personal data
	reason TEXT -- personal data
);

CREATE INDEX conflict_decision_case ON conflict_decision (origin, number);
CREATE INDEX conflict_decision_at ON conflict_decision (origin, at);

-- What was changed at the desk over the roster's plan. The columns are read in this order.
CREATE TABLE duty_change (
	origin INTEGER NOT NULL,
	number TEXT NOT NULL, -- R-0007
	sequence INTEGER NOT NULL, -- 7
	kind TEXT NOT NULL CHECK (kind IN ('leave', 'swap', 'stand_in', 'room')),
	state TEXT NOT NULL CHECK (state IN (
		'recorded', 'proposed', 'accepted', 'refused', 'withdrawn')),
	stands INTEGER, -- id of the event from which it counts: the order; NULL: it does not
	recorded_at INTEGER NOT NULL, -- UTC milliseconds
	actor TEXT NOT NULL,
	adviser TEXT NOT NULL, -- on leave; gives the duty away; has it, for a room
	other TEXT, -- who takes it
	first_day TEXT NOT NULL, -- of the days it touches
	last_day TEXT NOT NULL,
	day TEXT, -- the duty, by what the roster writes of it; of leave the shift alone, or NULL: all
	shift TEXT,
	start INTEGER, -- minutes
	planned TEXT,
	other_day TEXT, -- of a swap: the duty given for it
	other_shift TEXT,
	other_start INTEGER,
	other_planned TEXT,
	room TEXT,
	reason TEXT, -- personal data
	answer TEXT, -- why it was refused or withdrawn: personal data
	PRIMARY KEY (origin, number),
	UNIQUE (origin, sequence)
) WITHOUT ROWID;

-- Which touch some days: those that end before them are the many.
CREATE INDEX duty_change_days ON duty_change (origin, last_day);

-- Who has come and gone, at which duty. The columns are read in this order.
CREATE TABLE attendance (
	origin INTEGER NOT NULL,
	day TEXT NOT NULL, -- the duty, by what the roster writes of it
	shift TEXT NOT NULL,
	start INTEGER NOT NULL,
	planned TEXT NOT NULL,
	adviser TEXT NOT NULL, -- who has it
	signed_in INTEGER, -- UTC milliseconds; NULL: not
	signed_out INTEGER,
	away INTEGER, -- since when
	back INTEGER, -- until when, as announced
	PRIMARY KEY (origin, day, shift, start, planned, adviser)
) WITHOUT ROWID;

-- Whatever happens to either changes the duties.
CREATE TRIGGER duty_change_is_made AFTER INSERT ON duty_change
BEGIN
	INSERT INTO version (origin, duties) VALUES (NEW.origin, 1)
	ON CONFLICT (origin) DO UPDATE SET duties = duties + 1;
END;

CREATE TRIGGER duty_change_is_changed AFTER UPDATE ON duty_change
BEGIN
	INSERT INTO version (origin, duties) VALUES (NEW.origin, 1)
	ON CONFLICT (origin) DO UPDATE SET duties = duties + 1;
END;

CREATE TRIGGER attendance_is_made AFTER INSERT ON attendance
BEGIN
	INSERT INTO version (origin, duties) VALUES (NEW.origin, 1)
	ON CONFLICT (origin) DO UPDATE SET duties = duties + 1;
END;

CREATE TRIGGER attendance_is_changed AFTER UPDATE ON attendance
BEGIN
	INSERT INTO version (origin, duties) VALUES (NEW.origin, 1)
	ON CONFLICT (origin) DO UPDATE SET duties = duties + 1;
END;

-- Visits, home rounds and calls at a time agreed on. The columns are read in this order.
CREATE TABLE appointment (
	origin INTEGER NOT NULL,
	number TEXT NOT NULL, -- A-0007
	sequence INTEGER NOT NULL, -- 7
	kind TEXT NOT NULL CHECK (kind IN ('booked_visit', 'home_round', 'call_back')),
	state TEXT NOT NULL CHECK (state IN ('booked', 'arrived', 'kept', 'missed', 'cancelled')),
	day TEXT NOT NULL, -- of the calendar
	start INTEGER NOT NULL, -- minutes from its midnight
	adviser TEXT, -- NULL: whoever is on duty
	category TEXT,
	case_number TEXT, -- what it became
	actor TEXT NOT NULL, -- who booked it
	booked_at INTEGER NOT NULL, -- UTC milliseconds
	client TEXT, -- from here on personal data
	phone TEXT,
	address TEXT,
	note TEXT,
	reason TEXT, -- why it was cancelled
	PRIMARY KEY (origin, number),
	UNIQUE (origin, sequence)
) WITHOUT ROWID;

-- A day's list.
CREATE INDEX appointment_day ON appointment (origin, day, start);

-- Blank slips that were printed, so that no number is given twice.
CREATE TABLE slip_range (
	origin INTEGER NOT NULL,
	year INTEGER NOT NULL,
	first INTEGER NOT NULL, -- sequence of the year
	last INTEGER NOT NULL,
	printed_at INTEGER NOT NULL, -- UTC milliseconds
	actor TEXT NOT NULL, -- who printed them
	PRIMARY KEY (origin, year, first)
) WITHOUT ROWID;

-- Lists that were taken in, and which column was taken for what: lists with the same headings come
-- again.
CREATE TABLE ledger_import (
	origin INTEGER NOT NULL,
	sequence INTEGER NOT NULL, -- 7
	number TEXT NOT NULL, -- I-0007
	at INTEGER NOT NULL, -- UTC milliseconds
	actor TEXT NOT NULL,
	rows INTEGER NOT NULL,
	recorded INTEGER NOT NULL, -- the others were on record already
	headings TEXT, -- each with a tab behind; personal data, where a list has none
	columns TEXT NOT NULL, -- their codes, each with a comma behind; "" where one is passed over
	file TEXT, -- its name: personal data
	PRIMARY KEY (origin, sequence)
) WITHOUT ROWID;

CREATE INDEX ledger_import_headings ON ledger_import (origin, headings, sequence);

-- Views of the ledger that were saved. The columns are read in this order.
CREATE TABLE ledger_view (
	origin INTEGER NOT NULL,
	number TEXT NOT NULL, -- V-0001
	sequence INTEGER NOT NULL, -- 1
	removed INTEGER NOT NULL DEFAULT 0,
	name TEXT, -- personal data, as is what it asks for
	filter TEXT, -- model/ledger/ledger_filter.h
	columns TEXT,
	sort TEXT,
	saved_by TEXT, -- user name
	PRIMARY KEY (origin, number)
) WITHOUT ROWID;

-- Who saw personal data, or took it along.
CREATE TABLE disclosure (
	id INTEGER PRIMARY KEY, -- of the event
	origin INTEGER NOT NULL,
	kind TEXT NOT NULL CHECK (kind IN ('shown', 'exported')),
	subject TEXT NOT NULL, -- number of the case or appointment; which list or export
	at INTEGER NOT NULL, -- UTC milliseconds
	actor TEXT NOT NULL,
	what TEXT, -- columns; 'backup' or 'backup_plain': a copy of everything
	cases INTEGER, -- of a list or an export
	filter TEXT, -- likewise: personal data; of a copy where it was taken
	taking TEXT -- of an export: code of ledger_taking_table; NULL in older ones: plain
);
CREATE INDEX disclosure_at ON disclosure (origin, at);

-- Who may log in, as what. What lets them in is in the table credential.
CREATE TABLE account (
	origin INTEGER NOT NULL,
	name TEXT NOT NULL, -- user name: the actor of events
	role TEXT NOT NULL, -- code of role_table
	adviser TEXT, -- id in the roster, of one who advises
	title TEXT, -- what they are called: personal data
	credential TEXT, -- digest of the PIN's verifier that was set
	recovery TEXT, -- the same of the recovery code; NULL: none, or used up
	added_at INTEGER NOT NULL, -- UTC milliseconds
	disabled INTEGER NOT NULL DEFAULT 0,
	PRIMARY KEY (origin, name)
) WITHOUT ROWID;

-- What was recorded by a clock that could not be believed: the events between these two.
CREATE TABLE clock_doubt (
	origin INTEGER NOT NULL,
	event INTEGER NOT NULL, -- from which on it is doubted
	before INTEGER, -- UTC milliseconds: what the clock had said before; NULL: not known
	until INTEGER, -- the event from which on it is believed again; NULL: not yet
	PRIMARY KEY (origin, event)
) WITHOUT ROWID;
