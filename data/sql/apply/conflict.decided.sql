INSERT INTO conflict_decision (
	id, origin, number, adviser, at, actor, band, tie, decision, hits, reason)
VALUES (
	:id,
	:origin,
	:subject,
	json_extract(:body, '$.adviser'),
	:at,
	:actor,
	json_extract(:body, '$.band'),
	json_extract(:body, '$.tie'),
	json_extract(:body, '$.decision'),
	json_extract(:private, '$.hits'),
	json_extract(:private, '$.reason'));
