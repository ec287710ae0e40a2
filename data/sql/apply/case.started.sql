UPDATE cases SET
	state = json_extract(:body, '$.state'),
	started_at = :at
WHERE origin = :origin AND number = :subject;
