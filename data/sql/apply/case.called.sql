UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(json_extract(:body, '$.service_day'), service_day),
	since = :at,
	called_at = :at,
	room = json_extract(:body, '$.room')
WHERE origin = :origin AND number = :subject;
