-- The outcome was taken back; what it was stays in the history. The rating stays the one rating.
UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(coalesce(json_extract(:body, '$.service_day'), queue_day), service_day),
	since = NULL,
	adviser = json_extract(:body, '$.adviser'),
	assigned_at = CASE WHEN json_extract(:body, '$.adviser') IS NOT NULL THEN assigned_at END,
	given_day = CASE WHEN json_extract(:body, '$.adviser') IS NOT NULL THEN given_day END,
	called_at = NULL,
	room = NULL,
	started_at = CASE json_extract(:body, '$.state') WHEN 'consulting' THEN started_at END,
	closed_at = NULL,
	due_at = json_extract(:body, '$.due_at'),
	outcome = NULL,
	legal_aid = NULL,
	advice = NULL
WHERE origin = :origin AND number = :subject;
