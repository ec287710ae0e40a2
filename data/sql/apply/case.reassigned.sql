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

UPDATE adviser_load SET name = json_extract(:body, '$.adviser_name')
WHERE origin = :origin AND adviser = json_extract(:body, '$.adviser')
	AND name IS NOT json_extract(:body, '$.adviser_name')
	AND EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);

-- Whoever hands a case on has done something.
UPDATE adviser_load SET
	active_day = json_extract(:body, '$.service_day'),
	last_active = :at
WHERE origin = :origin AND adviser = json_extract(:body, '$.from')
	AND EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);
