-- Who comes back after having signed out has been here since the first time.
INSERT INTO attendance (origin, day, shift, start, planned, adviser, signed_in)
VALUES (
	:origin,
	@day,
	@shift,
	@start,
	@planned,
	:subject,
	:at)
ON CONFLICT (origin, day, shift, start, planned, adviser) DO UPDATE SET
	signed_in = coalesce(signed_in, excluded.signed_in),
	signed_out = NULL,
	away = NULL,
	back = NULL;
