INSERT INTO ledger_view (origin, number, sequence, name, filter, columns, sort)
VALUES (
	:origin,
	:subject,
	json_extract(:body, '$.sequence'),
	json_extract(:private, '$.name'),
	json_extract(:private, '$.filter'),
	json_extract(:body, '$.columns'),
	json_extract(:body, '$.sort'))
ON CONFLICT (origin, number) DO UPDATE SET
	removed = 0,
	name = excluded.name,
	filter = excluded.filter,
	columns = excluded.columns,
	sort = excluded.sort;
