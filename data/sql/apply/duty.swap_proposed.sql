INSERT INTO duty_change (
	origin, number, sequence, kind, state, recorded_at, actor, adviser, other, first_day, last_day,
	day, shift, start, planned, other_day, other_shift, other_start, other_planned, reason)
VALUES (
	:origin,
	:subject,
	json_extract(:body, '$.sequence'),
	'swap',
	'proposed',
	:at,
	:actor,
	json_extract(:body, '$.adviser'),
	json_extract(:body, '$.other'),
	min(json_extract(:body, '$.day'), json_extract(:body, '$.other_day')),
	max(json_extract(:body, '$.day'), json_extract(:body, '$.other_day')),
	json_extract(:body, '$.day'),
	json_extract(:body, '$.shift'),
	json_extract(:body, '$.start'),
	json_extract(:body, '$.planned'),
	json_extract(:body, '$.other_day'),
	json_extract(:body, '$.other_shift'),
	json_extract(:body, '$.other_start'),
	json_extract(:body, '$.other_planned'),
	json_extract(:private, '$.reason'));
