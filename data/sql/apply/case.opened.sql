INSERT INTO cases (
	id, origin, number, ticket, state, session, service_day, opened_at, turn, since,
	channel, category,
	client, phone, id_number, opponent, opponent_phone, opponent_id, summary,
	priority, dialect, adviser_sex)
VALUES (
	:id,
	:origin,
	:subject,
	json_extract(:body, '$.ticket'),
	json_extract(:body, '$.state'),
	json_extract(:body, '$.session'),
	json_extract(:body, '$.service_day'),
	:at,
	coalesce(json_extract(:private, '$.turn'), :at),
	:at,
	json_extract(:body, '$.channel'),
	json_extract(:body, '$.category'),
	json_extract(:private, '$.client'),
	json_extract(:private, '$.phone'),
	json_extract(:private, '$.id_number'),
	json_extract(:private, '$.opponent'),
	json_extract(:private, '$.opponent_phone'),
	json_extract(:private, '$.opponent_id'),
	json_extract(:private, '$.summary'),
	json_extract(:private, '$.priority'),
	json_extract(:private, '$.dialect'),
	json_extract(:private, '$.adviser_sex'));

INSERT INTO session_day (origin, service_day, session, sequence, ticket_sequence)
VALUES (
	:origin,
	json_extract(:body, '$.service_day'),
	json_extract(:body, '$.session'),
	json_extract(:body, '$.sequence'),
	json_extract(:body, '$.ticket_sequence'))
ON CONFLICT (origin, service_day, session) DO UPDATE SET
	sequence = max(sequence, excluded.sequence),
	ticket_sequence = max(ticket_sequence, excluded.ticket_sequence);
