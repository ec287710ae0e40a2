-- The full-text index over the cases, a projection of a projection: filled when a desk is idle, and
-- dropped and made again when its text, its tokens (SEARCH_VERSION) or the projections change.
-- Nothing is written here while a visitor is recorded.

-- One row: how far the index goes. Cases have the ids of the events that opened them, so what is
-- new is above the marks.
CREATE TABLE search_state (
	one INTEGER PRIMARY KEY CHECK (one = 1),
	mark INTEGER NOT NULL, -- the last case in the index
	contact_mark INTEGER NOT NULL -- the last case in contact, which is never behind
);

INSERT INTO search_state (one, mark, contact_mark)
VALUES (1, -9223372036854775808, -9223372036854775808);

-- Cases at or below the mark whose text has changed since: how the index has them, which it must be
-- told to take that out. Personal data.
CREATE TABLE search_pending (
	case_id INTEGER PRIMARY KEY,
	old_text TEXT NOT NULL
);

-- Whole phone and ID numbers, as keys (model/search_text.h).
CREATE TABLE contact (
	key INTEGER NOT NULL,
	case_id INTEGER NOT NULL,
	PRIMARY KEY (key, case_id)
) WITHOUT ROWID;

-- Every case of this database's own as it can be searched.
CREATE VIEW search_source AS
SELECT id, search_text(
	number, ticket, client, phone, id_number, opponent, opponent_phone, opponent_id, summary,
	advice, category, adviser, channel, outcome, session, priority) AS text
FROM cases
WHERE origin = (
	SELECT origin.id FROM meta JOIN origin ON origin.key = meta.value WHERE meta.key = 'origin');

-- What the index holds.
CREATE VIEW search_document AS
SELECT id, coalesce(old_text, text) AS text
FROM search_source LEFT JOIN search_pending ON case_id = id
WHERE id <= (SELECT mark FROM search_state);

CREATE VIRTUAL TABLE search USING fts5 (
	text,
	content = 'search_document', content_rowid = 'id',
	tokenize = 'menzhen', detail = none, columnsize = 0
);

-- Segments are merged by idle desks alone, never by whoever happens to write.
INSERT INTO search (search, rank) VALUES ('automerge', 0);
INSERT INTO search (search, rank) VALUES ('crisismerge', 64);

CREATE TRIGGER indexed_case_changes AFTER UPDATE OF
	client, phone, id_number, opponent, opponent_phone, opponent_id, summary, advice,
	category, adviser, channel, outcome, session, priority ON cases
WHEN OLD.id <= (SELECT mark FROM search_state)
	AND search_text(
		OLD.number, OLD.ticket, OLD.client, OLD.phone, OLD.id_number, OLD.opponent,
		OLD.opponent_phone, OLD.opponent_id, OLD.summary, OLD.advice, OLD.category,
		OLD.adviser, OLD.channel, OLD.outcome, OLD.session, OLD.priority)
	<> search_text(
		NEW.number, NEW.ticket, NEW.client, NEW.phone, NEW.id_number, NEW.opponent,
		NEW.opponent_phone, NEW.opponent_id, NEW.summary, NEW.advice, NEW.category,
		NEW.adviser, NEW.channel, NEW.outcome, NEW.session, NEW.priority)
BEGIN
	INSERT OR IGNORE INTO search_pending (case_id, old_text)
	VALUES (OLD.id, search_text(
		OLD.number, OLD.ticket, OLD.client, OLD.phone, OLD.id_number, OLD.opponent,
		OLD.opponent_phone, OLD.opponent_id, OLD.summary, OLD.advice, OLD.category,
		OLD.adviser, OLD.channel, OLD.outcome, OLD.session, OLD.priority));
END;

-- Of a case that is not in the index yet: its numbers are taken out, and read again.
CREATE TRIGGER contact_changes AFTER UPDATE OF
	client, phone, id_number, opponent, opponent_phone, opponent_id, summary, advice ON cases
WHEN OLD.id > (SELECT mark FROM search_state)
	AND OLD.id <= (SELECT contact_mark FROM search_state)
	AND search_numbers(search_text(
		OLD.client, OLD.phone, OLD.id_number, OLD.opponent, OLD.opponent_phone,
		OLD.opponent_id, OLD.summary, OLD.advice))
	<> search_numbers(search_text(
		NEW.client, NEW.phone, NEW.id_number, NEW.opponent, NEW.opponent_phone,
		NEW.opponent_id, NEW.summary, NEW.advice))
BEGIN
	DELETE FROM contact WHERE case_id = OLD.id AND key IN (
		SELECT value FROM json_each(search_numbers(search_text(
			OLD.client, OLD.phone, OLD.id_number, OLD.opponent, OLD.opponent_phone,
			OLD.opponent_id, OLD.summary, OLD.advice))));
	UPDATE search_state SET contact_mark = OLD.id - 1;
END;
