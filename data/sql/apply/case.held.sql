UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(json_extract(:body, '$.service_day'), service_day),
	since = :at,
	called_at = NULL,
	room = NULL,
	held_from = json_extract(:body, '$.from')
WHERE origin = :origin AND number = :subject;
