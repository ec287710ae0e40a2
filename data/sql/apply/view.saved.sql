INSERT INTO ledger_view (origin, number, sequence, name, filter, columns, sort, saved_by)
VALUES (
	:origin,
	:subject,
	@sequence,
	$name,
	$filter,
	@columns,
	@sort,
	:actor)
ON CONFLICT (origin, number) DO UPDATE SET
	removed = 0,
	name = excluded.name,
	filter = excluded.filter,
	columns = excluded.columns,
	sort = excluded.sort,
	saved_by = excluded.saved_by;
