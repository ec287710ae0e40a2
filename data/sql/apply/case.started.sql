UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(coalesce(json_extract(:body, '$.service_day'), queue_day), service_day),
	since = :at,
	started_at = :at
WHERE origin = :origin AND number = :subject;
