UPDATE cases SET
	state = json_extract(:body, '$.state'),
	adviser = json_extract(:body, '$.adviser'),
	assigned_at = :at
WHERE number = :subject;
