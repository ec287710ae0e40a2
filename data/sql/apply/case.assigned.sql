UPDATE cases SET
	state = json_extract(:body, '$.state'),
	adviser = json_extract(:body, '$.adviser'),
	assigned_at = :at,
	given_day = json_extract(:body, '$.service_day')
WHERE origin = :origin AND number = :subject;
