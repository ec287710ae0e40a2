-- name: head
-- plan: search ordered
SELECT seq, hash FROM event WHERE origin = :origin ORDER BY seq DESC LIMIT 1;

-- name: append
INSERT INTO event (
	origin, seq, at, station, actor, kind, subject, command,
	body, private, salt, commitment, hash)
VALUES (
	:origin, :seq, :at, :station, :actor, :kind, :subject, :command,
	:body, :private, :salt, :commitment, :hash);

-- name: command
-- plan: search
SELECT kind, subject FROM event WHERE command = :command;

-- name: history
-- plan: search ordered
SELECT
	at,
	kind,
	actor,
	CASE WHEN kind IN ('case.assigned', 'case.reassigned')
		THEN json_extract(body, '$.adviser') END,
	coalesce(json_extract(body, '$.outcome'), json_extract(body, '$.reason')),
	coalesce(json_extract(private, '$.reason'), json_extract(private, '$.advice'),
		json_extract(private, '$.text')),
	json_extract(body, '$.level')
FROM event WHERE subject = :subject ORDER BY id;

-- name: replay
-- plan: ordered
SELECT
	event.id, origin.key, seq, at, station, actor, kind, subject, command,
	body, private, salt, commitment, hash
FROM event LEFT JOIN origin ON origin.id = event.origin
ORDER BY event.id;

-- name: chain
-- plan: ordered
-- The order of the chain, which is that of arrival within each origin.
SELECT
	event.id, origin.key, seq, at, station, actor, kind, subject, command,
	body, private, salt, commitment, hash
FROM event LEFT JOIN origin ON origin.id = event.origin
ORDER BY event.origin, event.seq;

-- name: last_id
-- plan: search
SELECT coalesce(max(id), 0) FROM event;
