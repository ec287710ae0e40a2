INSERT INTO appointment (
	origin, number, sequence, kind, state, day, start, adviser, category, actor, booked_at,
	client, phone, address, note)
VALUES (
	:origin,
	:subject,
	json_extract(:body, '$.sequence'),
	json_extract(:body, '$.kind'),
	'booked',
	json_extract(:body, '$.day'),
	json_extract(:body, '$.start'),
	json_extract(:body, '$.adviser'),
	json_extract(:body, '$.category'),
	:actor,
	:at,
	json_extract(:private, '$.client'),
	json_extract(:private, '$.phone'),
	json_extract(:private, '$.address'),
	json_extract(:private, '$.note'));
