-- name: integrity
PRAGMA integrity_check;

-- name: chain
-- plan: ordered
-- As journal/replay, by the columns of the oldest schema: a backup is checked before it is migrated.
SELECT
	event.id, origin.key, seq, at, station, actor, kind, subject, command,
	body, private, salt, commitment, hash, event.origin
FROM event LEFT JOIN origin ON origin.id = event.origin
ORDER BY event.id;

-- name: tail
-- plan: search
-- The last events, by the columns of the oldest schema.
SELECT
	event.id, origin.key, seq, at, station, actor, kind, subject, command,
	body, private, salt, commitment, hash, event.origin
FROM event LEFT JOIN origin ON origin.id = event.origin
WHERE event.id > (SELECT max(id) FROM event) - :events
ORDER BY event.id;

-- name: event_count
SELECT coalesce(max(id), 0) FROM event;

-- name: schema
-- With what SQLite itself adds, and all but where it lies: the quotes tell values of any type apart.
SELECT name, type, quote(name) || quote(type) || quote(tbl_name) || quote(sql)
FROM sqlite_master ORDER BY name;

-- name: meta
-- Rows of meta that nobody reads, or that are not of their kind. Whether a digest is the one it ought to
-- be has been seen at the opening.
SELECT count(*) FROM meta
WHERE typeof(key) <> 'text' OR typeof(value) <> 'text'
	OR key NOT IN ('origin', 'projection', 'search', 'wal_turns', 'wipe')
		AND key NOT GLOB 'file:*' -- of a backup that somebody put in place by hand
	OR key = 'wal_turns' AND value GLOB '*[^0-9]*'
	OR key = 'wipe' AND value NOT IN ('file', 'log');

-- name: key
-- The primary key of a table: number and name of each of its columns.
SELECT cid, name FROM pragma_table_info(:table) WHERE pk > 0 ORDER BY pk;

-- name: runs
-- Rows of run that are not what the events say, or are missing.
WITH told (origin, seq, first) AS (
	SELECT origin, seq, id FROM event
	WHERE origin IS NOT (SELECT origin FROM event AS before WHERE before.id = event.id - 1))
SELECT
	(SELECT count(*) FROM (SELECT * FROM told EXCEPT SELECT origin, seq, first FROM run))
	+ (SELECT count(*) FROM (SELECT origin, seq, first FROM run EXCEPT SELECT * FROM told));

-- name: lines
-- Origins whose first event is not that they go on from another one of their line, where it ended.
WITH begun (origin, line, body) AS (
	SELECT origin.id, line, CASE WHEN kind = 'station.restored' THEN body END
	FROM origin LEFT JOIN event ON event.origin = origin.id AND seq = 1),
named (origin, line, former, seq, hash) AS (
	SELECT begun.origin, begun.line, former.id, head.seq, lower(hex(head.hash))
	FROM begun
	JOIN origin AS former ON former.key = json_extract(body, '$.former')
	LEFT JOIN head ON head.origin = former.id
	WHERE coalesce(former.line, former.id) = begun.line AND former.id < begun.origin
		AND coalesce(head.seq, 0) = json_extract(body, '$.seq')
		AND coalesce(lower(hex(head.hash)), '') = json_extract(body, '$.hash'))
SELECT count(*) FROM begun
WHERE line IS NOT (SELECT line FROM named WHERE named.origin = begun.origin)
	OR (body IS NOT NULL) <> (line IS NOT NULL);

-- name: own_head
-- plan: search ordered
SELECT lower(hex(hash)) FROM head
WHERE origin = (
	SELECT origin.id FROM meta JOIN origin ON origin.key = meta.value
	WHERE meta.key = 'origin');

-- name: indexed_texts
-- What the full-text index ought to hold.
SELECT id, text FROM search_document;

-- name: contact_texts
-- And the table contact.
SELECT id, coalesce(old_text, text)
FROM search_source LEFT JOIN search_pending ON case_id = id
WHERE id <= (SELECT contact_mark FROM search_state)
	AND origin = (SELECT own FROM search_origin);

-- name: contacts
SELECT key, case_id FROM contact WHERE case_id <= (SELECT contact_mark FROM search_state);
