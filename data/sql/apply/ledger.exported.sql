INSERT INTO disclosure (id, origin, kind, subject, at, actor, what, cases, filter, taking)
VALUES (
	:id,
	:origin,
	'exported',
	:subject,
	:at,
	:actor,
	@columns,
	@cases,
	$filter,
	@taking);
