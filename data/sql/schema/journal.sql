-- Version 1 of what is fixed: the journal and what is no projection of it. Never edited once released;
-- a change is a further file of migrations (src/store/database/schema.c).

-- Single values: origin (the key of this database's own), projection (digest of what made the
-- projections), wal_turns (times the WAL was begun anew).
CREATE TABLE meta (
	key TEXT PRIMARY KEY,
	value TEXT NOT NULL
) WITHOUT ROWID;

-- Databases whose events are here: this one, and those that sent theirs.
CREATE TABLE origin (
	id INTEGER PRIMARY KEY,
	key TEXT NOT NULL UNIQUE -- random, 32 hex digits
		CHECK (length(key) = 32)
);

-- The ledger. Rows are only ever added; private and salt may be erased, together.
CREATE TABLE event (
	id INTEGER PRIMARY KEY, -- 1, 2, 3 … in order of arrival: the order of applying
	origin INTEGER NOT NULL REFERENCES origin (id),
	seq INTEGER NOT NULL, -- 1, 2, 3 … in each origin, without a gap
	at INTEGER NOT NULL, -- UTC milliseconds
	station TEXT NOT NULL, -- code of the station it was recorded at
	actor TEXT NOT NULL, -- who recorded it
	kind TEXT NOT NULL -- case.opened …: names the files in compose/ and apply/
		CHECK (length(CAST(kind AS BLOB)) BETWEEN 1 AND 47),
	subject TEXT NOT NULL -- what it is about: a case number
		CHECK (length(CAST(subject AS BLOB)) BETWEEN 1 AND 63),
	command TEXT NOT NULL -- id given by the caller: a retry there records nothing twice
		CHECK (length(CAST(command AS BLOB)) BETWEEN 1 AND 64),
	body TEXT NOT NULL -- JSON object without personal data
		CHECK (json_valid(body)),
	private TEXT -- JSON object of the personal data; NULL: none, or erased
		CHECK (private IS NULL OR json_valid(private)),
	salt BLOB, -- 16 random bytes; NULL where private is
	commitment BLOB -- H(salt, private), which outlives them; NULL: there never was a private part
		CHECK (commitment IS NULL OR length(commitment) = 32),
	hash BLOB NOT NULL -- H(hash of the origin's event before, this one): include/menzhen/store/journal.h
		CHECK (length(hash) = 32),
	UNIQUE (origin, command),
	CHECK ((private IS NULL) = (salt IS NULL)),
	CHECK (private IS NULL OR commitment IS NOT NULL)
);

-- A case's history. How it began is found by its number: a case has the id of the event that opened it.
CREATE INDEX event_subject ON event (origin, subject) WHERE kind <> 'case.opened';

-- Where events of another origin than the one before began to arrive. From there to the next run id
-- and seq go up together, so an event is found by its origin and seq, and an origin's last event by the
-- origin, without an index that every commit had to write: a station by itself has one run.
CREATE TABLE run (
	origin INTEGER NOT NULL REFERENCES origin (id),
	seq INTEGER NOT NULL, -- of its first event
	first INTEGER NOT NULL UNIQUE REFERENCES event (id),
	PRIMARY KEY (origin, seq)
) WITHOUT ROWID;

-- The last event of each origin.
CREATE VIEW head AS
SELECT origin.id AS origin, seq, hash
FROM origin JOIN event ON event.origin = origin.id AND event.id = coalesce(
	(SELECT first FROM run WHERE first > (
		SELECT first FROM run WHERE run.origin = origin.id ORDER BY run.seq DESC LIMIT 1)
	ORDER BY first LIMIT 1) - 1,
	(SELECT max(id) FROM event));

-- The one before is nearly always the very last: that is looked at first.
CREATE TRIGGER event_follows BEFORE INSERT ON event
WHEN NEW.seq IS NOT 1 + coalesce((
	SELECT CASE origin WHEN NEW.origin THEN seq
		ELSE (SELECT seq FROM head WHERE origin = NEW.origin) END
	FROM event WHERE id = (SELECT max(id) FROM event)), 0)
BEGIN
	SELECT RAISE(ABORT, 'an event must follow the one before of its origin');
END;

CREATE TRIGGER event_begins_run AFTER INSERT ON event
WHEN NEW.origin IS NOT (SELECT origin FROM event WHERE id = NEW.id - 1)
BEGIN
	INSERT INTO run (origin, seq, first) VALUES (NEW.origin, NEW.seq, NEW.id);
END;

CREATE TRIGGER run_is_kept BEFORE DELETE ON run
BEGIN
	SELECT RAISE(ABORT, 'runs are never deleted');
END;

CREATE TRIGGER run_is_final BEFORE UPDATE ON run
BEGIN
	SELECT RAISE(ABORT, 'runs are never changed');
END;

CREATE TRIGGER event_is_kept BEFORE DELETE ON event
BEGIN
	SELECT RAISE(ABORT, 'events are never deleted');
END;

CREATE TRIGGER event_is_final BEFORE UPDATE ON event
WHEN NOT (
	NEW.private IS NULL AND NEW.salt IS NULL
	AND NEW.id IS OLD.id AND NEW.origin IS OLD.origin AND NEW.seq IS OLD.seq
	AND NEW.at IS OLD.at AND NEW.station IS OLD.station AND NEW.actor IS OLD.actor
	AND NEW.kind IS OLD.kind AND NEW.subject IS OLD.subject AND NEW.command IS OLD.command
	AND NEW.body IS OLD.body AND NEW.commitment IS OLD.commitment AND NEW.hash IS OLD.hash
)
BEGIN
	SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER origin_is_kept BEFORE DELETE ON origin
BEGIN
	SELECT RAISE(ABORT, 'origins are never deleted');
END;

CREATE TRIGGER origin_is_final BEFORE UPDATE ON origin
BEGIN
	SELECT RAISE(ABORT, 'origins are never changed');
END;

-- Half-typed forms, one of a kind for each desk. Scratch paper: not in the journal.
CREATE TABLE draft (
	slot INTEGER NOT NULL, -- the desk's number
	form TEXT NOT NULL,
	content TEXT NOT NULL, -- in the form's own notation: personal data
	at INTEGER NOT NULL, -- UTC milliseconds
	PRIMARY KEY (slot, form)
) WITHOUT ROWID;
