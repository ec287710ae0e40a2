INSERT INTO duty_change (
	origin, number, sequence, kind, state, stands, recorded_at, actor, adviser, other,
	first_day, last_day, day, shift, start, planned, reason)
VALUES (
	:origin,
	:subject,
	@sequence,
	'stand_in',
	'recorded',
	:id,
	:at,
	:actor,
	@adviser,
	@other,
	@day,
	@day,
	@day,
	@shift,
	@start,
	@planned,
	$reason);
