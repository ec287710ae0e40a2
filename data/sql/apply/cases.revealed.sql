INSERT INTO disclosure (id, origin, kind, subject, at, actor, what, cases, filter)
VALUES (
	:id,
	:origin,
	'shown',
	:subject,
	:at,
	:actor,
	@fields,
	@cases,
	$filter);
