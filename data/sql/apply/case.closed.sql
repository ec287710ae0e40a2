UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(json_extract(:body, '$.service_day'), service_day),
	since = :at,
	closed_at = :at,
	outcome = json_extract(:body, '$.outcome'),
	advice = json_extract(:private, '$.advice')
WHERE origin = :origin AND number = :subject;

INSERT INTO adviser_day (origin, service_day, adviser, last_active)
SELECT origin, json_extract(:body, '$.service_day'), json_extract(:body, '$.adviser'), :at FROM cases
WHERE origin = :origin AND number = :subject AND json_extract(:body, '$.adviser') IS NOT NULL
ON CONFLICT (origin, service_day, adviser) DO UPDATE SET last_active = excluded.last_active;
