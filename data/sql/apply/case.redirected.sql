-- Back among those waiting, with the number and the time of arrival.
UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(json_extract(:body, '$.service_day'), service_day),
	since = :at,
	category = coalesce(json_extract(:body, '$.category'), category),
	adviser = NULL,
	assigned_at = NULL,
	given_day = NULL,
	called_at = NULL,
	started_at = NULL,
	room = NULL,
	held_from = NULL
WHERE origin = :origin AND number = :subject;

-- Whoever hands a case on has done something.
INSERT INTO adviser_day (origin, service_day, adviser, last_active)
SELECT origin, json_extract(:body, '$.service_day'), json_extract(:body, '$.from'), :at FROM cases
WHERE origin = :origin AND number = :subject AND json_extract(:body, '$.from') IS NOT NULL
ON CONFLICT (origin, service_day, adviser) DO UPDATE SET last_active = excluded.last_active;
