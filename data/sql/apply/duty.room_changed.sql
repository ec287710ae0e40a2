INSERT INTO duty_change (
	origin, number, sequence, kind, state, stands, recorded_at, actor, adviser,
	first_day, last_day, day, shift, start, planned, room, reason)
VALUES (
	:origin,
	:subject,
	@sequence,
	'room',
	'recorded',
	:id,
	:at,
	:actor,
	@adviser,
	@day,
	@day,
	@day,
	@shift,
	@start,
	@planned,
	@room,
	$reason);
