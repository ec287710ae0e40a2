UPDATE account SET
	role = json_extract(:body, '$.role'),
	adviser = json_extract(:body, '$.adviser'),
	title = json_extract(:private, '$.title')
WHERE origin = :origin AND name = :subject;
