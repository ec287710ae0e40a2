-- Version 3 of what is fixed. A database that is restored from a backup records under a new origin, for
-- another history may have gone on from the old one. Both are one line: the same station, whose cases and
-- numbers go on. (The origin that a line goes on from is named by the first event of the next one,
-- station.restored.)
ALTER TABLE origin ADD COLUMN line INTEGER -- the first origin of its line; NULL: it is itself the first
	REFERENCES origin (id);

CREATE INDEX origin_line ON origin (line) WHERE line IS NOT NULL;

-- What arrives of it later was recorded on the branch that was lost: a fork.
CREATE TRIGGER event_of_the_newest_origin BEFORE INSERT ON event
WHEN EXISTS (
	SELECT 1 FROM origin AS later
	WHERE later.line = (SELECT coalesce(line, id) FROM origin WHERE id = NEW.origin)
		AND later.id > NEW.origin)
BEGIN
	SELECT RAISE(ABORT, 'this origin has ended: the station was restored and goes on under another');
END;
