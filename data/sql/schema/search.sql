-- The full-text index over the cases. It is filled when a desk is idle, so that nothing is written
-- here while a visitor is recorded, and it can be dropped and made again at any time: when this file,
-- what texts and tokens come out (SEARCH_VERSION) or the projections change.

-- One row: how far the index goes. A case has the id of the event that opened it, so what is new is
-- above the marks.
CREATE TABLE search_state (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	mark INTEGER NOT NULL, -- the last case in the index
	contact_mark INTEGER NOT NULL -- the last case in contact
);

INSERT INTO search_state (one, mark, contact_mark)
VALUES (1, -9223372036854775808, -9223372036854775808);

-- Cases at or below the mark that have changed since: how the index has them, for it must be told what
-- to take out. Personal data.
CREATE TABLE search_pending (
	case_id INTEGER PRIMARY KEY,
	old_text TEXT NOT NULL
);

-- Which case has which whole phone or ID number, as keys (model/search/search_text.h).
CREATE TABLE contact (
	key INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	PRIMARY KEY (key, case_id)
) WITHOUT ROWID;

-- Cases as they can be searched.
CREATE VIEW search_source AS
SELECT id, origin, search_text(
	number, ticket, paper, appointment, client, phone, id_number, opponent, opponent_phone,
	opponent_id, summary, advice, details, category, adviser, channel, outcome, session,
	priority) AS text
FROM cases;

-- Only what this database itself recorded is searched.
CREATE VIEW search_origin AS
SELECT coalesce(line, origin.id) AS own
FROM meta JOIN origin ON origin.key = meta.value WHERE meta.key = 'origin';

-- What the index holds.
CREATE VIEW search_document AS
SELECT id, coalesce(old_text, text) AS text
FROM search_source LEFT JOIN search_pending ON case_id = id
WHERE id <= (SELECT mark FROM search_state) AND origin = (SELECT own FROM search_origin);

CREATE VIRTUAL TABLE search USING fts5 (
	text,
	content = 'search_document', content_rowid = 'id',
	tokenize = 'menzhen', detail = none, columnsize = 0
);

-- Segments are merged step by step by idle desks, and not by whoever writes.
INSERT INTO search (search, rank) VALUES ('automerge', 0);
INSERT INTO search (search, rank) VALUES ('crisismerge', 512);
-- Small pages: a rare word beside a common one skips more of what it need not read.
INSERT INTO search (search, rank) VALUES ('pgsz', 1000);
-- What a long fill gathers before it writes a segment.
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);

CREATE TRIGGER indexed_case_changes BEFORE UPDATE OF
	number, ticket, paper, appointment, client, phone, id_number, opponent, opponent_phone,
	opponent_id, summary, advice, details, category, adviser, channel, outcome, session,
	priority ON cases
WHEN OLD.id <= (SELECT mark FROM search_state)
	AND OLD.origin = (SELECT own FROM search_origin)
	AND (
		NEW.number, NEW.ticket, NEW.paper, NEW.appointment, NEW.client, NEW.phone,
		NEW.id_number, NEW.opponent, NEW.opponent_phone, NEW.opponent_id, NEW.summary,
		NEW.advice, NEW.details, NEW.category, NEW.adviser, NEW.channel, NEW.outcome,
		NEW.session, NEW.priority)
	IS NOT (
		OLD.number, OLD.ticket, OLD.paper, OLD.appointment, OLD.client, OLD.phone,
		OLD.id_number, OLD.opponent, OLD.opponent_phone, OLD.opponent_id, OLD.summary,
		OLD.advice, OLD.details, OLD.category, OLD.adviser, OLD.channel, OLD.outcome,
		OLD.session, OLD.priority)
BEGIN
	INSERT OR IGNORE INTO search_pending (case_id, old_text)
	SELECT id, text FROM search_source WHERE id = OLD.id;
END;

-- Numbers of a case that is in contact and not in the index yet: those are rare, and are changed at once.
CREATE TRIGGER contact_is_left BEFORE UPDATE OF
	client, phone, id_number, opponent, opponent_phone, opponent_id, summary, advice, details
	ON cases
WHEN OLD.id > (SELECT mark FROM search_state)
	AND OLD.id <= (SELECT contact_mark FROM search_state)
	AND (search_numbers(NEW.client) IS NOT search_numbers(OLD.client)
		OR search_numbers(NEW.phone) IS NOT search_numbers(OLD.phone)
		OR search_numbers(NEW.id_number) IS NOT search_numbers(OLD.id_number)
		OR search_numbers(NEW.opponent) IS NOT search_numbers(OLD.opponent)
		OR search_numbers(NEW.opponent_phone) IS NOT search_numbers(OLD.opponent_phone)
		OR search_numbers(NEW.opponent_id) IS NOT search_numbers(OLD.opponent_id)
		OR search_numbers(NEW.summary) IS NOT search_numbers(OLD.summary)
		OR search_numbers(NEW.advice) IS NOT search_numbers(OLD.advice)
		OR NEW.details IS NOT OLD.details)
BEGIN
	DELETE FROM contact WHERE case_id = OLD.id AND key IN (
		SELECT value
		FROM search_source AS source CROSS JOIN json_each(search_numbers(text))
		WHERE source.id = OLD.id);
END;

CREATE TRIGGER contact_is_entered AFTER UPDATE OF
	client, phone, id_number, opponent, opponent_phone, opponent_id, summary, advice, details
	ON cases
WHEN OLD.id > (SELECT mark FROM search_state)
	AND OLD.id <= (SELECT contact_mark FROM search_state)
	AND OLD.origin = (SELECT own FROM search_origin)
BEGIN
	INSERT OR IGNORE INTO contact (key, case_id)
	SELECT value, source.id
	FROM search_source AS source CROSS JOIN json_each(search_numbers(text))
	WHERE source.id = NEW.id;
END;
