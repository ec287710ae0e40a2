INSERT INTO attendance (origin, day, shift, start, planned, adviser, away, back)
VALUES (
	:origin,
	@day,
	@shift,
	@start,
	@planned,
	:subject,
	:at,
	@back)
ON CONFLICT (origin, day, shift, start, planned, adviser) DO UPDATE SET
	away = excluded.away,
	back = excluded.back;
