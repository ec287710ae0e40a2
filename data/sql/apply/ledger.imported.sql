INSERT INTO ledger_import (
	origin, sequence, number, at, actor, rows, recorded, headings, columns, file)
VALUES (
	:origin,
	json_extract(:body, '$.sequence'),
	:subject,
	:at,
	:actor,
	json_extract(:body, '$.rows'),
	json_extract(:body, '$.recorded'),
	json_extract(:private, '$.headings'),
	json_extract(:body, '$.columns'),
	json_extract(:private, '$.file'));
