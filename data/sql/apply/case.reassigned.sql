UPDATE cases SET
	state = json_extract(:body, '$.state'),
	adviser = json_extract(:body, '$.adviser'),
	assigned_at = :at,
	started_at = CASE json_extract(:body, '$.state') WHEN 'consulting' THEN started_at END
WHERE number = :subject;

-- Whoever hands a case on has done something.
INSERT INTO adviser_day (service_day, adviser, last_active)
SELECT service_day, json_extract(:body, '$.from'), :at FROM cases
WHERE number = :subject AND json_extract(:body, '$.from') IS NOT NULL
ON CONFLICT (service_day, adviser) DO UPDATE SET last_active = excluded.last_active;
