INSERT INTO duty_change (
	origin, number, sequence, kind, state, stands, recorded_at, actor,
	adviser, first_day, last_day, shift, reason)
VALUES (
	:origin,
	:subject,
	json_extract(:body, '$.sequence'),
	'leave',
	'recorded',
	:id,
	:at,
	:actor,
	json_extract(:body, '$.adviser'),
	json_extract(:body, '$.first'),
	json_extract(:body, '$.last'),
	json_extract(:body, '$.shift'),
	json_extract(:private, '$.reason'));
