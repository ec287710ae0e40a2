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
UPDATE adviser_load SET
	active_day = json_extract(:body, '$.service_day'),
	last_active = :at
WHERE origin = :origin AND adviser = json_extract(:body, '$.from')
	AND EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);
