INSERT INTO ledger_import (
	origin, sequence, number, at, actor, rows, recorded, headings, columns, file)
VALUES (
	:origin,
	@sequence,
	:subject,
	:at,
	:actor,
	@rows,
	@recorded,
	$headings,
	@columns,
	$file);
