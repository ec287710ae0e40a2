INSERT INTO slip_range (origin, year, first, last, printed_at, actor)
VALUES (
	:origin,
	json_extract(:body, '$.year'),
	json_extract(:body, '$.first'),
	json_extract(:body, '$.last'),
	:at,
	:actor);
