-- What a backup lacks that the database has, and going on from it under a new origin.

-- name: event_hash
-- plan: search
SELECT lower(hex(hash)) FROM event WHERE id = :id;

-- name: last_event
SELECT coalesce(max(id), 0) FROM event;

-- name: last_at
-- plan: search
SELECT at FROM event WHERE id = :id;

-- name: end
-- plan: search ordered
SELECT seq, lower(hex(hash)) FROM head WHERE origin = :origin;

-- name: lost
-- What was recorded after the event :id, by what it is about.
SELECT subject, min(at), max(at), count(*), max(kind IN ('case.opened', 'case.imported')),
	max(kind = 'client.erased')
FROM event WHERE id > :id GROUP BY origin, subject ORDER BY min(id);

-- name: salvage
-- plan: search
-- By the columns of the oldest schema, from the event :id on.
SELECT
	event.id, origin.key, seq, at, station, actor, kind, subject, command,
	body, private, salt, commitment, hash, event.origin
FROM event LEFT JOIN origin ON origin.id = event.origin
WHERE event.id >= :id
ORDER BY event.id;

-- name: taken
-- The numbers given out since the event :id.
SELECT json_group_array(json_array(service_day, session, sequence, ticket_sequence))
FROM session_day WHERE origin = :origin AND service_day IN (
	SELECT service_day FROM cases WHERE cases.id > :id AND cases.origin = :origin);
