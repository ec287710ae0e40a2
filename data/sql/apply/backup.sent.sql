INSERT INTO disclosure (id, origin, kind, subject, at, actor, what, cases, filter)
VALUES (
	:id,
	:origin,
	'exported',
	:subject,
	:at,
	:actor,
	CASE @encrypted WHEN 1 THEN 'backup' ELSE 'backup_plain' END,
	NULL,
	$place);
