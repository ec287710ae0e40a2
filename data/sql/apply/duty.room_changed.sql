INSERT INTO duty_change (
	origin, number, sequence, kind, state, stands, recorded_at, actor, adviser,
	first_day, last_day, day, shift, start, planned, room, reason)
VALUES (
	:origin,
	:subject,
	json_extract(:body, '$.sequence'),
	'room',
	'recorded',
	:id,
	:at,
	:actor,
	json_extract(:body, '$.adviser'),
	json_extract(:body, '$.day'),
	json_extract(:body, '$.day'),
	json_extract(:body, '$.day'),
	json_extract(:body, '$.shift'),
	json_extract(:body, '$.start'),
	json_extract(:body, '$.planned'),
	json_extract(:body, '$.room'),
	json_extract(:private, '$.reason'));
