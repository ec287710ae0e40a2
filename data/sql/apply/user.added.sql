INSERT INTO account (origin, name, role, adviser, title, credential, added_at)
VALUES (
	:origin,
	:subject,
	json_extract(:body, '$.role'),
	json_extract(:body, '$.adviser'),
	json_extract(:private, '$.title'),
	json_extract(:body, '$.credential'),
	:at);
