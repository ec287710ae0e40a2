INSERT INTO attendance (origin, day, shift, start, planned, adviser, signed_out)
VALUES (
	:origin,
	@day,
	@shift,
	@start,
	@planned,
	:subject,
	:at)
ON CONFLICT (origin, day, shift, start, planned, adviser) DO UPDATE SET
	signed_out = excluded.signed_out,
	away = NULL,
	back = NULL;
