UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(json_extract(:body, '$.service_day'), service_day),
	since = CASE WHEN since IS NOT NULL THEN :at END, -- of a reopened case it stands still
	adviser = json_extract(:body, '$.adviser'),
	assigned_at = :at,
	given_day = json_extract(:body, '$.service_day'),
	called_at = NULL,
	room = NULL,
	started_at = CASE json_extract(:body, '$.state') WHEN 'consulting' THEN started_at END
WHERE origin = :origin AND number = :subject;

-- Whoever hands a case on has done something.
INSERT INTO adviser_day (origin, service_day, adviser, last_active)
SELECT origin, json_extract(:body, '$.service_day'), json_extract(:body, '$.from'), :at FROM cases
WHERE origin = :origin AND number = :subject AND json_extract(:body, '$.from') IS NOT NULL
ON CONFLICT (origin, service_day, adviser) DO UPDATE SET last_active = excluded.last_active;
