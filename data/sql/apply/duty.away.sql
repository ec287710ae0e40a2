INSERT INTO attendance (origin, day, shift, start, planned, adviser, away, back)
VALUES (
	:origin,
	json_extract(:body, '$.day'),
	json_extract(:body, '$.shift'),
	json_extract(:body, '$.start'),
	json_extract(:body, '$.planned'),
	:subject,
	:at,
	json_extract(:body, '$.back'))
ON CONFLICT (origin, day, shift, start, planned, adviser) DO UPDATE SET
	away = excluded.away,
	back = excluded.back;
