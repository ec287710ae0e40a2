INSERT INTO conflict_decision (
	id, origin, number, adviser, at, actor, band, tie, decision, hits, reason)
VALUES (
	:id,
	:origin,
	:subject,
	@adviser,
	:at,
	:actor,
	@band,
	@tie,
	@decision,
	$hits,
	$reason);
