-- name: head
-- plan: search ordered
SELECT seq, hash FROM head WHERE origin = :origin;

-- name: append
-- plan: search
INSERT INTO event (
	origin, seq, at, station, actor, kind, subject, command,
	body, private, salt, commitment, hash)
VALUES (
	:origin, :seq, :at, :station, :actor, :kind, :subject, :command,
	:body, :private, :salt, :commitment, :hash);

-- name: command
-- plan: search
SELECT kind, subject FROM event
WHERE command = :command
	AND origin IN (SELECT :origin UNION ALL SELECT id FROM origin WHERE line = :origin);

-- name: actor
-- plan: search
SELECT actor FROM event
WHERE id = :id AND origin IN (SELECT :origin UNION ALL SELECT id FROM origin WHERE line = :origin);

-- name: history
-- plan: search
WITH story (event_id) AS (
	SELECT id FROM cases WHERE origin = :origin AND number = :subject
	UNION -- an imported case stands in both
	SELECT id FROM event
	WHERE origin IN (SELECT :origin UNION ALL SELECT id FROM origin WHERE line = :origin)
		AND subject = :subject AND kind <> 'case.opened')
SELECT
	at,
	kind,
	actor,
	CASE WHEN kind IN ('case.assigned', 'case.reassigned', 'case.called', 'conflict.decided',
			'case.handover_offered', 'case.handover_accepted', 'case.handover_refused', 'case.kept')
		THEN json_extract(body, '$.adviser') END,
	json_extract(body, '$.adviser_name'),
	json_extract(body, '$.proposal[0].adviser'),
	json_extract(body, '$.proposal[0].name'),
	json_extract(body, '$.proposal'),
	CASE kind
		WHEN 'case.called' THEN json_extract(body, '$.room')
		WHEN 'case.redirected' THEN json_extract(body, '$.category')
		WHEN 'case.opened' THEN (
			SELECT group_concat(json_extract(value, '$.field'), ',')
			FROM json_each(private, '$.changed'))
		WHEN 'appointment.moved' THEN json_extract(body, '$.from_day') || printf(' %02d:%02d',
			json_extract(body, '$.from_start') / 60, json_extract(body, '$.from_start') % 60)
		WHEN 'appointment.arrived' THEN json_extract(body, '$.case')
		WHEN 'client.merged' THEN json_extract(private, '$.into')
		WHEN 'client.unmerged' THEN json_extract(private, '$.from')
		WHEN 'client.told_apart' THEN json_extract(private, '$.other')
		WHEN 'client.apart_withdrawn' THEN json_extract(private, '$.other')
		ELSE coalesce(json_extract(body, '$.outcome'), json_extract(body, '$.reason'),
			json_extract(body, '$.decision')) END,
	json_extract(body, '$.legal_aid'),
	coalesce(json_extract(private, '$.reason'), json_extract(private, '$.advice'),
		json_extract(private, '$.text'),
		CASE WHEN kind = 'appointment.kept' THEN json_extract(private, '$.note') END),
	json_extract(body, '$.level'),
	EXISTS (
		SELECT 1 FROM clock_doubt
		WHERE clock_doubt.origin = :origin AND clock_doubt.event < event_id
			AND coalesce(until > event_id, 1))
FROM story CROSS JOIN event ON id = event_id ORDER BY event_id;

-- name: replay
-- plan: ordered
SELECT
	event.id, origin.key, seq, at, station, actor, kind, subject, command,
	body, private, salt, commitment, hash, coalesce(line, event.origin)
FROM event LEFT JOIN origin ON origin.id = event.origin
ORDER BY event.id;
