INSERT INTO restoration (origin, event, at, actor, file) VALUES (:origin, :id, :at, :actor, @file);

-- Numbers that people have in hand are not given out again.
INSERT INTO session_day (origin, service_day, session, sequence, ticket_sequence, cases)
SELECT
	:origin,
	json_extract(value, '$[0]'),
	json_extract(value, '$[1]'),
	json_extract(value, '$[2]'),
	json_extract(value, '$[3]'),
	0
FROM json_each(:body, '$.taken')
WHERE true
ON CONFLICT (origin, service_day, session) DO UPDATE SET
	sequence = max(sequence, excluded.sequence),
	ticket_sequence = max(ticket_sequence, excluded.ticket_sequence);

INSERT INTO number_given (origin, series, year, number)
SELECT
	:origin,
	json_extract(value, '$[0]'),
	json_extract(value, '$[1]'),
	json_extract(value, '$[2]')
FROM json_each(:body, '$.given')
WHERE true
ON CONFLICT (origin, series, year) DO UPDATE SET number = max(number, excluded.number);
