INSERT INTO duty_change (
	origin, number, sequence, kind, state, recorded_at, actor, adviser, other, first_day, last_day,
	day, shift, start, planned, other_day, other_shift, other_start, other_planned, reason)
VALUES (
	:origin,
	:subject,
	@sequence,
	'swap',
	'proposed',
	:at,
	:actor,
	@adviser,
	@other,
	min(@day, @other_day),
	max(@day, @other_day),
	@day,
	@shift,
	@start,
	@planned,
	@other_day,
	@other_shift,
	@other_start,
	@other_planned,
	$reason);
