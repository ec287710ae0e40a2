UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(json_extract(:body, '$.service_day'), service_day),
	since = CASE WHEN since IS NOT NULL THEN :at END, -- of a reopened case it stands still
	adviser = json_extract(:body, '$.adviser'),
	assigned_at = :at,
	given_day = json_extract(:body, '$.service_day')
WHERE origin = :origin AND number = :subject;
