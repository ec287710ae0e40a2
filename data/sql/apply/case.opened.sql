INSERT INTO cases (
	id, origin, number, ticket, state, session, service_day,
	opened_at, typed_at, due_at, turn, since,
	channel, category, paper, appointment, person,
	client, phone, id_number, opponent, opponent_phone, opponent_id, summary,
	priority, dialect, adviser_sex, details, cleared)
VALUES (
	:id,
	:origin,
	:subject,
	json_extract(:body, '$.ticket'),
	json_extract(:body, '$.state'),
	json_extract(:body, '$.session'),
	json_extract(:body, '$.service_day'),
	coalesce(json_extract(:body, '$.opened_at'), :at),
	CASE WHEN json_extract(:body, '$.opened_at') IS NOT NULL THEN :at END,
	json_extract(:body, '$.due_at'),
	coalesce(json_extract(:private, '$.turn'), json_extract(:body, '$.opened_at'), :at),
	CASE WHEN json_extract(:body, '$.opened_at') IS NULL THEN :at END,
	json_extract(:body, '$.channel'),
	json_extract(:body, '$.category'),
	json_extract(:body, '$.paper'),
	json_extract(:body, '$.appointment'),
	(SELECT coalesce(person, id) FROM cases
	WHERE origin = :origin AND number = json_extract(:private, '$.known')),
	json_extract(:private, '$.client'),
	json_extract(:private, '$.phone'),
	json_extract(:private, '$.id_number'),
	json_extract(:private, '$.opponent'),
	json_extract(:private, '$.opponent_phone'),
	json_extract(:private, '$.opponent_id'),
	json_extract(:private, '$.summary'),
	json_extract(:private, '$.priority'),
	json_extract(:private, '$.dialect'),
	json_extract(:private, '$.adviser_sex'),
	json_extract(:private, '$.details'),
	-- What has changed and is nothing now.
	(SELECT group_concat(field, ',')
	FROM (SELECT json_extract(:private, fullkey || '.field') AS field
		FROM json_each(:private, '$.changed'))
	WHERE json_extract(:private, '$.' || field) IS NULL
		AND json_extract(:private, '$.details.' || field) IS NULL));

INSERT INTO session_day (origin, service_day, session, sequence, ticket_sequence, cases)
VALUES (
	:origin,
	json_extract(:body, '$.service_day'),
	json_extract(:body, '$.session'),
	json_extract(:body, '$.sequence'),
	json_extract(:body, '$.ticket_sequence'),
	1)
ON CONFLICT (origin, service_day, session) DO UPDATE SET
	sequence = max(sequence, excluded.sequence),
	ticket_sequence = max(ticket_sequence, excluded.ticket_sequence),
	cases = cases + 1;
