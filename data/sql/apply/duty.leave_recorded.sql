INSERT INTO duty_change (
	origin, number, sequence, kind, state, stands, recorded_at, actor,
	adviser, first_day, last_day, shift, reason)
VALUES (
	:origin,
	:subject,
	@sequence,
	'leave',
	'recorded',
	:id,
	:at,
	:actor,
	@adviser,
	@first,
	@last,
	@shift,
	$reason);
