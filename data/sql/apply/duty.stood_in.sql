INSERT INTO duty_change (
	origin, number, sequence, kind, state, stands, recorded_at, actor, adviser, other,
	first_day, last_day, day, shift, start, planned, reason)
VALUES (
	:origin,
	:subject,
	json_extract(:body, '$.sequence'),
	'stand_in',
	'recorded',
	:id,
	:at,
	:actor,
	json_extract(:body, '$.adviser'),
	json_extract(:body, '$.other'),
	json_extract(:body, '$.day'),
	json_extract(:body, '$.day'),
	json_extract(:body, '$.day'),
	json_extract(:body, '$.shift'),
	json_extract(:body, '$.start'),
	json_extract(:body, '$.planned'),
	json_extract(:private, '$.reason'));
