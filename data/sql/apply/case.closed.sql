UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(json_extract(:body, '$.service_day'), service_day),
	since = :at,
	closed_at = :at,
	outcome = json_extract(:body, '$.outcome'),
	legal_aid = json_extract(:body, '$.legal_aid'),
	due_at = coalesce(json_extract(:body, '$.due_at'), due_at),
	advice = json_extract(:private, '$.advice')
WHERE origin = :origin AND number = :subject;

UPDATE adviser_load SET
	active_day = json_extract(:body, '$.service_day'),
	last_active = :at
WHERE origin = :origin AND adviser = json_extract(:body, '$.adviser')
	AND EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);
