INSERT INTO disclosure (id, origin, kind, subject, at, actor, what, cases, filter)
VALUES (
	:id,
	:origin,
	'exported',
	:subject,
	:at,
	:actor,
	json_extract(:body, '$.columns'),
	json_extract(:body, '$.cases'),
	json_extract(:private, '$.filter'));
