-- The outcome was taken back; what it was stays in the history. The rating stays the one rating.
UPDATE cases SET
	state = json_extract(:body, '$.state'),
	adviser = json_extract(:body, '$.adviser'),
	assigned_at = CASE WHEN json_extract(:body, '$.adviser') IS NOT NULL THEN assigned_at END,
	given_day = CASE WHEN json_extract(:body, '$.adviser') IS NOT NULL THEN given_day END,
	started_at = CASE json_extract(:body, '$.state') WHEN 'consulting' THEN started_at END,
	closed_at = NULL,
	outcome = NULL,
	advice = NULL
WHERE origin = :origin AND number = :subject;
