-- Of what another list tells it is not known when it came into its state: no time is counted.
INSERT INTO cases (
	id, origin, number, ticket, state, session, service_day,
	opened_at, typed_at, turn, channel, category, adviser, outcome, paper,
	client, phone, id_number, opponent, opponent_phone, opponent_id, summary, advice,
	priority, dialect, details)
VALUES (
	:id,
	:origin,
	:subject,
	json_extract(:body, '$.ticket'),
	json_extract(:body, '$.state'),
	json_extract(:body, '$.session'),
	json_extract(:body, '$.service_day'),
	json_extract(:body, '$.opened_at'),
	:at,
	json_extract(:body, '$.opened_at'),
	json_extract(:body, '$.channel'),
	json_extract(:body, '$.category'),
	CASE WHEN json_extract(:body, '$.state') IN ('closed', 'rated', 'declined')
		THEN json_extract(:body, '$.adviser') END,
	json_extract(:body, '$.outcome'),
	json_extract(:body, '$.paper'),
	json_extract(:private, '$.client'),
	json_extract(:private, '$.phone'),
	json_extract(:private, '$.id_number'),
	json_extract(:private, '$.opponent'),
	json_extract(:private, '$.opponent_phone'),
	json_extract(:private, '$.opponent_id'),
	json_extract(:private, '$.summary'),
	json_extract(:private, '$.advice'),
	json_extract(:private, '$.priority'),
	json_extract(:private, '$.dialect'),
	json_extract(:private, '$.details'));

-- One still open counts for whoever has it, as others do.
UPDATE cases SET adviser = json_extract(:body, '$.adviser')
WHERE id = :id AND state NOT IN ('closed', 'rated', 'declined');

INSERT OR IGNORE INTO adviser_load (origin, adviser)
SELECT :origin, json_extract(:body, '$.adviser')
WHERE json_extract(:body, '$.adviser') IS NOT NULL;

UPDATE adviser_load SET name = json_extract(:body, '$.adviser_name')
WHERE origin = :origin AND adviser = json_extract(:body, '$.adviser')
	AND name IS NOT json_extract(:body, '$.adviser_name');

INSERT INTO rating (case_id, level, rated_at)
SELECT :id, json_extract(:body, '$.level'), json_extract(:body, '$.opened_at')
WHERE json_extract(:body, '$.level') IS NOT NULL;

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
