UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(json_extract(:body, '$.service_day'), service_day),
	since = :at,
	closed_at = :at,
	outcome = json_extract(:body, '$.outcome'),
	advice = json_extract(:private, '$.advice')
WHERE origin = :origin AND number = :subject;

UPDATE adviser_load SET
	active_day = json_extract(:body, '$.service_day'),
	last_active = :at
WHERE origin = :origin AND adviser = json_extract(:body, '$.adviser')
	AND EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);
