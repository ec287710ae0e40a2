INSERT INTO attendance (origin, day, shift, start, planned, adviser, signed_out)
VALUES (
	:origin,
	json_extract(:body, '$.day'),
	json_extract(:body, '$.shift'),
	json_extract(:body, '$.start'),
	json_extract(:body, '$.planned'),
	:subject,
	:at)
ON CONFLICT (origin, day, shift, start, planned, adviser) DO UPDATE SET
	signed_out = excluded.signed_out,
	away = NULL,
	back = NULL;
