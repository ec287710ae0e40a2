INSERT INTO ledger_view (origin, number, sequence, name, filter, columns, sort)
VALUES (
	:origin,
	:subject,
	@sequence,
	$name,
	$filter,
	@columns,
	@sort)
ON CONFLICT (origin, number) DO UPDATE SET
	removed = 0,
	name = excluded.name,
	filter = excluded.filter,
	columns = excluded.columns,
	sort = excluded.sort;
